/** Term frequency by the standard formula: log2(u / f), and one addend a field, that of the rarest agreeing unit. */
import { expect, test } from 'vitest';
import { comparePairs } from '../../src/compare/compare.ts';
import { PEOPLE_COMPARISONS } from '../../src/compare/people-comparisons.ts';
import { RARITY_UNIT } from '../../src/compare/rarity.ts';
import { setUpComparison } from '../../src/compare/setup.ts';
import { normalise } from '../../src/normalise/normalise.ts';
import { type Row, rawTable } from '../helpers/raw-table.ts';

/** Addend in bits of each resident with himself. */
function addends(rows: readonly Row[]): number[] {
  const { tables, books } = normalise(
    [{ raw: rawTable('master', rows) }, { raw: rawTable('insurance', rows) }],
    '2026-06-30',
  );
  const [left, right] = [tables[1]![0]!, tables[0]![0]!];
  const setup = setUpComparison(left, right, books, PEOPLE_COMPARISONS);
  const same = Int32Array.from(rows, (_, row) => row);
  return Array.from(comparePairs(setup, same, same).rarity, (units) => units / RARITY_UNIT);
}

const rows = (count: number, row: Row): Row[] => Array.from({ length: count }, () => row);

test('a ward of few residents weighs more than one of many', () => {
  const found = addends([...rows(12, { wardCode: '22300' }), ...rows(4, { wardCode: '22303' })]);
  const agreeing = 0.75 ** 2 + 0.25 ** 2;
  expect(found[0]).toBeCloseTo(Math.log2(agreeing / 0.75), 2);
  expect(found[15]).toBeCloseTo(Math.log2(agreeing / 0.25), 2);
});

test('wards and names are fields of their own; of a name the rarest agreeing unit counts once', () => {
  const people = [
    ...rows(12, { fullName: 'Nguyễn Văn Hùng', wardCode: '22300' }),
    ...rows(3, { fullName: 'Nguyễn Thị Ngân', wardCode: '22300' }),
    { fullName: 'Tôn Nữ Ngân', wardCode: '22303' },
  ];
  const found = addends(people);
  const ward = Math.log2((0.9375 ** 2 + 0.0625 ** 2) / 0.0625);
  const name = Math.log2((0.75 ** 2 + 0.1875 ** 2 + 0.0625 ** 2) / 0.0625);
  expect(found[15]).toBeCloseTo(ward + name, 1);
});

test('one value throughout adds nothing', () => {
  expect(addends(rows(6, { fullName: 'Nguyễn Văn Hùng', wardCode: '22300' }))).toEqual([0, 0, 0, 0, 0, 0]);
});
