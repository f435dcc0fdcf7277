/**
 * What must add up in every run (interface.md, Meaning). A sum that does not is a defect of the program,
 * so the pipeline publishes nothing and says which.
 */
import { STATUS_NAMES } from '../table/verdict-codes.ts';
import type { ExtractOutcome, Identity, RunOutcome } from './model.ts';
import { MASTER } from './sources.ts';

export const MATCH = STATUS_NAMES.indexOf('match');
export const REVIEW = STATUS_NAMES.indexOf('review');
export const UNMATCHED = STATUS_NAMES.indexOf('unmatched');

/** All sums of a run; `linkRows` is the number of rows that stand in links.csv, where it has been written. */
export function identitiesOf(outcome: RunOutcome, linkRows?: number): readonly Identity[] {
  const identities: Identity[] = [];
  const add = (name: Identity['name'], source: string, left: number, right: number): void => {
    identities.push({ name, source, left, right, holds: left === right });
  };
  const { master } = outcome;
  add('read = rejected + used', MASTER, master.facts.recordsRead, master.rejected.length + master.rowCount);
  let persons = 0;
  for (const extract of outcome.extracts) {
    const { raw } = extract;
    add('read = rejected + used', raw.source, raw.facts.recordsRead, raw.rejected.length + raw.rowCount);
    const present = presentPersons(extract);
    add('persons = match + review + unmatched', raw.source, present, decidedPersons(extract));
    persons += present;
  }
  if (linkRows !== undefined) add('links = persons', '', linkRows, persons);
  return identities;
}

/** The broken sums as text without personal data; empty when everything adds up. */
export function checkIdentities(outcome: RunOutcome, linkRows?: number): string[] {
  return identitiesOf(outcome, linkRows)
    .filter((identity) => !identity.holds)
    .map(
      ({ source, name, left, right }) => `${source === '' ? '' : `${source}: `}${name}: ${left} ≠ ${right}`,
    );
}

/** Persons that count, by the tables of people. */
function presentPersons(extract: ExtractOutcome): number {
  let persons = 0;
  for (const { count, present } of extract.clean) {
    for (let row = 0; row < count; row++) persons += present[row] === 0 ? 0 : 1;
  }
  return persons;
}

/** Persons with a status, by the verdicts. */
function decidedPersons(extract: ExtractOutcome): number {
  let persons = 0;
  for (const { status } of extract.verdicts) {
    for (let row = 0; row < status.length; row++) {
      const decided = status[row]!;
      if (decided === MATCH || decided === REVIEW || decided === UNMATCHED) persons++;
    }
  }
  return persons;
}
