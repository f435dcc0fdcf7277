/**
 * From verdicts to findings and conflicts: every class of the catalogue looks at the prepared context once.
 * Classes whose need is not met are not looked for; they are named with what was missing.
 */
import type { Conflict, Finding } from '../flow.ts';
import type { Sequence } from '../table/sequence.ts';
import { Collector } from './collector.ts';
import { type ClassifyInput, prepare } from './context.ts';
import type { FindingKind } from './finding-kind.ts';
import { FINDINGS, type FindingCode } from './findings/list.ts';
import { type FindingParts, foundConflicts, foundFindings } from './found-findings.ts';
import { firstUnmet, type Need } from './needs.ts';

export type { ClassifyInput } from './context.ts';

export interface Classified {
  readonly findings: Sequence<Finding>;
  readonly conflicts: Sequence<Conflict>;
  /** What they are read from, for another thread. */
  readonly parts: FindingParts;
  /** What was not looked for, and the first thing that was missing for it. */
  readonly notProduced: readonly { readonly code: FindingCode; readonly needs: Need }[];
}

export function classify(input: ClassifyInput): Classified {
  const context = prepare(input);
  const collector = new Collector(context);
  const notProduced: { code: FindingCode; needs: Need }[] = [];
  for (const { code, kind } of FINDINGS.map((kind) => ({ code: kind.code, kind: kind as FindingKind }))) {
    const missing = firstUnmet(context, kind.needs);
    if (missing === undefined) kind.find(context, (draft) => collector.add(kind, draft));
    else if (isWorthTelling(missing)) notProduced.push({ code, needs: missing });
  }
  const parts = collector.finish();
  return { findings: foundFindings(parts), conflicts: foundConflicts(parts), parts, notProduced };
}

/** That a pair of custom tables has no births, people no custom fields, and officers nothing to report, goes without saying. */
function isWorthTelling(missing: Need): boolean {
  return missing !== 'people_master' && missing !== 'custom_extract' && missing !== 'officers_answers';
}
