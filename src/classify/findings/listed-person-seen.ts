/**
 * Somebody on a list of the user's own (a custom extract, such as the police's list of suspected dead) and what the
 * registers show of him: a death, a child's birth, a marriage, an insurance, a stay.
 */
import { findingKind } from '../finding-kind.ts';
import { MATCH } from '../links.ts';
import { seenIn } from '../seen.ts';

export const listedPersonSeen = findingKind({
  code: 'listed_person_seen',
  dimension: 'song',
  needs: ['people_master', 'custom_extract'],
  find: (context, emit) => {
    for (const at of context.tables) {
      if (at.kind !== 'custom') continue;
      const { status, partner } = at.verdicts;
      for (let row = 0; row < status.length; row++) {
        if (status[row] !== MATCH) continue;
        const resident = partner[row]!;
        const evidence = seenIn(context, resident);
        const isDead = context.deathOf[context.clusters.clusterOf[resident]!] !== -1;
        emit({
          severity: isDead ? 'high' : 'medium',
          who: ['police', 'civil_status'],
          at,
          row,
          resident,
          evidence: evidence.length === 0 ? [{ field: 'seen_none', fact: '0' }] : evidence,
        });
      }
    }
  },
});
