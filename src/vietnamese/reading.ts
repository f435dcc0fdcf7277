/**
 * What every normaliser gives back: a value (or none) and the issues of that one cell.
 * Bad data is a result, not an exception.
 */
import type { IssueCode } from './issue-codes.ts';

export interface Reading<T> {
  /** undefined: nothing usable stands in the cell (empty, placeholder, or damaged beyond reading). */
  readonly value: T | undefined;
  /** Changes and doubts beyond writing style, in the order found; empty when the cell is clean. */
  readonly issues: readonly IssueCode[];
}

export const NOTHING: Reading<never> = { value: undefined, issues: [] };
