/** Whatever stands in a cell: every reader gives a value and issues, never throws, never takes more than linear time. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, readHamlet } from '../../src/vietnamese/address.ts';
import { ISSUE_CODES } from '../../src/vietnamese/issue-codes.ts';
import { cleanText, foldKey, foldText } from '../../src/vietnamese/letters.ts';
import { readPersonName } from '../../src/vietnamese/person-name.ts';
import { readPhone } from '../../src/vietnamese/phone.ts';
import type { Reading } from '../../src/vietnamese/reading.ts';
import { readMaritalStatus, readRelation } from '../../src/vietnamese/relation.ts';
import { readResidenceType } from '../../src/vietnamese/residence.ts';
import { readSex, readSexTick } from '../../src/vietnamese/sex.ts';
import {
  canonicalSyllable,
  isLegalSyllable,
  spellSyllable,
  syllableParts,
} from '../../src/vietnamese/syllable.ts';
import { foldWardName, readWardCode } from '../../src/vietnamese/ward.ts';

const READERS: Readonly<Record<string, (text: string) => Reading<unknown>>> = {
  cleanText,
  readPersonName,
  readSex,
  readSexTick,
  readPhone,
  readAddress,
  readHamlet,
  readWardCode,
  readRelation,
  readMaritalStatus,
  readResidenceType,
};
const readers = Object.entries(READERS);

const letters = 'aàảãáạăằẵắâầấêễđĐ\u00d0ươơưuUoiIyỹnghNGHtrcphmqk';
const vietnamese = fc.string({
  unit: fc.constantFrom(
    ...letters,
    ..." .,-'’()/?0123456789swrxjf\u0300\u0301\u0302\u0309\u0323\u00a0\u200b\u202e",
  ),
});
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), vietnamese);

function check(text: string): void {
  for (const [name, read] of readers) {
    const { issues } = read(text);
    expect(
      issues.every((issue) => ISSUE_CODES.includes(issue)),
      name,
    ).toBe(true);
    expect(new Set(issues).size, name).toBe(issues.length);
  }
  expect(foldText(text)).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
  expect(foldKey(text)).toBe(foldText(text).replaceAll(' ', ''));
  foldWardName(text);
  canonicalSyllable(text);
}

describe('any text', () => {
  test('readers never throw and only give known issues, each once', () => {
    fc.assert(fc.property(anyText, check), { numRuns: 1500 });
  });

  const naughty = new URL('../../../shared/data/csv/naughty-strings.json', import.meta.url);
  test.skipIf(!existsSync(naughty))('naughty strings', () => {
    const strings = JSON.parse(readFileSync(naughty, 'utf8')) as string[];
    for (const text of strings) check(text);
    expect(strings.length).toBeGreaterThan(400);
  });

  test.each([
    ['letters', 'Nguyễn '],
    ['marks', '\u0301'],
    ['decomposed', 'e\u0302\u0323'],
    ['spaces', ' '],
    ['commas', ', '],
    ['brackets', '('],
    ['apostrophes', "H'"],
    ['digits', '0'],
    ['capitals', 'aA'],
    ['vowels', 'oa'],
    ['dashes', ' - '],
    ['half surrogates', '\ud800'],
    ['zero-width', '\u200b'],
    ['stars', '*'],
    ['dots', '1.'],
  ])('a megabyte of %s', (_, unit) => {
    check(unit.repeat(Math.ceil(1_048_576 / unit.length)));
  });
});

describe('once is enough', () => {
  test('cleanText', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = cleanText(text).value;
        if (once !== undefined) expect(cleanText(once).value).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('foldText; and cleaning first changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
        expect(foldText(cleanText(text).value ?? '')).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('canonicalSyllable', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = canonicalSyllable(text);
        expect(canonicalSyllable(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('a legal syllable is spelt as it was read, in any Unicode form', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' '), ''),
        fc.constantFrom(
          ...'a ai an ang anh ao ăn âu ây e en êu i ia iên iêt o oa oai oan ôn ơi u ua uân uê uôn uy uyên uynh ư ưa ương y yên'.split(
            ' ',
          ),
        ),
        fc.integer({ min: 0, max: 5 }),
        (onset, rime, tone) => {
          const mark = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'][tone]!;
          const written = (onset + rime[0] + mark + rime.slice(1)).normalize('NFC');
          if (!isLegalSyllable(written)) return;
          const canonical = canonicalSyllable(written);
          expect(spellSyllable(syllableParts(canonical)!)).toBe(canonical);
          expect(canonicalSyllable(written.toUpperCase())).toBe(canonical);
          expect(canonicalSyllable(written.normalize('NFD'))).toBe(canonical);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
