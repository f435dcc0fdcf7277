/** Levels of "maskedId", whichever side is masked, and what agreement at the end is worth to people without a number. */
import { describe, expect, test } from 'vitest';
import { maskedId } from '../../src/compare/masked-id.ts';
import { noClusters } from '../../src/decide/clusters.ts';
import { engineHere } from '../../src/engine/here.ts';
import type { CleanTable } from '../../src/flow.ts';
import { link } from '../../src/link.ts';
import { PEOPLE } from '../../src/link-all.ts';
import { normalise } from '../../src/normalise/normalise.ts';
import { STATUS_NAMES } from '../../src/table/verdict-codes.ts';
import { type Row, rawTable } from '../helpers/raw-table.ts';
import { families } from '../truth/families.ts';

const clean = (master: readonly Row[], extract: readonly Row[]) =>
  normalise([{ raw: rawTable('master', master) }, { raw: rawTable('residence', extract) }], '2026-06-30');

function levelOf(left: string, right: string): string {
  const name = { fullName: 'Nguyễn Văn An' };
  const { tables, books } = clean([{ ...name, citizenId: right }], [{ ...name, citizenId: left }]);
  const lanes = (table: CleanTable) =>
    maskedId.columns.map((column) => table.columns.get(column) ?? new Int32Array(1));
  const out = new Uint8Array(1);
  maskedId.kernel(books)(lanes(tables[1]![0]!), lanes(tables[0]![0]!), 1, out);
  return maskedId.levels[out[0]!]!;
}

test.each([
  ['079******123', '079085001123', 'same_end'],
  ['xxxxxxxxx123', '079085001123', 'same_end'],
  ['079*****123', '079085001123', 'same_end'],
  ['079085******', '079185001123', 'same_start'],
  ['079******123', '079085001124', 'different'],
  ['066******123', '079085001123', 'different'],
  ['079******123', '079******123', 'missing'],
  ['079085001123', '079085001123', 'missing'],
  ['079******123', '240123456', 'missing'],
])('%s and %s: %s', (left, right, level) => {
  expect(levelOf(left, right)).toBe(level);
  expect(levelOf(right, left)).toBe(level);
});

describe('300 families whose list masks the number', () => {
  const made = families(300, 'masked-2026');
  const numberOf = (at: number): string =>
    `066${at % 4}85${String((at * 7919) % 1_000_000).padStart(6, '0')}`;
  const residents = made.residents.map((row, at) => ({ ...row, citizenId: numberOf(at) }));
  const listed = made.listed.map((row, at) => {
    const resident = made.right[at]!;
    const number = numberOf(resident === -1 ? 500_000 + at : resident);
    return { ...row, citizenId: `066******${number.slice(-3)}`, phone: '', fatherName: '', motherName: '' };
  });

  async function score(rows: readonly Row[]) {
    const { tables, books } = clean(residents, rows);
    const [master, table] = [tables[0]![0]!, tables[1]![0]!];
    const { verdicts } = await link({ books, engine: engineHere(), onProgress: () => undefined }, PEOPLE, {
      table,
      master,
      copies: async () => noClusters(master.count),
      thresholds: { match: 0.99, review: 0.5 },
      oneToOne: false,
      outside: new Uint8Array(table.count),
    });
    const matched = made.right.map((_, row) => STATUS_NAMES[verdicts.status[row]!] === 'match');
    const right = matched.filter((is, row) => is && verdicts.partner[row] === made.right[row]).length;
    const all = matched.filter((is) => is).length;
    return { precision: right / all, recall: right / made.right.filter((row) => row !== -1).length };
  }

  test('what can be seen decides between brothers and sisters', async () => {
    const seen = await score(listed);
    const unseen = await score(listed.map((row) => ({ ...row, citizenId: '' })));
    const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
    for (const [what, { precision, recall }] of Object.entries({ seen, unseen }))
      console.log(`masked numbers ${what}: precision ${percent(precision)}, recall ${percent(recall)}`);
    expect(seen.precision).toBeGreaterThan(0.995);
    expect(seen.recall).toBeGreaterThan(unseen.recall + 0.01);
  });
});
