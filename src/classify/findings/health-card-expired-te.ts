/**
 * A child's health card (group TE) still in the list after its legal end: 30 September of the year in which the child
 * turns six if born by that day of the year, else the end of the month of 72 months (NĐ 146/2018, NĐ 188/2025 Art. 13).
 */
import { cell, cellOf } from '../cells.ts';
import type { Context } from '../context.ts';
import { showDay } from '../date-bounds.ts';
import { findingKind } from '../finding-kind.ts';
import { residentOf } from '../matches.ts';
import { column, valueAt } from '../people.ts';
import { isTrueOf } from '../stays.ts';

const CHILD_GROUP = 'TE';

export const healthCardExpiredTe = findingKind({
  code: 'health_card_expired_te',
  dimension: 'song',
  needs: ['people_master', 'insurance_extract', 'health_cards'],
  find: (context, emit) => {
    const { master, bounds, eventBounds, asOf } = context;
    for (const at of context.peopleTables) {
      const cards = at.kind === 'insurance' ? column(at, 'healthCard') : undefined;
      if (cards === undefined) continue;
      for (let row = 0; row < cards.length; row++) {
        if (cards[row] === 0 || !isChildCard(context, cards[row]!)) continue;
        const resident = residentOf(at, row);
        const home = resident < 0 ? 0 : valueAt(master, 'birth', resident);
        const birth = home === 0 ? valueAt(at, 'birth', row) : home;
        const end = birth === 0 ? 0 : legalEnd(bounds.last[birth]!);
        const until = valueAt(at, 'toDate', row);
        if (end === 0 || asOf <= end || (until !== 0 && eventBounds.last[until]! < asOf)) continue;
        emit({
          severity: 'medium',
          who: ['insurance'],
          at,
          row,
          resident,
          evidence: [
            { field: 'healthCard', extract: cellOf(context, at, 'healthCard', row) },
            { field: 'birthDate', extract: cell(at, 'birthDate', row) },
            { field: 'legalEnd', fact: showDay(end) },
          ],
        });
      }
    }
  },
});

function isChildCard(context: Context, card: number): boolean {
  return isTrueOf(context, 'childCards', card, (text) => text.startsWith(CHILD_GROUP));
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Packed last day of validity for somebody born on a packed day. Only October to December pass 30 September. */
function legalEnd(born: number): number {
  const year = Math.floor(born / 10000) + 6;
  const month = Math.floor(born / 100) % 100;
  return month <= 9 ? year * 10000 + 930 : year * 10000 + month * 100 + DAYS_IN_MONTH[month - 1]!;
}
