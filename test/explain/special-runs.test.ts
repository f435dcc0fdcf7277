/** Runs that are not the ordinary case: custom tables, blocks too large to compare, parameters of an earlier run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Explanation } from '../../src/explain/explanation.ts';
import { doisoat } from '../cli/fake-screen.ts';

let cwd = '';
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function folder(files: Readonly<Record<string, readonly string[]>>): void {
  cwd = mkdtempSync(join(tmpdir(), 'doisoat-explain-'));
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(cwd, name), `${lines.join('\n')}\n`);
}

async function succeed(...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await doisoat(argv, { cwd });
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

async function explained(...args: readonly string[]): Promise<Explanation> {
  return JSON.parse(await succeed('explain', 'ket-qua', ...args, '--json', '--quiet')) as Explanation;
}

const NAMES = ['maria', 'peter', 'lucia', 'anton', 'helga', 'bruno', 'frida', 'oskar', 'gerda', 'emil'];
const FAMILIES = ['schmidt', 'berger', 'winkler', 'novak', 'hofmann', 'lindner', 'pichler', 'moser'];
const person = (at: number): [string, string, string] => [
  NAMES[at % 10]!,
  FAMILIES[(at * 3) % 8]!,
  `19${String(40 + (at % 60))}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
];

test('custom tables: fields under their own names, values of both sides', async () => {
  const rows = Array.from({ length: 80 }, (_, at) => person(at));
  folder({
    'census.csv': ['person_id,first,last,birth', ...rows.map((row, at) => `P${at + 1},${row.join(',')}`)],
    'patients.csv': [
      'forename,surname,dob',
      ...rows.map((row) => row.join(',')),
      'mariaa,schmidt,1940-01-01',
    ],
    'doisoat.yaml': [
      'master: { kind: custom, file: census.csv, columns: { residentId: person_id } }',
      'extracts:',
      '  - kind: custom',
      '    file: patients.csv',
      '    fields:',
      '      - { field: given,  compare: givenName,  master: first, extract: forename }',
      '      - { field: family, compare: familyName, master: last,  extract: surname }',
      '      - { field: born,   compare: date,       master: birth, extract: dob }',
    ],
  });
  await succeed('run', '--out', 'ket-qua', '--reports', 'tables', '--quiet');
  const { agrees, candidates, decision } = await explained('patients', '81', 'self', 'P2');
  expect(agrees).toBe(true);
  const best = candidates.find(({ residentId }) => residentId === 'P1')!;
  expect(best.fields.map(({ comparison, level }) => [comparison, level])).toEqual([
    ['given', 'near'],
    ['family', 'same'],
    ['born', 'compatible'], // 1 January may stand for the year alone
  ]);
  expect(best.fields[0]!.values).toEqual([
    { field: 'given', extract: { text: 'mariaa', reading: '' }, master: { text: 'maria', reading: '' } },
  ]);
  expect(best.fields[1]!.rarityBits).not.toBe(0);
  expect(decision.residentId).toBe('P1');
  const screen = await succeed('explain', 'ket-qua', 'patients', '81', '--quiet');
  expect(screen).toContain('mariaa ≠ maria');
  const copies = await doisoat(['explain', 'ket-qua', 'census', '1'], { cwd });
  expect([copies.code, copies.stderr]).toEqual([2, expect.stringContaining('is not searched for copies')]);
});

test('a pair in a block that was too large says so', async () => {
  const rows = Array.from(
    { length: 210 },
    (_, at) => `${String(1 + (at % 28)).padStart(2, '0')}/03/${1940 + (at % 70)}`,
  );
  folder({
    'dan_cu.csv': [
      'MA_HO_SO,HO_VA_TEN,NGAY_SINH,GIOI_TINH,MA_XA,THON_TO',
      ...rows.map((birth, at) => `HS${at + 1},Nguyễn Văn Hùng,${birth},Nam,24133,Tổ ${1 + (at % 5)}`),
    ],
    'bao_hiem.csv': [
      'Họ và tên,Ngày sinh,Giới tính,Mã xã,Thôn/Tổ',
      ...rows.map((birth, at) => `Nguyễn Văn Hùng,${birth},Nam,24133,Tổ ${1 + (at % 5)}`),
    ],
  });
  const files = ['--master', 'dan_cu.csv', '--insurance', 'bao_hiem.csv', '--out', 'ket-qua'];
  await succeed('run', ...files, '--reports', 'tables', '--quiet');
  const { asked, agrees } = await explained('bao_hiem', '1', 'self', 'HS2');
  expect(agrees).toBe(true);
  expect(asked?.standing).toBe('never_compared');
  expect(asked?.rules.find(({ rule }) => rule === 'name_ward')).toEqual({
    rule: 'name_ward',
    state: 'oversize',
    extract: 'hung nguyen van + 24133',
    master: 'hung nguyen van + 24133',
  });
});

test('parameters that the run was given are used as they were', async () => {
  cwd = mkdtempSync(join(tmpdir(), 'doisoat-explain-'));
  await succeed(
    'generate',
    '--residents',
    '300',
    '--seed',
    '5',
    '--level',
    'harsh',
    '--out',
    'xa',
    '--quiet',
  );
  const run = ['run', 'xa/doisoat.yaml', '--reports', 'tables', '--quiet'];
  await succeed(...run, '--out', 'truoc');
  await succeed(...run, '--out', 'ket-qua', '--model', 'truoc/model.json');
  for (const row of ['1', '7', '20']) expect((await explained('bao_hiem', row)).agrees).toBe(true);
  rmSync(join(cwd, 'truoc'), { recursive: true });
  expect((await explained('bao_hiem', '7')).agrees).toBe(true);
});
