/** A screen that remembers what was written, for running the program inside a test. */
import { Readable } from 'node:stream';
import { runMain } from '../../src/cli/run-main.ts';
import type { Screen } from '../../src/cli/screen.ts';

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Whether standard input was asked for. */
  readonly listened: boolean;
}

export interface Setting {
  readonly cwd?: string;
  readonly env?: Screen['env'];
  readonly isTTY?: boolean;
  /** What is typed (with isTTY) or piped in. */
  readonly stdin?: string;
  readonly signal?: AbortSignal;
  /** What is answered to every question; without it nobody can be asked. */
  readonly answer?: string;
}

/** Runs `doisoat …argv` in this process, in English unless the environment says otherwise. */
export async function doisoat(argv: readonly string[], setting: Setting = {}): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const stream = (to: string[]) => ({
    write: (text: string) => to.push(text),
    isTTY: setting.isTTY,
    columns: 100,
  });
  const input = Object.assign(Readable.from(setting.stdin === undefined ? [] : [setting.stdin]), {
    isTTY: setting.isTTY,
  });
  let listened = false;
  const code = await runMain(argv, {
    get stdin() {
      listened = true;
      return input;
    },
    stdout: stream(out),
    stderr: stream(err),
    env: setting.env ?? { LANG: 'C.UTF-8' },
    cwd: setting.cwd ?? process.cwd(),
    cores: 2,
    platform: 'linux',
    now: () => new Date('2026-06-30T03:00:00Z'),
    ...(setting.answer === undefined
      ? {}
      : {
          ask: (question: string) => {
            err.push(question);
            return Promise.resolve(setting.answer ?? '');
          },
        }),
    signal: setting.signal ?? new AbortController().signal,
  });
  return { code, stdout: out.join(''), stderr: err.join(''), listened };
}

export const VIETNAMESE = { LANG: 'vi_VN.UTF-8' };
