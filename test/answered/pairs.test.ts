/** "Đúng người" and "khác người" in every later run: what is matched, why, and that nobody is asked again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficerReport } from '../../src/evaluate/officer-answers.ts';
import type { CopiesExplanation, Explanation } from '../../src/explain/explanation.ts';
import { rowsOf } from '../../src/ledger/sqlite.ts';
import { Commune, decide, INSURANCE, MASTER } from './commune.ts';

const commune = new Commune();
afterAll(() => commune.remove());

/** Keyed hash of the record of a finding, by code and row. */
const records = new Map<string, string>();

beforeAll(async () => {
  await commune.night('2026-06-01');
  const findings = commune.rows('findings.csv');
  await commune.open(({ database }) => {
    const hashes = new Map(
      rowsOf(database, 'SELECT finding_id, record FROM findings').map(([id, record]) => [id, String(record)]),
    );
    for (const { extract, row, finding_id: id } of findings)
      records.set(`${extract} ${row}`, hashes.get(id!)!);
  });
});

const record = (source: string, row: number) => ({ source, record: records.get(`${source} ${row}`)! });
async function explained(...args: readonly string[]): Promise<Explanation> {
  const { stdout, stderr } = await commune.say('explain', 'ket-qua', ...args, '--json', '--quiet');
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Explanation;
}
const asked = () => commune.rows('findings.csv').map(({ code, extract, row }) => `${code} ${extract} ${row}`);

test('the data alone leave namesakes to an officer', () => {
  expect(commune.link('bao_hiem', 4)).toMatch(/^review HS0005 0\.49\d+ equal_candidates$/);
  expect(commune.link('bao_hiem', 3)).toBe('unmatched   no_candidate');
  expect(asked()).toContain('under_review khai_tu 1');
});

test('a pinned pair is matched, with or without candidates; a taken resident leaves his namesake to others', async () => {
  await commune.open((ledger) => {
    ledger.write(() => {
      decide(ledger, { ...record('bao_hiem', 4), resident: 'HS0006' }, 'pinned');
      // no blocking rule brings these two together
      decide(ledger, { ...record('bao_hiem', 3), resident: 'HS0004' }, 'pinned');
      decide(ledger, { ...record('khai_tu', 1), resident: 'HS0008' }, 'pinned');
      // somebody who has moved away since
      decide(ledger, { ...record('khai_tu', 1), resident: 'HS9999' }, 'forbidden');
    });
  });
  const said = await commune.night('2026-06-02');
  expect(said).toContain(
    '3 pairs are one person, 0 pairs are two persons; 1 pairs were not found again because their records changed',
  );
  expect(commune.link('bao_hiem', 4)).toBe('match HS0006 1.000000 officer_confirmed');
  expect(commune.link('bao_hiem', 3)).toBe('match HS0004 1.000000 officer_confirmed');
  expect(commune.link('khai_tu', 1)).toBe('match HS0008 1.000000 officer_confirmed');
  expect(commune.link('khai_tu', 2)).toMatch(/^(?:match|review) HS0007 0\.9\d+/);
  expect(asked()).not.toContain('under_review bao_hiem 4');
  expect(commune.rows('decisions.csv').map((row) => Object.values(row).join(' '))).toEqual([
    'bao_hiem 3 self HS0004 pinned 2026-06-01 0.000000 unmatched 0.000000',
    expect.stringMatching(/^bao_hiem 4 self HS0006 pinned 2026-06-01 0\.49\d+ review 0\.99\d+$/),
    expect.stringMatching(/^khai_tu 1 self HS0008 pinned 2026-06-01 0\.49\d+ review 0\.99\d+$/),
  ]);
  const pinned = await explained('bao_hiem', '3');
  expect(pinned).toMatchObject({
    agrees: true,
    noneProbability: 0,
    officers: { confirmed: [{ residentId: 'HS0004', on: '2026-06-01' }], excluded: [] },
  });
  expect(pinned.candidates[0]).toMatchObject({ residentId: 'HS0004', standing: 'candidate', probability: 1 });
  const other = await explained('khai_tu', '2');
  expect(other).toMatchObject({ agrees: true, officers: null });
  expect(other.candidates.map(({ residentId, standing }) => `${residentId} ${standing}`)).toEqual([
    'HS0007 candidate',
    'HS0008 taken_elsewhere',
  ]);
});

test('a forbidden pair is neither partner, proposal nor rival; nobody left is told as such', async () => {
  await commune.open((ledger) => {
    ledger.write(() => {
      decide(ledger, { ...record('bao_hiem', 1), resident: 'HS0001' }, 'forbidden');
      decide(ledger, { ...record('bao_hiem', 4), resident: 'HS0006' }, 'forbidden');
      // the later of two pins holds
      decide(ledger, { ...record('khai_tu', 1), resident: 'HS0007', on: '2026-06-02' }, 'pinned');
    });
  });
  await commune.night('2026-06-03');
  expect(commune.link('bao_hiem', 1)).toBe('unmatched   officer_excluded');
  expect(commune.link('bao_hiem', 4)).toMatch(/^match HS0005 0\.99\d+$/);
  expect(commune.link('khai_tu', 1)).toBe('match HS0007 1.000000 officer_confirmed');
  expect(asked()).toContain('not_found bao_hiem 1');
  const { stdout } = await commune.say('explain', 'ket-qua', 'bao_hiem', '1', '--quiet');
  expect(stdout).toContain('NOT FOUND: an officer said that this is another person');
  expect(stdout).toContain('An officer said on 01/06/2026 that HS0001 is another person.');
  expect(stdout).not.toContain('! ');
  expect(commune.text('review.csv')).not.toContain('bao_hiem,4');
});

