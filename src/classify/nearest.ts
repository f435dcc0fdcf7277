/** The residents that a person was compared with, best first. */
import type { Evidence, Verdicts } from '../flow.ts';
import { showResident } from './cells.ts';
import type { Context } from './context.ts';

const MOST = 5;

/** Master rows of the nearest candidates; `from` leaves out the first ones (a proposal that is shown elsewhere). */
export function nearestOf(verdicts: Verdicts, row: number, from = 0): readonly number[] {
  const first = verdicts.starts[row]! + from;
  const end = Math.min(verdicts.starts[row + 1]!, first + MOST);
  const rows: number[] = [];
  for (let at = first; at < end; at++) rows.push(verdicts.candidate[at]!);
  if (rows.length === 0 && from === 0 && verdicts.partner[row]! >= 0) rows.push(verdicts.partner[row]!);
  return rows;
}

const MOST_SHOWN = 3;

export function nearestEvidence(context: Context, residents: readonly number[]): Evidence[] {
  return residents
    .slice(0, MOST_SHOWN)
    .map((row) => ({ field: 'nearest', fact: showResident(context, row) }));
}
