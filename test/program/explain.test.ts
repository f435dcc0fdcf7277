/** `doisoat explain` held against the run that it explains, through the real program: same decision, same figures. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Explanation, PairExplanation } from '../../src/explain/explanation.ts';
import { bitsText, probabilityText } from '../../src/report/figures.ts';
import { doisoat } from '../cli/fake-screen.ts';
import { PrivateFolder, type Row } from '../helpers/program.ts';

const folder = new PrivateFolder();
let links: readonly Row[] = [];

beforeAll(async () => {
  const made = ['generate', '--residents', '1500', '--seed', '11', '--level', 'harsh', '--out', 'xa'];
  await folder.expect(0, made);
  await folder.expect(0, ['run', 'xa/doisoat.yaml', '--out', 'ket-qua', '--reports', 'tables', '--quiet']);
  links = folder.table('ket-qua/links.csv').rows;
});
afterAll(() => folder.remove());

/** What is typed to have a row explained. */
function asking(row: Row): string[] {
  const { extract, row: number, person } = row as { extract: string; row: string; person: string };
  return ['explain', 'ket-qua', extract, number, person, '--json', '--quiet'];
}

/** By the same command inside this process, which is warm after the first: many rows in the time of a few. */
async function explained(row: Row): Promise<Explanation> {
  const { code, stdout, stderr } = await doisoat(asking(row), { cwd: folder.path });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Explanation;
}

/** The parts of a weight added up. */
function sumOf({ fields, householdBits, homeBits }: PairExplanation): number {
  const counted = fields.filter((field) => field.counted);
  return counted.reduce((sum, { bits, rarityBits }) => sum + bits + rarityBits, householdBits + homeBits);
}

function roleOf({ person }: Row): string {
  if (person === 'father' || person === 'mother') return 'parent';
  return person === 'child' ? 'child' : 'other';
}

/** One row of each kind of decision. */
function samples(): readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of links) {
    const key = [roleOf(row), row['status'], row['reason']].join(' ');
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(row);
  }
  return [...groups.values()].map((group) => group[Math.floor(group.length / 2)]!);
}

describe('explain agrees with links.csv', () => {
  test('for every kind of decision, to the last printed digit', async () => {
    const rows = samples();
    const kinds = new Set(rows.map((row) => `${roleOf(row)} ${row['status']}`));
    for (const kind of ['other match', 'other review', 'other unmatched', 'child match', 'parent match'])
      expect(kinds).toContain(kind);
    expect(kinds).toContain('parent unmatched');
    for (const row of rows) {
      const { decision, agrees, schemaVersion, candidates, noneProbability } = await explained(row);
      const found = decision.residentId !== '';
      expect({ agrees, schemaVersion }).toEqual({ agrees: true, schemaVersion: 1 });
      expect({
        ...row,
        status: decision.status,
        resident_id: decision.residentId,
        probability: found ? probabilityText(decision.probability) : '',
        weight: found ? bitsText(decision.weightBits) : '',
        rival_resident_id: decision.rivalResidentId,
        rival_probability: decision.rivalResidentId === '' ? '' : probabilityText(decision.rivalProbability),
        reason: decision.reason,
      }).toEqual(row);
      const counted = candidates.filter(({ standing }) => standing === 'candidate');
      const shares = counted.reduce((sum, { probability }) => sum + probability, noneProbability);
      expect(shares).toBeCloseTo(1, 9);
      if (found) expect(counted[0]!.residentId).toBe(decision.residentId);
      for (const pair of candidates.filter(({ vetoed }) => !vetoed))
        expect(sumOf(pair)).toBeCloseTo(pair.weightBits, 6);
    }
  }, 240_000);

  test('a parent found in the matched child’s household is shown as such', async () => {
    const parents = links.filter(({ person }) => person === 'father' || person === 'mother');
    const stages = new Map<string, Explanation>();
    const weak = parents.filter(({ status }) => status === 'unmatched');
    for (const row of [parents.find(({ status }) => status === 'match')!, ...weak]) {
      if (stages.has('applied')) break;
      const explanation = await explained(row);
      stages.set(explanation.household?.outcome ?? '', explanation);
    }
    const { candidates, household } = stages.get('applied')!;
    const adults = candidates.filter(({ stage }) => stage === 'household');
    expect(household).toMatchObject({ adults: adults.length, childResidentId: expect.stringMatching(/^HS/) });
    for (const { fields } of adults) {
      const silent = fields.filter(({ counted }) => !counted).map(({ comparison }) => comparison);
      expect(silent).toEqual(['place', 'phone', 'parents']);
    }
    expect(stages.get('matched_on_own_evidence')?.candidates[0]?.stage ?? 'own').toBe('own');
  }, 240_000);

  test('the record that took a resident is named', async () => {
    const row = links.find(({ reason }) => reason === 'resident_taken')!;
    const { stdout } = await folder.expect(0, asking(row));
    const { takenBy } = JSON.parse(stdout) as Explanation;
    expect({ takenBy }).toEqual({ takenBy: (await explained(row)).takenBy });
    const winner = links.find(
      (one) =>
        one['extract'] === row['extract'] &&
        one['row'] === String(takenBy?.row) &&
        one['person'] === row['person'],
    );
    expect(winner).toMatchObject({ status: 'match', resident_id: takenBy!.residentId });
  });
});
