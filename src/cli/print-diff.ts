/** What changed between two runs, as tables by ward and by finding. */
import type { ChalkInstance } from 'chalk';
import type { ChangeCounts } from '../counts.ts';
import type { RunDiff } from '../ledger/changes.ts';
import { dayText } from '../vietnamese/civil-date.ts';
import { termsOf } from './load-words.ts';
import { figureColumns, printable } from './printable.ts';
import { formatNumber, say } from './say.ts';
import type { Words } from './words.ts';

export interface DiffView {
  readonly words: Words;
  readonly chalk: ChalkInstance;
}

const COUNTS = ['opened', 'reopened', 'resolved', 'open', 'answered', 'overdue', 'oldestDays'] as const;
type Counts = Record<(typeof COUNTS)[number], number>;

export function diffText({ from, to, rows }: RunDiff, { words, chalk }: DiffView): string {
  const { diff, findings, language } = words;
  const facts = { from: from.run, fromDay: dayText(from.asOf), to: to.run, toDay: dayText(to.asOf) };
  const lines = [chalk.bold(say(diff.title, facts, termsOf(words)))];
  if (rows.length === 0) return `${lines.join('\n')}\n${diff.nothing}\n`;
  const title = (code: string): string =>
    Object.hasOwn(findings, code) ? findings[code as keyof typeof findings].title : code;
  const table = (
    name: 'ward' | 'finding',
    groups: ReadonlyMap<string, Counts>,
    label: (key: string) => string,
  ) => {
    const head = [diff.columns[name], ...COUNTS.map((count) => diff.columns[count])];
    const line = (label: string, counts: Counts): string[] => [
      label,
      ...COUNTS.map((count) => formatNumber(counts[count], language)),
    ];
    const body = [...groups].map(([key, counts]) => line(printable(label(key)), counts));
    const total = line(diff.total, [...groups.values()].reduce(added, none()));
    const shown = figureColumns([head, ...body, ...(body.length > 1 ? [total] : [])]);
    return [chalk.dim(shown[0]!), ...shown.slice(1)].map((text) => `  ${text}`);
  };
  const byWard = grouped(rows, ({ ward }) => ward);
  const byCode = grouped(rows, ({ code }) => code);
  lines.push('', diff.byWard, ...table('ward', byWard, (ward) => ward || diff.unknownWard));
  lines.push('', diff.byFinding, ...table('finding', byCode, title), '', diff.note);
  return `${lines.join('\n')}\n`;
}

function grouped(
  rows: readonly ChangeCounts[],
  keyOf: (row: ChangeCounts) => string,
): ReadonlyMap<string, Counts> {
  const groups = new Map<string, Counts>();
  for (const row of rows) groups.set(keyOf(row), added(groups.get(keyOf(row)) ?? none(), row));
  return new Map([...groups].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function none(): Counts {
  return { opened: 0, reopened: 0, resolved: 0, open: 0, answered: 0, overdue: 0, oldestDays: 0 };
}

function added(sum: Counts, row: Counts): Counts {
  const next = none();
  for (const count of COUNTS) next[count] = sum[count] + row[count];
  return { ...next, oldestDays: Math.max(sum.oldestDays, row.oldestDays) };
}
