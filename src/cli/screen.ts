/** The outside world as commands see it: streams, environment, current folder, clock. Tests put in their own. */

export interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What is typed or piped in. */
export interface Input extends NodeJS.ReadableStream {
  readonly isTTY?: boolean | undefined;
}

export interface Screen {
  readonly stdin: Input;
  /** Results. */
  readonly stdout: Stream;
  /**
   * When all results are handed over: the system's code of what kept some of them back (ENOSPC), if anything did. A reader
   * that went away is nothing.
   */
  readonly stdoutFault?: (() => Promise<string | undefined>) | undefined;
  /** Progress, log and errors. */
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly cores: number;
  readonly platform: string;
  now(): Date;
  /** Asks and waits for a line; absent where nobody sits at a terminal. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Aborted by SIGINT, SIGTERM or SIGHUP; the reason is the signal's name. */
  readonly signal: AbortSignal;
}
