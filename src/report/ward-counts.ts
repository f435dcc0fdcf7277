/**
 * People and findings by ward. A person belongs to the ward that his own record names, else to that of the resident
 * he is or may be; code '' gathers those of whom neither is known.
 */
import type { CleanTable } from '../flow.ts';
import { MATCH, REVIEW, UNMATCHED } from './identities.ts';
import type { RunOutcome, WardSummary } from './model.ts';
import { summaryName, wardNames } from './ward-names.ts';

interface Tally {
  residents: number;
  /** Indexed by status. */
  readonly statuses: [number, number, number, number];
  readonly findings: Map<string, number>;
}

export function wardCounts(outcome: RunOutcome): readonly WardSummary[] {
  const tallies = new Map<string, Tally>();
  const tallyOf = (code: string): Tally => {
    let tally = tallies.get(code);
    if (tally === undefined) {
      tally = { residents: 0, statuses: [0, 0, 0, 0], findings: new Map() };
      tallies.set(code, tally);
    }
    return tally;
  };
  countPeople(outcome, tallyOf);
  for (const { wardCode, code } of outcome.findings) {
    const { findings } = tallyOf(wardCode);
    findings.set(code, (findings.get(code) ?? 0) + 1);
  }
  const names = wardNames(outcome);
  return [...tallies.keys()].sort().map((code) => {
    const { residents, statuses, findings } = tallies.get(code)!;
    const [match, review, unmatched] = [statuses[MATCH]!, statuses[REVIEW]!, statuses[UNMATCHED]!];
    return {
      code,
      name: summaryName(outcome, code, names.get(code) ?? ''),
      residents,
      persons: match + review + unmatched,
      match,
      review,
      unmatched,
      findings: [...findings.keys()]
        .sort()
        .map((finding) => ({ code: finding, count: findings.get(finding)! })),
    };
  });
}

function countPeople(outcome: RunOutcome, tallyOf: (code: string) => Tally): void {
  const { texts } = outcome.books;
  const byWard = new Map<number, Tally>();
  const tallyOfWard = (ward: number): Tally => {
    const known = byWard.get(ward);
    if (known !== undefined) return known;
    const made = tallyOf(ward === 0 ? '' : texts.text(ward));
    byWard.set(ward, made);
    return made;
  };
  const residentWards = outcome.masterClean.columns.get('ward');
  for (let row = 0; row < outcome.masterClean.count; row++)
    tallyOfWard(residentWards?.[row] ?? 0).residents++;
  for (const { verdicts } of outcome.extracts) {
    for (const { table, status, partner } of verdicts) {
      const own = wardsOf(table);
      for (let row = 0; row < table.count; row++) {
        const decided = status[row]!;
        if (decided === 0) continue;
        const resident = decided === UNMATCHED ? -1 : partner[row]!;
        const ward = (own?.[row] ?? 0) || (resident < 0 ? 0 : (residentWards?.[resident] ?? 0));
        tallyOfWard(ward).statuses[decided]!++;
      }
    }
  }
}

function wardsOf(table: CleanTable): Int32Array | undefined {
  return table.columns.get('ward');
}
