/**
 * Makes every step of a run fail, one at a time, and looks at what is left: the n-th call of a kind fails (or the run is
 * killed there) for n = 1, 2, 3 … until the run passes untouched. Right is: the output is the old one or the new one,
 * whole; the exit code says which; and the next run puts everything in order.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CALLS, type Fault, pathsIn, traced } from './strace.ts';

export interface Scenario {
  readonly name: string;
  /** Whether an output of an earlier run stands there. */
  readonly replaces: boolean;
  /** Arguments of node for the run that is made to fail; it writes `<parent>/out`. */
  readonly command: (parent: string) => readonly string[];
  /** An ordinary run that may replace the output; it has to end with 0. */
  readonly next: (parent: string) => readonly string[];
  /** A run that may not replace anything: it puts back what stands aside, and refuses. */
  readonly refused: (parent: string) => readonly string[];
  /** Calls that are made to fail; what only looks or lets go is swept once, in the publishing code. */
  readonly calls: readonly Fault['call'][];
  /** Faults beyond one call: the disk is gone from there on. */
  readonly forGood: boolean;
}

export interface Sweep {
  points: number;
  killed: number;
  /** Points after which the new output stood there. */
  published: number;
  /** Points at which the next run had something to put in order. */
  recovered: number;
  readonly byCall: Map<string, number>;
  readonly wrong: string[];
}

const KINDS: readonly Fault['kind'][] = ['SIGKILL', 'ENOSPC', 'EIO', 'EACCES'];

/** `folder` is empty and serves one sweep at a time; `most` points at the most. */
export async function sweep(
  scenario: Scenario,
  folder: string,
  {
    most = Number.POSITIVE_INFINITY,
    onPoint = () => {},
  }: { most?: number; onPoint?: (done: Sweep) => void } = {},
): Promise<Sweep> {
  const done: Sweep = { points: 0, killed: 0, published: 0, recovered: 0, byCall: new Map(), wrong: [] };
  const bench = await prepare(scenario, folder);
  const faults = scenario.calls.flatMap((call) =>
    KINDS.flatMap((kind) =>
      (scenario.forGood && kind === 'EIO' ? [true, false] : [false]).map((forGood) => ({
        call,
        kind,
        forGood,
      })),
    ),
  );
  for (const fault of faults) {
    for (let nth = 1; done.points < most; nth++) {
      const fired = await point(bench, { ...fault, nth }, done);
      onPoint(done);
      if (!fired && nth === 1 && bench.calls.has(fault.call)) {
        done.wrong.push(`${scenario.name}: ${fault.kind} at ${fault.call} never came about`);
      }
      if (!fired) break;
    }
  }
  return done;
}

interface Bench {
  readonly scenario: Scenario;
  readonly folder: string;
  /** Where the output stands; made anew for each point. */
  readonly parent: string;
  readonly paths: readonly string[];
  /** Calls that the untouched run makes on them. */
  readonly calls: ReadonlySet<string>;
  readonly before: string | undefined;
  readonly after: string;
}

/** Runs once to have an old output, and once more to see which paths are touched and what the new output is. */
async function prepare(scenario: Scenario, folder: string): Promise<Bench> {
  const parent = join(folder, 'place');
  const old = join(folder, 'old');
  if (scenario.replaces) {
    mkdirSync(parent, { recursive: true });
    expectCode(0, scenario.next(parent), parent);
    cpSync(join(parent, 'out'), old, { recursive: true });
  }
  reset(folder, parent);
  const log = join(folder, 'log');
  const seen = await traced(scenario.command(parent), { log, paths: [], cwd: folder });
  if (seen.code !== 0)
    throw new Error(`${scenario.name}: the untouched run ends with ${seen.code}\n${seen.stderr}`);
  const on = seen.log.split('\n').filter((line) => line.includes(`${parent}/`));
  return {
    scenario,
    folder,
    parent,
    paths: pathsIn(seen.log, parent),
    calls: new Set(CALLS.filter((call) => on.some((line) => line.includes(`${call}(`)))),
    before: scenario.replaces ? contents(old) : undefined,
    after: contents(join(parent, 'out')) ?? '',
  };
}

