/**
 * How long it takes to normalise one million rows of eight columns, beyond reading (issue 3, point 7): names, birth dates,
 * sexes, citizen ids, addresses, ward codes, hamlets and phones of invented people, once with up to 300,000 distinct texts
 * and once with all addresses distinct. The answers are checked before the clock starts; time is one core's user time.
 * Run: npx tsc -p tsconfig.json --noEmit false --outDir <dir>, then node <dir>/test/bench/normalise.js [rows [variant]]
 */
import type { CleanTable, RawColumn, RawTable } from '../../src/flow.ts';
import { kinhFamily, kinhName } from '../../src/generate/kinh-names.ts';
import { Random } from '../../src/generate/random.ts';
import { normalise } from '../../src/normalise/normalise.ts';
import { Dictionary } from '../../src/table/dictionary.ts';

const STREETS = [
  'Lê Duẩn',
  'Nguyễn Tất Thành',
  'Phan Chu Trinh',
  'Trần Phú',
  'Hùng Vương',
  'Lý Thường Kiệt',
  'Y Jút',
  'Điện Biên Phủ',
];
const HAMLETS = ['Tổ dân phố', 'Thôn', 'TDP số', 'Khu phố', 'Ấp', 'Buôn'];
const WARDS = [
  'Phường Tự An',
  'P. Tân Lập',
  'Xã Hoà Thuận',
  'Phường Ea Kao',
  'X. Cư Êbur',
  'Phường Thành Nhất',
];
const ROUNDS = 5;

interface Variant {
  readonly name: string;
  /** Distinct people that the rows are drawn from: their names, dates, numbers, addresses and phones. */
  readonly people: number;
  readonly everyAddress: boolean;
  readonly limitSeconds: number;
}

const VARIANTS: readonly Variant[] = [
  { name: 'up to 300,000 distinct texts', people: 70_000, everyAddress: false, limitSeconds: 2 },
  {
    name: 'up to 300,000 distinct texts in each column',
    people: 300_000,
    everyAddress: false,
    limitSeconds: 2,
  },
  { name: 'all addresses distinct', people: 70_000, everyAddress: true, limitSeconds: 5 },
];

const rows = Number(process.argv[2] ?? 1_000_000);
process.stdout.write(`node ${process.version}, ${rows} rows of 8 columns, best of ${ROUNDS}\n`);
for (const variant of VARIANTS.filter(
  (_, at) => process.argv[3] === undefined || at === Number(process.argv[3]),
)) {
  const raw = table(variant, rows);
  check(raw);
  const seconds = Array.from({ length: ROUNDS }, () => userSeconds(raw)).sort((a, b) => a - b);
  const texts = [...raw.columns.values()].reduce((sum, column) => sum + column.dictionary.size - 1, 0);
  process.stdout.write(
    `${variant.name} (${texts}): ${seconds[0]!.toFixed(2)} s of one core, median ${seconds[2]!.toFixed(2)} s; limit ${variant.limitSeconds} s\n`,
  );
}

function userSeconds(raw: RawTable): number {
  const before = process.cpuUsage();
  normalise([{ raw }], '2026-06-30');
  return process.cpuUsage(before).user / 1e6;
}

/** Every row has its name, date, sex, number, ward and phone; the first address has its parts. */
function check(raw: RawTable): void {
  const { tables, books } = normalise([{ raw }], '2026-06-30');
  const [clean] = tables[0] as readonly [CleanTable];
  for (const key of ['name', 'birth', 'sex', 'citizenId', 'ward', 'phone', 'address', 'hamlet']) {
    const values = clean.columns.get(key)!;
    const filled = values.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0);
    if (filled !== raw.rowCount) throw new Error(`${key}: ${filled} of ${raw.rowCount}`);
  }
  const address = clean.columns.get('address')![0]!;
  if (books.addresses.house[address] === 0 || books.addresses.ward[address] === 0)
    throw new Error('address parts');
}

function table({ people, everyAddress }: Variant, count: number): RawTable {
  const random = new Random('bench', people);
  const cells = Array.from({ length: people }, (_, at) => person(random, at));
  const drawn = Int32Array.from({ length: count }, (_, row) => (row < people ? row : random.below(people)));
  const column = (header: string, text: (person: readonly string[], row: number) => string): RawColumn => {
    const dictionary = new Dictionary();
    const codes = Int32Array.from(drawn, (at, row) => dictionary.intern(text(cells[at]!, row)));
    return { header, codes, dictionary };
  };
  const columns = new Map<string, RawColumn>(
    ['fullName', 'birthDate', 'sex', 'citizenId', 'address', 'wardCode', 'hamlet', 'phone'].map((key, at) => [
      key,
      column(key, (cell, row) => (key === 'address' && everyAddress ? `${row} ${cell[at]!}` : cell[at]!)),
    ]),
  );
  return {
    source: 'master',
    kind: 'master',
    facts: {
      file: 'bench.csv',
      path: '/bench.csv',
      bytes: 0,
      sha256: '',
      encoding: 'utf-8',
      byteOrderMark: false,
      delimiter: ',',
      headerLine: 1,
      headers: [...columns.keys()],
      columns: [],
      unmappedHeaders: [],
      blankLines: 0,
      titleLines: 0,
      footerLines: 0,
      recordsRead: count,
    },
    rowCount: count,
    row: Int32Array.from({ length: count }, (_, row) => row + 1),
    line: Int32Array.from({ length: count }, (_, row) => row + 2),
    columns,
    rejected: [],
  };
}

function person(random: Random, at: number): readonly string[] {
  const female = random.chance(0.5);
  const year = random.between(1940, 2020);
  const two = (value: number) => String(value).padStart(2, '0');
  const century = (year < 2000 ? 0 : 2) + (female ? 1 : 0);
  const hamlet = `${random.pick(HAMLETS)} ${random.between(1, 20)}`;
  const address = `${random.between(1, 900)}/${at % 100} ${random.pick(STREETS)}, ${hamlet}, ${random.pick(WARDS)}, tỉnh Đắk Lắk`;
  return [
    kinhName(random, female ? 'female' : 'male', kinhFamily(random), year),
    `${two(random.between(1, 28))}/${two(random.between(1, 12))}/${year}`,
    female ? 'Nữ' : 'Nam',
    `066${century}${two(year % 100)}${String(at).padStart(6, '0')}`,
    address,
    `24${random.between(100, 130)}`,
    hamlet,
    `09${String(10_000_000 + at * 17).padStart(8, '0')}`,
  ];
}
