/** The main job on an invented commune, through the real program: every file, every header, every identity, same bytes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PrivateFolder } from '../helpers/program.ts';

const HEADERS: Readonly<Record<string, string>> = {
  'links.csv':
    'extract,row,person,status,resident_id,probability,weight,rival_resident_id,rival_probability,reason',
  'unmatched.csv':
    'extract,row,person,reason,nearest_resident_id,nearest_probability,full_name,birth_date,sex,citizen_id,old_id_number,insurance_number,ward_code,hamlet,address,employer',
  'review.csv': `extract,row,person,rank,candidates,resident_id,probability,reason,${[
    'full_name',
    'birth_date',
    'sex',
    'citizen_id',
    'old_id_number',
    'insurance_number',
    'ward_code',
    'hamlet',
    'address',
    'phone',
    'father_name',
    'mother_name',
  ]
    .map((field) => `${field}_extract,${field}_master`)
    .join(',')}`,
  'conflicts.csv': 'extract,row,person,resident_id,field,extract_value,master_value,difference,finding_id',
  'findings.csv':
    'finding_id,code,dimension,severity,extract,row,person,resident_id,ward_code,hamlet,evidence,action,who',
  'issues.csv': 'file,row,field,code',
  'rejected.csv': 'extract,row,line,byte,reason,detail,raw',
};

const STATUSES = ['match', 'review', 'unmatched'] as const;
const REASONS: Readonly<Record<(typeof STATUSES)[number], readonly string[]>> = {
  match: ['', 'duplicate_in_master'],
  review: ['below_match', 'equal_candidates', 'resident_taken'],
  unmatched: [
    'no_number',
    'number_wrong',
    'name_differs',
    'date_differs',
    'old_number_only',
    'other_ward',
    'outside_area',
    'no_evidence',
    'no_candidate',
  ],
};

interface Summary {
  readonly schemaVersion: number;
  readonly extracts: readonly {
    readonly name: string;
    readonly read: number;
    readonly rejected: number;
    readonly used: number;
    readonly persons: number;
    readonly match: number;
    readonly review: number;
    readonly unmatched: number;
  }[];
  readonly identities: readonly { readonly holds: boolean }[];
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly files: readonly { readonly name: string; readonly rows: number }[];
}

const folder = new PrivateFolder();
afterAll(() => folder.remove());
let said = '';

beforeAll(async () => {
  await folder.expect(0, [
    'generate',
    '--residents',
    '3000',
    '--seed',
    'main',
    '--level',
    'typical',
    '--out',
    'du-lieu',
  ]);
  const ran = await folder.expect(0, [
    'run',
    'du-lieu/doisoat.yaml',
    '--out',
    'mot',
    '--workers',
    '1',
    '--as-of',
    '2026-06-30',
  ]);
  said = ran.stdout;
  await folder.expect(0, [
    'run',
    'du-lieu/doisoat.yaml',
    '--out',
    'hai',
    '--workers',
    '2',
    '--as-of',
    '2026-06-30',
    '--quiet',
  ]);
}, 120_000);

const summary = (): Summary => folder.json('mot/summary.json') as Summary;

describe('the main job', () => {
  test.each(Object.entries(HEADERS))('%s has the columns of the contract', (name, header) => {
    expect(folder.table(`mot/${name}`).header).toBe(header);
  });

  test('writes what it says and nothing else', () => {
    const files = folder.files('mot');
    const { files: told } = summary();
    // folders of lists are told as one: a firm may go by its owner's name
    const kinds = files.map((name) => name.replace(/^(theo-xa|theo-don-vi)\/[^/]+\//, '$1/*/'));
    expect([...new Set(kinds)].sort()).toEqual(
      [...new Set([...told.map(({ name }) => name), 'summary.json'])].sort(),
    );
    expect(files).toEqual(expect.arrayContaining([...Object.keys(HEADERS), 'model.json', 'summary.json']));
    expect(
      files.filter((name) => /^theo-xa\/\d{5}-[a-z0-9-]+\/danh-sach\.xlsx$/.test(name)).length,
    ).toBeGreaterThan(0);
    for (const { name, rows } of told) {
      if (name.endsWith('.csv'))
        expect([name, folder.table(`mot/${name}`).rows.length]).toEqual([name, rows]);
    }
  });

  test('every row and every person ends somewhere', () => {
    const { extracts, identities } = summary();
    expect(identities.length).toBeGreaterThan(0);
    expect(identities.every(({ holds }) => holds)).toBe(true);
    const { rows } = folder.table('mot/links.csv');
    const rejected = folder.table('mot/rejected.csv').rows;
    for (const extract of extracts) {
      const links = rows.filter((row) => row['extract'] === extract.name);
      const of = (status: string): number => links.filter((row) => row['status'] === status).length;
      expect(extract.read).toBe(extract.rejected + extract.used);
      expect(rejected.filter((row) => row['extract'] === extract.name).length).toBe(extract.rejected);
      expect(links.length).toBe(extract.persons);
      expect([of('match'), of('review'), of('unmatched')]).toEqual([
        extract.match,
        extract.review,
        extract.unmatched,
      ]);
    }
    expect(rows.length).toBe(extracts.reduce((sum, { persons }) => sum + persons, 0));
    expect(new Set(rows.map((row) => [row['extract'], row['row'], row['person']].join())).size).toBe(
      rows.length,
    );
  });

  test('links.csv keeps its words', () => {
    for (const row of folder.table('mot/links.csv').rows) {
      const status = row['status'] as (typeof STATUSES)[number];
      expect(STATUSES).toContain(status);
      expect(REASONS[status]).toContain(row['reason']);
      if (status === 'unmatched') {
        expect([row['resident_id'], row['probability'], row['weight']]).toEqual(['', '', '']);
        continue;
      }
      expect(row['resident_id']).not.toBe('');
      expect(row['probability']).toMatch(/^(0\.\d{6}|1\.000000)$/);
      expect(row['weight']).toMatch(/^-?\d+\.\d\d$/);
      if (status === 'match') expect(Number(row['probability'])).toBeGreaterThanOrEqual(0.99);
      else if (row['reason'] !== 'resident_taken') expect(Number(row['probability'])).toBeLessThan(0.99);
    }
  });

  test('unmatched.csv and review.csv tell of the same people as links.csv', () => {
    const key = (row: Readonly<Record<string, string>>): string =>
      [row['extract'], row['row'], row['person']].join();
    const links = folder.table('mot/links.csv').rows;
    const keys = (status: string): string[] => links.filter((row) => row['status'] === status).map(key);
    expect(folder.table('mot/unmatched.csv').rows.map(key)).toEqual(keys('unmatched'));
    expect([...new Set(folder.table('mot/review.csv').rows.map(key))]).toEqual(keys('review'));
    const proposals = new Map(links.map((row) => [key(row), row['resident_id']]));
    for (const row of folder.table('mot/review.csv').rows) {
      expect(Number(row['rank'])).toBeLessThanOrEqual(10);
      if (row['rank'] === '1' && row['reason'] === 'below_match') {
        expect(row['resident_id']).toBe(proposals.get(key(row)));
      }
    }
  });

  test('conflicts belong to findings, findings to matched rows', () => {
    const findings = folder.table('mot/findings.csv').rows;
    const ids = new Set(findings.map((row) => row['finding_id']));
    expect(ids.size).toBe(findings.length);
    const conflicts = folder.table('mot/conflicts.csv').rows;
    expect(conflicts.length).toBeGreaterThan(0);
    for (const row of conflicts) expect(ids).toContain(row['finding_id']);
    for (const row of findings)
      expect(['dung', 'du', 'sach', 'song', 'thong_nhat']).toContain(row['dimension']);
  });

  test('the inputs are recorded by their hashes', () => {
    for (const { path, sha256 } of summary().inputs) {
      expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256);
    }
  });

  test('the screen shows counts and where to go next, and no person', () => {
    const { extracts } = summary();
    for (const { name } of extracts) expect(said).toContain(name);
    expect(said).toContain('Next: open mot/theo-xa');
    const names = folder.table('mot/unmatched.csv').rows.map((row) => row['full_name'] ?? '');
    expect(names.filter((name) => name.length > 8 && said.includes(name))).toEqual([]);
  });

  test('the same bytes at any number of workers', () => {
    const tables = folder.files('mot').filter((name) => name !== 'summary.json');
    expect(folder.files('hai').filter((name) => name !== 'summary.json')).toEqual(tables);
    const different = tables.filter(
      (name) => !readFileSync(folder.file(`mot/${name}`)).equals(readFileSync(folder.file(`hai/${name}`))),
    );
    expect(different).toEqual([]);
    const fixed = (name: string): unknown => {
      const { started, finished, durationsMs, outPath, configuration, ...rest } = folder.json(name) as Record<
        string,
        unknown
      >;
      return rest;
    };
    expect(fixed('hai/summary.json')).toEqual(fixed('mot/summary.json'));
  });

  test('generate gives the same bytes again', async () => {
    await folder.expect(0, [
      'generate',
      '--residents',
      '3000',
      '--seed',
      'main',
      '--level',
      'typical',
      '--out',
      'lai',
    ]);
    const files = folder.files('du-lieu');
    expect(folder.files('lai')).toEqual(files);
    for (const name of files) expect(folder.text(`lai/${name}`)).toBe(folder.text(`du-lieu/${name}`));
  });

  test('evaluate scores it', async () => {
    const ran = await folder.expect(0, [
      'evaluate',
      'mot',
      '--truth',
      'du-lieu/truth',
      '--json',
      '--svg',
      'diem.svg',
    ]);
    const report = JSON.parse(ran.stdout) as {
      all: { counts: { persons: number }; precision: { value: number } };
    };
    expect(report.all.counts.persons).toBe(folder.table('mot/links.csv').rows.length);
    expect(report.all.precision.value).toBeGreaterThan(0.99);
    expect(folder.text('diem.svg')).toMatch(/^<svg /);
  });
});
