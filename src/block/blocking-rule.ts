/** What a blocking rule is: two persons are compared when one of the rules gives both the same key. */
import type { Books, CleanTable } from '../flow.ts';

/** Of rows that share a key, those that also share this part of a column's values stay together. */
export interface Narrowing {
  /** Blocks of more pairs than this are cut. */
  readonly above: number;
  readonly column: string;
  /** A part for each value code, 0 = none: a row without it is in no block then. */
  readonly part: (books: Books) => (code: number) => number;
}

export interface BlockingRule {
  readonly name: string;
  /** Comparisons that agree by construction on pairs of this rule: their m is not learned from them. */
  readonly uses: readonly string[];
  /**
   * Key of each row, 0 = none; undefined when the table lacks a column that the rule needs. A key is a hash: equal values give equal
   * keys. They may be written to `room` (as long as the table), whatever stands there.
   */
  readonly keys: (table: CleanTable, books: Books, room?: Int32Array) => Int32Array | undefined;
  /** How blocks are cut that grow with the population, long before they are oversize. */
  readonly narrow?: Narrowing;
  /** Columns by which oversize blocks are cut further, in this order. */
  readonly refine: readonly string[];
  /** Looks only for persons without a value in this column, or for all where the right table has none: others have a better rule. */
  readonly onlyWithout?: string;
  /** Does not look for persons who are settled (settled.ts). */
  readonly sparesSettled: boolean;
}
