/**
 * The name of a run: when it began, on which machine, in which process. It stands in the names of what a run makes beside
 * its output, so that a later command can tell the leavings of a killed run from the work of a living one.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

const SHAPE = /(\d{8})T(\d{6})Z-([0-9a-f]{6})-([1-9]\d{0,9})-([0-9a-f]{8})-[0-9a-f]{4}$/;
/** In place of a process's beginning where the system does not tell it. */
const NOT_KNOWN = '00000000';

/** `20260131T235959Z-1a2b3c-4242-8f3a2b1c-9f3e`: time, machine, process, its beginning, and a few random letters. */
export function newRunId(now: Date = new Date()): string {
  const time = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const beginning = beginningOf(process.pid) ?? NOT_KNOWN;
  return `${time}-${machine()}-${process.pid}-${beginning}-${randomBytes(2).toString('hex')}`;
}

/** The name of a run that a longer name ends with. */
export function runIdAtEnd(name: string): string | undefined {
  return SHAPE.exec(name)?.[0];
}

/** When and where the run of this name began; `since` in ISO form. */
export function readRunId(run: string): { readonly pid: number; readonly since: string } {
  const [, day = '', time = '', , pid = ''] = SHAPE.exec(run) ?? [];
  const parts = [day.slice(0, 4), day.slice(4, 6), day.slice(6)].join('-');
  return { pid: Number(pid), since: `${parts}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z` };
}

/**
 * Whether the process that bears this name still runs. `unsure` where that cannot be known from here: on another machine,
 * or where the number lives on but the system does not say since when (numbers are given out again).
 */
export function runLife(run: string): 'alive' | 'dead' | 'unsure' {
  const [, , , host, number, began] = SHAPE.exec(run) ?? [];
  if (host !== machine()) return 'unsure';
  const pid = Number(number);
  const beginning = beginningOf(pid);
  if (beginning !== undefined && began !== NOT_KNOWN) return beginning === began ? 'alive' : 'dead';
  try {
    process.kill(pid, 0);
    return 'unsure';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? 'unsure' : 'dead';
  }
}

function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
}

/**
 * When a process began, as eight hexadecimal digits that no other process of this machine has had, over restarts too:
 * boot id and start time of proc(5). Undefined without /proc; empty for a process that has ended and waits to be fetched.
 */
function beginningOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field, the name, may hold anything; behind its last bracket stand the state and then numbers.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return '';
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    return createHash('sha256').update(`${boot} ${fields[19]}`).digest('hex').slice(0, 8);
  } catch {
    return undefined;
  }
}
