/**
 * Records that show each kind of difference: the first few conflicts of each field and difference, in the order of
 * conflicts.csv, the commonest kinds first. Only where they stand; the page reads the values from the files.
 */
import type { Conflict } from '../flow.ts';
import { isSensitive } from '../sources/roles.ts';
import { probabilityText } from './figures.ts';
import type { Example } from './measures.ts';
import type { RunOutcome } from './model.ts';
import { SourceIndex } from './sources.ts';

const OF_EACH_KIND = 2;
const MOST_KINDS = 24;

/** The conflicts that serve as examples, by kind. */
export function exampleConflicts(conflicts: Iterable<Conflict>): readonly Conflict[] {
  const kinds = new Map<string, { count: number; first: Conflict[] }>();
  for (const conflict of conflicts) {
    const key = `${conflict.field} ${conflict.difference}`;
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, { count: 1, first: [conflict] });
    else {
      kind.count++;
      if (kind.first.length < OF_EACH_KIND) kind.first.push(conflict);
    }
  }
  // Equal counts keep the order in which the kinds appeared: sorting is stable.
  return [...kinds.values()]
    .filter(({ first }) => !isSensitive(first[0]!.field))
    .sort((left, right) => right.count - left.count)
    .slice(0, MOST_KINDS)
    .flatMap(({ first }) => first);
}

export function examplesOf(outcome: RunOutcome): readonly Example[] {
  const index = new SourceIndex(outcome);
  return exampleConflicts(outcome.conflicts).map((conflict) => {
    const { source, person, row, field, difference, findingId } = conflict;
    const probability = index.verdicts(source, person)?.probability[row] ?? 0;
    return {
      findingId,
      field,
      difference,
      source,
      row: Number(index.recordNumber(source, row)),
      person,
      probability: probabilityText(probability),
    };
  });
}
