/**
 * The real program on a terminal (a pseudo-terminal of script(1)): it asks before it deletes, and nothing that stands in data,
 * in names of files or in a configuration ever moves the cursor, sets a title or reaches the clipboard.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { type PrivateFolder, privateFolder } from '../helpers/program.ts';
import { INSURANCE, MASTER } from './small-commune.ts';

const why = spawnSync('script', ['-qec', 'true', '/dev/null'], { stdio: 'ignore' }).status;

/** What the program itself sends after ESC. */
const OWN = /^(?:\[\d*(?:;\d+)*m|\[\?(?:25|7)[hl]|\[\d*[GKA]|\[0?J|7|8)/;

/** `doisoat …argv` on a terminal where `typed` is typed once something is asked; what the terminal was sent, and the exit code. */
async function onTerminal(folder: PrivateFolder, argv: readonly string[], typed = '') {
  const program = join(inject('programFolder'), 'bin/doisoat.js');
  const quoted = [process.execPath, program, ...argv].map((word) => `'${word.replaceAll("'", `'\\''`)}'`);
  const ran = spawn('script', ['-qec', quoted.join(' '), '/dev/null'], {
    cwd: folder.path,
    env: {
      PATH: process.env['PATH'] ?? '',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      TERM: 'xterm-256color',
      SHELL: '/bin/sh',
    },
    timeout: 50_000,
  });
  let sent = '';
  let isAnswered = typed === '';
  if (isAnswered) ran.stdin.end();
  ran.stdout.setEncoding('utf8').on('data', (text: string) => {
    sent += text;
    if (isAnswered || !sent.includes('?')) return;
    isAnswered = true;
    ran.stdin.end(typed);
  });
  const [code] = (await once(ran, 'close')) as [number | null];
  return { code, sent };
}

if (why === 0) {
  test('purge asks on a terminal, and deletes only after a yes', async () => {
    const folder = privateFolder();
    folder.write('dan_cu.csv', MASTER);
    folder.write('bhyt.csv', INSURANCE);
    const files = ['--master', 'dan_cu.csv', '--insurance', 'bhyt.csv', '--reports', 'tables'];
    expect((await onTerminal(folder, ['run', ...files, '--out', 'ra'])).code).toBe(0);
    const before = folder.files();
    const no = await onTerminal(folder, ['purge', 'ra'], 'n\n');
    expect([no.code, no.sent]).toEqual([2, expect.stringMatching(/9 files.*\?/)]);
    expect(folder.files()).toEqual(before);
    // Ctrl-C stops.
    expect((await onTerminal(folder, ['purge', 'ra'], '\u0003')).code).toBe(130);
    expect(folder.files()).toEqual(before);
    expect((await onTerminal(folder, ['purge', 'ra'], 'y\n')).code).toBe(0);
    expect(folder.files()).toEqual(['bhyt.csv', 'dan_cu.csv']);
  });

  test('escape sequences in data, file names and configuration never reach the terminal', async () => {
    const folder = privateFolder();
    const title = '\u001b]0;chiếm\u0007';
    const clipboard = '\u001b]52;c;eA==\u001b\\';
    const c1 = '\u009b2J';
    const spoil = (line: string): string => line.replace('Nguyễn', `${title}${c1}Nguyễn${clipboard}`);
    folder.write('dan_cu.csv', MASTER.map(spoil));
    folder.write(`bh${title}.csv`, [...INSURANCE.map(spoil), `${title};${c1},,,`]);
    folder.write('doisoat.yaml', [
      'master: { file: dan_cu.csv }',
      `extracts: [{ kind: insurance, name: "bhyt\\u001b[2J", file: "bh\\e]0;chiếm\\a.csv" }]`,
      'reports: tables',
      'maxRejected: 100%',
    ]);
    const plain = folder.text('doisoat.yaml').replace(/name: "[^"]*"/, 'name: bhyt');
    folder.write('sach.yaml', plain);
    folder.write('sai.yaml', `${plain}\r\n"khoá\\e]0;x\\a": "\\e[2J"\r\n`);
    const shown = [
      [['run', 'sach.yaml', '--out', 'ra', '--debug'], 0],
      [['explain', 'ra', 'bhyt', '1'], 0],
      [['check', 'sach.yaml'], 0],
      [['run', 'doisoat.yaml', '--out', 'ra2', '--debug'], undefined],
      [['run', 'sai.yaml', '--out', 'ra3'], 2],
      [['run', `${title}khong-co.yaml`], 2],
    ] as const;
    for (const [argv, wanted] of shown) {
      const { code, sent } = await onTerminal(folder, argv);
      if (wanted !== undefined)
        expect([argv, code, sent.slice(-400)]).toEqual([argv, wanted, expect.anything()]);
      // The program's own: colours, the bar's cursor. Whatever else begins with ESC came from the data.
      const [before, ...escaped] = sent.split('\u001b');
      const foreign = escaped.filter((text) => !OWN.test(text));
      const controls = [before, ...escaped].join('').match(/\p{Cc}/gu) ?? [];
      expect([argv, foreign, new Set(controls)]).toEqual([argv, [], new Set(['\r', '\n'])]);
      expect(sent.length).toBeGreaterThan(20);
    }
  });
} else {
  test('not run: on a terminal (script of util-linux is missing)', () => {
    expect(why).not.toBe(0);
  });
}
