/** The head of a household with other members has a registered death: another head has to be entered. */
import { cell } from '../cells.ts';
import { deathEvidence, deathOf } from '../deaths.ts';
import { findingKind } from '../finding-kind.ts';
import { forEachHousehold } from '../households.ts';

export const headDead = findingKind({
  code: 'head_dead',
  dimension: 'song',
  needs: ['people_master', 'master_household', 'master_relation', 'death_extract'],
  find: (context, emit) => {
    const { master, clusters } = context;
    forEachHousehold(context, (rows, heads) => {
      for (const row of heads) {
        const death = deathOf(context, row);
        const root = clusters.clusterOf[row];
        const others = Array.from(rows).filter((member) => clusters.clusterOf[member] !== root);
        if (death === undefined || others.length === 0) continue;
        emit({
          severity: 'medium',
          who: ['police'],
          at: master,
          row,
          resident: row,
          others: others.slice(0, 10),
          evidence: [
            { field: 'householdId', master: cell(master, 'householdId', row) },
            { field: 'members', fact: String(others.length) },
            ...deathEvidence(death),
          ],
        });
      }
    });
  },
});
