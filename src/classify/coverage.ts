/**
 * Which residents are found in the insurance extracts, and whether these are lists that everybody should be on.
 * An extract of one industrial zone must not turn the rest of the commune into "not insured": being absent from it
 * means something only where most residents (most children) are on it.
 */
import type { Context } from './context.ts';
import { isUnder } from './date-bounds.ts';

/** A list is taken for complete when at least this share of those who should be on it were found. */
const LEAST_SHARE_OF_ALL = 0.5;
const LEAST_SHARE_OF_CHILDREN = 0.3;
export const CHILD_YEARS = 6;

export interface Coverage {
  /** 1 for each cluster root that an insurance record was matched to. */
  readonly insured: Uint8Array;
  readonly coversAll: boolean;
  readonly coversChildren: boolean;
}

export function coverage(context: Context): Coverage {
  return context.shared('coverage', () => countInsured(context));
}

function countInsured(context: Context): Coverage {
  const { master, links, clusters, bounds, asOf, tables } = context;
  const insured = new Uint8Array(master.table.count);
  const isInsurance = tables.map(({ kind }) => kind === 'insurance');
  const birth = master.table.columns.get('birth');
  let residents = 0;
  let insuredResidents = 0;
  let children = 0;
  let insuredChildren = 0;
  for (let root = 0; root < insured.length; root++) {
    if (clusters.clusterOf[root] !== root) continue;
    for (let at = links.starts[root]!; at < links.starts[root + 1]!; at++) {
      if (isInsurance[links.table[at]!] === true) insured[root] = 1;
    }
    residents++;
    insuredResidents += insured[root]!;
    if (birth === undefined || !isUnder(bounds, birth[root]!, CHILD_YEARS, asOf)) continue;
    children++;
    insuredChildren += insured[root]!;
  }
  return {
    insured,
    coversAll: residents > 0 && insuredResidents >= residents * LEAST_SHARE_OF_ALL,
    coversChildren: insuredChildren > 0 && insuredChildren >= children * LEAST_SHARE_OF_CHILDREN,
  };
}
