/** Every figure of summary.json under the name of the table, row and column where the page has to show it. */
import type { RunSummary } from '../../../src/report/model.ts';

const STATUSES = ['match', 'review', 'unmatched'] as const;
const SEVERITIES = ['high', 'medium', 'low'] as const;

/** `table › row › column` to the exact figure, a ratio as "part of whole". */
export function figuresOf(summary: RunSummary): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  const put = (table: string, row: string, column: string, value: number | string | null): void => {
    if (value !== null) figures.set(`${table} › ${row} › ${column}`, String(value));
  };
  const ratio = (part: number, whole: number): string => `${part} of ${whole}`;
  for (const one of summary.extracts) {
    put('extracts', one.name, 'read', one.read);
    put('extracts', one.name, 'rejected', ratio(one.rejected, one.read));
    put('extracts', one.name, 'used', ratio(one.used, one.read));
    put('extracts', one.name, 'persons', one.persons);
    for (const status of STATUSES) put('extracts', one.name, status, ratio(one[status], one.persons));
  }
  for (const reason of new Set(summary.extracts.flatMap((one) => one.reasons.map((each) => each.reason))))
    for (const one of summary.extracts)
      put('reasons', reason, one.name, one.reasons.find((each) => each.reason === reason)?.count ?? 0);
  for (const one of [...summary.scores.wards, { ...summary.scores, code: 'whole' }]) {
    put('scores', one.code, 'score', one.score);
    for (const { dimension, score } of one.dimensions) put('scores', one.code, dimension, score);
  }
  for (const rule of summary.scores.rules.filter(({ total }) => total > 0)) {
    put('rules', rule.code, 'weight', rule.weight);
    put('rules', rule.code, 'passing', ratio(rule.passing, rule.total));
    put('rules', rule.code, 'score', rule.score);
  }
  for (const finding of summary.findings) {
    for (const severity of SEVERITIES) put('findings', finding.code, severity, finding[severity]);
    put('findings', finding.code, 'count', finding.count);
    for (const ward of summary.wards)
      put(
        'heat',
        finding.code,
        ward.code,
        ward.findings.find(({ code }) => code === finding.code)?.count ?? 0,
      );
  }
  summary.certainty.whole.forEach((bin, index) => {
    for (const status of STATUSES) put('certainty', String(bin.upTo), status, bin[status]);
    for (const { source, bins } of summary.certainty.extracts) {
      const { match, review, unmatched } = bins[index]!;
      put('certainty', String(bin.upTo), `in ${source}`, match + review + unmatched);
    }
  });
  for (const example of summary.examples)
    put('examples', example.findingId, 'probability', example.probability);
  coverageFigures(summary, put, ratio);
  fileFigures(summary, put, ratio);
  return figures;
}

type Put = (table: string, row: string, column: string, value: number | string | null) => void;
type Ratio = (part: number, whole: number) => string;

function coverageFigures({ coverage }: RunSummary, put: Put, ratio: Ratio): void {
  for (const { code, measures } of [...coverage.wards, { code: 'whole', measures: coverage.whole }])
    for (const { measure, covered, total } of measures) put('coverage', code, measure, ratio(covered, total));
  for (const { ward, hamlet, measures } of coverage.hamlets)
    for (const { measure, covered, total } of measures)
      put('hamlets', `${ward}/${hamlet}`, measure, ratio(covered, total));
  for (const one of coverage.employers) {
    put('employers', one.employer, 'persons', one.persons);
    for (const status of STATUSES) put('employers', one.employer, status, ratio(one[status], one.persons));
    put('employers', one.employer, 'citizenId', ratio(one.citizenId, one.match));
  }
}

function fileFigures(summary: RunSummary, put: Put, ratio: Ratio): void {
  summary.inputs.forEach((input, index) => {
    put('files', input.source, 'read', input.read);
    put('files', input.source, 'rejected', ratio(input.rejected, input.read));
    put('files', input.source, 'used', ratio(input.used, input.read));
    put('files', input.source, 'headerLine', input.headerLine);
    for (const { source, field, filled, distinct, doubted } of summary.fields) {
      if (source !== input.source) continue;
      put(`fields-${index}`, field, 'filled', ratio(filled, input.used));
      put(`fields-${index}`, field, 'distinct', distinct);
      put(`fields-${index}`, field, 'doubted', ratio(doubted, filled));
    }
  });
}
