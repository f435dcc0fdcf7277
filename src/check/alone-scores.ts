/** Scores of one file by itself: passing / total × 100 of each rule, weighted up to the dimension; two decimals, cut. */
import type { Books, CleanTable, ColumnIssues, Dimension } from '../flow.ts';
import { DIMENSIONS } from '../plan/reporting.ts';
import { ALONE_RULES, type AloneRuleCode, flagger } from './alone-rules.ts';

export interface RuleScore {
  readonly code: AloneRuleCode;
  readonly dimension: Dimension;
  readonly weight: number;
  readonly total: number;
  readonly passing: number;
}

export interface FileScores {
  readonly source: string;
  readonly rules: readonly RuleScore[];
  /** Null where no rule of the dimension could be asked of this file. */
  readonly dimensions: readonly { readonly dimension: Dimension; readonly score: number | null }[];
}

export function aloneScores(
  tables: readonly CleanTable[],
  books: Books,
  issues: readonly ColumnIssues[],
  asOf: string,
): FileScores {
  const day = Number(asOf.replaceAll('-', ''));
  const rules = ALONE_RULES.flatMap((rule): RuleScore[] => {
    let total = 0;
    let failing = 0;
    for (const table of tables) {
      if (table.kind === 'custom' || rule.kinds?.includes(table.kind) === false) continue;
      const answer = rule.ask({ table, books, asOf: day, flagged: flagger(table, issues) });
      if (answer === undefined) continue;
      for (let row = 0; row < table.count; row++) {
        total += answer.asked[row]!;
        failing += answer.failed[row]!;
      }
    }
    const { code, dimension, weight } = rule;
    return total === 0 ? [] : [{ code, dimension, weight, total, passing: total - failing }];
  });
  return {
    source: tables[0]?.source ?? '',
    rules,
    // Whether sources agree does not show in one of them.
    dimensions: DIMENSIONS.filter((name) => name !== 'thong_nhat').map((dimension) => ({
      dimension,
      score: scoreOf(dimension, rules),
    })),
  };
}

function scoreOf(dimension: Dimension, rules: readonly RuleScore[]): number | null {
  const own = rules.filter((rule) => rule.dimension === dimension);
  const weight = own.reduce((all, rule) => all + rule.weight, 0);
  if (weight === 0) return null;
  const mean = own.reduce((all, rule) => all + (rule.passing / rule.total) * 100 * rule.weight, 0) / weight;
  return Math.floor(mean * 100 + 1e-7) / 100;
}
