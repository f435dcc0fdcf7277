/** --log-format json: standard error holds nothing but events of the documented shapes, whatever happens. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOG_EVENTS } from '../../src/cli/log-lines.ts';
import { INSURANCE, MASTER } from '../program/small-commune.ts';
import { doisoat } from './fake-screen.ts';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'doisoat-log-'));
  for (const [name, lines] of [
    ['dan_cu.csv', MASTER],
    ['bhyt.csv', [...INSURANCE, 'cụt']],
  ] as const)
    writeFileSync(join(cwd, name), lines.map((line) => `${line}\r\n`).join(''));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const FILES = ['run', '--master', 'dan_cu.csv', '--insurance', 'bhyt.csv', '--reports', 'tables'];

type Event = Readonly<Record<string, unknown>> & { readonly event: keyof typeof LOG_EVENTS };

async function events(
  argv: readonly string[],
  signal?: AbortSignal,
): Promise<{ code: number; said: Event[] }> {
  const { code, stderr } = await doisoat([...argv, '--log-format', 'json'], {
    cwd,
    ...(signal === undefined ? {} : { signal }),
  });
  const said =
    stderr === ''
      ? []
      : stderr
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as Event);
  for (const one of said) {
    const fields: readonly string[] = LOG_EVENTS[one.event];
    const known = ['time', 'event', ...fields.map((field) => field.replace('?', ''))];
    expect(
      Object.keys(one).filter((key) => !known.includes(key)),
      one.event,
    ).toEqual([]);
    expect(
      fields.filter((field) => !field.endsWith('?') && one[field] === undefined),
      one.event,
    ).toEqual([]);
    expect(one['time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  }
  return { code, said };
}

test('a run that exceeds a limit: stages with counts and durations, notes, the limit, the end', async () => {
  const { code, said } = await events([...FILES, '--out', 'a', '--fail-on', 'match=11', '--json']);
  expect(code).toBe(1);
  expect(said[0]).toMatchObject({ event: 'start', schemaVersion: 1, command: 'run' });
  expect(said).toContainEqual(
    expect.objectContaining({
      event: 'end',
      stage: 'read',
      source: 'bhyt',
      facts: { rows: 12, rejected: 1 },
    }),
  );
  expect(said).toContainEqual(
    expect.objectContaining({ event: 'note', level: 'warning', code: 'rows_rejected' }),
  );
  expect(said.at(-2)).toMatchObject({
    event: 'limit',
    kind: 'match',
    limit: 11,
    unit: 'count',
    source: 'bhyt',
    count: 12,
    of: 12,
  });
  expect(said.at(-1)).toMatchObject({ event: 'done', exitCode: 1 });
});

test('a failure, with and without --debug', async () => {
  const missing = ['run', '--master', 'dan_cu.csv', '--insurance', 'thiếu.csv', '--out', 'b'];
  const plain = await events(missing);
  expect([plain.code, plain.said.map(({ event }) => event).filter((name) => name !== 'note')]).toEqual([
    2,
    ['start', 'begin', 'end', 'begin', 'error', 'done'],
  ]);
  const { said } = await events([...missing, '--debug']);
  const error = said.find(({ event }) => event === 'error');
  expect(error).toMatchObject({ code: 'file_missing', place: { file: 'thiếu.csv' } });
  expect(error?.['stack']).toContainEqual(expect.stringMatching(/^Failure: file_missing/));
});

test('wrong arguments, a stop from outside, and --quiet', async () => {
  expect((await events(['run', '--otu', 'x'])).said.map(({ event }) => event)).toEqual([
    'start',
    'error',
    'done',
  ]);
  const stop = new AbortController();
  stop.abort('SIGTERM');
  const { code, said } = await events([...FILES, '--out', 'c'], stop.signal);
  expect([code, said.slice(-2)]).toMatchObject([
    143,
    [
      { event: 'stopped', signal: 'SIGTERM' },
      { event: 'done', exitCode: 143 },
    ],
  ]);
  const quiet = await events([...FILES, '--out', 'd', '--quiet', '--fail-on', 'match=11']);
  expect([quiet.code, quiet.said.map(({ event }) => event)]).toEqual([1, ['note', 'limit']]);
});
