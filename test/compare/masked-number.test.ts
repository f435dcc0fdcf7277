/** Levels of masked numbers, whichever side is masked, and what agreement at the end is worth to people without a number. */
import { describe, expect, test } from 'vitest';
import { PEOPLE_COMPARISONS } from '../../src/compare/people-comparisons.ts';
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

function levelOf(left: string, right: string, role = 'citizenId', comparison = 'maskedId'): string {
  const { columns, kernel, levels } = PEOPLE_COMPARISONS.find(({ name }) => name === comparison)!;
  const name = { fullName: 'Nguyễn Văn An' };
  const { tables, books } = clean([{ ...name, [role]: right }], [{ ...name, [role]: left }]);
  const lanes = (table: CleanTable) =>
    columns.map((column) => table.columns.get(column) ?? new Int32Array(1));
  const out = new Uint8Array(1);
  kernel(books)(lanes(tables[1]![0]!), lanes(tables[0]![0]!), 1, out);
  return levels[out[0]!]!;
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

test.each([
  ['phone', 'maskedPhone', '090*****67', '0905123467', 'same_end'],
  ['phone', 'maskedPhone', '0905******', '0905123467', 'same_start'],
  ['phone', 'maskedPhone', '090*****67', '0905123468', 'different'],
  ['phone', 'maskedPhone', '*******789', '02623855789', 'missing'],
  ['oldIdNumber', 'maskedOldId', '******567', '240123567', 'same_end'],
  ['oldIdNumber', 'maskedOldId', '241***567', '240123567', 'different'],
  ['insuranceNumber', 'maskedInsurance', '*******345', '6612345345', 'same_end'],
  ['healthCard', 'maskedInsurance', 'DN40166*****345', 'DN4016612345345', 'same_end'],
  ['healthCard', 'maskedInsurance', 'DN40166*****345', 'DN4016612345346', 'different'],
])('%s, %s: %s and %s: %s', (role, comparison, left, right, level) => {
  expect(levelOf(left, right, role, comparison)).toBe(level);
  expect(levelOf(right, left, role, comparison)).toBe(level);
});

describe('300 families whose list masks the number', () => {
  const made = families(300, 'masked-2026');
  const numberOf = (at: number): string =>
    `066${at % 4}85${String((at * 7919) % 1_000_000).padStart(6, '0')}`;
  const oldOf = (at: number): string => `240${String((at * 6151) % 1_000_000).padStart(6, '0')}`;
  const insuranceOf = (at: number): string => `66${String((at * 7127) % 100_000_000).padStart(8, '0')}`;
  /** With their citizen ids only, and with all numbers and telephones of their own. */
  const plain = made.residents.map((row, at) => ({ ...row, citizenId: numberOf(at) }));
  const residents = plain.map((row, at) => ({
    ...row,
    oldIdNumber: oldOf(at),
    insuranceNumber: insuranceOf(at),
    phone: `09${String((at * 104_729) % 100_000_000).padStart(8, '0')}`,
  }));
  const listed = made.listed.map((row, at) => {
    const resident = made.right[at]!;
    const who = resident === -1 ? 500_000 + at : resident;
    const own = residents[resident] ?? {
      phone: '',
      oldIdNumber: oldOf(who),
      insuranceNumber: insuranceOf(who),
    };
    return {
      row: { ...row, citizenId: '', phone: '', fatherName: '', motherName: '' },
      masked: {
        citizenId: `066******${numberOf(who).slice(-3)}`,
        oldIdNumber: `******${own.oldIdNumber.slice(-3)}`,
        insuranceNumber: `*******${own.insuranceNumber.slice(-3)}`,
        phone: own.phone === '' ? '' : `${own.phone.slice(0, 3)}*****${own.phone.slice(-2)}`,
      },
    };
  });
  const withMasked = (...columns: readonly (keyof (typeof listed)[0]['masked'])[]): Row[] =>
    listed.map(({ row, masked }) => ({
      ...row,
      ...Object.fromEntries(columns.map((column) => [column, masked[column]])),
    }));

  async function score(master: readonly Row[], rows: readonly Row[]) {
    const { tables, books } = clean(master, rows);
    const [all, table] = [tables[0]![0]!, tables[1]![0]!];
    const { verdicts } = await link({ books, engine: engineHere(), onProgress: () => undefined }, PEOPLE, {
      table,
      master: all,
      copies: async () => ({ finish: async () => noClusters(all.count) }),
      thresholds: { match: 0.99, review: 0.5 },
      oneToOne: false,
      outside: new Uint8Array(table.count),
    });
    const matched = made.right.map((_, row) => STATUS_NAMES[verdicts.status[row]!] === 'match');
    const right = matched.filter((is, row) => is && verdicts.partner[row] === made.right[row]).length;
    const links = matched.filter((is) => is).length;
    return { precision: right / links, recall: right / made.right.filter((row) => row !== -1).length };
  }

  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
  const show = (what: string, { precision, recall }: Awaited<ReturnType<typeof score>>): void =>
    console.log(`masked ${what}: precision ${percent(precision)}, recall ${percent(recall)}`);

  test('what can be seen decides between brothers and sisters', async () => {
    const seen = await score(plain, withMasked('citizenId'));
    const unseen = await score(plain, withMasked());
    show('citizen ids seen', seen);
    show('citizen ids unseen', unseen);
    expect(seen.precision).toBeGreaterThan(0.995);
    expect(seen.precision).toBeGreaterThan(unseen.precision);
    expect(seen.recall).toBeGreaterThan(0.987);
    expect(seen.recall).toBeGreaterThan(unseen.recall + 0.005);
  });

  test('so do other numbers and telephones, two digits at the end less than three', async () => {
    const unseen = await score(residents, withMasked());
    show('nothing', unseen);
    for (const column of ['oldIdNumber', 'insuranceNumber', 'phone'] as const) {
      const seen = await score(residents, withMasked(column));
      show(column, seen);
      expect(seen.precision).toBeGreaterThan(0.995);
      expect(seen.recall).toBeGreaterThan(unseen.recall + 0.003);
    }
  });
});
