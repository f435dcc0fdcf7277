/**
 * Memory that a stage let go of, given back before the next one needs its own. Tables lie in shared memory, which V8 does not
 * count: it stays until garbage is collected for other reasons, and a run of a million residents makes little of that.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Fewer rows of all files leave less behind than is worth the time (some 20 ms). */
const ROWS_WORTH_IT = 1_000_000;

/** `rows`: of all files. What is still held stays; no result depends on it. */
export function giveBackMemory(rows: number): void {
  if (rows < ROWS_WORTH_IT) return;
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  setFlagsFromString('--no-expose-gc');
}
