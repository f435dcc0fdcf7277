/**
 * One command line from its words to its exit code: the only catch-all. Everything that goes wrong below arrives here and
 * leaves as a message on standard error and an exit code.
 */
import { dirname, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { chalkFor } from './color.ts';
import { type Ending, exitCode, type StopSignal } from './exit-codes.ts';
import { isVersion } from './known-answers.ts';
import { loadWords, screenLanguage, termsOf } from './load-words.ts';
import { LOG_SCHEMA_VERSION, logTo } from './log-lines.ts';
import { COLOR_CHOICES, LOG_FORMATS } from './options.ts';
import { printFaults } from './print-failure.ts';
import { say } from './say.ts';
import type { Screen } from './screen.ts';
import { findScreenFlags, type ScreenFlags, type Session } from './session.ts';
import { stackLines } from './stack.ts';
import { failureOf } from './system-failures.ts';
import { programVersion } from './version.ts';

/** Runs one command line; answers with its exit code and never throws. */
export async function runMain(argv: readonly string[], screen: Screen): Promise<number> {
  const session = await openSession(argv, screen);
  const started = performance.now();
  const code = exitCode(await runSession(argv, session));
  for (const end of session.atEnd) await end().catch(() => undefined);
  return told(code, started, session);
}

/** The last line of a log. */
function told(exitCode: number, started: number, { flags, log }: Session): number {
  const durationMs = Math.round(performance.now() - started);
  if (!flags.quiet) log?.({ event: 'done', exitCode, durationMs });
  return exitCode;
}

/** The same for a command whose thread has died of `error`. */
export async function tellLost(
  error: unknown,
  argv: readonly string[],
  { screen, started }: { readonly screen: Screen; readonly started: number },
): Promise<number> {
  const session = await openSession(argv, screen);
  return told(exitCode(tell(error, argv, session)), started, session);
}

async function runSession(argv: readonly string[], session: Session): Promise<Ending> {
  const { screen, words, flags, version, log } = session;
  try {
    checkScreenFlags(flags);
    if (!flags.quiet)
      log?.({ event: 'start', schemaVersion: LOG_SCHEMA_VERSION, version, command: argv[0] ?? '' });
    if (isBare(argv)) {
      screen.stdout.write(words.help.bare);
      return { kind: 'done' };
    }
    if (isVersion(argv)) {
      screen.stdout.write(`${version}\n`);
      return { kind: 'done' };
    }
    const { runCommand } = await import('./program.ts');
    return await handedOver(await runCommand(argv, session), session);
  } catch (error) {
    return tell(error, argv, session);
  }
}

/** Results that did not arrive are a failure, except of a run that has published: its message is a courtesy. */
async function handedOver(ending: Ending, { screen }: Session): Promise<Ending> {
  const system = await screen.stdoutFault?.();
  if (system === undefined) return ending;
  if (ending.kind !== 'done' && ending.kind !== 'limit_exceeded') return ending;
  if (ending.published === true) return ending;
  throw Failure.of('stdout_failed', {}, { system });
}

async function openSession(argv: readonly string[], screen: Screen): Promise<Session> {
  const flags = findScreenFlags(argv, screen.env);
  const words = await loadWords(screenLanguage(flags.lang, screen));
  const chalkStderr = chalkFor(screen.stderr, flags.color, screen);
  const log = flags.logFormat === 'json' ? logTo(screen) : undefined;
  return {
    screen,
    words,
    flags,
    version: programVersion(),
    longHelp: !argv.includes('-h'),
    chalk: chalkFor(screen.stdout, flags.color, screen),
    chalkStderr,
    log,
    atEnd: [],
    openProgress: async () => {
      const { openProgress } = await import('./progress.ts');
      return openProgress({ stream: screen.stderr, words, chalk: chalkStderr, quiet: flags.quiet, log });
    },
  };
}

function isBare(argv: readonly string[]): boolean {
  return argv.length === 0;
}

function checkScreenFlags({ color, logFormat, lang }: ScreenFlags): void {
  const choices = [
    ['--color', color, COLOR_CHOICES],
    ['--log-format', logFormat, LOG_FORMATS],
    ['--lang', lang ?? 'vi', ['vi', 'en']],
  ] as const;
  const faults = choices
    .filter(([, value, known]) => !(known as readonly string[]).includes(value))
    .map(([setting, value, known]) => ({
      code: 'bad_choice',
      place: {},
      facts: { setting, value, choices: known },
    }));
  if (faults.length > 0) throw new Failure(faults);
}

/** Folders against which the places of errors may be written: the current one, and those of configurations. */
function foldersIn(argv: readonly string[], cwd: string): readonly string[] {
  const configs = argv.filter((word) => /\.(?:ya?ml|json)$/i.test(word));
  return [cwd, ...configs.map((config) => dirname(resolve(cwd, config)))];
}

/** Says on standard error why it ended. */
function tell(
  error: unknown,
  argv: readonly string[],
  { screen, words, chalkStderr, flags, log }: Session,
): Ending {
  const { stderr, signal } = screen;
  if (signal.aborted) {
    const name = signal.reason as StopSignal;
    if (log === undefined) stderr.write(`\n${words.progress.interrupted}\n`);
    else log({ event: 'stopped', signal: name });
    return { kind: 'stopped', signal: name };
  }
  const failure = failureOf(error);
  const stack = flags.debug ? stackLines(failure ?? error) : undefined;
  if (failure !== undefined) {
    const folders = foldersIn(argv, screen.cwd);
    printFaults(failure.faults, stderr, { words, chalk: chalkStderr, log, stack, folders });
    return { kind: 'failed', faults: failure.faults };
  }
  const name = error instanceof Error ? error.name : typeof error;
  const text = say(words.errors.defect, { name }, termsOf(words));
  if (log !== undefined)
    log({ event: 'defect', name, message: text, ...(stack === undefined ? {} : { stack }) });
  else {
    stderr.write(`${chalkStderr.red.bold(`${words.errors.error}:`)} ${text}\n`);
    if (stack !== undefined) stderr.write(`${stack.join('\n')}\n`);
    else stderr.write(`  ${chalkStderr.bold(`${words.errors.next}:`)} ${words.errors.defectNext}\n`);
  }
  return { kind: 'defect' };
}
