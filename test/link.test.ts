/** Linking what says little or nothing: every outcome is a number and a clear one, and work stays within bounds. */
import { describe, expect, test } from 'vitest';
import { noClusters } from '../src/decide/clusters.ts';
import { engineHere } from '../src/engine/here.ts';
import { type Linked, link, linkToItself } from '../src/link.ts';
import { COPIES, PEOPLE } from '../src/link-all.ts';
import { normalise } from '../src/normalise/normalise.ts';
import { MODEL_VERSION, type Model, parseModelFile } from '../src/plan/model-file.ts';
import { REASON_NAMES, STATUS_NAMES } from '../src/table/verdict-codes.ts';
import { type Row, rawTable } from './helpers/raw-table.ts';

const PERSON: Row = {
  fullName: 'Nguyễn Văn Hùng',
  birthDate: '05/03/1960',
  sex: 'Nam',
  citizenId: '001060012345',
  wardCode: '22300',
};

async function linked(master: readonly Row[], extract: readonly Row[], known?: Model): Promise<Linked> {
  const { tables, books } = normalise(
    [{ raw: rawTable('master', master) }, { raw: rawTable('insurance', extract) }],
    '2026-06-30',
  );
  const [residents, persons] = [tables[0]![0]!, tables[1]![0]!];
  const context = { books, engine: engineHere(), onProgress: () => undefined };
  const decision = {
    table: persons,
    master: residents,
    copies: async () => {
      const copying = await linkToItself(context, COPIES, residents, 0.99);
      return { finish: async () => (await copying.finish()).clusters };
    },
    thresholds: { match: 0.99, review: 0.5 },
    oneToOne: false,
    outside: new Uint8Array(persons.count),
  };
  return link(context, PEOPLE, decision, known);
}

/** Nothing in the verdicts or the model is other than a number within its bounds. */
function expectSound({ verdicts, model, pairs, bits }: Linked, persons: number): void {
  for (const numbers of [verdicts.probability, verdicts.rivalProbability, verdicts.candidateProbability])
    for (const value of numbers) expect(value >= 0 && value <= 1).toBe(true);
  for (const value of [...verdicts.weightBits, ...bits]) expect(Number.isFinite(value)).toBe(true);
  expect(bits.length).toBe(pairs.count);
  expect(verdicts.status.filter((status) => status !== 0).length).toBe(persons);
  const text = JSON.stringify({ doisoatModel: MODEL_VERSION, models: { one: model } });
  expect(parseModelFile(text)).toHaveProperty('model');
}

const statuses = ({ verdicts }: Linked): string[] =>
  [...verdicts.status].map((status) => STATUS_NAMES[status]!);
const many = (count: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, at) => row(at));

describe('tables that say little', () => {
  test.each<[what: string, master: readonly Row[], extract: readonly Row[], expected: string[]]>([
    ['no residents', [], [PERSON], ['unmatched']],
    ['nobody to look for', [PERSON], [], []],
    ['nothing at all', [], [], []],
    ['one and the same', [PERSON], [PERSON], ['match']],
    [
      'one and another',
      [PERSON],
      [{ ...PERSON, fullName: 'Lê Thị Mai', birthDate: '11/12/1990', citizenId: '' }],
      ['unmatched'],
    ],
    [
      'columns that are empty throughout',
      many(3, () => ({ fullName: '', birthDate: '', citizenId: '' })),
      many(2, () => ({ fullName: '', birthDate: '', citizenId: '' })),
      ['unmatched', 'unmatched'],
    ],
  ])('%s', async (_what, master, extract, expected) => {
    const found = await linked(master, extract);
    expectSound(found, extract.length);
    expect(statuses(found)).toEqual(expected);
  });

  test('columns without variation carry nothing, the others decide', async () => {
    const numbered = many(60, (at) => ({ ...PERSON, citizenId: `0010600${String(10_000 + at * 37)}` }));
    const found = await linked(numbered, numbered);
    expectSound(found, 60);
    expect([...found.verdicts.partner]).toEqual(numbered.map((_, at) => at));
    expect(new Set(statuses(found))).toEqual(new Set(['match']));
  });

  test('rows that are all the same are equal candidates, never a match', async () => {
    const { citizenId: _, ...anybody } = PERSON;
    const rows = many(50, () => anybody);
    const { tables, books } = normalise(
      [{ raw: rawTable('master', rows) }, { raw: rawTable('insurance', rows) }],
      '2026-06-30',
    );
    const [residents, persons] = [tables[0]![0]!, tables[1]![0]!];
    const context = { books, engine: engineHere(), onProgress: () => undefined };
    const found = await link(context, PEOPLE, {
      table: persons,
      master: residents,
      copies: async () => ({ finish: async () => noClusters(residents.count) }),
      thresholds: { match: 0.99, review: 0.5 },
      oneToOne: false,
      outside: new Uint8Array(persons.count),
    });
    expectSound(found, 50);
    expect(statuses(found)).not.toContain('match');
    expect([...found.verdicts.reason].map((reason) => REASON_NAMES[reason])).toContain('equal_candidates');
  });
});

