/**
 * Links one row as the run did, without linking the rest: blocking keys, rarity and the sample of strangers are those of the
 * whole tables, but only the blocks in which the row stands are compared.
 */
import { block, OVERSIZE_PAIRS } from '../block/block.ts';
import { comparisonsOf } from '../compare/comparison-list.ts';
import { mergeParts } from '../compare/merge-parts.ts';
import { type ComparisonSetup, setUpComparison } from '../compare/setup.ts';
import { noClusters } from '../decide/clusters.ts';
import { weighPairs } from '../decide/decide.ts';
import type { Model } from '../decide/model.ts';
import type { Engine } from '../engine/engine.ts';
import type { Blocked, Books, CleanTable, Clusters, ComparedPairs } from '../flow.ts';
import { clusterCopies, keepRule, type LinkRules, sampleStrangers } from '../link.ts';
import type { OfficerDecision } from '../plan/officer-decisions.ts';

/** Two tables and how the run compared them. */
export interface RowContext {
  readonly books: Books;
  readonly engine: Engine;
  readonly rules: LinkRules;
  readonly table: CleanTable;
  readonly master: CleanTable;
  readonly model: Model;
}

/** One row with everyone it was compared with. */
export interface LinkedRow extends RowContext {
  readonly row: number;
  /** The row as a table of its own. */
  readonly one: CleanTable;
  readonly setup: ComparisonSetup;
  /** Blocks of the whole tables. */
  readonly blocked: Blocked;
  /** All pairs that blocking brought up; left is 0, the row of `one`. */
  readonly compared: ComparedPairs;
  /** Those strong enough to count. */
  readonly kept: ComparedPairs;
}

export async function linkRow(context: RowContext, row: number): Promise<LinkedRow> {
  const { books, engine, rules, table, master } = context;
  const setup = setUpComparison(table, master, books, comparisonsOf(rules.list));
  const blocked = block(table, master, books, rules.rules, OVERSIZE_PAIRS, rules.sought);
  const around = blocksAround(blocked, new Set([row]));
  const keep = keepRule(rules, setup, sampleStrangers(setup));
  const comparing = engine.open(setup, rules.list);
  const compare = async (floorBits: number): Promise<ComparedPairs> => {
    const parts = await comparing.compare(around, { ...keep, floorBits }, () => undefined).finish();
    return pairsOfRow(mergeParts(parts, table.count).pairs, row, table === master);
  };
  return {
    ...context,
    row,
    one: oneRow(table, row),
    setup,
    blocked,
    compared: await compare(Number.NEGATIVE_INFINITY),
    kept: await compare(keep.floorBits),
  };
}

/** Copies among the given master rows and their copies in turn; clusters elsewhere in the master are left out. */
export async function copiesAround(
  context: Omit<RowContext, 'table'>,
  rows: Iterable<number>,
  threshold: number,
  officers: readonly OfficerDecision[],
): Promise<Clusters> {
  const { books, engine, rules, master, model } = context;
  const reached = new Set(rows);
  if (reached.size === 0) return noClusters(master.count);
  const setup = setUpComparison(master, master, books, comparisonsOf(rules.list));
  const blocked = block(master, master, books, rules.rules);
  const keep = keepRule(rules, setup, sampleStrangers(setup));
  const comparing = engine.open(setup, rules.list);
  for (;;) {
    const around = blocksAround(blocked, reached);
    const parts = await comparing.compare(around, keep, () => undefined).finish();
    const { pairs } = mergeParts(parts, master.count);
    const { bits } = weighPairs(pairs, setup.comparisons, model, master.count);
    const clusters = clusterCopies({ pairs, bits, model }, master.count, threshold, officers);
    const before = reached.size;
    for (const copies of clusters.copies) {
      if (copies.some((copy) => reached.has(copy))) for (const copy of copies) reached.add(copy);
    }
    if (reached.size === before) return clusters;
  }
}

/** Of each rule only the blocks in which one of the left rows stands. */
function blocksAround({ candidates, keys }: Blocked, rows: ReadonlySet<number>): Blocked {
  const around = candidates.map((rule, index) => {
    const { blocks, leftOrder } = rule;
    const keyOf = (row: number): number => keys.left[row * keys.stride + index]!;
    const wanted = new Set([...rows].map(keyOf));
    const kept: number[] = [];
    for (let at = 0; at < blocks.length; at += 4) {
      if (wanted.has(keyOf(leftOrder[blocks[at]!]!))) kept.push(...blocks.subarray(at, at + 4));
    }
    return { ...rule, blocks: Int32Array.from(kept) };
  });
  return { candidates: around, keys };
}

/** A table of one row; the raw table stays whole. */
export function oneRow(table: CleanTable, row: number): CleanTable {
  const columns = [...table.columns].map(([name, values]) => [name, values.slice(row, row + 1)] as const);
  return { ...table, count: 1, present: table.present.slice(row, row + 1), columns: new Map(columns) };
}

/** Of a table linked to itself each pair stands once, the lower row on the left: so the row may stand on either side. */
function pairsOfRow(pairs: ComparedPairs, row: number, toItself: boolean): ComparedPairs {
  const found: number[] = [];
  for (let at = 0; at < pairs.count; at++)
    if (pairs.left[at] === row || (toItself && pairs.right[at] === row)) found.push(at);
  const cut = (column: Int32Array): Int32Array => Int32Array.from(found, (at) => column[at]!);
  return {
    count: found.length,
    left: new Int32Array(found.length),
    right: Int32Array.from(found, (at) => (pairs.left[at] === row ? pairs.right : pairs.left)[at]!),
    pattern: cut(pairs.pattern),
    rarity: cut(pairs.rarity),
  };
}
