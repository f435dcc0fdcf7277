/**
 * From verdicts to findings and conflicts: every class of the catalogue looks at the prepared context once, here or in threads
 * beside this one: whoever is free takes the next class. Classes whose need is not met are not looked for; they are named with
 * what was missing.
 */
import type { Conflict, Finding } from '../flow.ts';
import { int32Column } from '../table/columns.ts';
import type { Sequence } from '../table/sequence.ts';
import { Collector } from './collector.ts';
import { type ClassifyInput, type Context, prepare } from './context.ts';
import type { FindingKind } from './finding-kind.ts';
import { FINDINGS, type FindingCode } from './findings/list.ts';
import { type FindingParts, type FindingPiece, foundConflicts, foundFindings } from './found-findings.ts';
import { joinPieces } from './join-pieces.ts';
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

/** Classes of findings to look for, and how many of them somebody has taken: one number that all threads see. */
export interface SharedKinds {
  readonly codes: readonly FindingCode[];
  readonly taken: Int32Array;
}

/** Threads beside this one; what they know of the run they were told. Rejects as soon as one fails. */
export interface FindingHelpers {
  find(kinds: SharedKinds): Promise<readonly FindingPiece[]>;
}

/** Taken first, so that nobody begins a long one when the others are done; what is left out here takes less time. */
const LONG: readonly FindingCode[] = [
  'name_differs',
  'master_field_empty',
  'number_malformed',
  'old_number_in_use',
  'birth_date_differs',
  'resident_not_insured',
  'not_found',
];

export function classify(input: ClassifyInput): Classified {
  const context = prepare(input);
  const { kinds, notProduced } = kindsFor(context);
  return classified([findSome(context, kinds)], notProduced);
}

export async function classifyTogether(
  input: ClassifyInput,
  helpers: FindingHelpers | undefined,
): Promise<Classified> {
  const context = prepare(input);
  const { kinds, notProduced } = kindsFor(context);
  const helped = helpers?.find(kinds) ?? Promise.resolve([]);
  // What goes wrong there is told when this thread is done.
  helped.catch(() => {});
  const own = findSome(context, kinds);
  return classified([own, ...(await helped)], notProduced);
}

/** Looks for classes that nobody has taken until there are no more. */
export function findSome(context: Context, { codes, taken }: SharedKinds): FindingPiece {
  const collector = new Collector(context);
  while (true) {
    const kind = kindOf(codes[Atomics.add(taken, 0, 1)]);
    if (kind === undefined) return collector.piece();
    kind.find(context, (draft) => collector.add(kind, draft));
  }
}

function kindOf(code: FindingCode | undefined): FindingKind | undefined {
  return FINDINGS.find((kind) => kind.code === code);
}

function kindsFor(context: Context): { kinds: SharedKinds } & Pick<Classified, 'notProduced'> {
  const wanted: FindingCode[] = [];
  const notProduced: { code: FindingCode; needs: Need }[] = [];
  for (const { code, needs } of FINDINGS) {
    const missing = firstUnmet(context, needs);
    if (missing === undefined) wanted.push(code);
    else if (isWorthTelling(missing)) notProduced.push({ code, needs: missing });
  }
  const long = LONG.filter((code) => wanted.includes(code));
  const codes = [...long, ...wanted.filter((code) => !long.includes(code))];
  return { kinds: { codes, taken: int32Column(1) }, notProduced };
}

function classified(pieces: readonly FindingPiece[], notProduced: Classified['notProduced']): Classified {
  const parts = joinPieces(pieces);
  return { findings: foundFindings(parts), conflicts: foundConflicts(parts), parts, notProduced };
}

/** That a pair of custom tables has no births, people no custom fields, and officers nothing to report, goes without saying. */
function isWorthTelling(missing: Need): boolean {
  return missing !== 'people_master' && missing !== 'custom_extract' && missing !== 'officers_answers';
}
