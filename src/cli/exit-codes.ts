/** Exit codes are a contract (interface.md), decided here and nowhere else. */
import type { Fault } from '../failure.ts';

export type StopSignal = 'SIGHUP' | 'SIGINT' | 'SIGTERM';

export type Ending =
  /** `published`: an output stands, whatever becomes of the message that says so. */
  | { readonly kind: 'done'; readonly published?: boolean }
  /** Published, and a limit of --fail-on is exceeded. */
  | { readonly kind: 'limit_exceeded'; readonly published?: boolean }
  /** The processing record that was looked through is not what was written. */
  | { readonly kind: 'record_damaged' }
  /** Could not run; nothing was written. */
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }
  /** Stopped from outside; nothing was written. */
  | { readonly kind: 'stopped'; readonly signal: StopSignal }
  /** A mistake in the program; nothing was written. */
  | { readonly kind: 'defect' };

const SIGNAL_CODES: Readonly<Record<StopSignal, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Faults that only a defect of the program can cause. */
const DEFECTS: ReadonlySet<string> = new Set(['identity_broken', 'worker_died']);

export function exitCode(ending: Ending): number {
  switch (ending.kind) {
    case 'done':
      return 0;
    case 'limit_exceeded':
    case 'record_damaged':
      return 1;
    case 'failed':
      return ending.faults.some((fault) => DEFECTS.has(fault.code)) ? 3 : 2;
    case 'stopped':
      return SIGNAL_CODES[ending.signal];
    case 'defect':
      return 3;
  }
}
