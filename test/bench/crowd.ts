/**
 * `npm run crowd`: two million rows that share one name and one date of birth, a million residents against a million insured. Once
 * without numbers, where nobody can be told from anybody and nothing may be matched; once with a number each. The real program
 * must end within 2.5 GB, decide everybody, match nobody with anybody else, and say what it left uncompared.
 * `npm run crowd [-- --rows 1000000]`
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { RunSummary } from '../../src/report/model.ts';

const PROGRAM = resolve(import.meta.dirname, '../../../..', 'bin/doisoat.js');
const MOST_BYTES = 2.5 * 2 ** 30;
const PERSON = 'Nguyễn Văn Hùng,01/01/1960,Nam';
const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const rows = Number(values.rows);
const folder = mkdtempSync(join(tmpdir(), 'doisoat-crowd-'));
const measure = new URL('./measure.js', import.meta.url).href;
const numberOf = (row: number): string => `066060${String(row).padStart(6, '0')}`;

write('dan_cu.csv', 'MA_HO_SO,SO_DDCN,HO_VA_TEN,NGAY_SINH,GIOI_TINH,MA_XA', (row) =>
  [`HS${row}`, numberOf(row), PERSON, '24133'].join(','),
);
console.log('| numbers | exit code | s | peak MB | matched | review | unmatched | pairs not compared |');
console.log('|---|---|---|---|---|---|---|---|');
judge('none', () => -1);
judge('one each', (row) => (row * 7919) % rows);
rmSync(folder, { recursive: true });

function write(name: string, header: string, line: (row: number) => string): void {
  const file = openSync(join(folder, name), 'w');
  writeSync(file, `${header}\r\n`);
  for (let from = 0; from < rows; from += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, rows - from) }, (_, at) => `${line(from + at)}\r\n`);
    writeSync(file, lines.join(''));
  }
  closeSync(file);
}

/** residentOf: the row of the resident whose number stands in a row, or -1. */
function judge(what: string, residentOf: (row: number) => number): void {
  write('bhyt.csv', 'Họ và tên,Ngày sinh,Giới tính,Số CCCD,Mã xã', (row) =>
    [PERSON, residentOf(row) < 0 ? '' : numberOf(residentOf(row)), '24133'].join(','),
  );
  const note = join(folder, 'measured.json');
  const began = performance.now();
  const argv = ['run', '--master', 'dan_cu.csv', '--insurance', 'bhyt.csv', '--out', 'ket-qua', '--quiet'];
  const ran = spawnSync(
    process.execPath,
    ['--import', measure, PROGRAM, ...argv, '--reports', 'tables', '--overwrite', '--as-of', '2026-06-30'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, LANG: 'C.UTF-8', DOISOAT_MEASURE: note } },
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (ran.status !== 0) throw new Error(`${what}: exit code ${ran.status}\n${ran.stderr}`);
  const { peakBytes } = JSON.parse(readFileSync(note, 'utf8')) as { readonly peakBytes: number };
  const { totals, blocking } = JSON.parse(
    readFileSync(join(folder, 'ket-qua/summary.json'), 'utf8'),
  ) as RunSummary;
  const uncompared = blocking
    .filter(({ source }) => source !== 'master')
    .flatMap(({ rules }) => rules)
    .reduce((sum, rule) => sum + rule.uncomparedPairs, 0);
  const held =
    peakBytes < MOST_BYTES && totals.persons === rows && uncompared > 0 && wrongMatches(residentOf) === 0;
  if (!held) process.exitCode = 1;
  const { match, review, unmatched } = totals;
  const peak = Math.round(peakBytes / 2 ** 20);
  console.log(
    `| ${[what, ran.status, seconds, peak, match, review, unmatched, uncompared].join(' | ')} |${held ? '' : ' MISSED'}`,
  );
}

function wrongMatches(residentOf: (row: number) => number): number {
  let wrong = 0;
  for (const line of readFileSync(join(folder, 'ket-qua/links.csv'), 'latin1').split('\r\n')) {
    const [, row, , status, resident] = line.split(',');
    if (status === 'match' && resident !== `HS${residentOf(Number(row) - 1)}`) wrong++;
  }
  return wrong;
}
