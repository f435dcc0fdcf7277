/** Pairs of equal names and birth dates, counted from values, are those that the comparison itself finds pair by pair. */
import { expect, test } from 'vitest';
import { equalPairs } from '../../src/compare/equal-pairs.ts';
import { PEOPLE_COMPARISONS } from '../../src/compare/people-comparisons.ts';
import { countPatterns, drawPairs } from '../../src/compare/sample.ts';
import { setUpComparison } from '../../src/compare/setup.ts';
import { levelReader } from '../../src/decide/reasons.ts';
import { normalise } from '../../src/normalise/normalise.ts';
import { seededRandom } from '../../src/table/random.ts';
import { type Row, rawTable } from '../helpers/raw-table.ts';

const NAMES = ['Nguyễn Văn Hùng', 'NGUYEN VAN HUNG', 'Nguyễn Văn Hưng', 'An Lê', 'Trần Thị Lan', 'Lê An', ''];
const BIRTHS = ['05/03/1960', '01/01/1960', '1960', '06/03/1960', '30/02/1960', '01/03/1960', ''];
const SEXES = ['Nam', 'Nữ', ''];

function rows(count: number, seed: number): Row[] {
  const random = seededRandom(seed);
  const pick = (values: readonly string[]): string => values[Math.floor(random() * values.length)]!;
  return Array.from({ length: count }, () => ({
    fullName: pick(NAMES),
    birthDate: pick(BIRTHS),
    sex: pick(SEXES),
  }));
}

test.each([false, true])('as many as the comparison finds; a table with itself: %s', (toItself) => {
  const sources = [
    { raw: rawTable('master', rows(60, 1)) },
    { raw: rawTable('residence', rows(50, 2)) },
  ] as const;
  const { tables, books } = normalise([...sources], '2026-06-30');
  const right = tables[0]![0]!;
  const left = toItself ? right : tables[1]![0]!;
  const setup = setUpComparison(left, right, books, PEOPLE_COMPARISONS);
  const { patterns, counts } = countPatterns(setup, drawPairs(setup, 1, 1_000_000));
  const levels = levelReader(PEOPLE_COMPARISONS);
  // A table with itself is compared one way, and counted both ways.
  const pairs = (holds: (pattern: number) => boolean): number =>
    patterns.reduce((sum, pattern, at) => sum + (holds(pattern) ? counts[at]! : 0), 0) * (toItself ? 2 : 1);
  const found = equalPairs(left, right, books);
  expect(found.map(({ comparison }) => comparison)).toEqual(['name', 'birth']);
  const [name, birth] = found as [(typeof found)[0], (typeof found)[0]];
  const is = (one: typeof name, pattern: number): boolean =>
    one.levels.includes(levels.level(pattern, one.comparison)!);
  const sexed = (pattern: number): boolean => levels.level(pattern, 'sex') !== 'missing';
  const sameSex = (pattern: number): boolean => levels.level(pattern, 'sex') === 'same';
  expect(name.pairs).toBe(pairs((pattern) => is(name, pattern) && sexed(pattern)));
  expect(name.ofOneSex).toBe(pairs((pattern) => is(name, pattern) && sameSex(pattern)));
  expect(name.all).toBe(pairs((pattern) => levels.level(pattern, 'name') !== 'missing' && sexed(pattern)));
  expect(birth.pairs).toBe(pairs((pattern) => is(birth, pattern)));
  expect(birth.all).toBe(pairs((pattern) => levels.level(pattern, 'birth') !== 'missing'));
  expect(Math.min(name.pairs, birth.pairs)).toBeGreaterThan(100);
});

test('without a column there is nothing to count', () => {
  const { tables, books } = normalise(
    [{ raw: rawTable('master', [{ fullName: 'Lê An' }]) }, { raw: rawTable('residence', [{ sex: 'Nam' }]) }],
    '2026-06-30',
  );
  expect(equalPairs(tables[1]![0]!, tables[0]![0]!, books).filter(({ pairs }) => pairs > 0)).toEqual([]);
});
