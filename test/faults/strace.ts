/** Runs a command under strace, with one fault put into it or none, and reads from the log what happened. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Fault {
  /** A system call. */
  readonly call: string;
  readonly kind: 'SIGKILL' | 'ENOSPC' | 'EIO' | 'EACCES';
  /** The n-th such call of a thread, from 1. */
  readonly nth: number;
  /** Also every later one: a disk that is gone for good. */
  readonly forGood: boolean;
}

export interface Traced {
  /** Exit code; null after a signal. */
  readonly code: number | null;
  readonly stderr: string;
  /** Log lines of calls that were made to fail, or of the call at which the process was killed. */
  readonly fired: readonly string[];
  readonly log: string;
}

/** What changes files. */
export const CHANGING = ['rename', 'fsync', 'mkdir', 'pwrite64', 'openat', 'unlink', 'rmdir'] as const;

/** Also what looks at them, and what lets go of them. */
export const CALLS = [...CHANGING, 'getdents64', 'statx', 'close'] as const;

export function whyNoStrace(): string | undefined {
  const tried = spawnSync('strace', ['-o', '/dev/null', '-f', 'true'], { encoding: 'utf8' });
  if (tried.error !== undefined) return 'strace is not installed';
  return tried.status === 0 ? undefined : 'strace may not trace here';
}

/** Only calls on `paths` are seen and counted. One thread does all work on files, because calls are counted by thread. */
export function traced(
  command: readonly string[],
  { log, paths, fault, cwd }: { log: string; paths: readonly string[]; fault?: Fault; cwd: string },
): Promise<Traced> {
  const watched = paths.flatMap((path) => ['-P', path]);
  const when = fault === undefined ? '' : `:when=${fault.nth}${fault.forGood ? '+' : ''}`;
  const what = fault?.kind === 'SIGKILL' ? 'signal=SIGKILL' : `error=${fault?.kind}`;
  const inject = fault === undefined ? [] : ['-e', `inject=${fault.call}:${what}${when}`];
  const trace = `trace=${fault?.call ?? CALLS.join()}`;
  // With it strace 6.1 loses count of signals, without it an untouched call costs twice as much.
  const quick = fault?.kind === 'SIGKILL' ? [] : ['--seccomp-bpf'];
  const argv = [
    ...quick,
    '-f',
    '-q',
    '-y',
    '-s',
    '4096',
    '-o',
    log,
    '-e',
    'signal=none',
    '-e',
    trace,
    ...inject,
    ...watched,
  ];
  const child = spawn('strace', [...argv, process.execPath, ...command], {
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      UV_THREADPOOL_SIZE: '1',
      UV_USE_IO_URING: '0',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const text = readFileSync(log, 'utf8');
      const killed = signal === 'SIGKILL' || text.includes('+++ killed by SIGKILL +++');
      resolve({ code: killed ? null : code, stderr, fired: firedIn(text, fault, killed), log: text });
    });
  });
}

/** strace dies with what it traces, so the call at which the process was killed is the last line: it never returned. */
function firedIn(log: string, fault: Fault | undefined, killed: boolean): readonly string[] {
  if (fault === undefined) return [];
  const lines = log.split('\n');
  if (fault.kind !== 'SIGKILL') return lines.filter((line) => line.endsWith('(INJECTED)'));
  return killed ? lines.filter((line) => line.includes(`${fault.call}(`)).slice(-1) : [];
}

/** Every path below `folder` that the log names, once each. */
export function pathsIn(log: string, folder: string): readonly string[] {
  const found = [...log.matchAll(/["<](\/[^"<>]*)[">]/g)].map(([, path = '']) => path);
  return [...new Set([folder, ...found.filter((path) => path.startsWith(`${folder}/`))])];
}
