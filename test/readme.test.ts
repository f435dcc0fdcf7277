/** README.md says what the program says: commands, flags, codes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIFFERENCES } from '../src/classify/differences.ts';
import { FINDINGS } from '../src/classify/findings/list.ts';
import { COMMANDS } from '../src/cli/commands/list.ts';
import { type Ending, exitCode } from '../src/cli/exit-codes.ts';
import { LOG_EVENTS } from '../src/cli/log-lines.ts';
import { WORDS as EN } from '../src/cli/words.en.ts';
import { WORDS as VI } from '../src/cli/words.vi.ts';
import { ARTEFACTS, SUMMARY_FILE, TABLES } from '../src/report/writers/list.ts';
import { ISSUE_CODES } from '../src/vietnamese/issue-codes.ts';
import { doisoat, VIETNAMESE } from './cli/fake-screen.ts';
import { codeBlock, keepPart, markdownTable, readme } from './helpers/readme.ts';

const SRC = resolve(import.meta.dirname, '../src');

const code = (text: string): string => `\`${text}\``;

describe('README.md', () => {
  test('names every command', () => {
    const rows = COMMANDS.map(({ name }) => [code(name), EN.help.commands[name], VI.help.commands[name]]);
    keepPart('commands', markdownTable(['command', 'does', 'việc'], rows));
  });

  test('shows the help of every command', async () => {
    const parts: string[] = [];
    for (const { name } of COMMANDS) {
      const { stdout } = await doisoat([name, '--help']);
      parts.push(`### doisoat ${name}\n\n${codeBlock(stdout)}`);
    }
    keepPart('help', parts.join('\n'));
  });

  test('the same help in Vietnamese for the main job', async () => {
    const { stdout } = await doisoat(['run', '--help'], { env: VIETNAMESE });
    keepPart('help run vi', codeBlock(stdout));
  });

  test('every command and flag that it uses exists', async () => {
    const flags = new Set<string>();
    for (const { name } of COMMANDS) {
      const { stdout } = await doisoat([name, '--help']);
      for (const [flag] of stdout.matchAll(/--[a-z-]+/g)) flags.add(flag);
    }
    const blocks = [...readme().matchAll(/^ *```(?:sh|bat)\n([\s\S]*?)^ *```$/gm)].map(
      ([, block]) => block ?? '',
    );
    const lines = blocks
      .flatMap((block) => block.split('\n'))
      .filter((line) => /\bdoisoat(?:\.js)? /.test(line));
    expect(lines.length).toBeGreaterThan(3);
    const names = new Set<string>(COMMANDS.map(({ name }) => name));
    for (const line of lines) {
      const [, name = ''] = /\bdoisoat(?:\.js)? ([a-z]+)/.exec(line) ?? [];
      if (!line.includes('doisoat --')) expect([line, names.has(name)]).toEqual([line, true]);
      for (const [flag] of line.matchAll(/(?<= )--[a-z-]+/g))
        expect([line, flags.has(flag)]).toEqual([line, true]);
    }
  });

  test('lists every finding', () => {
    const rows = [...FINDINGS]
      .sort((left, right) => (left.code < right.code ? -1 : 1))
      .map(({ code: name, dimension }) => [
        code(name),
        VI.terms.dimensions[dimension],
        EN.findings[name].title,
        VI.findings[name].title,
      ]);
    keepPart('findings', markdownTable(['code', 'dimension', 'finding', 'phát hiện'], rows));
  });

  test('lists every way in which two values differ', () => {
    const rows = DIFFERENCES.map((name) => [
      code(name),
      EN.terms.differences[name],
      VI.terms.differences[name],
    ]);
    keepPart('differences', markdownTable(['difference', 'meaning', 'nghĩa'], rows));
  });

  test('lists every doubt about a cell', () => {
    const rows = ISSUE_CODES.map((name) => [code(name), EN.terms.issues[name], VI.terms.issues[name]]);
    keepPart('issues', markdownTable(['issue', 'meaning', 'nghĩa'], rows));
  });

  test('names everything that a run writes', () => {
    const text = readme();
    const missing = [
      ...TABLES.map(({ file }) => file),
      ...ARTEFACTS.map(({ name }) => name),
      SUMMARY_FILE,
    ].filter((name) => !text.includes(`| \`${name}\` |`) && !text.includes(`| \`${name}/`));
    expect(missing).toEqual([]);
  });

  test('lists every event of the JSON log', () => {
    const rows = Object.entries(LOG_EVENTS).map(([event, fields]) => [
      code(event),
      fields.map(code).join(' '),
    ]);
    keepPart('log events', markdownTable(['event', 'fields besides time and event'], rows));
  });

  test('lists every exit code', () => {
    const endings: readonly (readonly [Ending, string])[] = [
      [{ kind: 'done' }, 'done'],
      [{ kind: 'limit_exceeded' }, 'done, and a limit of `--fail-on` is exceeded'],
      [
        { kind: 'failed', faults: [] },
        'could not run: arguments, configuration, input, output, lock, disk, memory; nothing was written',
      ],
      [{ kind: 'defect' }, 'a defect of the program; nothing was written'],
      [{ kind: 'stopped', signal: 'SIGHUP' }, 'stopped by SIGHUP; nothing was written'],
      [{ kind: 'stopped', signal: 'SIGINT' }, 'stopped by SIGINT (Ctrl-C); nothing was written'],
      [{ kind: 'stopped', signal: 'SIGTERM' }, 'stopped by SIGTERM; nothing was written'],
    ];
    const rows = endings.map(([ending, meaning]) => [String(exitCode(ending)), meaning]);
    keepPart('exit codes', markdownTable(['exit code', 'meaning'], rows));
  });
});

describe('src/README.md', () => {
  const map = readFileSync(join(SRC, 'README.md'), 'utf8');

  test('names every room', () => {
    const rooms = readdirSync(SRC, { withFileTypes: true })
      .filter(({ name }) => name !== 'README.md')
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    expect(rooms.filter((room) => !map.includes(code(room)))).toEqual([]);
  });

  test('points to files that exist', () => {
    const rows = [...map.matchAll(/^\| `([\w/]+)\/` *\|[^|]*\| ([^|]*)\|$/gm)];
    expect(rows.length).toBeGreaterThan(10);
    const files = rows.flatMap(([, room, firsts = '']) =>
      [...firsts.matchAll(/`([^`]+)`/g)].map(([, file]) => `${room}/${file}`),
    );
    expect(files.filter((file) => !existsSync(join(SRC, file)))).toEqual([]);
  });
});
