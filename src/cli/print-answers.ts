/** What became of officers' answers: understood by ward and officer, written, contradicting, not read. */
import type { ChalkInstance } from 'chalk';
import type { AnswerVerdict, CellPlace } from '../answer-flow.ts';
import type { AnswerChanges, Contradiction, Told, UnderstoodRow } from '../ledger/answers/reading.ts';
import type { AnswersReport } from '../read-answers.ts';
import { dayText } from '../vietnamese/civil-date.ts';
import { VERDICTS } from './answer-wording.ts';
import { termsOf } from './load-words.ts';
import { figureColumns, printable } from './printable.ts';
import type { Terms } from './say.ts';
import { formatNumber, say } from './say.ts';
import type { Words } from './words.ts';

const MOST_LISTED = 20;
const CHANGES = [
  'answers',
  'findings',
  'pinned',
  'forbidden',
  'withdrawn',
  'classified',
  'notes',
] as const satisfies readonly (keyof AnswerChanges)[];

interface View {
  readonly words: Words;
  readonly chalk: ChalkInstance;
  readonly dryRun: boolean;
}

type Counts = Record<AnswerVerdict | 'answers' | 'notes' | 'new', number>;

export function answersText(report: AnswersReport, { words, chalk, dryRun }: View): string {
  const { answers: said } = words;
  const terms = termsOf(words);
  const { files, understood, changes, notUsed } = report;
  const lists = files.reduce((sum, one) => sum + one.lists.length, 0);
  const rows = files.reduce((sum, one) => sum + one.rows, 0);
  const title = say(said.title[dryRun ? 'dryRun' : 'read'], { files: files.length, lists, rows }, terms);
  const lines = [chalk.bold(title)];
  for (const { file, readBefore } of files)
    if (readBefore !== undefined) lines.push(say(said.readBefore, { file, day: dayText(readBefore) }, terms));
  if (understood.length > 0) lines.push('', said.understood, ...understoodTables(understood, words, chalk));
  else if (rows === 0 && notUsed.length === 0) lines.push(said.nothing);
  const counts = CHANGES.filter((name) => changes[name] > 0);
  const isNew = counts.length > 0;
  lines.push('', isNew ? said.changes[dryRun ? 'dryRun' : 'title'] : said.changes.none);
  for (const name of counts) lines.push(`  ${say(said.changed[name], { count: changes[name] }, terms)}`);
  lines.push(...contradictionLines(report.contradictions, words, terms, chalk));
  lines.push(...notUsedLines(notUsed, words, terms, chalk));
  const next = notUsed.length > 0 && !dryRun ? 'unread' : dryRun ? 'dryRun' : 'written';
  if (isNew || notUsed.length > 0)
    lines.push('', `${chalk.bold(`${words.errors.next}:`)} ${said.next[next]}`);
  return `${lines.join('\n')}\n`;
}

function understoodTables(rows: readonly UnderstoodRow[], words: Words, chalk: ChalkInstance): string[] {
  const { answers: said } = words;
  const byWard = grouped(rows, ({ ward }) => ward || said.unknownWard);
  const byOfficer = grouped(rows, ({ audience }) => officer(audience, words));
  const used = VERDICTS.filter((verdict) => rows.some((row) => row.verdict === verdict));
  const names = [...used, 'answers', 'notes', 'new'] as const;
  const label = (name: (typeof names)[number]): string =>
    name === 'answers' || name === 'notes' || name === 'new' ? said.columns[name] : said.verdicts[name];
  const table = (head: string, groups: ReadonlyMap<string, Counts>): string[] => {
    const body = [...groups].map(([key, counts]) => line(printable(key), counts));
    const total = line(said.total, [...groups.values()].reduce(added, none()));
    const shown = figureColumns([[head, ...names.map(label)], ...body, ...(body.length > 1 ? [total] : [])]);
    return [chalk.dim(shown[0]!), ...shown.slice(1)].map((text) => `  ${text}`);
  };
  const line = (first: string, counts: Counts): string[] => [
    first,
    ...names.map((name) => formatNumber(counts[name], words.language)),
  ];
  return [...table(said.columns.ward, byWard), '', ...table(said.columns.officer, byOfficer)];
}

