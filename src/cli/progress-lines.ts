/** The lines of a run's progress as text: one for a stage that ended, one for a note. */
import type { ChalkInstance } from 'chalk';
import type { Facts } from '../failure.ts';
import type { Progress, StageName } from '../flow.ts';
import { NOTES } from '../plan/notes.ts';
import { termsOf } from './load-words.ts';
import type { Log } from './log-lines.ts';
import { padRight, printable } from './printable.ts';
import { formatDuration, formatNumber, say } from './say.ts';
import type { Stream } from './screen.ts';
import type { Words } from './words.ts';

/** A Progress that can be told to leave the terminal in order. */
export interface ProgressView extends Progress {
  close(): void;
}

export interface ProgressSetting {
  readonly stream: Stream;
  readonly words: Words;
  readonly chalk: ChalkInstance;
  readonly quiet: boolean;
  /** With --log-format json. */
  readonly log: Log | undefined;
}

const STAGE_COLUMNS = 20;

/** "Đọc dữ liệu   bao_hiem   4.812 dòng, 3 dòng bị loại (0,4 giây)". */
export function stageLine(
  stage: StageName,
  facts: Readonly<Record<string, number | string>>,
  source: string | undefined,
  durationMs: number,
  { words, chalk }: ProgressSetting,
): string {
  const counts = Object.entries(facts).map(([name, fact]) => countText(name, fact, words));
  const parts = [sourceText(source, words), counts.join(', ')].filter((part) => part !== '');
  const duration = chalk.dim(`(${formatDuration(durationMs, words.language)})`);
  return `${padRight(words.progress.stages[stage], STAGE_COLUMNS)} ${parts.join(': ')}${parts.length > 0 ? ' ' : ''}${duration}`;
}

function countText(name: string, fact: number | string, words: Words): string {
  const { counts } = words.progress;
  const label = Object.hasOwn(counts, name) ? counts[name] : name;
  return `${typeof fact === 'number' ? formatNumber(fact, words.language) : printable(fact)} ${label}`;
}

/** `khai_sinh/child` is shown as "khai_sinh (con)", `bao_hiem/self` as "bao_hiem". */
export function sourceText(source: string | undefined, words: Words): string {
  if (source === undefined) return '';
  const cut = source.lastIndexOf('/');
  const slot = source.slice(cut + 1);
  if (cut < 0 || !Object.hasOwn(words.terms.persons, slot)) return printable(source);
  const name = printable(source.slice(0, cut));
  return slot === 'self'
    ? name
    : `${name} (${words.terms.persons[slot as keyof typeof words.terms.persons]})`;
}

export function noteText(code: string, facts: Facts, { words, chalk }: ProgressSetting): string {
  const table: Readonly<Record<string, string>> = words.progress.notes;
  const sentence = Object.hasOwn(table, code) ? table[code] : undefined;
  const shown = Object.entries(facts).map(([name, fact]) => `${name} = ${fact}`);
  const text =
    sentence === undefined
      ? say('{code}[[ ({facts})]]', { code, facts: shown }, termsOf(words))
      : say(sentence, facts, termsOf(words));
  return isWarning(code) ? chalk.yellow(`! ${text}`) : chalk.dim(`  ${text}`);
}

/** Shown even under --quiet; a note that nobody knows might be one. */
export function isWarning(code: string): boolean {
  return !Object.hasOwn(NOTES, code) || NOTES[code as keyof typeof NOTES] === 'warning';
}
