/** What a command in a thread of its own (command-thread.ts, thread-entry.ts) and the main thread say to each other. */
import type { StopSignal } from './exit-codes.ts';

/** What the thread is given to begin with. */
export interface ThreadStart {
  readonly argv: readonly string[];
  readonly stdin: { readonly isTTY: boolean };
  readonly stdout: { readonly isTTY: boolean; readonly columns: number | undefined };
  readonly stderr: { readonly isTTY: boolean; readonly columns: number | undefined };
}

export type SaidByThread =
  | { readonly stdout: string }
  | { readonly stderr: string }
  /** Wants to know, after all that it wrote before, whether standard output took it. */
  | { readonly asks: 'stdout' }
  /** Reads its standard input from now on. */
  | { readonly asks: 'stdin' }
  | { readonly exitCode: number };

export type ToldToThread = { readonly stop: StopSignal } | { readonly stdoutFault: string | undefined };
