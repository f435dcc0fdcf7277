/** What `run` prints when it is done: people by extract, findings by kind, where the reports are, what to do next. */
import { join, relative } from 'node:path';
import type { ChalkInstance } from 'chalk';
import type { RunSummary } from '../report/model.ts';
import { termsOf } from './load-words.ts';
import { padLeft, padRight, printable, width } from './printable.ts';
import { formatDuration, formatNumber, formatShare, say } from './say.ts';
import type { Words } from './words.ts';

const SHOWN_FINDINGS = 12;

export interface ResultView {
  readonly words: Words;
  readonly chalk: ChalkInstance;
  readonly cwd: string;
  readonly durationMs: number;
}

export function resultText(summary: RunSummary, view: ResultView): string {
  const { words, durationMs } = view;
  const { language } = words;
  const persons = summary.extracts.reduce((sum, extract) => sum + extract.persons, 0);
  const facts = {
    persons,
    extracts: summary.extracts.length,
    residents: summary.master.used,
    duration: formatDuration(durationMs, language),
  };
  return [
    view.chalk.bold(say(words.result.done, facts, termsOf(words))),
    '',
    ...extractTable(summary, view),
    '',
    ...findingLines(summary, view),
    '',
    ...placeLines(summary, view),
    '',
    nextLine(summary, view),
    '',
  ].join('\n');
}

function extractTable({ extracts }: RunSummary, { words, chalk }: ResultView): string[] {
  const { columns } = words.result;
  const number = (count: number): string => formatNumber(count, words.language);
  const share = (count: number, of: number): string =>
    of === 0 ? number(count) : `${number(count)} (${formatShare(count, of, words.language)})`;
  const header = [
    columns.extract,
    columns.read,
    columns.rejected,
    columns.persons,
    columns.match,
    columns.review,
    columns.unmatched,
  ];
  const rows = extracts.map((extract) => [
    printable(extract.name),
    number(extract.read),
    number(extract.rejected),
    number(extract.persons),
    share(extract.match, extract.persons),
    share(extract.review, extract.persons),
    share(extract.unmatched, extract.persons),
  ]);
  const widths = header.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(width)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? padRight(cell, widths[0] ?? 0) : padLeft(cell, widths[column] ?? 0),
      )
      .join('  ');
  return [chalk.bold(line(header)), ...rows.map(line)];
}

function findingLines({ findings }: RunSummary, { words, chalk }: ResultView): string[] {
  const total = findings.reduce((sum, finding) => sum + finding.count, 0);
  const terms = termsOf(words);
  if (total === 0) return [words.result.noFindings];
  const order = [...findings].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const shown = order.slice(0, SHOWN_FINDINGS);
  const columns = Math.max(...shown.map(({ count }) => formatNumber(count, words.language).length)) + 2;
  const lines = shown.map(
    ({ code, count }) =>
      `${padLeft(formatNumber(count, words.language), columns)}  ${terms.finding(code)} ${chalk.dim(`(${code})`)}`,
  );
  const rest = order.length - shown.length;
  const more = rest > 0 ? [`  ${say(words.result.moreFindings, { count: rest }, terms)}`] : [];
  return [chalk.bold(say(words.result.findings, { count: total }, terms)), ...lines, ...more];
}

type PlaceName = keyof Words['result']['places'];

/** What a user may want to open, as far as this run wrote it, the most useful first. */
const PLACES: readonly (readonly [string, PlaceName])[] = [
  ['theo-xa', 'wards'],
  ['theo-don-vi', 'employers'],
  ['bang-ke.xlsx', 'workbook'],
  ['bao-cao.html', 'page'],
  ['findings.csv', 'findings'],
  ['review.csv', 'review'],
  ['unmatched.csv', 'unmatched'],
  ['rejected.csv', 'rejected'],
  ['summary.json', 'summary'],
];

function writtenPlaces({ files }: RunSummary): (readonly [string, PlaceName])[] {
  const held = new Map<string, number>([['summary.json', 1]]);
  for (const { name, rows } of files) {
    const top = name.split('/')[0] ?? name;
    held.set(top, (held.get(top) ?? 0) + rows);
  }
  return PLACES.filter(
    ([name, place]) => held.has(name) && (place !== 'rejected' || (held.get(name) ?? 0) > 0),
  );
}

function placeLines(summary: RunSummary, view: ResultView): string[] {
  const { words, chalk } = view;
  const places = writtenPlaces(summary);
  const columns = Math.max(...places.map(([name]) => name.length)) + 1;
  const title = say(words.result.reports, { path: shownPath(summary.outPath, view.cwd) }, termsOf(words));
  const lines = places.map(([name, place]) => {
    const shown = name.includes('.') ? name : `${name}/`;
    return `  ${padRight(shown, columns)}  ${words.result.places[place]}`;
  });
  return [chalk.bold(title), ...lines];
}

function nextLine(summary: RunSummary, { words, cwd }: ResultView): string {
  const { next } = words.result;
  const open =
    summary.extracts.some(({ review, unmatched }) => review + unmatched > 0) || summary.findings.length > 0;
  if (!open) return next.nothing;
  const hasLists = writtenPlaces(summary).some(([, place]) => place === 'wards');
  const path = shownPath(join(summary.outPath, hasLists ? 'theo-xa' : 'findings.csv'), cwd);
  return say(hasLists ? next.people : next.tables, { path }, termsOf(words));
}

/** Relative to the current folder where that is shorter and stays inside it. */
function shownPath(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return inside === '' || inside.startsWith('..') || inside.length >= path.length ? path : inside;
}
