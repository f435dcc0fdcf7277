import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHealthCard, readInsuranceNumber } from '../../src/vietnamese/insurance-number.ts';

describe('readInsuranceNumber', () => {
  test.each([
    ['7916001234', 'bhxh 7916001234', ''],
    ['0116001234', 'bhxh 0116001234', ''],
    ['116001234', 'bhxh 0116001234', 'number_zero_restored'],
    ['116001234.0', 'bhxh 0116001234', 'number_excel_wrapped number_zero_restored'],
    ['79 1600 1234', 'bhxh 7916001234', 'number_separators'],
    ['="0116001234"', 'bhxh 0116001234', 'number_excel_wrapped'],
    ['079060001234', 'citizen 079060001234', ''],
    ['79060001234', 'citizen 079060001234', 'number_zero_restored'],
    ['003060001234', 'citizen 003060001234', 'citizen_id_province'],
    ['DN4797916001234', 'bhxh 7916001234', 'number_in_other_column'],
    ['7916001234; 7916004321', 'bhxh 7916001234', 'number_several'],
    ['7.92E+09', '—', 'number_scientific'],
    ['0000000000', '—', 'number_repeated_digit'],
    ['chưa có', '—', 'placeholder'],
    ['*******234', '—', 'number_masked'],
    ['12345', '—', 'number_malformed'],
    ['', '—', ''],
  ])('%s → %s %s', (text, number, issues) => {
    const reading = readInsuranceNumber(text);
    expect(reading.value === undefined ? '—' : `${reading.value.kind} ${reading.value.number}`).toBe(number);
    expect(reading.issues.join(' ')).toBe(issues);
  });
});

describe('readHealthCard', () => {
  test.each([
    ['DN4797916001234', 'DN4797916001234', 'DN', '7916001234', ''],
    ['te1797916001234', 'TE1797916001234', 'TE', '7916001234', ''],
    ['GD 4 79 79160 01234', 'GD4797916001234', 'GD', '7916001234', 'number_separators'],
    ['DN-4-79-79-160-01234', 'DN4797916001234', 'DN', '7916001234', 'number_separators'],
    ['DN4797916001234 79-034', 'DN4797916001234', 'DN', '7916001234', 'number_separators'],
    ['HS4797916001234', 'HS4797916001234', 'HS', '7916001234', ''],
    ['CN3797916001234', 'CN3797916001234', 'CN', '7916001234', ''],
    ['ZZ4797916001234', 'ZZ4797916001234', 'ZZ', '7916001234', 'health_card_group'],
    ['7916001234', '', '', '7916001234', ''],
    ['116001234', '', '', '0116001234', 'number_zero_restored'],
    ['079060001234', '', '', '079060001234', 'number_in_other_column'],
    ['DN9797916001234', '', '', '—', 'number_malformed'],
    ['DN479791600123', '', '', '—', 'number_malformed'],
    ['không', '', '', '—', 'placeholder'],
    ['', '', '', '—', ''],
  ])('%s → %s %s %s %s', (text, card, group, number, issues) => {
    const { value, issues: found } = readHealthCard(text);
    expect([value?.card ?? '', value?.group ?? '', value?.number ?? '—']).toEqual([card, group, number]);
    expect(found.join(' ')).toBe(issues);
  });
});

test('any text is read without a throw; numbers are digits', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'0123456789DNTE -.;*E+="') });
  fc.assert(
    fc.property(texts, (text) => {
      const number = readInsuranceNumber(text).value?.number;
      if (number !== undefined) expect(number).toMatch(/^(\d{10}|\d{12})$/);
      const card = readHealthCard(text).value;
      // a masked card has no number, only what can be seen of it
      if (card?.visible !== undefined) expect(card.number).toBe('');
      else if (card !== undefined) expect(card.number).toMatch(/^(\d{10}|\d{12})$/);
    }),
    { numRuns: 1000 },
  );
  for (const unit of ['1', 'DN', '1 ', '-']) {
    const long = unit.repeat(1_000_000 / unit.length);
    expect(readInsuranceNumber(long).value).toBeUndefined();
    expect(readHealthCard(long).value).toBeUndefined();
  }
});
