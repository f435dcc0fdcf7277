/** What `evaluate --ledger` prints: how the decisions that officers judged came out, and what other thresholds would cost. */
import type { ChalkInstance } from 'chalk';
import type { ThresholdProposal } from '../evaluate/calibrate.ts';
import type { JudgedGroup, OfficerReport } from '../evaluate/officer-answers.ts';
import { termsOf } from './load-words.ts';
import { percent, table, withInterval } from './print-evaluation.ts';
import { printable } from './printable.ts';
import { formatNumber, say } from './say.ts';
import type { Words } from './words.ts';

export function officerAnswersText(
  report: OfficerReport,
  words: Words,
  chalk: ChalkInstance,
  calibrated: boolean,
): string {
  const { evaluation, language } = words;
  const { officers } = evaluation;
  const terms = termsOf(words);
  const { judged, notInRun, chosen } = report;
  const lines = [chalk.bold(say(officers.judged, { judged, ...chosen }, terms))];
  if (notInRun > 0) lines.push(say(officers.notInRun, { count: notInRun }, terms));
  if (judged === 0) return [...lines, officers.nothing, ''].join('\n');
  const section = (title: string, header: readonly string[], rows: readonly (readonly string[])[]): void => {
    lines.push('', chalk.bold(title), ...table(header, rows));
  };
  const { columns } = officers;
  const { precision, recall, recallWithReview } = columns;
  section(
    officers.sections.groups,
    [columns.group, columns.same, columns.other, precision, recall, recallWithReview],
    [...report.groups, report.all].map((group) => groupRow(group, words)),
  );
  section(
    officers.sections.bands,
    [columns.band, columns.judged, columns.meanProbability, columns.right],
    report.bands
      .filter(({ count }) => count > 0)
      .map(({ from, to, count, meanProbability, right }) => [
        `${formatNumber(from, language)} – ${formatNumber(to, language)}`,
        formatNumber(count, language),
        percent(meanProbability, language),
        withInterval(right, language),
      ]),
  );
  section(
    officers.sections.thresholds,
    [columns.threshold, precision, recall, columns.sheets],
    report.thresholds.map((row) => [
      `${row.chosen ? '→ ' : '  '}${formatNumber(row.threshold, language)}`,
      withInterval(row.precision, language),
      withInterval(row.recall, language),
      formatNumber(row.sheets, language),
    ]),
  );
  lines.push('', evaluation.interval, officers.bias);
  if (calibrated) lines.push('', ...proposalLines(report, words, chalk));
  return [...lines, ''].join('\n');
}

function groupRow(group: JudgedGroup, words: Words): readonly string[] {
  const { language, evaluation } = words;
  const { extract, pinned, forbidden, precision, recall, recallWithReview } = group;
  const name =
    extract === '' ? evaluation.all : extract === 'master' ? evaluation.copyPairs : printable(extract);
  return [
    name,
    formatNumber(pinned, language),
    formatNumber(forbidden, language),
    withInterval(precision, language),
    withInterval(recall, language),
    withInterval(recallWithReview, language),
  ];
}

/** Both thresholds, old and new, with the evidence; nothing is in force before the user puts it there. */
function proposalLines({ proposal }: OfficerReport, words: Words, chalk: ChalkInstance): readonly string[] {
  const { officers } = words.evaluation;
  const { language } = words;
  const terms = termsOf(words);
  const line = (name: 'match' | 'review', { old, new: proposed, change, evidence }: ThresholdProposal) =>
    say(
      officers.changes[change],
      {
        threshold: officers.thresholdNames[name],
        old: formatNumber(old, language),
        new: formatNumber(proposed, language),
        part: evidence.part,
        whole: evidence.whole,
        share: withInterval(evidence, language),
      },
      terms,
    );
  const { match, review, sheets } = proposal;
  return [
    chalk.bold(officers.sections.proposal),
    line('match', match),
    line('review', review),
    ...(match.change === 'keep' ? [] : [say(officers.sheets, { old: sheets.old, new: sheets.new }, terms)]),
  ];
}
