/**
 * Identity numbers of one cell, told apart by length and by the column they stand in: citizen id (12 digits),
 * old CMND (9), insurance number (10), passport, or the last digits of a masked one.
 * Zeros that Excel took are put back only where the result has the structure of a citizen id; never 9 → 12.
 */
import { citizenIdFacts, isPlausibleCitizenId } from './citizen-id.ts';
import type { IssueCode } from './issue-codes.ts';
import { type MaskedKind, maskedNumberOf } from './masked-number.ts';
import { type NumberCell, type NumberForm, readNumberCell } from './number-cell.ts';
import type { Reading } from './reading.ts';

export interface IdentityNumber {
  readonly kind: 'citizen' | 'old' | 'insurance' | 'passport' | 'masked';
  /** The digits; of a passport also its letters, of a masked number only what is printed at its end, which may be nothing. */
  readonly digits: string;
  /** Of a masked number: which it is and what can be seen of its places. */
  readonly masked?: { readonly kind: MaskedKind; readonly visible: string };
}

/** The column that a number stands in: what it is expected to be. */
export type NumberColumn = 'citizenId' | 'oldIdNumber' | 'insuranceNumber' | 'healthCard' | 'any';

/** Issues may stand beside a value (restored, separated, in another column) or say why there is none. */
export function readIdentityNumber(text: string, column: NumberColumn = 'any'): Reading<IdentityNumber> {
  const issues: IssueCode[] = [];
  const cell = readNumberCell(text, FORMS[column], issues);
  switch (cell.kind) {
    case 'empty':
    case 'unusable':
      return { value: undefined, issues };
    case 'masked':
      return { value: maskedNumber(cell, column), issues };
    default: {
      const value = cell.digits ? byLength(cell.code, column, issues) : byLetters(cell.code, column, issues);
      if (value === undefined) issues.push('number_malformed');
      return { value, issues };
    }
  }
}

function maskedNumber(cell: Extract<NumberCell, { kind: 'masked' }>, column: NumberColumn): IdentityNumber {
  const masked = column === 'any' || column === 'healthCard' ? undefined : maskedNumberOf(cell, column);
  return { kind: 'masked', digits: cell.end, ...(masked === undefined ? {} : { masked }) };
}

/** Passport: one or two letters and 6–8 digits (Vietnam's: one and seven or eight); health card: its number at the end. */
const PASSPORT = /^[A-Z]{1,2}\d{6,8}$/;
const HEALTH_CARD = /^[A-Z]{2}[1-5]\d{12}$/;

function isWholeNumber(code: string): boolean {
  if (!/^\d+$/.test(code)) return PASSPORT.test(code) || HEALTH_CARD.test(code);
  return code.length === 9 || code.length === 10 || code.length === 12;
}

const OWN_LENGTH: Readonly<Record<NumberColumn, number>> = {
  citizenId: 12,
  oldIdNumber: 9,
  insuranceNumber: 10,
  healthCard: 15,
  any: 12,
};

function formOf(column: NumberColumn): NumberForm {
  return { fits: isWholeNumber, isOwn: (code) => code.length === OWN_LENGTH[column] };
}

const FORMS: Readonly<Record<NumberColumn, NumberForm>> = {
  citizenId: formOf('citizenId'),
  oldIdNumber: formOf('oldIdNumber'),
  insuranceNumber: formOf('insuranceNumber'),
  healthCard: formOf('healthCard'),
  any: formOf('any'),
};

function byLength(digits: string, column: NumberColumn, issues: IssueCode[]): IdentityNumber | undefined {
  const insurance = column === 'insuranceNumber' || column === 'healthCard';
  switch (digits.length) {
    case 12:
      if (citizenIdFacts(digits) === undefined) issues.push('citizen_id_province');
      if (column === 'oldIdNumber' || column === 'healthCard') issues.push('number_in_other_column');
      return { kind: 'citizen', digits };
    case 11:
      return restored(digits, issues);
    case 10:
      if (insurance) return { kind: 'insurance', digits };
      if (column !== 'any') {
        const citizen = restored(digits, issues);
        if (citizen !== undefined) return citizen;
        issues.push('number_in_other_column');
      }
      return { kind: 'insurance', digits };
    case 9:
      if (insurance) {
        issues.push('number_zero_restored');
        return { kind: 'insurance', digits: `0${digits}` };
      }
      if (column === 'citizenId') issues.push('number_in_other_column');
      return { kind: 'old', digits };
    case 8:
      if (insurance) return undefined;
      issues.push('number_zero_restored');
      if (column === 'citizenId') issues.push('number_in_other_column');
      return { kind: 'old', digits: `0${digits}` };
    default:
      return undefined;
  }
}

/** Ten or eleven digits with their lost zeros, where that makes a citizen id of a known province and a sane year. */
function restored(digits: string, issues: IssueCode[]): IdentityNumber | undefined {
  const padded = digits.padStart(12, '0');
  if (digits.startsWith('0') || !isPlausibleCitizenId(padded)) return undefined;
  issues.push('number_zero_restored');
  return { kind: 'citizen', digits: padded };
}

function byLetters(code: string, column: NumberColumn, issues: IssueCode[]): IdentityNumber | undefined {
  if (HEALTH_CARD.test(code)) {
    if (column !== 'healthCard' && column !== 'any') issues.push('number_in_other_column');
    return { kind: 'insurance', digits: code.slice(-10) };
  }
  return PASSPORT.test(code) ? { kind: 'passport', digits: code } : undefined;
}

/** A number fit for a screen or a log: the last three digits, an asterisk for each digit before. */
export function maskNumber(digits: string): string {
  const shown = digits.slice(-3);
  return '*'.repeat(Math.max(0, digits.length - shown.length)) + shown;
}
