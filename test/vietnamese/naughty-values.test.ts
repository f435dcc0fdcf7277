/** Every reader of dates, numbers and encodings against texts that have broken other programs. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOrderOfColumn, readDate } from '../../src/vietnamese/birth-date.ts';
import { readIdentityNumber } from '../../src/vietnamese/identity-number.ts';
import { readHealthCard, readInsuranceNumber } from '../../src/vietnamese/insurance-number.ts';
import { ISSUE_CODES } from '../../src/vietnamese/issue-codes.ts';
import { detectLegacyText } from '../../src/vietnamese/legacy-encodings.ts';
import { columnDecoder } from '../../src/vietnamese/legacy-encodings-column.ts';
import { repairMojibake } from '../../src/vietnamese/mojibake.ts';
import type { Reading } from '../../src/vietnamese/reading.ts';

const READERS: Record<string, (text: string) => Reading<unknown>> = {
  readDate,
  readIdentityNumber,
  readInsuranceNumber,
  readHealthCard,
};

const OWN = [
  '\u0000',
  '\ud800',
  '\udfff0790600012',
  '\u202e079060001234',
  '٠٧٩٠٦٠٠٠١٢٣٤',
  '１２／０３／１９６０',
  '1e309',
  '-0',
  '0x41',
  'Infinity',
  '=1+1',
  '=HYPERLINK("x")',
  '="',
  "'",
  '#REF!',
  '#N/A',
  '99999999999999999999999999999999',
  '12/34/5678/90',
  '\ufeff',
  '𝟬𝟳𝟵𝟬𝟲𝟬',
  'a\u0301\u0301\u0301\u0301',
  '{"day":1}',
  '<script>alert(1)</script>',
  "'; DROP TABLE dan_cu; --",
];

function naughtyTexts(): string[] {
  const list = new URL('../../../shared/data/csv/naughty-strings.json', import.meta.url);
  return existsSync(list) ? [...OWN, ...(JSON.parse(readFileSync(list, 'utf8')) as string[])] : OWN;
}

describe('naughty texts', () => {
  test.each(Object.entries(READERS))('%s gives a value or known issues', (_name, read) => {
    for (const text of naughtyTexts()) {
      for (const issue of read(text).issues) expect(ISSUE_CODES).toContain(issue);
      expect(read(text)).toEqual(read(text));
    }
  });

  test('encodings', () => {
    const texts = naughtyTexts();
    expect(detectLegacyText(texts).encoding).toBe('none');
    const { decode } = columnDecoder(texts);
    for (const text of texts) expect(typeof decode(text).text).toBe('string');
    expect(dateOrderOfColumn(texts)).toBe('dmy');
  });
});

test('a value is either there or accounted for by an issue, unless the cell is empty', () => {
  const cells = fc.string({ unit: fc.constantFrom(...'0123456789/-.: ,;xX*eE+\'="NCDTngàytháămđ()') });
  fc.assert(
    fc.property(cells, (text) => {
      for (const read of Object.values(READERS)) {
        const { value, issues } = read(text);
        expect(value !== undefined || issues.length > 0 || text.trim() === '').toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a megabyte of one thing is read like any other cell', () => {
  for (const unit of ['a', '0', '.', ' .', 'Ã', 'á»', '\u0301', '😀', 'Nguyễn ', 'NguyÔn ', '\u00ad']) {
    const text = unit.repeat(Math.floor(1_000_000 / unit.length));
    for (const read of Object.values(READERS)) expect(read(text).value).toBeUndefined();
    repairMojibake(text);
    columnDecoder([text]).decode(text);
  }
});
