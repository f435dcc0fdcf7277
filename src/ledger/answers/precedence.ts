/**
 * Which of two answers to one question counts. In this order: a definite answer before "unclear" of somebody else; the
 * officer who acts first on the finding; the officer nearer to the residents' file; the sheet of the later run; the
 * answer that was read later. So officers correct themselves, and nobody overrules the one who is responsible.
 */
import type { AnswerVerdict } from '../../answer-flow.ts';
import type { Given } from './stored.ts';

const NEARNESS: readonly string[] = ['police', 'civil_status', 'insurance', 'employer'];

/** Whether `later`, which was read after `standing`, takes its place. */
export function takesPlace(later: Given, standing: Given): boolean {
  if (later.audience !== standing.audience) {
    if (standing.verdict === 'unclear' && later.verdict !== 'unclear') return true;
    if (later.verdict === 'unclear' && standing.verdict !== 'unclear') return false;
    if (later.rank !== standing.rank) return later.rank < standing.rank;
    return nearness(later.audience) <= nearness(standing.audience);
  }
  if (later.sheetRun !== null && standing.sheetRun !== null && later.sheetRun !== standing.sheetRun)
    return later.sheetRun > standing.sheetRun;
  return true;
}

function nearness(audience: string): number {
  const at = NEARNESS.indexOf(audience);
  return at < 0 ? NEARNESS.length : at;
}

/** "The right person" and "corrected" go together; "unclear" speaks against nothing that another officer says. */
export function speaksAgainst(left: Given, right: Given): boolean {
  if (isSameAnswer(left, right)) return false;
  if (left.verdict === right.verdict) return left.chosen !== null && right.chosen !== null;
  const both: readonly AnswerVerdict[] = [left.verdict, right.verdict];
  if (both.includes('unclear') && left.audience !== right.audience) return false;
  return !(both.includes('same') && both.includes('fixed'));
}

export function isSameAnswer(left: Given, right: Given): boolean {
  return left.verdict === right.verdict && left.chosen === right.chosen;
}
