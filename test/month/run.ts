/**
 * `npm run month [-- --residents N --nights N --pace N --seed S --reports all|tables --stop N --keep]`: the month of month.test.ts in a larger town,
 * with all reports. Every night's counts beside what the story says; ends with 1 when one of them differs.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { totalOf } from './expected.ts';
import { liveMonth } from './life.ts';
import { playMonth } from './nights.ts';
import { foundTown } from './town.ts';

const { values } = parseArgs({
  options: {
    residents: { type: 'string', default: '3000' },
    nights: { type: 'string', default: '30' },
    pace: { type: 'string', default: '20' },
    seed: { type: 'string', default: 'thang' },
    reports: { type: 'string', default: 'all' },
    /** Looks at the registers after this night, with --keep. */
    stop: { type: 'string' },
    /** Leaves the registers, the output and the ledger of the last night in place. */
    keep: { type: 'boolean', default: false },
  },
});
// The program reads its version there.
copyFileSync(
  resolve(import.meta.dirname, '../../../../package.json'),
  resolve(import.meta.dirname, '../../package.json'),
);
const folder = mkdtempSync(join(tmpdir(), 'doisoat-month-'));
try {
  const town = foundTown(values.seed, Number(values.residents));
  const nights = Number(values.nights);
  const diary = liveMonth(town, values.seed, nights, Number(values.pace));
  const reports = values.reports === 'tables' ? 'tables' : 'all';
  const played = await playMonth(folder, town, diary, {
    nights: values.stop === undefined ? nights : Number(values.stop),
    reports,
    workers: 1,
  });
  let wrong = 0;
  process.stdout.write('night  opened  reopened  answered  resolved  open  overdue    cells      ms\n');
  for (const [at, { seen, expected, whole, read, milliseconds }] of played.entries()) {
    const { opened, reopened, answered, resolved, open, overdue } = totalOf(new Map(Object.entries(seen)));
    const isRight =
      isDeepStrictEqual(seen, expected) &&
      isDeepStrictEqual(...whole) &&
      isDeepStrictEqual(read.told, read.expected);
    if (!isRight) wrong++;
    const cells = [
      at + 1,
      opened,
      reopened,
      answered,
      resolved,
      open,
      overdue,
      read.told.cells,
      milliseconds,
    ];
    const line = cells
      .map((cell, column) => String(cell).padStart([5, 6, 8, 8, 8, 4, 7, 7, 6][column]!))
      .join('  ');
    process.stdout.write(`${line}${isRight ? '' : '  differs from the story'}\n`);
    if (!isDeepStrictEqual(read.told, read.expected))
      process.stdout.write(`       ${JSON.stringify(read)}\n`);
    for (const key of new Set([...Object.keys(seen), ...Object.keys(expected)])) {
      if (isDeepStrictEqual(seen[key], expected[key])) continue;
      const [is, should] = [seen[key], expected[key]].map((counts) => JSON.stringify(counts ?? {}));
      process.stdout.write(`       ${key}: ${is}, the story says ${should}\n`);
    }
  }
  process.stdout.write(`${diary.cases.length} cases, ${wrong} of ${played.length} nights differ\n`);
  process.exitCode = wrong === 0 ? 0 : 1;
} finally {
  if (values.keep) process.stdout.write(`${folder}\n`);
  else rmSync(folder, { recursive: true, force: true });
}
