/**
 * Which pairs of a record and a resident an answer decides. "Right person" and "other person" speak of the person of the
 * row: a resident with the records that were matched to him, or a record with the residents that are proposed for it.
 * Findings inside the residents' file have no pair.
 */
import type { OfficerStatement } from '../../answer-flow.ts';
import { foldText } from '../../vietnamese/letters.ts';
import type { KeyedHash } from '../keyed-hash.ts';
import type { UnusedCode } from './reading.ts';
import type { Decision, PairOf, Stored, StoredFinding } from './stored.ts';

/** Rows of the residents' file that are one person: the pair is of two residents. */
const COPIES = 'duplicate_resident';
const MASTER = 'master';
/** A registered death stands against "absent" and "abroad". */
export const OF_DEATHS: ReadonlySet<string> = new Set([
  'dead_still_resident',
  'dead_still_insured',
  'event_after_death',
]);
/** How the numbers of rows begin that stand for residents without keys (normalise/resident-key.ts). */
const ROW_NUMBER = '#';
/** Findings of a record that has a proposed resident and was not given to him. */
const PROPOSING: ReadonlySet<string> = new Set(['under_review', 'resident_taken']);
/** Findings of a record that is nobody's. */
export const OF_NOBODY: ReadonlySet<string> = new Set([...PROPOSING, 'not_found', 'birth_not_resident']);
const DECIDED_BY_NOTE = /[\s,;:()"'“”]+/u;
const SHORTEST_KEY = 4;

export interface PairDecision {
  /** Of whose answer it follows. */
  readonly finding: StoredFinding;
  readonly of: PairOf;
  readonly resident: string;
  readonly decision: Decision;
}

export interface Choice {
  readonly pairs: readonly PairDecision[];
  /** Hash of the resident whom the officer named. */
  readonly chosen: string | null;
  readonly unused: UnusedCode | undefined;
  /** Whether the answer counts in spite of it. */
  readonly counts: boolean;
}

const NO_PAIR: Choice = { pairs: [], chosen: null, unused: undefined, counts: true };

/** Who the person of a row is, where its key does not say it (a masked list). */
export function aboutOf(
  { about }: OfficerStatement,
  findings: readonly StoredFinding[],
): 'resident' | 'record' | 'nobody' {
  if (about !== undefined) return about;
  if (findings.some(({ code }) => OF_NOBODY.has(code))) return 'record';
  if (findings.some(({ resident }) => resident !== null)) return 'resident';
  return findings.some(({ record }) => record !== null) ? 'record' : 'nobody';
}

export function choiceOf(
  statement: OfficerStatement,
  findings: readonly StoredFinding[],
  stored: Stored,
  hash: KeyedHash,
): Choice {
  const { verdict } = statement;
  if (verdict !== 'same' && verdict !== 'other') return NO_PAIR;
  const about = aboutOf(statement, findings);
  if (about === 'resident')
    return ofResident(statement, findings, hash, (own) => namedResident(statement, own, stored, hash));
  const proposal = findings.find(
    ({ code, record, resident }) => PROPOSING.has(code) && record !== null && resident !== null,
  );
  const named = namedResident(statement, proposal, stored, hash);
  if (verdict === 'same') return isProposed(statement, findings, { proposal, named }, hash);
  const finding = proposal ?? findings.find(({ record }) => record !== null);
  if (finding === undefined) return NO_PAIR;
  const refused =
    proposal === undefined ? nearestHashes(statement, hash) : proposedHashes(statement, proposal, hash);
  const pairs: PairDecision[] = refused
    .filter((resident) => resident !== named)
    .map((resident) => ({ finding, of: recordOf(finding), resident, decision: 'forbidden' }));
  if (named !== undefined)
    pairs.push({ finding, of: recordOf(finding), resident: named, decision: 'pinned' });
  return { pairs, chosen: named ?? null, unused: undefined, counts: true };
}

/** A resident, and the records and further rows of the residents' file that were given to him: all of them are meant,
 * unless it is "other person" and they are several; then the note has to name the source. */
function ofResident(
  statement: OfficerStatement,
  findings: readonly StoredFinding[],
  hash: KeyedHash,
  namedBeside: (own: StoredFinding) => string | undefined,
): Choice {
  const decision = statement.verdict === 'same' ? 'pinned' : 'forbidden';
  const given = findings
    .flatMap((finding) => givenTo(finding, statement, hash))
    .map((pair) => ({ ...pair, decision }) as const);
  let pairs: PairDecision[] = given;
  if (decision === 'forbidden' && countRecords(given) > 1) {
    const note = ` ${foldText(statement.note)} `;
    pairs = given.filter(({ of }) =>
      sourceNames(of.source).some((name) => note.includes(` ${foldText(name)} `)),
    );
    if (countRecords(pairs) !== 1) return { pairs: [], chosen: null, unused: 'record_unclear', counts: true };
  }
  const [own] = pairs;
  const named =
    decision === 'forbidden' && own?.finding.record != null ? namedBeside(own.finding) : undefined;
  if (own === undefined || named === undefined || named === own.resident)
    return { pairs, chosen: null, unused: undefined, counts: true };
  return {
    pairs: [...pairs, { ...own, resident: named, decision: 'pinned' }],
    chosen: named,
    unused: undefined,
    counts: true,
  };
}

/** What was given to a resident: the record of a finding, or, of a finding about copies, the other rows. */
function givenTo(
  finding: StoredFinding,
  { proposed = [] }: OfficerStatement,
  hash: KeyedHash,
): Omit<PairDecision, 'decision'>[] {
  const { code, source, slot, record, resident } = finding;
  if (resident === null) return [];
  if (source !== MASTER) return record === null ? [] : [{ finding, of: { source, slot, record }, resident }];
  if (code !== COPIES || !isHashedByKey(proposed, finding, hash)) return [];
  const of = { source, slot, record: resident };
  return proposed.slice(1).map((key) => ({ finding, of, resident: hash.resident(key) }));
}

function countRecords(pairs: readonly Pick<PairDecision, 'of'>[]): number {
  return new Set(pairs.map(({ of: { source, slot, record } }) => `${source}\0${slot}\0${record}`)).size;
}

/** What officers may call a source in a note. */
function sourceNames(source: string): readonly string[] {
  return source === MASTER ? [MASTER, 'dan cu', 'residents'] : [source];
}

interface Proposed {
  /** Undefined where the list showed at most who is nearest. */
  readonly proposal: StoredFinding | undefined;
  /** Hash of the resident whom the note names. */
  readonly named: string | undefined;
}

/** "Right person" for a record that is nobody's: which of the residents on the list? */
function isProposed(
  statement: OfficerStatement,
  findings: readonly StoredFinding[],
  { proposal, named }: Proposed,
  hash: KeyedHash,
): Choice {
  const { proposed } = statement;
  const refuse = (unused: UnusedCode): Choice => ({ pairs: [], chosen: null, unused, counts: false });
  const finding = proposal ?? findings.find(({ record }) => record !== null);
  if (finding === undefined) return refuse('nobody_proposed');
  const take = (resident: string): Choice => {
    const pairs: PairDecision[] = [{ finding, of: recordOf(finding), resident, decision: 'pinned' }];
    return { pairs, chosen: resident, unused: undefined, counts: true };
  };
  if (named !== undefined) return take(named);
  if (proposed === undefined) return refuse(proposal === undefined ? 'nobody_proposed' : 'choice_unseen');
  if (proposed.length > 1) return refuse('choice_missing');
  if (proposal !== undefined) return take(proposal.resident!);
  const [nearest] = nearestHashes(statement, hash);
  return nearest === undefined ? refuse('nobody_proposed') : take(nearest);
}

function recordOf({ source, slot, record }: StoredFinding): PairOf {
  return { source, slot, record: record! };
}

/** The resident whose key stands in the note: one of the proposed, or one whom a finding of the ledger is about. */
function namedResident(
  { note, proposed = [] }: OfficerStatement,
  proposal: StoredFinding | undefined,
  stored: Stored,
  hash: KeyedHash,
): string | undefined {
  const words = note.split(DECIDED_BY_NOTE).map(withoutFullStop);
  const folded = new Set(words.map((word) => word.toUpperCase()));
  const found = new Set<string>();
  for (const [at, key] of proposed.entries()) {
    if (!folded.has(key.toUpperCase())) continue;
    // The best one's hash stands in the finding, also where the residents' file has no unique key.
    if (at === 0 && proposal?.resident != null) found.add(proposal.resident);
    else if (proposal === undefined ? isKey(key) : isHashedByKey(proposed, proposal, hash))
      found.add(hash.resident(key));
  }
  if (found.size > 0) return found.size === 1 ? [...found][0] : undefined;
  for (const key of words) {
    if (key.length < SHORTEST_KEY || !/\d/.test(key)) continue;
    const resident = hash.resident(key);
    if (stored.knowsResident(resident)) found.add(resident);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function proposedHashes(
  { proposed = [] }: OfficerStatement,
  proposal: StoredFinding,
  hash: KeyedHash,
): readonly string[] {
  const others = isHashedByKey(proposed, proposal, hash)
    ? proposed.slice(1).map((key) => hash.resident(key))
    : [];
  return [proposal.resident!, ...others];
}

/** Residents whom the list showed as the nearest of a person who was not found. */
function nearestHashes({ proposed = [] }: OfficerStatement, hash: KeyedHash): readonly string[] {
  return proposed.filter(isKey).map((key) => hash.resident(key));
}

function isKey(text: string): boolean {
  return !text.startsWith(ROW_NUMBER);
}

/** Whether residents go by keys that can be hashed: the best proposal's hash is that of its key. */
function isHashedByKey(
  proposed: readonly string[],
  proposal: StoredFinding | undefined,
  hash: KeyedHash,
): boolean {
  const best = proposed[0];
  return best !== undefined && proposal?.resident === hash.resident(best);
}

function withoutFullStop(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}
