/** The made-up population as a whole: same bytes, sound files, rates as asked, answers that fit the files. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { type GenerateResult, generate } from '../../src/generate/generate.ts';
import { RATES } from '../../src/generate/rates.ts';

type Row = Record<string, string>;

const EXTRACTS = ['bao_hiem', 'khai_sinh', 'khai_tu', 'ket_hon', 'cu_tru'];
const folders: string[] = [];

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'doisoat-generate-'));
  folders.push(made);
  return made;
}

afterAll(async () => {
  for (const made of folders) await rm(made, { recursive: true });
});

async function fingerprint(options: {
  residents: number;
  seed: string;
  level: 'clean' | 'typical' | 'harsh';
}) {
  const out = await folder();
  await generate({ ...options, out });
  const prints: string[] = [];
  for (const name of (await readdir(out, { recursive: true })).sort()) {
    if (!name.endsWith('.csv')) continue;
    const bytes = await readFile(join(out, name));
    prints.push(`${name} ${createHash('sha256').update(bytes).digest('hex')}`);
  }
  return prints;
}

/** csv-parse in its strictest mode: a wrong number of fields is an error. */
async function table(out: string, name: string): Promise<Row[]> {
  const bytes = await readFile(join(out, `${name}.csv`));
  return parse(bytes, {
    bom: true,
    columns: true,
    delimiter: name === 'ket_hon' ? ';' : ',',
    from_line: name === 'khai_tu' ? 2 : 1,
  }) as Row[];
}

describe('the same seed', () => {
  const options = { residents: 2500, seed: 'hạt giống', level: 'typical' } as const;

  it('gives the same bytes', async () => {
    const first = await fingerprint(options);
    expect(first).toHaveLength(13);
    expect(await fingerprint(options)).toEqual(first);
  });

  it('gives other bytes with another seed or level', async () => {
    const first = await fingerprint(options);
    const other = await fingerprint({ ...options, seed: 'hạt khác' });
    const level = await fingerprint({ ...options, level: 'clean' });
    const same = (prints: string[]) => prints.filter((print) => first.includes(print));
    expect(same(other)).toEqual([]);
    expect(same(level)).toEqual([]);
  });
});

