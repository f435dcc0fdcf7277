/** What `check` prints: a profile of each file, the expected load, whether a run would start, and what to do next. */
import type { ChalkInstance } from 'chalk';
import type { FileScores } from '../check/alone-scores.ts';
import type { CheckReport } from '../check/check.ts';
import type { DateProfile, Example, FileProfile, IssueProfile, KeyProfile } from '../check/file-profile.ts';
import type { RuleLoad, SourceLoad } from '../check/load.ts';
import { termsOf } from './load-words.ts';
import { padLeft, padRight, printable, width } from './printable.ts';
import { sourceText } from './progress-lines.ts';
import { formatDuration, formatNumber, formatShare, say } from './say.ts';
import type { Words } from './words.ts';

/** Largest blocks shown of each rule; --json has a few more. */
const SHOWN_BLOCKS = 3;

export interface CheckView {
  /** What to type to check again, and to run. */
  readonly commands: { readonly check: string; readonly run: string };
  readonly words: Words;
  readonly chalk: ChalkInstance;
  readonly durationMs: number;
}

export function checkText(report: CheckReport, view: CheckView): string {
  const scores = new Map(report.scores.map((one) => [one.source, one]));
  const { chalk } = view;
  return [
    ...report.files.flatMap((file) => [...fileLines(file, scores.get(file.source), view), '']),
    ...(report.scores.length === 0 ? [] : [chalk.dim(view.words.check.scoresNote), '']),
    ...(report.load.length === 0 ? [] : [...loadLines(report.load, view), '']),
    ...endLines(report, view),
    '',
  ].join('\n');
}

