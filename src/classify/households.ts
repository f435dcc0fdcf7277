/** The master's households: rows of one household number within one ward (numbers start again in each ward). */
import { orderByKey } from '../table/sort.ts';
import type { Context } from './context.ts';
import { column, valueAt } from './people.ts';

interface Households {
  /** Master rows, household after household. */
  readonly rows: Int32Array;
  /** Household h is rows[starts[h]] .. rows[starts[h + 1] - 1], ascending. */
  readonly starts: Int32Array;
}

function households(context: Context): Households {
  return context.shared('households', () => group(context));
}

function group(context: Context): Households {
  const keys = column(context.master, 'household');
  if (keys === undefined) return { rows: new Int32Array(0), starts: new Int32Array(1) };
  const rows = Int32Array.from(orderByKey(keys).order);
  const starts: number[] = [];
  for (let start = 0; start < rows.length; ) {
    let end = start + 1;
    while (end < rows.length && keys[rows[end]!] === keys[rows[start]!]) end++;
    const members = rows.subarray(start, end);
    const wardOf = (row: number) => valueAt(context.master, 'ward', row);
    if (members.some((row) => wardOf(row) !== wardOf(members[0]!)))
      members.sort((a, b) => wardOf(a) - wardOf(b) || a - b);
    for (let at = start; at < end; at++) {
      if (at === start || wardOf(rows[at]!) !== wardOf(rows[at - 1]!)) starts.push(at);
    }
    start = end;
  }
  return { rows, starts: Int32Array.from([...starts, rows.length]) };
}

/** Code of the relation "head" in the run's texts, or -1 when nobody has it. */
function headCode({ books }: Context): number {
  return books.texts.find('head');
}

/** Calls for every household with its rows and, among them, the heads. */
export function forEachHousehold(
  context: Context,
  visit: (rows: Int32Array, heads: readonly number[]) => void,
): void {
  const relations = column(context.master, 'relation');
  const head = headCode(context);
  const { rows, starts } = households(context);
  for (let household = 0; household + 1 < starts.length; household++) {
    const members = rows.subarray(starts[household]!, starts[household + 1]!);
    const heads: number[] = [];
    for (const row of members) if (head > 0 && relations?.[row] === head) heads.push(row);
    visit(members, heads);
  }
}

/** The master's rows of one person count once: heads that are copies of each other are one head. */
export function distinctHeads({ clusters }: Context, heads: readonly number[]): readonly number[] {
  return heads.filter(
    (row, index) =>
      heads.findIndex((other) => clusters.clusterOf[other] === clusters.clusterOf[row]) === index,
  );
}