describe('20,000 residents at the typical level', () => {
  const RESIDENTS = 20_000;
  const rates = RATES.typical;
  const files = new Map<string, Row[]>();
  const truth = new Map<string, Row[]>();
  let result: GenerateResult;
  let master: Row[];
  let out: string;

  beforeAll(async () => {
    out = await folder();
    result = await generate({ residents: RESIDENTS, seed: 'kiểm thử', level: 'typical', out });
    master = await table(out, 'dan_cu');
    for (const name of EXTRACTS) {
      files.set(name, await table(out, name));
      truth.set(name, await table(out, `truth/${name}`));
    }
  });

  const share = (rows: readonly Row[], holds: (row: Row) => boolean) =>
    rows.filter(holds).length / rows.length;
  /** One of these classes; a name that ends in "_" stands for all that begin so. */
  const hasClass = (...names: string[]) => {
    const is = (one: string) =>
      names.some((name) => one === name || (name.endsWith('_') && one.startsWith(name)));
    return (row: Row) => row['error_classes']!.split('|').some(is);
  };

  it('reports the rows that stand in the files', async () => {
    expect(result.residents).toBe(RESIDENTS);
    for (const { path, rows } of result.files) {
      if (!path.endsWith('.csv')) continue;
      const name = path.slice(out.length + 1, -4).replaceAll('\\', '/');
      expect((await table(out, name)).length, name).toBe(rows);
    }
  });

  it('holds every resident once, and a few copies', async () => {
    const copies = await table(out, 'truth/copies');
    expect(master.length).toBe(RESIDENTS + copies.length);
    expect(copies.length).toBeGreaterThan(30);
    expect(copies.length).toBeLessThan(100);
    const ids = new Set(master.map((row) => row['MA_HO_SO']));
    expect(ids.size).toBe(master.length);
    for (const copy of copies) {
      expect(ids.has(copy['resident_id'])).toBe(true);
      expect(ids.has(copy['copy_of'])).toBe(true);
    }
    const copyIds = new Set(copies.map((copy) => copy['resident_id']));
    const originals = master.filter((row) => row['SO_DDCN'] !== '' && !copyIds.has(row['MA_HO_SO']!));
    // a digit of the master may be wrong and hit another number, but hardly ever
    expect(originals.length - new Set(originals.map((row) => row['SO_DDCN'])).size).toBeLessThanOrEqual(1);
  });

  it('lives in households with heads, parents and children', () => {
    const households = new Map<string, Row[]>();
    for (const row of master) {
      const members = households.get(row['MA_HO']!);
      if (members === undefined) households.set(row['MA_HO']!, [row]);
      else members.push(row);
    }
    const perHousehold = master.length / households.size;
    expect(perHousehold).toBeGreaterThan(3.2);
    expect(perHousehold).toBeLessThan(4.2);
    const relations = new Set(master.map((row) => row['QUAN_HE_CHU_HO']));
    for (const relation of ['Chủ hộ', 'Vợ', 'Con', 'Cha', 'Mẹ', 'Con dâu', 'Cháu']) {
      expect(relations, relation).toContain(relation);
    }
    const twins = [...households.values()].filter((members) => {
      const children = members.filter(
        (row) => row['QUAN_HE_CHU_HO'] === 'Con' && !row['NGAY_SINH']!.startsWith('01/01'),
      );
      return new Set(children.map((row) => row['NGAY_SINH'])).size < children.length;
    });
    expect(twins.length).toBeGreaterThan(20);
  });

  it('bears names as they occur', () => {
    const names = master.slice(0, 8757).map((row) => row['HO_VA_TEN']!);
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    const sharing = names.filter((name) => counts.get(name)! > 1).length / names.length;
    expect(sharing).toBeGreaterThan(0.15);
    expect(sharing).toBeLessThan(0.26);
    const family = (name: string) => share(master, (row) => row['HO_VA_TEN']!.startsWith(`${name} `));
    expect(family('Nguyễn')).toBeGreaterThan(0.29);
    expect(family('Nguyễn')).toBeLessThan(0.38);
    expect(share(master, (row) => row['HO_VA_TEN']!.split(' ').length === 4)).toBeCloseTo(0.16, 1);
  });

  it('covers 95 % with insurance', () => {
    expect(files.get('bao_hiem')!.length / RESIDENTS).toBeCloseTo(0.95, 1.5);
  });

  it('answers for every person who counts, and for nobody else', () => {
    const people: Record<string, (row: Row) => string[]> = {
      bao_hiem: () => ['self'],
      khai_tu: () => ['self'],
      cu_tru: () => ['self'],
      ket_hon: () => ['husband', 'wife'],
      khai_sinh: (row) => [
        'child',
        ...(row['chaHoTen'] !== '' || row['chaSoDDCN'] !== '' ? ['father'] : []),
        ...(row['meHoTen'] !== '' || row['meSoDDCN'] !== '' ? ['mother'] : []),
      ],
    };
    const ids = new Set(master.map((row) => row['MA_HO_SO']!));
    for (const name of EXTRACTS) {
      const expected = files
        .get(name)!
        .flatMap((row, at) => people[name]!(row).map((one) => `${at + 1} ${one}`));
      expect(
        truth.get(name)!.map((row) => `${row['row']} ${row['person']}`),
        name,
      ).toEqual(expected);
      for (const row of truth.get(name)!) {
        expect(row['extract']).toBe(name);
        for (const id of row['resident_id']!.split('|')) expect(id === '' || ids.has(id)).toBe(true);
        expect(row['resident_id'] === '').toBe(hasClass('not_in_master')(row));
      }
    }
  });

  it('makes errors at the rates of section 9', () => {
    const rows = truth.get('bao_hiem')!;
    const cases: [string, number, (row: Row) => boolean][] = [
      ['name', rates.name, hasClass('name_')],
      ['marks missing', rates.marksMissing, hasClass('marks_missing')],
      ['capitals', rates.capitals, hasClass('capitals')],
      ['date', rates.date, hasClass('date_swap', 'date_digit', 'date_year', 'date_lunar')],
      ['no number', rates.noNumber, hasClass('no_number')],
      ['old number', rates.oldNumberOnly, hasClass('old_number_only')],
      ['wrong number', rates.wrongNumber, hasClass('number_')],
      ['place', rates.place, hasClass('other_ward', 'stale_address')],
      ['not in master', rates.notInMaster, hasClass('not_in_master')],
      ['repeated', 2 * rates.repeated, hasClass('repeated')],
    ];
    for (const [label, rate, holds] of cases) {
      const deviation = Math.sqrt((rate * (1 - rate)) / rows.length);
      expect(Math.abs(share(rows, holds) - rate), label).toBeLessThan(5 * deviation);
    }
  });

  it('leaves half of the deaths without a number', () => {
    expect(share(files.get('khai_tu')!, (row) => row['Số giấy tờ tùy thân'] === '')).toBeCloseTo(0.5, 0.8);
  });

  it('mixes insurance numbers of ten and twelve digits and cards in one file', () => {
    const rows = files.get('bao_hiem')!;
    expect(share(rows, (row) => /^\d{10}$/.test(row['Mã số BHXH']!))).toBeGreaterThan(0.4);
    expect(share(rows, (row) => /^\d{12}$/.test(row['Mã số BHXH']!))).toBeGreaterThan(0.1);
    const cards = rows.map((row) => row['Thẻ BHYT']!).filter((card) => card !== '');
    expect(cards.length).toBeGreaterThan(3000);
    for (const card of cards) expect(card).toMatch(/^[A-Z]{2}[1-5]\d{12}$/);
  });

  it('does not follow the order of the master', () => {
    const order = truth
      .get('bao_hiem')!
      .map((row) => row['resident_id']!)
      .filter((id) => id !== '');
    const rising = order.filter((id, at) => at > 0 && id > order[at - 1]!).length;
    expect(rising / order.length).toBeGreaterThan(0.45);
    expect(rising / order.length).toBeLessThan(0.55);
  });

  it('expects several insurance numbers only where two records show them', async () => {
    const known = new Map<string, string[]>();
    for (const { code, extract, row, resident_id } of await table(out, 'truth/findings')) {
      if (code !== 'several_insurance_numbers') continue;
      const record = files.get(extract!)![Number(row) - 1]!;
      const social = record['Mã số BHXH']!;
      const shown = social.length === 10 ? social : record['Thẻ BHYT']!.slice(-10);
      known.set(resident_id!, [...(known.get(resident_id!) ?? []), shown]);
    }
    expect(known.size).toBeGreaterThan(5);
    for (const numbers of known.values()) {
      expect(numbers).toHaveLength(2);
      for (const number of numbers) expect(number).toMatch(/^\d{10}$/);
      expect(numbers[0]).not.toBe(numbers[1]);
    }
  });

  it('names findings of rows that exist', async () => {
    const findings = await table(out, 'truth/findings');
    const ids = new Set(master.map((row) => row['MA_HO_SO']!));
    const codes = new Set(findings.map((row) => row['code']));
    for (const code of [
      'dead_still_resident',
      'birth_not_resident',
      'duplicate_resident',
      'citizen_id_other_person',
      'several_insurance_numbers',
      'other_ward',
    ]) {
      expect(codes, code).toContain(code);
    }
    for (const { extract, row, resident_id } of findings) {
      const rows = extract === 'dan_cu' ? master : files.get(extract!)!;
      expect(rows[Number(row) - 1]).toBeDefined();
      expect(resident_id === '' || ids.has(resident_id!)).toBe(true);
    }
  });
});

