/** Identity numbers as files hold them; all numbers are invented. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type IdentityNumber,
  maskNumber,
  type NumberColumn,
  readIdentityNumber,
} from '../../src/vietnamese/identity-number.ts';

const show = (number: IdentityNumber | undefined) =>
  number === undefined ? '—' : `${number.kind} ${number.digits}`;

type Row = readonly [text: string, number: string, issues: string];

const ROWS: Record<NumberColumn, readonly Row[]> = {
  citizenId: [
    ['079060001234', 'citizen 079060001234', ''],
    [' 079060001234 ', 'citizen 079060001234', ''],
    ['０７９０６０００１２３４', 'citizen 079060001234', ''],
    ['079 060 001 234', 'citizen 079060001234', 'number_separators'],
    ['079.060.001.234', 'citizen 079060001234', 'number_separators'],
    ['079-060-001234', 'citizen 079060001234', 'number_separators'],
    ['="079060001234"', 'citizen 079060001234', 'number_excel_wrapped'],
    ["'079060001234", 'citizen 079060001234', 'number_excel_wrapped'],
    ['\t079060001234', 'citizen 079060001234', ''],
    ['79060001234', 'citizen 079060001234', 'number_zero_restored'],
    ['79060001234.0', 'citizen 079060001234', 'number_excel_wrapped number_zero_restored'],
    ['1060001234', 'citizen 001060001234', 'number_zero_restored'],
    ['79,060,001,234', 'citizen 079060001234', 'number_separators number_zero_restored'],
    ['CCCD: 079060001234', 'citizen 079060001234', ''],
    ['079060001234 (CCCD)', 'citizen 079060001234', ''],
    ['079060001234; 023456781', 'citizen 079060001234', 'number_several'],
    ['079060001234/023456781', 'citizen 079060001234', 'number_several'],
    ['079060001234 023456781', 'citizen 079060001234', 'number_several'],
    ['CMND 023456781, CCCD 079060001234', 'citizen 079060001234', 'number_several'],
    ['023456781 (cũ) - 079060001234', 'citizen 079060001234', 'number_several'],
    ['SỐ 079060001234', 'citizen 079060001234', ''],
    ['79060001234; 23456781', 'citizen 079060001234', 'number_several number_zero_restored'],
    ['ID 79060001234', 'citizen 079060001234', 'number_zero_restored'],
    ['079060001234; 079060001234', 'citizen 079060001234', ''],
    ['023456781', 'old 023456781', 'number_in_other_column'],
    ['23456781', 'old 023456781', 'number_zero_restored number_in_other_column'],
    ['999060001234', 'citizen 999060001234', 'citizen_id_province'],
    ['7916001234', 'insurance 7916001234', 'number_in_other_column'],
    ['DN4790123456789', 'insurance 0123456789', 'number_in_other_column'],
    ['C1234567', 'passport C1234567', ''],
    ['c1234567', 'passport C1234567', ''],
    ['*********234', 'masked 234', 'number_masked'],
    ['xxxxxxxxx234', 'masked 234', 'number_masked'],
    ['079******234', 'masked 234', 'number_masked'],
    ['7.906E+10', '—', 'number_scientific'],
    ['7,906E+10', '—', 'number_scientific'],
    ['8e10', '—', 'number_scientific'],
    ['000000000000', '—', 'number_repeated_digit'],
    ['111111111', '—', 'number_repeated_digit'],
    ['0', '—', 'placeholder'],
    ['-', '—', 'placeholder'],
    ['không có', '—', 'placeholder'],
    ['chưa cấp', '—', 'placeholder'],
    ['', '—', ''],
    ['  ', '—', ''],
    ['99060001234', '—', 'number_malformed'],
    ['07906000123', '—', 'number_malformed'],
    ['0790600012345', '—', 'number_malformed'],
    ['2345678', '—', 'number_malformed'],
    ['Nguyễn Văn A', '—', 'number_malformed'],
  ],
  oldIdNumber: [
    ['023456781', 'old 023456781', ''],
    ['023 456 781', 'old 023456781', 'number_separators'],
    ['23456781', 'old 023456781', 'number_zero_restored'],
    ['23456781.0', 'old 023456781', 'number_excel_wrapped number_zero_restored'],
    ['079060001234', 'citizen 079060001234', 'number_in_other_column'],
    ['79060001234', 'citizen 079060001234', 'number_zero_restored'],
    ['079060001234 / 023456781', 'old 023456781', 'number_several'],
  ],
  insuranceNumber: [
    ['7916001234', 'insurance 7916001234', ''],
    ['0116001234', 'insurance 0116001234', ''],
    ['116001234', 'insurance 0116001234', 'number_zero_restored'],
    ['079060001234', 'citizen 079060001234', ''],
    ['79060001234', 'citizen 079060001234', 'number_zero_restored'],
    ['23456781', '—', 'number_malformed'],
  ],
  healthCard: [
    ['DN4790123456789', 'insurance 0123456789', ''],
    ['DN 4 79 01234 56789', 'insurance 0123456789', 'number_separators'],
    ['0123456789', 'insurance 0123456789', ''],
  ],
  any: [
    ['079060001234', 'citizen 079060001234', ''],
    ['023456781', 'old 023456781', ''],
    ['7916001234', 'insurance 7916001234', ''],
    ['1060001234', 'insurance 1060001234', ''],
    ['79060001234', 'citizen 079060001234', 'number_zero_restored'],
    ['DN4790123456789', 'insurance 0123456789', ''],
  ],
};

describe('readIdentityNumber', () => {
  for (const [column, rows] of Object.entries(ROWS)) {
    test.each(rows)(`${column}: %s → %s %s`, (text, number, issues) => {
      const reading = readIdentityNumber(text, column as NumberColumn);
      expect(show(reading.value)).toBe(number);
      expect(reading.issues.join(' ')).toBe(issues);
    });
  }

  test('nine digits never become twelve', () => {
    const nine = fc.stringMatching(/^[0-9]{9}$/);
    fc.assert(
      fc.property(
        nine,
        fc.constantFrom<NumberColumn>('citizenId', 'oldIdNumber', 'any'),
        (digits, column) => {
          const kind = readIdentityNumber(digits, column).value?.kind;
          expect(kind === 'old' || kind === undefined).toBe(true);
        },
      ),
    );
  });

  test('any text gives a value or an issue, digits are digits, and nothing throws', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789 .,-;/*xE+"\'=CDNcmnd:()') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { value, issues } = readIdentityNumber(text, 'citizenId');
        if (value === undefined) return;
        const { kind, digits } = value;
        // of a masked number what is seen may stand in front alone ("00xx")
        if (kind === 'masked') expect(digits).toMatch(/^\d*$/);
        else expect(digits).toMatch(kind === 'passport' ? /^[A-Z]{1,2}\d{6,8}$/ : /^\d+$/);
        if (kind === 'masked') expect(issues).toContain('number_masked');
        else if (kind === 'citizen') expect(digits).toHaveLength(12);
      }),
      { numRuns: 2000 },
    );
  });

  test('a megabyte of anything', () => {
    for (const unit of ['1', '1 ', '1,', '*', '="', 'A', 'A1 ', ' ', '\u0301', '1\u200b']) {
      readIdentityNumber(unit.repeat(1_000_000 / unit.length), 'any');
    }
  });
});

describe('maskNumber', () => {
  test.each([
    ['079060001234', '*********234'],
    ['023456781', '******781'],
    ['234', '234'],
    ['', ''],
  ])('%s is printed %s', (digits, masked) => {
    expect(maskNumber(digits)).toBe(masked);
  });
});