function reset(folder: string, parent: string): void {
  rmSync(parent, { recursive: true, force: true });
  mkdirSync(parent, { recursive: true });
  if (existsSync(join(folder, 'old'))) cpSync(join(folder, 'old'), join(parent, 'out'), { recursive: true });
}

/** Answers whether the fault came about. */
async function point(bench: Bench, fault: Fault, done: Sweep): Promise<boolean> {
  const { scenario, folder, parent, paths } = bench;
  reset(folder, parent);
  const run = await traced(scenario.command(parent), { log: join(folder, 'log'), paths, fault, cwd: folder });
  const name = `${scenario.name}: ${fault.kind} at ${fault.call} ${fault.nth}${fault.forGood ? ' and later' : ''}`;
  const wrong = (what: string): void => {
    done.wrong.push(`${name}: ${what}\n  ${run.fired[0] ?? 'did not fire'}\n  ${run.stderr.slice(0, 600)}`);
  };
  if (run.fired.length === 0) {
    if (run.code !== 0 || contents(join(parent, 'out')) !== bench.after)
      wrong(`untouched, ended with ${run.code}`);
    return false;
  }
  done.points++;
  done.byCall.set(fault.call, (done.byCall.get(fault.call) ?? 0) + 1);
  if (!run.fired.every((line) => line.includes(parent))) wrong('fired elsewhere');
  const state = stateOf(bench);
  if (state === 'torn') wrong(`torn: ${readdirSync(parent, { recursive: true }).join(' ')}`);
  if (state === 'new') done.published++;
  if (fault.kind === 'SIGKILL') {
    done.killed++;
    if (run.code !== null) wrong(`killed, yet ended with ${run.code}`);
  } else {
    const right = state === 'new' ? 0 : 2;
    if (run.code !== right) wrong(`ended with ${run.code}, the output is ${state}`);
  }
  const isTidy = readdirSync(parent).every((entry) => entry === 'out');
  if (fault.kind !== 'SIGKILL' && !fault.forGood && state !== 'new' && !isTidy) {
    // Only the clearing away itself may have failed.
    if (!['unlink', 'rmdir', 'getdents64', 'statx', 'openat', 'close'].includes(fault.call))
      wrong('leavings');
  }
  if (!isTidy || state === 'aside') putInOrder(bench, state, wrong, done);
  return true;
}

function putInOrder(bench: Bench, state: State, wrong: (what: string) => void, done: Sweep): void {
  const { scenario, parent } = bench;
  done.recovered++;
  if (state === 'aside') {
    const code = codeOf(scenario.refused(parent), parent);
    if (code !== 2 || contents(join(parent, 'out')) !== bench.before) wrong(`not put back (exit ${code})`);
  }
  const code = codeOf(scenario.next(parent), parent);
  if (code !== 0) wrong(`the next run ended with ${code}`);
  const left = readdirSync(parent).join(' ');
  if (left !== 'out') wrong(`the next run left ${left}`);
}

type State = 'nothing' | 'old' | 'new' | 'aside' | 'torn';

function stateOf({ parent, before, after }: Bench): State {
  const now = contents(join(parent, 'out'));
  if (now === after) return 'new';
  if (now === before) return now === undefined ? 'nothing' : 'old';
  if (now !== undefined) return 'torn';
  const aside = readdirSync(parent).find((name) => name.startsWith('out.previous-'));
  return aside !== undefined && contents(join(parent, aside)) === before ? 'aside' : 'torn';
}

/** All files with their hashes; of summary.json without the durations, the only thing that differs from run to run. */
function contents(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const text = entry.name === 'summary.json' ? withoutDurations(bytes.toString()) : bytes;
      return `${relative(folder, path)} ${createHash('sha256').update(text).digest('hex')}`;
    })
    .sort()
    .join('\n');
}

function withoutDurations(text: string): string {
  try {
    return JSON.stringify({ ...(JSON.parse(text) as object), durationsMs: undefined });
  } catch {
    return text;
  }
}

function codeOf(command: readonly string[], cwd: string): number | null {
  return spawnSync(process.execPath, command, { cwd, stdio: 'ignore' }).status;
}

function expectCode(code: number, command: readonly string[], cwd: string): void {
  const ran = spawnSync(process.execPath, command, { cwd, encoding: 'utf8' });
  if (ran.status !== code) throw new Error(`${command.join(' ')}\nended with ${ran.status}\n${ran.stderr}`);
}