describe('sizes and limits', () => {
  it.each([1, 2, 7, 300])('makes exactly %i residents', async (residents) => {
    const out = await folder();
    await generate({ residents, seed: 'nhỏ', level: 'clean', out });
    const copies = await table(out, 'truth/copies');
    expect((await table(out, 'dan_cu')).length).toBe(residents + copies.length);
  });

  it('tells how far it is', async () => {
    const steps: [number, number][] = [];
    const onProgress = (done: number, total: number) => steps.push([done, total]);
    await generate({ residents: 3000, seed: 'bước', level: 'clean', out: await folder(), onProgress });
    expect(steps).toEqual([
      [1500, 3000],
      [3000, 3000],
    ]);
  });

  it.each([0, -5, 2.5, 1e12])('refuses %d residents', async (residents) => {
    const out = await folder();
    await expect(generate({ residents, seed: 'x', level: 'clean', out })).rejects.toThrow(Failure);
    expect(await readdir(out)).toEqual([]);
  });
});

it('leaves a register in which nobody stands out of the configuration, so that it runs unchanged', async () => {
  const out = await folder();
  const { files } = await generate({ residents: 400, seed: 'kín đáo', level: 'harsh', out });
  expect(files.find(({ path }) => path === join(out, 'khai_tu.csv'))?.rows).toBe(0);
  const settings = await readFile(join(out, 'doisoat.yaml'), 'utf8');
  expect(settings).toContain('file: khai_sinh.csv');
  expect(settings).not.toContain('khai_tu');
});
