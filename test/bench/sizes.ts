/**
 * `npm run sizes`: files that are far too large in one place, read by the real program in 512 MB of heap: what it says, how
 * long it takes, how much memory. Ends with 1 when one of them ends otherwise than it should or takes more than 700 MB.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { RUN } from '../program/small-commune.ts';

const PROGRAM = resolve(import.meta.dirname, '../../../..', 'bin/doisoat.js');
const MOST_BYTES = 700 << 20;
const HEADER = 'Họ và tên,Ngày sinh,Giới tính,Số CCCD,Mã số BHXH,Địa chỉ\r\n';
const MASTER_HEADER = 'MA_HO_SO,SO_DDCN,HO_VA_TEN,NGAY_SINH,GIOI_TINH,MA_XA\r\n';
const BLANKS = ','.repeat(100_000);

const folder = mkdtempSync(join(tmpdir(), 'doisoat-sizes-'));
const row = (index: number): string =>
  `Nguyễn Văn A${index},01/0${1 + (index % 9)}/1985,Nam,0660850${10_000 + index},66000${10_000 + index},Thôn ${index % 9}\r\n`;
const rows = (count: number): string => Array.from({ length: count }, (_, index) => row(index)).join('');
const wide = (end: string): string => rows(20).replaceAll('\r\n', `${end}\r\n`);

/** A text, or so many repetitions of one: this process stays small, or its memory would be counted for the program's. */
type Part = string | readonly [times: number, text: string];
const filled = (bytes: number, text: string): Part => [Math.ceil(bytes / text.length), text];

const CASES: readonly (readonly [what: string, code: number, says: string, parts: readonly Part[]])[] = [
  ['a cell of 10 MB', 0, 'too_long', [HEADER, rows(30), filled(10 << 20, 'x'), ',,,,,\r\n', rows(5)]],
  [
    'a quoted cell of 10 MB',
    0,
    'too_long',
    [HEADER, rows(30), '"', filled(10 << 20, 'x'), '",,,,,\r\n', rows(5)],
  ],
  ['a line of 100 MB', 0, 'too_long', [HEADER, rows(30), filled(100 << 20, 'x'), '\r\n', rows(5)]],
  [
    'a line of 50 million fields',
    0,
    'too_long',
    [HEADER, rows(30), filled(100 << 20, 'x,'), '\r\n', rows(5)],
  ],
  [
    'a quote left open over 100 MB',
    2,
    'cannot be read',
    [HEADER, rows(30), '"', filled(100 << 20, 'x\n'), rows(5)],
  ],
  ['a first line of 100 MB', 2, 'first 1 MB', [filled(100 << 20, 'x'), '\r\n', HEADER, rows(30)]],
  ['ten million empty lines', 0, '', [HEADER, rows(15), filled(10_000_000, '\n'), rows(15)]],
  ['ten million empty lines in front', 2, 'first 1 MB', [filled(10_000_000, '\n'), HEADER, rows(15)]],
  ['three million lines of commas', 0, '', [HEADER, rows(15), filled(21_000_000, ',,,,,\r\n'), rows(15)]],
  ['100,000 columns without a name', 0, '', [HEADER.trim(), BLANKS, '\r\n', wide(BLANKS)]],
  ['100,000 empty columns too many', 0, '', [HEADER, wide(BLANKS)]],
  [
    '100,000 columns with names',
    2,
    'No header row',
    [HEADER.trim(), ...Array.from({ length: 100_000 }, (_, index) => `,cot${index}`), '\r\n', wide(BLANKS)],
  ],
];

const measure = new URL('./measure.js', import.meta.url).href;
const people = Array.from(
  { length: 20 },
  (_, at) => `HS${at},0660850${10_000 + at},Nguyễn Văn A${at},01/01/1985,Nam,24133\r\n`,
);
writeFileSync(join(folder, 'dan_cu.csv'), MASTER_HEADER + people.join(''));
console.log('| file | exit code | s | peak MB |\n|---|---|---|---|');
for (const [what, code, says, parts] of CASES) judge(what, code, says, parts);
rmSync(folder, { recursive: true });

function judge(what: string, code: number, says: string, parts: readonly Part[]): void {
  const file = openSync(join(folder, 'bhyt.csv'), 'w');
  for (const part of parts) {
    const [times, text] = typeof part === 'string' ? [1, part] : part;
    const piece = Math.min(times, 50_000);
    const pieceText = text.repeat(piece);
    for (let left = times; left > 0; left -= piece)
      writeSync(file, left < piece ? text.repeat(left) : pieceText);
  }
  closeSync(file);
  const note = join(folder, 'measured.json');
  const began = performance.now();
  const argv = [...RUN, '--workers', '1', '--lang', 'en'];
  const ran = spawnSync(
    process.execPath,
    ['--max-old-space-size=512', '--import', measure, PROGRAM, ...argv],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C.UTF-8', DOISOAT_MEASURE: note },
    },
  );
  const seconds = (performance.now() - began) / 1000;
  const { peakBytes } = JSON.parse(readFileSync(note, 'utf8')) as { readonly peakBytes: number };
  const told = ran.status === 0 ? readFileSync(join(folder, 'ket-qua/rejected.csv'), 'utf8') : ran.stderr;
  const held = ran.status === code && told.includes(says) && peakBytes < MOST_BYTES;
  if (!held) process.exitCode = 1;
  console.log(
    `| ${what} | ${ran.status} | ${seconds.toFixed(1)} | ${Math.round(peakBytes / 2 ** 20)} |${held ? '' : ' MISSED'}`,
  );
  rmSync(join(folder, 'ket-qua'), { recursive: true, force: true });
}
