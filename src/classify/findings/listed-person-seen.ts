/**
 * Somebody on a list of the user's own (a custom extract, such as the police's list of suspected dead) and what the
 * registers show of him: a death, a child's birth, a marriage, an insurance, a stay.
 */
import type { Evidence } from '../../flow.ts';
import { cell, showRecord } from '../cells.ts';
import type { Context } from '../context.ts';
import { findingKind } from '../finding-kind.ts';
import { MATCH } from '../links.ts';
import type { PersonTable } from '../people.ts';

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

function seenIn(context: Context, resident: number): Evidence[] {
  const { links, tables, clusters } = context;
  const root = clusters.clusterOf[resident]!;
  const evidence: Evidence[] = [];
  for (let link = links.starts[root]!; link < links.starts[root + 1]!; link++) {
    const at = tables[links.table[link]!]!;
    const row = links.row[link]!;
    if (at.kind === 'custom') continue;
    const day = at.kind === 'birth' ? birthDay(context, at, row) : dayOf(at, row);
    evidence.push({
      field: `seen_${at.kind}`,
      fact: day === '' ? showRecord(at, row) : `${day} (${showRecord(at, row)})`,
    });
  }
  return evidence;
}

/** The child's birth: on that day a mother lived, and a father did not long before. */
function birthDay({ tables }: Context, at: PersonTable, row: number): string {
  const child = tables.find(({ order, person }) => order === at.order && person === 'child');
  return child === undefined ? '' : cell(child, 'birthDate', row);
}

function dayOf(at: PersonTable, row: number): string {
  const roles =
    at.kind === 'insurance'
      ? (['toDate', 'fromDate'] as const)
      : (['eventDate', 'fromDate', 'toDate'] as const);
  return roles.map((role) => cell(at, role, row)).find((text) => text !== '') ?? '';
}
