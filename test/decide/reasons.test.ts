/** Why somebody was not found, told from the nearest candidate's levels. */
import { expect, test } from 'vitest';
import { PatternSpace } from '../../src/compare/pattern.ts';
import { PEOPLE_COMPARISONS } from '../../src/compare/people-comparisons.ts';
import { levelReader, unmatchedReason } from '../../src/decide/reasons.ts';
import type { CleanTable } from '../../src/flow.ts';

const space = new PatternSpace(PEOPLE_COMPARISONS);
const levels = levelReader(PEOPLE_COMPARISONS);
/** Somebody with a name, a birth date and a citizen id. */
const table = {
  kind: 'insurance',
  columns: new Map(['name', 'birth', 'citizenId'].map((name) => [name, Int32Array.of(1)])),
} as unknown as CleanTable;

function reason(bits: number, agreed: Readonly<Record<string, string>>): string {
  const pattern = space.encode(
    PEOPLE_COMPARISONS.map((shape) => Math.max(0, shape.levels.indexOf(agreed[shape.name] ?? 'missing'))),
  );
  return unmatchedReason(table, 0, levels, { pattern, bits });
}

test('a weak candidate of the same name is not told as a name that differs', () => {
  expect(reason(1, { name: 'given', birth: 'same', citizenId: 'different' })).toBe('name_differs');
  expect(reason(1, { birth: 'same' })).toBe('name_differs');
  expect(reason(1, { name: 'same', birth: 'year', citizenId: 'different' })).toBe('date_differs');
  expect(reason(1, { name: 'same', birth: 'same', citizenId: 'different' })).toBe('number_wrong');
  expect(reason(1, { name: 'same', birth: 'compatible' })).toBe('no_evidence');
  expect(unmatchedReason(table, 0, levels, undefined)).toBe('no_candidate');
});

test('another number than the citizen id can be the one that is wrong', () => {
  expect(reason(9, { name: 'same', birth: 'same', insurance: 'different' })).toBe('number_wrong');
  expect(reason(9, { name: 'same', birth: 'compatible', oldId: 'one_digit' })).toBe('number_wrong');
  expect(reason(9, { name: 'same', birth: 'same', place: 'other_ward' })).toBe('other_ward');
});
