/** What the fuzzer starts from: small invented populations as cells, and configurations that use every setting. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { generate } from '../../src/generate/generate.ts';
import type { Cells } from './table-inputs.ts';

/** Tables of one population by file name. */
export type Population = ReadonlyMap<string, Cells>;

export const MASTER_FILE = 'dan_cu.csv';

/** Extracts of the generator: file and kind. */
export const EXTRACT_FILES = [
  ['bao_hiem.csv', 'insurance'],
  ['khai_sinh.csv', 'birth'],
  ['khai_tu.csv', 'death'],
  ['ket_hon.csv', 'marriage'],
  ['cu_tru.csv', 'residence'],
] as const;

/** Mostly small ones: what breaks a reader breaks it in the first rows, and more of them can be tried in the same time. */
const SIZES = [
  [4, 'clean'],
  [5, 'typical'],
  [6, 'harsh'],
  [9, 'harsh'],
  [12, 'typical'],
  [40, 'harsh'],
] as const;

export async function makePopulations(): Promise<readonly Population[]> {
  const folder = await mkdtemp(join(tmpdir(), 'doisoat-fuzz-base-'));
  const made: Population[] = [];
  for (const [residents, level] of SIZES) {
    await generate({ residents, seed: `fuzz ${residents}`, level, out: folder });
    const files = new Map<string, Cells>();
    for (const name of [MASTER_FILE, ...EXTRACT_FILES.map(([file]) => file)]) {
      files.set(name, cellsOf(await readFile(join(folder, name), 'utf8')));
    }
    made.push(files);
  }
  await rm(folder, { recursive: true });
  return made;
}

function cellsOf(text: string): Cells {
  const delimiter = (text.split('\r\n')[1] ?? text).includes(';') ? ';' : ',';
  return parse(text, { bom: true, delimiter, relax_column_count: true, record_delimiter: '\r\n' });
}

/** Fields of a custom pair of tables, on headers of the generator's files. */
export const CUSTOM_FIELDS = [
  { field: 'ten', compare: 'name', master: 'HO_VA_TEN', extract: 'Họ và tên' },
  { field: 'sinh', compare: 'date', master: 'NGAY_SINH', extract: 'Ngày sinh' },
  { field: 'so', compare: 'code', master: 'SO_DDCN', extract: 'Số ĐDCN/CCCD' },
  { field: 'noi_o', compare: 'text', master: 'DIA_CHI', extract: 'Địa chỉ' },
] as const;

export const CONFIGS: readonly string[] = [
  `# cấu hình đầy đủ
master:
  file: dan_cu.csv
  encoding: utf-8
  columns: { residentId: MA_HO_SO, citizenId: "SO_DDCN", fullName: HO_VA_TEN }
  covers: ["24133", 24163]
extracts:
  - kind: insurance   # bảo hiểm
    name: bao_hiem
    file: bao_hiem.csv
    delimiter: ","
    headerRow: 1
    columns:
      insuranceNumber: "Mã số BHXH"
  - kind: birth
    file: khai_sinh.csv
    columns: { child.fullName: nksHoTen }
  - { kind: death, file: khai_tu.csv }
decide: { match: 0.99, review: 0.50 }
out: ket-qua
asOf: 2026-06-30
lang: vi
reports: tables
mask: yes
workers: 1
maxRejected: 100%
failOn: [unmatched=2%, "review=10", not_found=5]
split:
  - officer: Cán bộ A
    ward: "24133"
    hamlets: [Thôn 1, Tổ dân phố 2]
targets:
  all: { insurance: 95%, citizenId: 1200 }
  "24133": { childInsurance: 100% }
scores: { green: 95, amber: 70.5, weights: { name_differs: 5, dung: 2 } }
deadlines: { verifyDays: 5, repairDays: 7, visitDays: 15 }
`,
  `master: { kind: custom, file: dan_cu.csv, columns: { residentId: MA_HO_SO } }
extracts:
  - kind: custom
    file: bao_hiem.csv
    assignment: one-to-one
    fields:
${CUSTOM_FIELDS.map((field) => `      - { field: ${field.field}, compare: ${field.compare}, master: ${field.master}, extract: "${field.extract}" }`).join('\n')}
reports: tables
workers: 1
maxRejected: 1000
`,
  JSON.stringify(
    {
      master: { file: 'dan_cu.csv', covers: ['24133'] },
      extracts: [
        { kind: 'marriage', file: 'ket_hon.csv' },
        { kind: 'residence', file: 'cu_tru.csv', name: 'cu_tru' },
      ],
      decide: { match: 0.9, review: '0.4' },
      workers: 1,
      split: 'hamlet',
      lang: 'en',
    },
    null,
    2,
  ),
  `master:
  file: dan_cu.csv
extracts:
  - kind: insurance
    file: bao_hiem.csv
wards: { units: xa.csv, changes: xa_cu.csv }
ledger: so.db
model: model.json
passwordFile: mat-khau.txt
`,
];
