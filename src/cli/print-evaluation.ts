/** What `evaluate` prints: one table each by extract, person, class of error, threshold, probability and finding. */
import type { ChalkInstance } from 'chalk';
import type { Figure } from '../evaluate/figures.ts';
import { COPY_PAIRS } from '../evaluate/judge-findings.ts';
import type { EvaluationReport, GroupReport } from '../evaluate/report.ts';
import type { ThresholdRow } from '../evaluate/thresholds.ts';
import { termsOf } from './load-words.ts';
import { padLeft, padRight, printable, width } from './printable.ts';
import { formatNumber, say } from './say.ts';
import type { Words } from './words.ts';

type Columns = Words['evaluation']['columns'];

export function evaluationText(report: EvaluationReport, words: Words, chalk: ChalkInstance): string {
  const { evaluation } = words;
  const terms = termsOf(words);
  const { persons, withResident } = report.all.counts;
  const lines: string[] = [];
  const section = (title: string, header: readonly string[], rows: readonly (readonly string[])[]): void => {
    if (rows.length === 0) return;
    lines.push('', chalk.bold(title), ...table(header, rows));
  };
  lines.push(chalk.bold(say(evaluation.scored, { persons, withResident, ...report.chosen }, terms)));
  if (report.runs > 1) lines.push(say(evaluation.runs, { runs: report.runs }, terms));
  if (report.withoutAnswer > 0)
    lines.push(say(evaluation.withoutAnswer, { count: report.withoutAnswer }, terms));
  if (report.notCounted > 0) lines.push(say(evaluation.notCounted, { count: report.notCounted }, terms));
  const { sections, columns } = evaluation;
  if (persons > 0) {
    const extracts = [...report.extracts, report.all];
    const names = new Set(report.extracts.map(({ extract }) => extract));
    const rest = groupHeader(columns);
    section(
      sections.extracts,
      [columns.group, ...rest],
      extracts.map((group) => groupRow(group, extractName(group, words), words)),
    );
    section(
      sections.persons,
      [columns.person, ...rest],
      report.persons.map((group) => groupRow(group, personName(group, words), words)),
    );
    section(
      sections.errorClasses,
      [columns.errorClass, ...rest],
      report.errorClasses.map((group) => groupRow(group, className(group, words), words)),
    );
    section(
      sections.thresholds,
      thresholdHeader(columns),
      (report.thresholds[0]?.rows ?? []).map((row) => thresholdRow(row, words)),
    );
    if (names.size > 0) lines.push(...bestCutLine(report, words));
    section(sections.calibration, calibrationHeader(columns), calibrationRows(report, words));
  }
  section(
    sections.findings,
    [columns.finding, columns.found, columns.findingRecall],
    findingRows(report, words),
  );
  lines.push('', evaluation.interval, '');
  return lines.join('\n');
}

function groupHeader(columns: Columns): readonly string[] {
  const { persons, match, right, precision, recall, f1, matchReviewRecall, reviewLoad } = columns;
  return [persons, match, right, precision, recall, f1, matchReviewRecall, reviewLoad];
}

function groupRow(group: GroupReport, name: string, { language }: Words): readonly string[] {
  const { persons, match, matchRight } = group.counts;
  return [
    name,
    ...[persons, match, matchRight].map((count) => formatNumber(count, language)),
    withInterval(group.precision, language),
    withInterval(group.recall, language),
    percent(group.f1.value, language),
    withInterval(group.matchReviewRecall, language),
    percent(group.reviewLoad.value, language),
  ];
}

function extractName({ extract }: GroupReport, { evaluation }: Words): string {
  return extract === '' ? evaluation.all : printable(extract);
}

function personName({ extract, person }: GroupReport, { terms }: Words): string {
  const known: Readonly<Record<string, string>> = terms.persons;
  return `${printable(extract)}, ${Object.hasOwn(known, person) ? known[person] : printable(person)}`;
}

function className({ errorClass }: GroupReport, { evaluation }: Words): string {
  const { errorClasses } = evaluation;
  return Object.hasOwn(errorClasses, errorClass) ? errorClasses[errorClass]! : printable(errorClass);
}

function thresholdHeader(columns: Columns): readonly string[] {
  const { threshold, match, right, precision, recall, f1, matchReviewRecall, reviewLoad } = columns;
  return [threshold, match, right, precision, recall, f1, matchReviewRecall, reviewLoad];
}

function thresholdRow(row: ThresholdRow, { language }: Words): readonly string[] {
  return [
    `${row.chosen ? '→ ' : '  '}${formatNumber(row.threshold, language)}`,
    ...[row.match, row.matchRight].map((count) => formatNumber(count, language)),
    withInterval(row.precision, language),
    withInterval(row.recall, language),
    percent(row.f1.value, language),
    withInterval(row.matchReviewRecall, language),
    percent(row.reviewLoad.value, language),
  ];
}

function bestCutLine(report: EvaluationReport, words: Words): readonly string[] {
  const best = report.thresholds[0]?.bestCut;
  if (best === undefined || best.threshold === null) return [];
  const shown = ({ value }: Figure): string => `${percent(value, words.language)} %`;
  const threshold = formatNumber(best.threshold, words.language);
  const facts = {
    threshold,
    best: shown(best.f1),
    precision: shown(best.precision),
    recall: shown(best.recall),
  };
  return [say(words.evaluation.bestCut, facts, termsOf(words))];
}

function calibrationHeader({ band, count, meanProbability, shareRight }: Columns): readonly string[] {
  return [band, count, meanProbability, shareRight];
}

function calibrationRows({ calibration }: EvaluationReport, { language }: Words): (readonly string[])[] {
  return calibration
    .filter(({ count }) => count > 0)
    .map(({ from, to, count, meanProbability, right }) => [
      `${formatNumber(from, language)} – ${formatNumber(to, language)}`,
      formatNumber(count, language),
      percent(meanProbability, language, 4),
      withInterval(right, language),
    ]);
}

function findingRows({ findings }: EvaluationReport, words: Words): (readonly string[])[] {
  const terms = termsOf(words);
  return findings.map(({ code, recall }) => [
    code === COPY_PAIRS
      ? words.evaluation.copyPairs
      : `${printable(terms.finding(code))} (${printable(code)})`,
    `${formatNumber(recall.part, words.language)}/${formatNumber(recall.whole, words.language)}`,
    withInterval(recall, words.language),
  ]);
}

/** 99.87 (99.75–99.93) */
export function withInterval(figure: Figure, language: Words['language']): string {
  if (figure.value === null) return '–';
  const text = (share: number | null): string => percent(share, language);
  return `${text(figure.value)} (${text(figure.low)}–${text(figure.high)})`;
}

/** In per cent; 100 and 0 only where nothing is missing. */
export function percent(share: number | null, language: Words['language'], decimals = 2): string {
  if (share === null) return '–';
  const whole = 100 * 10 ** decimals;
  let steps = Math.round(share * whole);
  if (steps === whole && share < 1) steps = whole - 1;
  if (steps === 0 && share > 0) steps = 1;
  const text = (steps / 10 ** decimals).toFixed(decimals);
  return language === 'vi' ? text.replace('.', ',') : text;
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  return all.map((row) =>
    row
      .map((cell, column) => (column === 0 ? padRight(cell, widths[0]!) : padLeft(cell, widths[column]!)))
      .join('  '),
  );
}
