/** `answers --fail-on KIND=N`: what of the officers' answers could not be used or contradicts, as a script wants to hear of it. */
import { UNREAD_CODES } from '../answers/read-list.ts';
import { CONTRADICTION_KINDS, UNUSED_CODES } from '../ledger/answers/reading.ts';
import type { FailOn } from '../plan/plan.ts';
import type { AnswersReport } from '../read-answers.ts';
import { type Exceeded, isAbove } from './fail-on.ts';

/** Everything that KIND may be: what --json lists as a whole, or one of the codes in it. */
export const ANSWERS_FAIL_ON_KINDS: readonly string[] = [
  'notUsed',
  'contradictions',
  'no_list',
  ...UNREAD_CODES,
  ...UNUSED_CODES,
  ...CONTRADICTION_KINDS,
];

/** Limits that are exceeded: strictly more than allowed; a percentage is one of the rows that were filled in. */
export function answersOverLimit(
  limits: readonly FailOn[],
  { understood, notUsed, contradictions }: AnswersReport,
): Exceeded[] {
  const rows = new Set(
    [...understood, ...notUsed].map(
      ({ place: { file, sheet, cell } }) => `${file}\0${sheet}\0${cell.replace(/^[A-Z]+/, '')}`,
    ),
  );
  return limits.flatMap((limit) => {
    const count = countOf(limit.kind, { notUsed, contradictions });
    return isAbove(limit, count, rows.size) ? [{ limit, source: 'answers', count, of: rows.size }] : [];
  });
}

function countOf(
  kind: string,
  { notUsed, contradictions }: Pick<AnswersReport, 'notUsed' | 'contradictions'>,
): number {
  if (kind === 'notUsed') return notUsed.length;
  if (kind === 'contradictions') return contradictions.length;
  return (
    notUsed.filter(({ code }) => code === kind).length +
    contradictions.filter((one) => one.kind === kind).length
  );
}