function contradictionLines(
  all: readonly Contradiction[],
  words: Words,
  terms: Terms,
  chalk: ChalkInstance,
): string[] {
  const { answers: said } = words;
  if (all.length === 0) return [];
  const facts = ({ place, audience, verdict }: Told, near?: CellPlace) => ({
    place: placeOf(place.file === near?.file ? { ...place, file: '' } : place, words, terms),
    officer: officer(audience, words),
    verdict: said.verdicts[verdict],
  });
  const shown = all.slice(0, MOST_LISTED).flatMap(({ kind, given, against, kept }) => {
    const other =
      against === undefined ? {} : { against: say(said.told, facts(against, given.place), terms) };
    const counts = say(said.kept[kept], facts(kept === 'against' ? (against ?? given) : given), terms);
    return [
      `  ! ${say(said.told, facts(given), terms)}`,
      `      ${say(said.against[kind], other, terms)}; ${counts}`,
    ];
  });
  return [
    '',
    chalk.yellow(say(said.contradictions, { count: all.length }, terms)),
    ...shown,
    ...moreLine(all.length, words, terms),
    chalk.dim(`  ${said.rule}`),
  ];
}

/** By reason, so that a whole sheet with one fault is one paragraph. */
function notUsedLines(
  all: AnswersReport['notUsed'],
  words: Words,
  terms: Terms,
  chalk: ChalkInstance,
): string[] {
  const { answers: said } = words;
  if (all.length === 0) return [];
  const lines = ['', chalk.yellow(say(said.notUsed, { count: all.length }, terms))];
  const codes = [...new Set(all.map(({ code }) => code))];
  for (const code of codes) {
    const own = all.filter((one) => one.code === code);
    lines.push(`  ${said.codes[code]}:`);
    for (const { place } of own.slice(0, MOST_LISTED)) lines.push(`    ${placeOf(place, words, terms)}`);
    lines.push(...moreLine(own.length, words, terms).map((text) => `  ${text}`));
  }
  return lines;
}

function moreLine(count: number, { answers: said }: Words, terms: Terms): string[] {
  return count > MOST_LISTED ? [`  ${say(said.more, { count: count - MOST_LISTED }, terms)}`] : [];
}

function placeOf({ file, sheet, cell }: CellPlace, { answers: said }: Words, terms: Terms): string {
  const parts = [
    printable(file),
    sheet === '' ? '' : say(said.sheet, { sheet }, terms),
    cell === '' ? '' : say(said.cell, { cell }, terms),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function officer(audience: string, { answers: { officers } }: Words): string {
  return Object.hasOwn(officers, audience) ? officers[audience as keyof typeof officers] : audience;
}

function grouped(rows: readonly UnderstoodRow[], keyOf: (row: UnderstoodRow) => string): Map<string, Counts> {
  const groups = new Map<string, Counts>();
  for (const row of rows) {
    const key = keyOf(row);
    let counts = groups.get(key);
    if (counts === undefined) {
      counts = none();
      groups.set(key, counts);
    }
    if (row.verdict !== undefined) {
      counts[row.verdict]++;
      counts.answers++;
    }
    if (row.hasNote) counts.notes++;
    if (row.isNew) counts.new++;
  }
  return new Map([...groups].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function none(): Counts {
  const verdicts = { same: 0, other: 0, dead: 0, absent: 0, abroad: 0, unclear: 0, fixed: 0 };
  return { ...verdicts, answers: 0, notes: 0, new: 0 };
}

function added(sum: Counts, row: Counts): Counts {
  const next = none();
  for (const name of Object.keys(next) as (keyof Counts)[]) next[name] = sum[name] + row[name];
  return next;
}