test('two records that an officer gave to one resident both have him; a third stays in review', async () => {
  await commune.open((ledger) => {
    ledger.write(() => {
      decide(ledger, { ...record('khai_tu', 2), resident: 'HS0007', on: '2026-06-02' }, 'pinned');
    });
  });
  await commune.night('2026-06-04');
  expect(commune.link('khai_tu', 1)).toBe('match HS0007 1.000000 officer_confirmed');
  expect(commune.link('khai_tu', 2)).toBe('match HS0007 1.000000 officer_confirmed');
});

test('a record that was rewritten is no longer the one on which an officer decided', async () => {
  commune.write('bao_hiem.csv', INSURANCE.with(4, 'Hoàng Đức Thịnh,02/09/1966,Nam,,24133'));
  const said = await commune.night('2026-06-05');
  expect(said).toContain('4 pairs are one person, 1 pairs are two persons; 2 pairs were not found again');
  expect(commune.link('bao_hiem', 4)).toMatch(/^review .* equal_candidates$/);
});

test('copies in the residents’ file: one person stays one, two persons are never asked about again', async () => {
  const twice = (row: string) => row.replace('HS0001', 'HS0011');
  commune.write('dan_cu.csv', [...MASTER, twice(MASTER[1]!), MASTER[3]!.replace('HS0003', 'HS0013')]);
  await commune.night('2026-06-06');
  const copies = () => asked().filter((code) => code.startsWith('duplicate_resident'));
  expect(copies()).toEqual(['duplicate_resident master 1', 'duplicate_resident master 3']);
  await commune.open((ledger) => {
    const master = (id: string) => ({ source: 'master', record: ledger.hash.resident(id) });
    ledger.write(() => {
      decide(ledger, { ...master('HS0013'), resident: 'HS0003' }, 'forbidden');
      decide(ledger, { ...master('HS0011'), resident: 'HS0001' }, 'pinned');
      decide(ledger, { ...master('HS0007'), resident: 'HS0008' }, 'pinned');
    });
  });
  await commune.night('2026-06-07');
  expect(copies()).toEqual(['duplicate_resident master 1', 'duplicate_resident master 7']);
  const judged = commune.rows('decisions.csv').filter(({ extract }) => extract === 'master');
  expect(judged.map((row) => [row['row'], row['resident_id'], row['model_status']])).toEqual([
    ['7', 'HS0008', 'unmatched'],
    ['9', 'HS0001', 'match'],
    ['10', 'HS0003', 'match'],
  ]);
  expect((await explained('bao_hiem', '2')).agrees).toBe(true);
  const pair = async (row: string) => {
    const { stdout } = await commune.say('explain', 'ket-qua', 'master', row, '--json', '--quiet');
    const { agrees, copies: same, officers, candidates } = JSON.parse(stdout) as CopiesExplanation;
    return [agrees, same, officers, candidates[0]?.standing];
  };
  const on = '2026-06-01';
  expect(await pair('7')).toEqual([
    true,
    ['HS0008'],
    { confirmed: [{ residentId: 'HS0008', on }], excluded: [] },
    'confirmed',
  ]);
  expect(await pair('3')).toEqual([
    true,
    [],
    { confirmed: [], excluded: [{ residentId: 'HS0013', on }] },
    'excluded',
  ]);
});

test('evaluate scores what the data alone had said of judged pairs; --calibrate writes nothing without evidence', async () => {
  const { stdout, stderr, code } = await commune.say(
    'evaluate',
    'ket-qua',
    '--ledger',
    'so.db',
    '--calibrate',
    'n.yaml',
  );
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Officers judged \d+ pairs of this run; thresholds: match 0\.99, review 0\.5\./);
  expect(stdout).toContain('Match threshold: 0.99 stays.');
  expect(stdout).toContain('There is nothing to propose, so no file was written.');
  expect(commune.files()).not.toContain('n.yaml');
  const json = await commune.say('evaluate', 'ket-qua', '--ledger', 'so.db', '--json');
  const { officers } = JSON.parse(json.stdout) as { officers: OfficerReport };
  expect(officers.groups.map(({ extract }) => extract)).toEqual(['bao_hiem', 'khai_tu', 'master']);
  expect(officers.notInRun).toBeGreaterThan(0);
});

test('evaluate refuses a ledger that does not have the run', async () => {
  const other = new Commune();
  await other.night('2026-06-01');
  const given = await commune.say('evaluate', 'ket-qua', '--ledger', join(other.path, 'so.db'));
  expect(given.code).toBe(2);
  expect(given.stderr).toContain('not those of a run in this ledger');
  other.remove();
});

test('--calibrate writes a fragment into a new file, never over one', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, at) => `bao_hiem,${at + 1},self,HS0001,forbidden,2026-06-02,0.991000,match,0.999000`,
  );
  const before = commune.text('decisions.csv');
  commune.write('ket-qua/decisions.csv', [before.split('\r\n')[0]!, ...rows]);
  const wish = ['evaluate', 'ket-qua', '--ledger', 'so.db', '--calibrate', 'nguong.yaml'] as const;
  const first = await commune.say(...wish);
  expect(first.stdout).toContain(
    'Match threshold: 0.99 → 0.995. Between the two only 0 of 60 are the same person',
  );
  const written = readFileSync(join(commune.path, 'nguong.yaml'), 'utf8');
  expect(written).toMatch(
    /^# Thresholds proposed from 60 decisions.*\n# match .*\ndecide: \{ match: 0\.995, review: 0\.5 \}\n$/,
  );
  const again = await commune.say(...wish);
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('never written over anything')]);
});
