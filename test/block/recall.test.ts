/** Blocking recall on known answers: of the persons who are in the master, how many does some rule bring to their resident. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { block } from '../../src/block/block.ts';
import { PEOPLE_RULES } from '../../src/block/people-rules.ts';
import type { CleanTable } from '../../src/flow.ts';
import { generate } from '../../src/generate/generate.ts';
import { normalise } from '../../src/normalise/normalise.ts';
import { residentKeys } from '../../src/normalise/resident-key.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import { readAll, sourcesToClean } from '../../src/read-all.ts';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const AS_OF = '2026-06-30';
const QUIET = {
  begin: () => undefined,
  advance: () => undefined,
  end: () => undefined,
  note: () => undefined,
};

async function population(level: 'typical' | 'harsh') {
  folder = mkdtempSync(join(tmpdir(), 'doisoat-recall-'));
  await generate({ residents: 4000, seed: 'blocking-2026', level, out: folder });
  const path = join(folder, 'doisoat.yaml');
  const plan = parsePlan({
    config: { text: readFileSync(path, 'utf8'), file: path, path },
    sources: [],
    settings: { asOf: AS_OF },
    overwrite: false,
    cwd: folder,
    defaults: {
      decide: { match: 0.99, review: 0.5 },
      out: 'ket-qua',
      asOf: AS_OF,
      lang: 'vi',
      reports: 'tables',
      workers: 1,
      maxRejected: { share: 0.2 },
    },
    failOnKinds: [],
  });
  const { master, extracts } = await readAll(plan, { progress: QUIET, signal: new AbortController().signal });
  return { master, extracts, clean: normalise(sourcesToClean(plan, master, extracts), AS_OF) };
}

/** Rows of right residents by `row,person` of one extract. */
function answers(extract: string, rowOf: ReadonlyMap<string, number>): Map<string, number[]> {
  const lines = readFileSync(join(folder, 'truth', `${extract}.csv`), 'utf8')
    .split('\n')
    .slice(1);
  return new Map(
    lines
      .map((line) => line.split(','))
      .filter(([, , , residents = '']) => residents !== '')
      .map(([, row, person, residents]) => [
        `${row},${person}`,
        residents!.split('|').map((resident) => rowOf.get(resident)!),
      ]),
  );
}

test.each([
  ['typical', 0.999],
  ['harsh', 0.995],
] as const)('%s: some rule finds the right resident of at least %f of all', async (level, least) => {
  const { master, extracts, clean } = await population(level);
  const keys = residentKeys(master);
  const rowOf = new Map(Array.from({ length: master.rowCount }, (_, row) => [keys.of(row), row]));
  const residents = clean.tables[0]![0]!;
  let [known, found] = [0, 0];
  extracts.forEach((raw, index) => {
    const right = answers(raw.source, rowOf);
    for (const table of clean.tables[index + 1]! as readonly CleanTable[]) {
      const { keys } = block(table, residents, clean.books, PEOPLE_RULES);
      const { stride } = keys;
      const places = Array.from({ length: keys.rules }, (_, place) => place);
      for (let row = 0; row < table.count; row++) {
        const rows = table.present[row] === 1 ? right.get(`${raw.row[row]},${table.person}`) : undefined;
        if (rows === undefined) continue;
        known++;
        const meets = rows.some((resident) =>
          places.some((place) => {
            const key = keys.left[row * stride + place];
            return key !== 0 && key === keys.right[resident * stride + place];
          }),
        );
        if (meets) found++;
      }
    }
  });
  console.log(`${level}: blocking recall ${found} of ${known} = ${((found / known) * 100).toFixed(3)} %`);
  expect(known).toBeGreaterThan(4000);
  expect(found / known).toBeGreaterThanOrEqual(least);
});
