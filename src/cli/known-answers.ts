/**
 * Answers that are known when the program is built: the version, and the whole text of --help, which the build has written
 * beside the program (rolldown.config.js). They are told without words, parser and colours being loaded.
 */
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { hasColor } from './has-color.ts';
import { screenLanguage } from './load-words.ts';
import type { Screen } from './screen.ts';
import { findScreenFlags } from './session.ts';
import { programVersion } from './version.ts';

/** Help is written no wider than this. */
export const MOST_HELP_COLUMNS = 110;

/** The answer to a command line; undefined where it has to be worked out. */
export function knownAnswer(argv: readonly string[], screen: Screen): string | undefined {
  if (argv.length !== 1) return undefined;
  const { lang, color, logFormat } = findScreenFlags(argv, screen.env);
  // what the environment asks for is judged, or logged, as with any other command
  if (lang !== undefined || color !== 'auto' || logFormat !== 'text') return undefined;
  if (isVersion(argv)) return `${programVersion()}\n`;
  if (argv[0] !== '--help' || (screen.stdout.columns ?? MOST_HELP_COLUMNS) < MOST_HELP_COLUMNS)
    return undefined;
  const help = helpIn(screenLanguage(undefined, screen));
  return help === undefined || hasColor(screen.stdout, color, screen) ? help : stripVTControlCharacters(help);
}

/** Alone on the line it needs no parser. */
export function isVersion(argv: readonly string[]): boolean {
  return argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');
}

/** With its colours; a program that was not built has none. */
function helpIn(language: string): string | undefined {
  try {
    return readFileSync(new URL(`./help.${language}.txt`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}
