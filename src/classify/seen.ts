/** What the registers show of a resident: births, marriages, insurance, stays, deaths, each with its day. */
import type { Evidence } from '../flow.ts';
import { textOf } from '../table/kept-text.ts';
import { cell, showRecord } from './cells.ts';
import type { Context } from './context.ts';
import type { PersonTable } from './people.ts';

export function seenIn(context: Context, resident: number): Evidence[] {
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
  return child === undefined ? '' : textOf(cell(child, 'birthDate', row));
}

function dayOf(at: PersonTable, row: number): string {
  const roles =
    at.kind === 'insurance'
      ? (['toDate', 'fromDate'] as const)
      : (['eventDate', 'fromDate', 'toDate'] as const);
  return textOf(roles.map((role) => cell(at, role, row)).find((text) => text !== '') ?? '');
}
