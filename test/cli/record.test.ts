/** A run with --record, and the command that looks the record through, in this process. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { INSURANCE, MASTER, RUN } from '../program/small-commune.ts';
import { doisoat } from './fake-screen.ts';

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

test('each run and each failure is one line; nothing but codes, counts and checksums stands in it', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'doisoat-record-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  for (const [name, lines] of [
    ['dan_cu.csv', MASTER],
    ['bhyt.csv', INSURANCE],
  ] as const)
    writeFileSync(join(cwd, name), lines.map((line) => `${line}\r\n`).join(''));
  const env = { LANG: 'C.UTF-8', USER: 'root', DOISOAT_OPERATOR: 'tổ công tác 06' };
  const run = (...more: string[]) => doisoat([...RUN, '--record', 'so.jsonl', ...more], { cwd, env });

  expect((await run()).code).toBe(0);
  expect((await run()).code).toBe(2); // the output stands already
  expect((await run('--overwrite')).code).toBe(0);

  const look = await doisoat(['record', 'so.jsonl', '--json'], { cwd });
  expect(look.code).toBe(0);
  const { sound, entries } = JSON.parse(look.stdout) as {
    sound: boolean;
    entries: { line: number; entry: Record<string, unknown> }[];
  };
  expect([sound, entries.map(({ entry }) => entry['event'])]).toEqual([true, ['run', 'failed', 'run']]);
  expect(entries[1]?.entry).toMatchObject({ codes: ['out_exists'], operator: 'tổ công tác 06' });
  expect(entries[2]?.entry).toMatchObject({
    time: '2026-06-30T03:00:00.000Z',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/) as unknown,
    operator: 'tổ công tác 06',
    inputs: [
      { source: 'master', file: 'dan_cu.csv', sha256: sha256(join(cwd, 'dan_cu.csv')) },
      { source: 'bhyt', file: 'bhyt.csv', sha256: sha256(join(cwd, 'bhyt.csv')) },
    ],
    residents: 12,
    extracts: [{ name: 'bhyt', read: 12, rejected: 0, persons: 12, match: 12, review: 0, unmatched: 0 }],
    summarySha256: sha256(join(cwd, 'ket-qua/summary.json')),
  });
  const text = readFileSync(join(cwd, 'so.jsonl'), 'utf8');
  for (const cell of [...MASTER, ...INSURANCE].slice(1).flatMap((line) => line.split(',')))
    if (/\d{9}|\p{L}+ \p{L}+/u.test(cell)) expect(text).not.toContain(cell);

  const told = await doisoat(['record', 'so.jsonl'], { cwd });
  expect(told.stdout).toMatch(/is sound: 3 entries[\s\S]*out_exists[\s\S]*line 3, checksum [0-9a-f]{64}/);
  writeFileSync(join(cwd, 'so.jsonl'), text.replace('"persons":12', '"persons":13'));
  const changed = await doisoat(['record', 'so.jsonl'], { cwd });
  expect([changed.code, changed.stdout.includes('line 1: the entry does not fit its checksum')]).toEqual([
    1,
    true,
  ]);
  const after = await run('--overwrite');
  expect([after.code, after.stderr.includes('is damaged')]).toEqual([0, true]);

  const before = readFileSync(join(cwd, 'so.jsonl'), 'utf8');
  const inside = await doisoat([...RUN, '--overwrite', '--record', 'ket-qua/so.jsonl'], { cwd });
  expect([inside.code, inside.stderr.includes('lies inside the output directory')]).toEqual([2, true]);
  const input = await doisoat([...RUN, '--overwrite', '--record', 'bhyt.csv'], { cwd });
  expect([input.code, input.stderr.includes('is not a processing record')]).toEqual([2, true]);
  expect(readFileSync(join(cwd, 'so.jsonl'), 'utf8')).toBe(before);
  expect((await doisoat(['record', 'không-có.jsonl'], { cwd })).code).toBe(2);
});
