/**
 * The name of a run: when it began, on which machine, in which process. It stands in the names of temporary folders,
 * so that a later command can tell the leavings of a killed run from the work of a living one.
 */
import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** `20260131T235959Z-1a2b3c-4242-9f3e`: time, machine, process, and a few random letters. */
export function newRunId(now: Date = new Date()): string {
  const time = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  return `${time}-${machine()}-${process.pid}-${randomBytes(2).toString('hex')}`;
}

/** Whether the process that bears this name still runs; undefined where that cannot be known from here. */
export function isRunAlive(run: string): boolean | undefined {
  const [, host, pid] = run.split('-');
  if (host !== machine() || pid === undefined || !/^[1-9]\d{0,9}$/.test(pid)) return undefined;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
}
