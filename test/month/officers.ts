/**
 * What officers write on their lists in the course of the month, and which of it counts. Half of what they are asked they leave
 * open. Some say "put right" of what was not; then they are asked again. Two offices contradict each other, words are
 * misspelt, somebody is called absent or dead, which opens a case for the police or the clerk.
 */
import { Random } from '../../src/generate/random.ts';
import { type Case, NEVER, type Verdict, VISIT } from './expected.ts';
import type { Month } from './month.ts';

/** A cell that an officer fills in on the day after a night. */
export interface Entry {
  readonly after: number;
  readonly of: Case;
  /** Whose list: the office that acts first on it, or the second one. */
  readonly office: 0 | 1;
  readonly verdict: Verdict;
  /** Nobody can tell which word he meant. */
  readonly isMisspelt?: true;
}

/** A row on which two offices said what cannot both be. */
export interface Quarrel {
  readonly after: number;
  readonly of: Case;
}

export interface Said {
  readonly entries: readonly Entry[];
  readonly quarrels: readonly Quarrel[];
}

/** Who is nobody's cannot be "the right person". */
const OF_NOBODY: ReadonlySet<string> = new Set(['not_found', 'birth_not_resident']);
/** Two offices have these on their lists. */
const OF_TWO: ReadonlySet<string> = new Set([
  'birth_not_resident',
  'marriage_status_unchanged',
  'other_ward',
]);
const OF_WRITING: ReadonlySet<string> = new Set(['name_differs', 'birth_date_differs']);

export function officersSay(month: Month, seed: string): Said {
  const random = new Random(seed, 'officers');
  const entries: Entry[] = [];
  const quarrels: Quarrel[] = [];
  // Cases that they open themselves are not among these.
  for (const of of month.cases.slice()) speak(of, { month, random, entries, quarrels });
  return { entries, quarrels };
}

interface Office {
  readonly month: Month;
  readonly random: Random;
  readonly entries: Entry[];
  readonly quarrels: Quarrel[];
}

function speak(of: Case, office: Office): void {
  const { month, random, entries } = office;
  const [span] = of.spans;
  if (span === undefined || random.chance(0.5)) return;
  const end = Math.min(span.until, month.nights);
  for (let after = span.from + random.below(8); after < end; after += 1 + random.below(6)) {
    if (random.chance(0.2)) {
      entries.push({ after, of, office: 0, verdict: 'same', isMisspelt: true });
      continue;
    }
    if (OF_TWO.has(of.code) && random.chance(0.2)) {
      quarrel(of, after, office);
      return;
    }
    const isLast = after === span.until - 1;
    const verdict = random.chance(isLast ? 0.8 : 0.25) ? 'fixed' : random.pick(verdictsOf(of, month));
    entries.push({ after, of, office: 0, verdict });
    of.answers.push({ after, verdict });
    if (verdict === 'absent' && !OF_NOBODY.has(of.code)) reportedAbsent(of, after, office);
    if (verdict === 'dead') month.open('reported_dead', of.person, of.ward, VISIT, after + 1, NEVER);
    if (verdict !== 'fixed') return;
  }
}

/** Who acts first on it counts, in whatever order they are read; what the other one said has no consequence. */
function quarrel(of: Case, after: number, { random, entries, quarrels }: Office): void {
  const isNobody = OF_NOBODY.has(of.code);
  const [counts, other] = isNobody ? (['absent', 'dead'] as const) : (['same', 'other'] as const);
  entries.push({ after, of, office: 0, verdict: counts }, { after, of, office: 1, verdict: other });
  if (random.chance(0.5)) entries.reverse();
  of.answers.push({ after, verdict: counts });
  quarrels.push({ after, of });
}

/** Of somebody who is a resident for certain "absent" and "dead" have consequences; nobody else's story may run into them. */
function verdictsOf({ code, person }: Case, { town }: Month): readonly Verdict[] {
  if (OF_NOBODY.has(code)) return ['unclear', 'absent'];
  const resident = town.residents.get(person.id);
  if (!OF_WRITING.has(code) || resident?.relation !== 'Con') return ['same', 'unclear'];
  return ['same', 'unclear', 'absent', 'dead'];
}

/** The police are asked to look; mostly they do not come to it, sometimes they find him at home after all. */
function reportedAbsent(
  { person, ward, spans }: Case,
  after: number,
  { month, random, entries }: Office,
): void {
  const isOver = Math.max(...spans.map(({ until }) => until));
  const seen = Math.max(after + 2, isOver) + random.below(4);
  const until = seen < month.nights && random.chance(0.7) ? seen + 1 : NEVER;
  const of = month.open('reported_absent', person, ward, VISIT, after + 1, until);
  if (until === NEVER) return;
  of.answers.push({ after: seen, verdict: 'fixed' });
  entries.push({ after: seen, of, office: 0, verdict: 'fixed' });
}