function fileLines(file: FileProfile, scores: FileScores | undefined, view: CheckView): string[] {
  const { words, chalk } = view;
  const { check, terms } = words;
  const say1 = (sentence: string, facts: Parameters<typeof say>[1]): string =>
    say(sentence, facts, termsOf(words));
  const section = (name: keyof typeof check.headings, lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : [`  ${chalk.underline(check.headings[name])}`, ...lines.map((line) => `    ${line}`)];
  const rejected = file.rejected.reduce((all, { rows }) => all + rows, 0);
  const people = file.persons.map(
    ({ person, count }) => `${formatNumber(count, words.language)} ${terms.persons[person]}`,
  );
  return [
    chalk.bold(say1(check.file, { file: file.file, kind: file.kind, source: file.source })),
    `  ${say1(check.form, { [file.delimiter === '' ? 'format' : 'encoding']: file.encoding, mark: file.byteOrderMark ? '(BOM)' : '', delimiter: file.delimiter, line: file.headerLine })}`,
    `  ${say1(check.rows, { read: file.rowsRead, used: file.rowsUsed, rejected, blank: file.blankLines, titles: file.titleLines, footers: file.footerLines })}`,
    `  ${say1(check.persons, { persons: people })}`,
    ...file.oldEncodings.map((found) => `  ${chalk.yellow(say1(check.oldEncoding, { ...found }))}`),
    ...section(
      'rejected',
      file.rejected.flatMap(({ reason, rows, examples }) => [
        `${termsOf(words).code(reason)}: ${formatNumber(rows, words.language)}`,
        ...exampleLines(examples, words),
      ]),
    ),
    ...section('fields', fieldTable(file, words)),
    ...section(
      'keys',
      file.keys.flatMap((key) => keyLines(key, view)),
    ),
    ...section(
      'dates',
      file.dates.map((dates) => dateLine(dates, words)),
    ),
    ...section(
      'issues',
      file.issues.flatMap((issue) => issueLines(issue, words)),
    ),
    ...section('scores', scores === undefined ? [] : scoreLines(scores, words)),
    ...(file.unusedHeaders.length === 0
      ? []
      : [chalk.dim(`  ${say1(check.unused, { headers: file.unusedHeaders })}`)]),
  ];
}

/** Columns as wide as they need to be: the first ones to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[], lefts: number): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? '')))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => (column < lefts ? padRight : padLeft)(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function fieldTable({ fields, rowsUsed }: FileProfile, words: Words): string[] {
  const { columns } = words.check;
  const { language } = words;
  return table(
    [
      [columns.field, columns.header, columns.filled, '', columns.distinct],
      ...fields.map(({ field, header, filled, distinct }) => [
        termsOf(words).field(field),
        printable(header),
        formatNumber(filled, language),
        formatShare(filled, rowsUsed, language),
        formatNumber(distinct, language),
      ]),
    ],
    2,
  );
}

function keyLines(
  { repeated, rowsRepeated, lines, ...key }: KeyProfile,
  { words, chalk }: CheckView,
): string[] {
  const terms = termsOf(words);
  const line = say(words.check.key, key, terms);
  if (repeated === 0) return [line];
  const facts = { repeated, rows: rowsRepeated, lines: lines.map(String) };
  return [line, chalk.yellow(`  ! ${say(words.check.keyRepeated, facts, terms)}`)];
}

function dateLine({ field, order, shapes, others }: DateProfile, words: Words): string {
  const { check, language } = words;
  const shown = shapes.map(({ shape, rows }) => `${shape} × ${formatNumber(rows, language)}`);
  const more = others === 0 ? [] : [say(check.otherShapes, { rows: others }, termsOf(words))];
  return say(check.dates, { field, order: check.orders[order], shapes: [...shown, ...more] }, termsOf(words));
}

function issueLines({ field, code, rows, examples }: IssueProfile, words: Words): string[] {
  const issue = words.terms.issues[code];
  return [say(words.check.issue, { field, issue, rows }, termsOf(words)), ...exampleLines(examples, words)];
}

function exampleLines(examples: readonly Example[], words: Words): string[] {
  return [
    `  ${examples.map((example) => say(words.check.example, { ...example }, termsOf(words))).join('; ')}`,
  ];
}

function scoreLines({ dimensions, rules }: FileScores, words: Words): string[] {
  const { check, language, terms } = words;
  const lines = dimensions.flatMap(({ dimension, score }) => {
    const name = terms.dimensions[dimension];
    if (score === null) return [say(check.noScore, { dimension: name }, termsOf(words))];
    return [
      say(check.score, { dimension: name, score }, termsOf(words)),
      ...rules
        .filter((rule) => rule.dimension === dimension)
        .map(({ code, passing, total }) => {
          const rule = check.rules[code];
          const share = formatShare(passing, total, language);
          return `  ${say(check.rule, { rule, passing, total, share }, termsOf(words))}`;
        }),
    ];
  });
  return lines;
}

function loadLines(load: readonly SourceLoad[], { words, chalk }: CheckView): string[] {
  const { check, language, explanation } = words;
  const number = (value: number): string => formatNumber(value, language);
  const sumOf = (rules: SourceLoad['rules'], of: 'pairs' | 'uncomparedPairs'): number =>
    rules.reduce((all, rule) => all + rule[of], 0);
  const all = load.flatMap(({ rules }) => rules);
  const uncompared = sumOf(all, 'uncomparedPairs');
  const { columns } = check;
  const rows = load.flatMap(({ source, rules }) => {
    const pairs = sumOf(rules, 'pairs');
    const title = say(check.loadOf, { source: sourceText(source, words), pairs }, termsOf(words));
    return [
      [title, '', '', '', ''],
      ...rules
        .filter((rule) => rule.pairs > 0 || rule.uncomparedPairs > 0)
        .map((rule) => [
          `  ${Object.hasOwn(explanation.rules, rule.rule) ? explanation.rules[rule.rule]! : printable(rule.rule)}`,
          number(rule.blocks),
          number(rule.pairs),
          blocksText(rule.largest, number),
          rule.uncomparedPairs === 0
            ? ''
            : [number(rule.uncomparedPairs), blocksText(rule.largestUncompared, number)]
                .filter((text) => text !== '')
                .join(': '),
        ]),
    ];
  });
  const header = [
    columns.rule,
    columns.blocks,
    columns.pairs,
    columns.largest,
    uncompared === 0 ? '' : columns.uncompared,
  ];
  const facts = { pairs: sumOf(all, 'pairs'), ...(uncompared === 0 ? {} : { uncompared }) };
  return [
    chalk.bold(check.headings.load),
    ...table([header, ...rows], 1).map((line) => `  ${line}`),
    `  ${say(check.loadSum, facts, termsOf(words))}`,
  ];
}

/** "1.600 (40×40) 900 (30×30)": pairs, and the rows of both sides that share the key. */
function blocksText(blocks: RuleLoad['largest'], number: (value: number) => string): string {
  const shown = blocks.slice(0, SHOWN_BLOCKS);
  return shown
    .map(({ pairs, leftRows, rightRows }) => `${number(pairs)} (${number(leftRows)}×${number(rightRows)})`)
    .join(' ');
}

function endLines(
  { files, faults, residentId }: CheckReport,
  { words, chalk, durationMs, commands }: CheckView,
): string[] {
  const { check, language } = words;
  const terms = termsOf(words);
  if (faults.length > 0) {
    return [
      chalk.red.bold(say(check.bad, { faults: faults.length }, terms)),
      say(check.badNext, { command: commands.check }, terms),
    ];
  }
  const duration = formatDuration(durationMs, language);
  return [
    ...(residentId === null ? [] : [say(check.residentKey, { key: residentId }, terms)]),
    chalk.bold(say(check.good, { files: files.length, duration }, terms)),
    say(check.goodNext, { command: commands.run }, terms),
  ];
}
