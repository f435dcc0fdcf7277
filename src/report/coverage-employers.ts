/** Of the people whom insurance extracts list under each employer, how many were found among the residents. */
import type { RawColumn } from '../flow.ts';
import { fieldKey } from '../sources/source-kind.ts';
import { cleanText } from '../vietnamese/letters.ts';
import { percentOf, percentsOf } from './figures.ts';
import { MATCH, REVIEW } from './identities.ts';
import type { EmployerCoverage } from './measures.ts';
import type { RunOutcome } from './model.ts';
import { PeopleNames } from './people-names.ts';

type Counted = Omit<EmployerCoverage, 'percent'>;
type Counts = { -readonly [Key in keyof Counted]: Counted[Key] };

/** Employers by the number of their people, most first. */
export function employersOf(outcome: RunOutcome): readonly EmployerCoverage[] {
  const found = new Map<string, Counts>();
  const citizenIds = outcome.masterClean.columns.get('citizenId');
  for (const { raw, verdicts } of outcome.extracts) {
    if (raw.kind !== 'insurance') continue;
    for (const { table, status, partner } of verdicts) {
      const column = raw.columns.get(fieldKey(table.person, 'employer'));
      if (column === undefined) continue;
      const countsOf = finder(found, column);
      for (let row = 0; row < status.length; row++) {
        const code = column.codes[row]!;
        if (code === 0 || status[row] === 0) continue;
        const counts = countsOf(code);
        counts.persons++;
        if (status[row] === MATCH) {
          counts.match++;
          if ((citizenIds?.[partner[row]!] ?? 0) !== 0) counts.citizenId++;
        } else if (status[row] === REVIEW) counts.review++;
        else counts.unmatched++;
      }
    }
  }
  const collator = new Intl.Collator('vi', { numeric: true });
  const people = new PeopleNames(outcome.books.names, [...found.keys()]);
  return [...found.values()]
    .filter(({ employer }) => employer !== '')
    .map((counts) => ({ ...counts, employer: people.takenOut(counts.employer) }))
    .sort((a, b) => b.persons - a.persons || collator.compare(a.employer, b.employer))
    .map((one) => {
      const { match, review, unmatched, citizenId } = one;
      const ofPersons = percentsOf(one.persons, { match, review, unmatched });
      return { ...one, percent: { ...ofPersons, citizenId: percentOf(citizenId, match) } };
    });
}

/** The counts of a code's text: one object for all spellings that differ in spaces only. */
function finder(found: Map<string, Counts>, column: RawColumn): (code: number) => Counts {
  const byCode = new Map<number, Counts>();
  return (code) => {
    const known = byCode.get(code);
    if (known !== undefined) return known;
    const employer = cleanCell(column, code);
    const counts = found.get(employer) ?? {
      employer,
      persons: 0,
      match: 0,
      review: 0,
      unmatched: 0,
      citizenId: 0,
    };
    found.set(employer, counts);
    byCode.set(code, counts);
    return counts;
  };
}

/** The text of a cell without odd spaces; '' where nothing usable stands. */
export function cleanCell(column: RawColumn | undefined, code: number): string {
  return column === undefined || code === 0 ? '' : (cleanText(column.dictionary.text(code)).value ?? '');
}
