/** What every command is given: the outside world, the words of the screen, and how to talk. */
import type { ChalkInstance } from 'chalk';
import type { Log } from './log-lines.ts';
import type { ProgressView } from './progress-lines.ts';
import type { Screen } from './screen.ts';
import type { Words } from './words.ts';

export interface Session {
  readonly screen: Screen;
  readonly words: Words;
  readonly version: string;
  /** Long help with examples (--help) or the short one (-h). */
  readonly longHelp: boolean;
  /** Colours of standard output and of standard error. */
  readonly chalk: ChalkInstance;
  readonly chalkStderr: ChalkInstance;
  readonly flags: ScreenFlags;
  /** With --log-format json: takes what else would be written to standard error as text. */
  readonly log: Log | undefined;
  openProgress(): Promise<ProgressView>;
  /** Done when the command has ended, however it ended. */
  readonly atEnd: (() => Promise<void>)[];
}

/** Flags that every command takes; found before anything else, because errors are shown in their way too. */
export interface ScreenFlags {
  readonly lang: string | undefined;
  readonly color: string;
  readonly logFormat: string;
  readonly quiet: boolean;
  readonly debug: boolean;
}

function typed(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

/** Looks the screen flags up in the arguments, then in the environment without judging them; what stands behind `--` is no flag. */
export function findScreenFlags(argv: readonly string[], env: Screen['env'] = {}): ScreenFlags {
  const end = argv.indexOf('--');
  const flags = end < 0 ? argv : argv.slice(0, end);
  const valueAfter = (flag: string): string | undefined => {
    const at = flags.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
    if (at < 0) return undefined;
    return flags[at] === flag ? flags[at + 1] : flags[at]?.slice(flag.length + 1);
  };
  return {
    lang: valueAfter('--lang') ?? typed(env['DOISOAT_LANG']),
    color: valueAfter('--color') ?? typed(env['DOISOAT_COLOR']) ?? 'auto',
    logFormat: valueAfter('--log-format') ?? typed(env['DOISOAT_LOG_FORMAT']) ?? 'text',
    quiet: flags.includes('--quiet'),
    debug: flags.includes('--debug'),
  };
}