describe('thousands of Nguyễn Văn Hùng, 01/01/1960', () => {
  const namesake = { fullName: 'Nguyễn Văn Hùng', birthDate: '01/01/1960', wardCode: '22300' };
  const rows = many(3000, (at) =>
    at < 40 ? { ...namesake, hamlet: `Thôn ${at}`, wardCode: '22303' } : namesake,
  );

  test('what further keys tell apart is compared, the rest is counted and not compared', async () => {
    const found = await linked(rows, rows);
    expectSound(found, 3000);
    const byName = found.blocking.find(({ rule }) => rule === 'name_birth_year')!;
    // One ward of 40 stays small enough; the other 2,960 agree in everything.
    expect(byName.pairs).toBe(40 * 40);
    expect(byName.uncomparedPairs).toBe(3000 * 3000 - 40 * 40);
    expect(byName.largestBlock).toBe(1600);
    expect(found.pairs.count).toBeLessThan(100_000);
    expect(statuses(found).slice(40)).not.toContain('match');
  });
});

test('parameters that are given are used as they are: the same verdicts again', async () => {
  const master = many(30, (at) => ({
    ...PERSON,
    fullName: `Trần Thị ${'ABCDEGHIKL'[at % 10]}`,
    citizenId: `00106001${String(1000 + at)}`,
  }));
  const extract = master.slice(0, 20).map((row, at) => (at % 3 === 0 ? { ...row, citizenId: '' } : row));
  const learned = await linked(master, extract);
  const text = JSON.stringify({ doisoatModel: MODEL_VERSION, models: { one: learned.model } });
  const parsed = parseModelFile(text);
  const again = await linked(master, extract, 'model' in parsed ? parsed.model.models['one'] : undefined);
  expect(again.model).toEqual(learned.model);
  for (const key of ['status', 'reason', 'partner', 'probability', 'rival'] as const)
    expect(again.verdicts[key]).toEqual(learned.verdicts[key]);
});

test('a file that gives the year of birth only is matched all the same', async () => {
  const names = ['Văn An', 'Thị Bích', 'Quốc Cường', 'Thị Dung', 'Văn Giang', 'Thị Hà', 'Minh Khôi'];
  const master = many(700, (at) => ({
    fullName: `${['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng'][at % 5]} ${names[at % 7]}`,
    birthDate: `${10 + (at % 18)}/0${1 + (at % 9)}/${1950 + (at % 60)}`,
    sex: at % 2 === 0 ? 'Nam' : 'Nữ',
    citizenId: `0660${String(50 + (at % 50))}${String(100_000 + at * 37)}`,
    wardCode: '22300',
  }));
  const extract = master.map((row) => ({ ...row, birthDate: row.birthDate.slice(-4) }));
  const found = await linked(master, extract);
  expectSound(found, 700);
  expect(found.model.share).toBeGreaterThan(0.9);
  expect(statuses(found).filter((status) => status === 'match').length).toBeGreaterThan(690);
});

