/** Holds each decision of a run against the known answer and counts what was right. */
import { Failure } from '../failure.ts';
import { type Decision, type RunFacts, readDecisions } from './results.ts';
import { binOf, type Counts, type GroupKey, groupOf, scoresOf, type Tally } from './tally.ts';
import { type Answer, shown, type TruthBook } from './truth-book.ts';

/** Unmatched for these reasons means: no threshold would make a match of it. */
const NEVER_A_MATCH: ReadonlySet<string> = new Set(['outside_area', 'no_evidence']);

export async function judge(run: RunFacts, truth: TruthBook, tally: Tally): Promise<void> {
  checkRows(run, truth);
  const judged = new Uint8Array(truth.size);
  const scored = new Set(truth.extracts);
  await readDecisions(run.folder, (decision) => {
    const place = truth.find(decision.extract, decision.row, decision.person);
    if (place >= 0) {
      judged[place] = 1;
      count(tally, decision, truth.answer(place));
    } else if (scored.has(decision.extract)) tally.withoutAnswer++;
  });
  for (const { extract, person, row, place } of truth.entries()) {
    if (judged[place] === 1) continue;
    tally.notCounted++;
    count(tally, notCounted(extract, row, person), truth.answer(place));
  }
  await checkKeys(run, truth, tally);
}

function notCounted(extract: string, row: number, person: string): Decision {
  return {
    extract,
    row,
    person,
    status: 'unmatched',
    reason: 'no_evidence',
    best: '',
    millionths: -1,
    rival: '',
  };
}

function count(tally: Tally, decision: Decision, { residents, classes }: Answer): void {
  const { extract, person, status } = decision;
  const isRight = (resident: string): boolean => resident !== '' && residents.includes(resident);
  const bestRight = isRight(decision.best);
  const eitherRight = bestRight || isRight(decision.rival);
  const outcome = { status, bestRight, eitherRight, withResident: residents.length > 0 };
  const keys: GroupKey[] = [
    { extract: '', person: '', errorClass: '' },
    { extract, person: '', errorClass: '' },
    { extract, person, errorClass: '' },
    ...new Set(classes),
  ].map((key) => (typeof key === 'string' ? { extract: '', person: '', errorClass: key } : key));
  for (const key of keys) addOutcome(groupOf(tally, key).counts, outcome);
  addScore(tally, decision, outcome);
}

interface Outcome {
  readonly status: string;
  readonly bestRight: boolean;
  readonly eitherRight: boolean;
  readonly withResident: boolean;
}

function addOutcome(counts: Counts, { status, bestRight, eitherRight, withResident }: Outcome): void {
  counts.persons++;
  if (withResident) counts.withResident++;
  if (status === 'match') {
    counts.match++;
    if (bestRight) counts.matchRight++;
  } else if (status === 'review') {
    counts.review++;
    if (eitherRight) counts.reviewRight++;
  } else {
    counts.unmatched++;
    if (!withResident) counts.unmatchedRight++;
  }
}

function addScore(tally: Tally, decision: Decision, outcome: Outcome): void {
  const scores = scoresOf(tally, decision.extract);
  scores.persons++;
  if (outcome.withResident) scores.withResident++;
  if (decision.reason === 'resident_taken') {
    scores.taken++;
    if (outcome.eitherRight) scores.takenRight++;
    return;
  }
  if (decision.millionths < 0 || NEVER_A_MATCH.has(decision.reason)) return;
  const bin = binOf(scores, decision.millionths);
  bin.candidates++;
  if (outcome.bestRight) bin.right++;
  if (decision.status === 'unmatched') return;
  bin.open++;
  if (outcome.eitherRight) bin.openRight++;
}

/** Answers must be about extracts and rows of this run. */
function checkRows(run: RunFacts, truth: TruthBook): void {
  const known = [...run.rowsRead.keys()];
  const extracts = truth.extracts.filter((extract) => !run.rowsRead.has(extract));
  if (extracts.length > 0) throw Failure.of('truth_extract_unknown', {}, { extracts, known });
  const beyond = new Map<string, number[]>();
  for (const { extract, row } of truth.entries()) {
    if (row <= run.rowsRead.get(extract)!) continue;
    const rows = beyond.get(extract) ?? [];
    if (rows.length === 0) beyond.set(extract, rows);
    rows.push(row);
  }
  if (beyond.size === 0) return;
  throw new Failure(
    [...beyond].map(([extract, rows]) => ({
      code: 'truth_rows_unknown',
      place: {},
      facts: { extract, count: rows.length, rows: shown(rows), read: run.rowsRead.get(extract)! },
    })),
  );
}

/** When nothing at all is right, the answers may name residents by another key than the run does. */
async function checkKeys(run: RunFacts, truth: TruthBook, tally: Tally): Promise<void> {
  const all = groupOf(tally, { extract: '', person: '', errorClass: '' }).counts;
  if (all.match === 0 || all.matchRight > 0 || all.reviewRight > 0 || all.withResident === 0) return;
  const keys = new Set<string>();
  for (const { place } of truth.entries()) for (const key of truth.answer(place).residents) keys.add(key);
  let common = false;
  await readDecisions(run.folder, ({ best, rival }) => {
    common ||= keys.has(best) || keys.has(rival);
  });
  if (!common) throw Failure.of('truth_other_keys', {}, { key: run.key });
}
