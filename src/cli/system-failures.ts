/** Errors of the operating system that mean "could not run", not a defect of the program. */
import { WorkerDied } from '../engine/worker-died.ts';
import { Failure } from '../failure.ts';

const FAULT_OF: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'disk_full'],
  ['EDQUOT', 'disk_full'],
  ['EMFILE', 'too_many_open_files'],
  ['ENFILE', 'too_many_open_files'],
  ['ERR_WORKER_OUT_OF_MEMORY', 'out_of_memory'],
  ['ENOMEM', 'out_of_memory'],
]);
const REFUSALS = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'EIO',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EBUSY',
  'ENAMETOOLONG',
  'ELOOP',
]);

/** The Failure behind an error, or undefined when the error is a defect. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  // A worker that died of its memory is no defect.
  if (error instanceof WorkerDied && systemCodeOf(error.cause) === 'ERR_WORKER_OUT_OF_MEMORY')
    return failureOf(error.cause);
  if (!(error instanceof Error)) return undefined;
  if (
    error instanceof RangeError &&
    /allocation failed|Invalid (?:typed )?array (?:buffer )?length|string longer/i.test(error.message)
  ) {
    return Failure.of('out_of_memory', {}, {}, error);
  }
  const system = systemCodeOf(error);
  const path = 'path' in error && typeof error.path === 'string' ? error.path : '';
  const fault = FAULT_OF.get(system);
  if (fault !== undefined) return Failure.of(fault, {}, { out: path }, error);
  return REFUSALS.has(system) ? Failure.of('system_refused', {}, { system, path }, error) : undefined;
}

function systemCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
