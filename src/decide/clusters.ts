/** Copies inside the master: pairs of its own rows at or above the match threshold, joined into clusters. */
import type { Clusters, ComparedPairs } from '../flow.ts';
import { int32Column } from '../table/columns.ts';

export function noClusters(count: number): Clusters {
  const clusterOf = int32Column(count);
  for (let row = 0; row < count; row++) clusterOf[row] = row;
  return { clusterOf, copies: [] };
}

/**
 * Union–find over the pairs whose probability reaches the threshold. odds: prior odds that two given rows are one person.
 * The lowest row stands for its cluster, so the order of pairs plays no role.
 */
export function cluster(
  pairs: ComparedPairs,
  bits: Float64Array,
  count: number,
  odds: number,
  threshold: number,
): Clusters {
  const { clusterOf } = noClusters(count);
  const find = (row: number): number => {
    let root = row;
    while (clusterOf[root] !== root) root = clusterOf[root]!;
    while (clusterOf[row] !== root) [row, clusterOf[row]] = [clusterOf[row]!, root];
    return root;
  };
  for (let index = 0; index < pairs.count; index++) {
    const o = odds * 2 ** bits[index]!;
    if (o / (1 + o) < threshold) continue;
    const a = find(pairs.left[index]!);
    const b = find(pairs.right[index]!);
    if (a !== b) clusterOf[Math.max(a, b)] = Math.min(a, b);
  }
  const members = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    const root = find(row);
    clusterOf[row] = root;
    if (root === row) continue;
    const rows = members.get(root);
    if (rows === undefined) members.set(root, [root, row]);
    else rows.push(row);
  }
  return { clusterOf, copies: [...members.values()].sort((a, b) => a[0]! - b[0]!) };
}
