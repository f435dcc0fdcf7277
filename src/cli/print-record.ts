/** A processing record as people read it: its last entries, what is wrong with it, and where it ends. */
import type { ChalkInstance } from 'chalk';
import type { Chain, Damage } from '../journal/chain.ts';
import { termsOf } from './load-words.ts';
import { padRight, printable, width } from './printable.ts';
import { formatNumber, say } from './say.ts';
import type { Words } from './words.ts';

const SHOWN_ENTRIES = 10;
const SHOWN_DAMAGES = 20;

export interface RecordView {
  readonly words: Words;
  readonly chalk: ChalkInstance;
}

interface ShownRecord {
  readonly file: string;
  readonly entries: Chain['entries'];
  readonly damages: readonly Damage[];
}

export function recordText({ file, entries, damages }: ShownRecord, view: RecordView): string {
  const { words, chalk } = view;
  const told = words.privacy.record;
  const terms = termsOf(words);
  const last = entries.at(-1);
  const facts = { file, entries: entries.length, damages: damages.length };
  const lines =
    damages.length === 0
      ? [chalk.bold(say(told.sound, facts, terms))]
      : [
          chalk.red.bold(say(told.damaged, facts, terms)),
          ...damages
            .slice(0, SHOWN_DAMAGES)
            .map(({ line, kind }) => `  ${say(told.damages[kind], { line }, terms)}`),
          ...(damages.length > SHOWN_DAMAGES
            ? [`  ${say(told.moreDamages, { count: damages.length - SHOWN_DAMAGES }, terms)}`]
            : []),
        ];
  if (entries.length > 0) lines.push('', ...entryTable(entries.slice(-SHOWN_ENTRIES), view));
  if (last !== undefined) lines.push('', say(told.end, { line: last.line, checksum: last.sha256 }, terms));
  return `${lines.join('\n')}\n`;
}

function entryTable(entries: Chain['entries'], { words, chalk }: RecordView): string[] {
  const { columns, events } = words.privacy.record;
  const header = [columns.line, columns.time, columns.event, columns.operator, columns.out, columns.persons];
  const rows = entries.map(({ line, entry }) => {
    const event = textOf(entry, 'event');
    const known = Object.hasOwn(events, event) ? events[event as keyof typeof events] : event;
    return [
      String(line),
      textOf(entry, 'time'),
      known,
      textOf(entry, 'operator'),
      textOf(entry, 'out') || textOf(entry, 'ledger'),
      personsOf(entry, words),
    ].map(printable);
  });
  const widths = header.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(width)),
  );
  const shown = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => padRight(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [chalk.bold(shown(header)), ...rows.map(shown)];
}

/** People of all extracts of an entry, or why there are none. */
function personsOf(entry: unknown, words: Words): string {
  const extracts = entryValue(entry, 'extracts');
  if (Array.isArray(extracts)) {
    const persons = extracts.map((extract: unknown) => entryValue(extract, 'persons'));
    const sum = persons.reduce<number>((total, one) => total + (typeof one === 'number' ? one : 0), 0);
    return formatNumber(sum, words.language);
  }
  const codes = entryValue(entry, 'codes');
  return Array.isArray(codes) ? codes.map(String).join(', ') : '';
}

function textOf(entry: unknown, key: string): string {
  const value = entryValue(entry, key);
  return typeof value === 'string' ? value : '';
}

function entryValue(entry: unknown, key: string): unknown {
  return typeof entry === 'object' && entry !== null && Object.hasOwn(entry, key)
    ? (entry as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
