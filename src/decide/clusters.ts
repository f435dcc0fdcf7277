/** Copies inside the master: pairs of its own rows at or above the match threshold, joined into clusters. */
import type { Clusters, ComparedPairs } from '../flow.ts';
import type { JudgedClusters, JudgedPair, OfficerDecision } from '../plan/officer-decisions.ts';
import { GrowingInt32, int32Column } from '../table/columns.ts';

export function noClusters(count: number): Clusters {
  const clusterOf = int32Column(count);
  for (let row = 0; row < count; row++) clusterOf[row] = row;
  return { clusterOf, copies: [] };
}

/**
 * Union–find over the pairs whose probability reaches the threshold. odds: prior odds that two given rows are one person.
 * The lowest row stands for its cluster, so the order of pairs plays no role. Residents whom an officer called one person are
 * one; where he called two of them two persons, no chain of likely pairs joins them: the strongest pairs are joined first.
 */
export function cluster(
  pairs: ComparedPairs,
  bits: Float64Array,
  count: number,
  odds: number,
  threshold: number,
  officers: readonly OfficerDecision[] = [],
): JudgedClusters {
  const { clusterOf } = noClusters(count);
  const find = (row: number): number => {
    let root = row;
    while (clusterOf[root] !== root) root = clusterOf[root]!;
    while (clusterOf[row] !== root) [row, clusterOf[row]] = [clusterOf[row]!, root];
    return root;
  };
  const apart = strangersOf(officers);
  const join = (left: number, right: number): void => {
    const [a, b] = [find(left), find(right)];
    if (a === b || apart.get(a)?.some((row) => find(row) === b) === true) return;
    const [root, gone] = [Math.min(a, b), Math.max(a, b)];
    clusterOf[gone] = root;
    const strangers = apart.get(gone);
    if (strangers !== undefined) apart.set(root, [...(apart.get(root) ?? []), ...strangers]);
  };
  for (const { row, resident, decision } of officers) if (decision === 'pinned') join(row, resident);
  const probabilityOf = (index: number): number => share(odds * 2 ** bits[index]!);
  const likely = new GrowingInt32();
  for (let index = 0; index < pairs.count; index++) if (probabilityOf(index) >= threshold) likely.push(index);
  const order = likely.toColumn();
  if (apart.size > 0) order.sort((a, b) => bits[b]! - bits[a]! || a - b);
  for (const index of order) join(pairs.left[index]!, pairs.right[index]!);
  const copies = copiesOf(clusterOf, find);
  if (officers.length === 0) return { clusterOf, copies };
  return { clusterOf, copies, judged: judgedCopies(officers, pairs, probabilityOf, threshold) };
}

/** Row → rows that are other persons. */
function strangersOf(officers: readonly OfficerDecision[]): Map<number, readonly number[]> {
  const apart = new Map<number, readonly number[]>();
  for (const { row, resident, decision } of officers) {
    if (decision !== 'forbidden') continue;
    apart.set(row, [...(apart.get(row) ?? []), resident]);
    apart.set(resident, [...(apart.get(resident) ?? []), row]);
  }
  return apart;
}

function share(odds: number): number {
  return odds / (1 + odds);
}

/** Rows of each cluster of several; every row is made to point at the lowest of its cluster. */
function copiesOf(clusterOf: Int32Array, find: (row: number) => number): number[][] {
  const members = new Map<number, number[]>();
  for (let row = 0; row < clusterOf.length; row++) {
    const root = find(row);
    clusterOf[row] = root;
    if (root === row) continue;
    const rows = members.get(root);
    if (rows === undefined) members.set(root, [root, row]);
    else rows.push(row);
  }
  return [...members.values()].sort((a, b) => a[0]! - b[0]!);
}

/** What the data alone say of two residents on whom an officer decided. */
function judgedCopies(
  officers: readonly OfficerDecision[],
  { left, right, count }: ComparedPairs,
  probabilityOf: (index: number) => number,
  threshold: number,
): readonly JudgedPair[] {
  const keyOf = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const found = new Map(officers.map(({ row, resident }) => [keyOf(row, resident), 0]));
  const rows = new Set(officers.flatMap(({ row, resident }) => [row, resident]));
  for (let index = 0; index < count; index++) {
    if (!rows.has(left[index]!)) continue;
    const key = keyOf(left[index]!, right[index]!);
    if (found.has(key)) found.set(key, probabilityOf(index));
  }
  return officers.map((one) => {
    const probability = found.get(keyOf(one.row, one.resident))!;
    const status = probability >= threshold ? 'match' : 'unmatched';
    return { ...one, probability, anybody: probability, status };
  });
}
