/**
 * Insurance numbers: mã số BHXH (10 digits; its first two digits mean nothing certain and are not checked), which the
 * citizen id has been replacing since 1 August 2025, so one column holds both. Health insurance cards (thẻ BHYT):
 * 15 characters, that is group of beneficiaries (2 letters), level of benefit (1–5), province (2 digits), BHXH number
 * (10 digits); new cards print only the last ten digits.
 */
import { citizenIdFacts, isPlausibleCitizenId } from './citizen-id.ts';
import type { IssueCode } from './issue-codes.ts';
import { maskedCard } from './masked-number.ts';
import { type NumberForm, readNumberCell } from './number-cell.ts';
import type { Reading } from './reading.ts';

export interface InsuranceNumber {
  /** 10 digits of a BHXH number or 12 of a citizen id. */
  readonly number: string;
  readonly kind: 'bhxh' | 'citizen';
}

export interface HealthCard {
  /** All 15 characters, where the whole card is written. */
  readonly card?: string;
  /** Group of beneficiaries, such as TE (children under six). */
  readonly group?: string;
  /** The last ten digits: the BHXH number; twelve where a citizen id stands instead; nothing where it is masked. */
  readonly number: string;
  /** Of a masked card: what can be seen of the ten places of its BHXH number. */
  readonly visible?: string;
}

const CARD = /^([A-Z]{2})[1-5]\d{2}(\d{10})$/;
/** A card followed by the code of the hospital of first registration, as cards print it. */
const CARD_WITH_HOSPITAL = /^([A-Z]{2}[1-5]\d{12})\d{5}$/;
/** After decision 1351/QĐ-BHXH (2015) and those that amend it; HS are pupils, CN near-poor households. */
const GROUPS = new Set(
  'DN HX CH NN TK HC XK HT TB NO CT XB TN CS QN CA CY XN MS CC CK CB KC HD TE BT HN DT DK XD TS TC TQ TA TY HG LS PV CN HS SV GB GD'.split(
    ' ',
  ),
);

export function isHealthCardGroup(letters: string): boolean {
  return GROUPS.has(letters);
}

const INSURANCE_FORM: NumberForm = {
  fits: (code) => /^\d{10}(?:\d{2})?$/.test(code) || CARD.test(code),
  isOwn: (code) => code.length === 10,
};
const CARD_FORM: NumberForm = {
  fits: (code) => /^\d{10}$/.test(code) || CARD.test(code) || CARD_WITH_HOSPITAL.test(code),
  isOwn: (code) => code.length >= 15,
};

/** Reads a cell of the column "Mã số BHXH"; a whole health card gives the BHXH number it ends with. */
export function readInsuranceNumber(text: string): Reading<InsuranceNumber> {
  const issues: IssueCode[] = [];
  const cell = readNumberCell(text, INSURANCE_FORM, issues);
  if (cell.kind !== 'code') return { value: undefined, issues };
  const value = CARD.test(cell.code)
    ? fromHealthCard(cell.code, issues)
    : cell.digits
      ? byLength(cell.code, issues)
      : undefined;
  if (value === undefined) issues.push('number_malformed');
  return { value, issues };
}

function fromHealthCard(card: string, issues: IssueCode[]): InsuranceNumber {
  issues.push('number_in_other_column');
  return { kind: 'bhxh', number: card.slice(-10) };
}

function byLength(digits: string, issues: IssueCode[]): InsuranceNumber | undefined {
  switch (digits.length) {
    case 12:
      if (citizenIdFacts(digits) === undefined) issues.push('citizen_id_province');
      return { kind: 'citizen', number: digits };
    case 11: {
      const padded = `0${digits}`;
      if (digits.startsWith('0') || !isPlausibleCitizenId(padded)) return undefined;
      issues.push('number_zero_restored');
      return { kind: 'citizen', number: padded };
    }
    case 10:
      return { kind: 'bhxh', number: digits };
    case 9:
      issues.push('number_zero_restored');
      return { kind: 'bhxh', number: `0${digits}` };
    default:
      return undefined;
  }
}

/** Reads a cell of the column "Thẻ BHYT"; an unknown group is kept with a warning. */
export function readHealthCard(text: string): Reading<HealthCard> {
  const issues: IssueCode[] = [];
  const cell = readNumberCell(text, CARD_FORM, issues);
  const visible = cell.kind === 'masked' ? maskedCard(cell) : undefined;
  if (visible !== undefined) return { value: { number: '', visible }, issues };
  if (cell.kind !== 'code') return { value: undefined, issues };
  const whole = CARD.exec(CARD_WITH_HOSPITAL.exec(cell.code)?.[1] ?? cell.code);
  if (whole !== null) {
    const [card, group, number] = whole as unknown as [string, string, string];
    if (!isHealthCardGroup(group)) issues.push('health_card_group');
    return { value: { card, group, number }, issues };
  }
  if (cell.digits && cell.code.length === 10) return { value: { number: cell.code }, issues };
  if (cell.digits && cell.code.length === 9) {
    issues.push('number_zero_restored');
    return { value: { number: `0${cell.code}` }, issues };
  }
  if (cell.digits && cell.code.length === 12) {
    issues.push('number_in_other_column');
    return { value: { number: cell.code }, issues };
  }
  issues.push('number_malformed');
  return { value: undefined, issues };
}