describe('people beside each other in a small master', () => {
  const home: Row = { wardCode: '26734', address: '8 Võ Thị Sáu', householdId: 'H8' };
  const khanh: Row = {
    ...home,
    fullName: 'Lâm Chí Khanh',
    birthDate: '17/06/1999',
    sex: 'Nam',
    citizenId: '079099009001',
  };
  const others = many(12, (at) => ({
    fullName: `Trần Văn ${['An', 'Bình', 'Cường', 'Dũng'][at % 4]!} ${at}`,
    birthDate: `1${at % 10}/0${1 + (at % 9)}/19${50 + at}`,
    sex: 'Nam',
    citizenId: `0790${50 + at}0012${10 + at}`,
    wardCode: '26734',
    householdId: `K${at}`,
  }));
  const clustersOf = async (residents: readonly Row[]) => {
    const { tables, books } = normalise([{ raw: rawTable('master', residents) }], '2026-06-30');
    const context = { books, engine: engineHere(), onProgress: () => undefined };
    const copying = await linkToItself(context, COPIES, tables[0]![0]!, 0.99);
    return (await copying.finish()).clusters.copies;
  };

  test('twins whose names and numbers differ in one sign are two people, one name with a wrong digit is one', async () => {
    const twin = { ...khanh, fullName: 'Lâm Chí Khang', citizenId: '079099009002' };
    expect(await clustersOf([khanh, twin, ...others])).toEqual([]);
    expect(await clustersOf([khanh, { ...khanh, citizenId: '079099009002' }, ...others])).toEqual([[0, 1]]);
  });

  test('a name between two twins is left to an officer', async () => {
    const twin = { ...khanh, fullName: 'Lâm Chí Khang', citizenId: '079099009002' };
    const record = { ...khanh, fullName: 'Lâm Chí Khan', citizenId: '', householdId: '' };
    expect(statuses(await linked([khanh, twin, ...others], [record]))).toEqual(['review']);
  });

  test('a number with a wrong digit never weighs more than the number itself', async () => {
    const { input, bits } = await linked([khanh, ...others], [khanh]);
    expect(bits.length).toBeGreaterThan(0);
    const rates = input.model.comparisons.find(({ name }) => name === 'citizenId')!.levels;
    const [same, ...near] = ['same', 'transposed', 'one_digit'].map((name) => {
      const { m, u } = rates.find(({ level }) => level === name)!;
      return m / u;
    });
    for (const other of near) expect(other).toBeLessThanOrEqual(same! * 1.000001);
  });

  test('a number under a name that has nothing of its holder’s, with the year of birth alone, is left to an officer', async () => {
    const record = {
      ...khanh,
      fullName: 'Phạm Quốc Bảo',
      birthDate: '01/01/1999',
      householdId: '',
      address: '',
    };
    expect(statuses(await linked([khanh, ...others], [record]))).toEqual(['review']);
  });

  test('who names no ward is found by his name and his day and month, his door or his hamlet', async () => {
    const resident = { ...khanh, hamlet: 'Tổ 7' };
    const record = { fullName: 'Lam Chi Khanh', sex: 'Nam' };
    const found = async (more: Row) => {
      const { verdicts } = await linked([resident, ...others], [{ ...record, ...more }]);
      return [STATUS_NAMES[verdicts.status[0]!], verdicts.partner[0]];
    };
    expect(await found({ birthDate: '17/06/1998' })).not.toContain('unmatched');
    expect(await found({ birthDate: '1997', address: 'Số 8 Võ Thị Sáu' })).not.toContain('unmatched');
    expect(await found({ birthDate: '', address: 'Số 8 Võ Thị Sáu' })).toEqual(['match', 0]);
    expect(await found({ birthDate: '', hamlet: 'TDP 7' })).not.toContain('unmatched');
    expect(await found({ birthDate: '', address: 'Số 9 Võ Thị Sáu' })).toContain('unmatched');
  });

  test('a number alone makes nobody a resident, however well it agrees', async () => {
    const found = async (record: Row) => {
      const { verdicts } = await linked([khanh, ...others], [record]);
      return [STATUS_NAMES[verdicts.status[0]!], REASON_NAMES[verdicts.reason[0]!]];
    };
    const number = { citizenId: '079099009001', sex: 'Nam', wardCode: '26734' };
    expect(await found({ ...number, fullName: '', birthDate: '' })).toEqual(['unmatched', 'no_evidence']);
    expect(await found({ ...number, fullName: '', birthDate: '05/03/1960' })).toContain('unmatched');
    expect(await found({ ...number, fullName: '', birthDate: '17/06/1999' })).toContain('match');
    expect(await found({ ...number, fullName: 'Lam Chi Khanh', birthDate: '' })).toContain('match');
  });
});
