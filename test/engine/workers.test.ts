/** The same pairs and counts at any number of workers and any size of job; worker files exist only in the built program. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, test } from 'vitest';
import type * as Block from '../../src/block/block.ts';
import type * as Rules from '../../src/block/people-rules.ts';
import type * as Merge from '../../src/compare/merge-parts.ts';
import type * as Comparisons from '../../src/compare/people-comparisons.ts';
import type * as Sample from '../../src/compare/sample.ts';
import type * as Setup from '../../src/compare/setup.ts';
import type * as Workers from '../../src/engine/workers.ts';
import type * as Normalise from '../../src/normalise/normalise.ts';
import { seededRandom } from '../../src/table/random.ts';
import { type Row, rawTable } from '../helpers/raw-table.ts';

const built = <T>(module: string): Promise<T> =>
  import(pathToFileURL(join(inject('programFolder'), 'dist/program', `${module}.js`)).href) as Promise<T>;
const { block } = await built<typeof Block>('block');
const { PEOPLE_RULES } = await built<typeof Rules>('people-rules');
const { mergeParts } = await built<typeof Merge>('merge-parts');
const { drawPairs } = await built<typeof Sample>('sample');
const { setUpComparison } = await built<typeof Setup>('setup');
const { PEOPLE_COMPARISONS } = await built<typeof Comparisons>('people-comparisons');
const { engineWithWorkers } = await built<typeof Workers>('workers');
const { normalise } = await built<typeof Normalise>('normalise');

function madePeople(count: number, seed: number): Row[] {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, index) => ({
    fullName: `${pick(['Nguyễn', 'Trần', 'Lê', 'Vũ'])} ${pick(['Văn', 'Thị', 'Hồng'])} ${pick(['Hùng', 'Mai', 'Lan', 'Hưng', 'Sinh'])}`,
    birthDate: `${1 + Math.floor(random() * 28)}/${1 + Math.floor(random() * 12)}/${1960 + Math.floor(random() * 8)}`,
    citizenId: random() < 0.5 ? '' : String(1_160_000_000 + index).padStart(12, '0'),
    wardCode: pick(['22300', '22303', '22306']),
    phone: `09${String(10_000_000 + Math.floor(random() * 500))}`,
  }));
}

const { tables, books } = normalise(
  [{ raw: rawTable('master', madePeople(900, 1)) }, { raw: rawTable('insurance', madePeople(700, 2)) }],
  '2026-06-30',
);
const [right, left] = [tables[0]![0]!, tables[1]![0]!];
const keep = { bits: PEOPLE_COMPARISONS.map((comparison) => comparison.levels.map(() => 1)), floorBits: 3 };

async function compared(workers: number, pairsPerJob: number, toItself: boolean) {
  const engine = engineWithWorkers(workers, undefined, { fewestPairs: 0, fewestRows: 0, pairsPerJob });
  try {
    const from = toItself ? right : left;
    const setup = setUpComparison(from, right, books, PEOPLE_COMPARISONS);
    const candidates = block(from, right, books, PEOPLE_RULES);
    const comparing = engine.open(setup, 'people');
    const strangers = await comparing.count(drawPairs(setup, 7, 5000)).finish();
    const merged = [];
    // Twice: an engine serves all the comparisons of a run.
    for (let time = 0; time < 2; time++) {
      merged.push(mergeParts(await comparing.compare(candidates, keep, () => {}).finish(), from.count));
    }
    expect(merged[1]).toEqual(merged[0]);
    return { ...merged[0]!, strangers };
  } finally {
    await engine.close();
  }
}

test.each([
  [2, 50_000, false],
  [3, 137, false],
  [7, 1_000, false],
  [3, 137, true],
])('%i workers, %i pairs a job, to itself: %s', async (workers, pairsPerJob, toItself) => {
  const alone = await compared(1, 500_000, toItself);
  expect(alone.pairs.count).toBeGreaterThan(1000);
  expect(await compared(workers, pairsPerJob, toItself)).toEqual(alone);
});

test('two comparisons at once, the second finished first: the same', async () => {
  const engine = engineWithWorkers(2, undefined, { fewestPairs: 0, fewestRows: 0, pairsPerJob: 400 });
  try {
    engine.expect(books, left.count);
    const begun = [left, right].map((from) => {
      const setup = setUpComparison(from, right, books, PEOPLE_COMPARISONS);
      return engine.open(setup, 'people').compare(block(from, right, books, PEOPLE_RULES), keep, () => {});
    });
    const itself = mergeParts(await begun[1]!.finish(), right.count);
    const other = mergeParts(await begun[0]!.finish(), left.count);
    const { strangers: _, ...alone } = await compared(1, 500_000, true);
    expect(itself).toEqual(alone);
    const { strangers: __, ...otherAlone } = await compared(1, 500_000, false);
    expect(other).toEqual(otherAlone);
  } finally {
    await engine.close();
  }
});

test('a run that is stopped rejects and lets its threads go', async () => {
  const stop = new AbortController();
  const engine = engineWithWorkers(2, stop.signal, { fewestPairs: 0, fewestRows: 0, pairsPerJob: 100 });
  const setup = setUpComparison(left, right, books, PEOPLE_COMPARISONS);
  const running = engine
    .open(setup, 'people')
    .compare(block(left, right, books, PEOPLE_RULES), keep, () => stop.abort())
    .finish();
  await expect(running).rejects.toThrow();
  await engine.close();
});
