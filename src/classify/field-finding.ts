/**
 * The pattern behind the findings "field X differs": a matched pair, both sides filled, other codes, and a
 * comparison that names the difference (or says that it is none). Each such finding is a rule of its own file.
 */

import { digitLikeness } from '../distance/digit-likeness.ts';
import type { CleanKey, Dimension, Officer, Severity } from '../flow.ts';
import { cellOf, roleOf } from './cells.ts';
import type { Context } from './context.ts';
import { type Difference, differenceOfDigits, severityOf } from './differences.ts';
import { type FindingKind, officersOf } from './finding-kind.ts';
import { forEachMatchedValue } from './matches.ts';
import { column, type PersonTable } from './people.ts';

export interface FieldRule<Code extends string> {
  readonly code: Code;
  readonly dimension: Dimension;
  readonly key: CleanKey;
  /** The difference of two filled, unequal value codes; undefined: not a conflict. */
  compare(context: Context, a: number, b: number): Difference | undefined;
  /** Left out: by the difference. */
  readonly severity?: (difference: Difference, at: PersonTable) => Severity;
  /** Left out: whoever keeps the two sources. */
  readonly who?: (at: PersonTable, severity: Severity) => readonly Officer[];
  /** Rows whose value is meant to differ (the address of a temporary stay). */
  readonly isExempt?: (context: Context, at: PersonTable, row: number, resident: number) => boolean;
}

export function fieldFinding<const Code extends string>(rule: FieldRule<Code>): FindingKind<Code> {
  const { code, dimension, key } = rule;
  return {
    code,
    dimension,
    needs: ['people_master'],
    find: (context, emit) => {
      const residents = column(context.master, key);
      if (residents === undefined) return;
      forEachMatchedValue(context, key, (a, at, row, resident) => {
        const b = residents[resident]!;
        if (b === 0 || a === b) return;
        if (rule.isExempt?.(context, at, row, resident) === true) return;
        const difference = rule.compare(context, a, b);
        if (difference === undefined) return;
        const field = roleOf(key);
        const extract = cellOf(context, at, key, row);
        const master = cellOf(context, context.master, key, resident);
        if (extract === '' || master === '') return;
        const severity = rule.severity?.(difference, at) ?? severityOf(difference);
        emit({
          severity,
          who: rule.who?.(at, severity) ?? officersOf(at.kind),
          at,
          row,
          resident,
          evidence: [{ field, extract, master }],
          conflicts: [{ field, extract, master, difference }],
        });
      });
    },
  };
}

/** Difference of two numbers kept as texts of the books. */
export function compareDigits(context: Context, a: number, b: number): Difference | undefined {
  const { texts } = context.books;
  return differenceOfDigits(digitLikeness(texts.text(a), texts.text(b)));
}
