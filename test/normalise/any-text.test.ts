/** Whatever stands in the cells of whatever columns: tables come out with the same rows, and only known issues. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceKindName } from '../../src/flow.ts';
import { normalise } from '../../src/normalise/normalise.ts';
import { sourceKind } from '../../src/sources/list.ts';
import { ISSUE_CODES } from '../../src/vietnamese/issue-codes.ts';
import { type Row, rawTable } from '../helpers/raw-table.ts';

const KINDS: readonly SourceKindName[] = ['master', 'insurance', 'birth', 'death', 'marriage', 'residence'];
const UNITS = {
  units: new Map([['24121', { name: 'Phường Tân Lập', province: '66' }]]),
  old: new Map([['24146', { name: 'Xã Cư Êbur', province: '66', into: ['24121', '24133'] }]]),
};

/** Every field of the kind holds the text. */
function rowOf(kind: SourceKindName, text: string): Row {
  const keys = sourceKind(kind).fields.map(({ key }) => key);
  return Object.fromEntries(
    [...keys, 'givenName', 'familyName', 'wardName', 'hamlet'].map((key) => [key, text]),
  );
}

function check(kind: SourceKindName, texts: readonly string[]): void {
  const raw = rawTable(
    kind,
    texts.map((text) => rowOf(kind, text)),
  );
  const { tables, issues } = normalise([{ raw }], '2026-06-30', { covers: ['24146'], units: UNITS });
  for (const table of tables[0]!) {
    expect(table.count).toBe(texts.length);
    for (const column of table.columns.values()) expect(column.length).toBe(texts.length);
  }
  for (const { byText, byRow } of issues) {
    for (const codes of [...byText.values(), ...byRow.values()]) {
      expect(codes.filter((code) => !ISSUE_CODES.includes(code))).toEqual([]);
      expect(new Set(codes).size).toBe(codes.length);
    }
  }
}

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789/-., NnữaâĂđ¨ÇÔ»™"\'=xE+*') }),
  fc.constantFrom(
    '24146',
    'Xã Cư Êbur',
    'không rõ',
    '066060001234',
    '01/01/1960',
    'NguyÔn V¨n A',
    "H'Hen Niê",
  ),
);

describe('normalise', () => {
  test.each(KINDS)('%s of any texts', (kind) => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (texts) => check(kind, texts)),
      { numRuns: 60 },
    );
  });

  const naughty = new URL('../../../shared/data/csv/naughty-strings.json', import.meta.url);
  test.skipIf(!existsSync(naughty)).each(KINDS)('%s of naughty strings', (kind) => {
    check(kind, JSON.parse(readFileSync(naughty, 'utf8')) as string[]);
  });

  test.each(['Nguyễn ', 'NguyÔn ', 'á»', '\u0301', '12/', '0', "H'", ', thôn ', '\ud800'])(
    'a megabyte of %j in every cell of a row',
    (unit) => check('birth', [unit.repeat(Math.ceil(1_048_576 / unit.length))]),
  );
});
