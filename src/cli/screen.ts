/** The outside world as commands see it: streams, environment, current folder, clock. Tests put in their own. */

export interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface Screen {
  /** Results. */
  readonly stdout: Stream;
  /** Progress, log and errors. */
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly cores: number;
  readonly platform: string;
  now(): Date;
  /** Aborted by SIGINT, SIGTERM or SIGHUP; the reason is the signal's name. */
  readonly signal: AbortSignal;
}
