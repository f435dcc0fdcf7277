/**
 * What is counted about a run whose answers are known: whole numbers only, so that runs over several made populations
 * add up. Every figure of a report is made from these counts (report.ts).
 */

export interface Counts {
  /** People with a known answer; whom the run did not count is unmatched. */
  persons: number;
  /** … of them with a right resident in the master. */
  withResident: number;
  match: number;
  matchRight: number;
  review: number;
  /** Reviews whose proposal or rival is a right resident. */
  reviewRight: number;
  unmatched: number;
  /** Unmatched people who have no resident. */
  unmatchedRight: number;
}

/** A set of people: everybody, one extract, one person of an extract's rows, or one class of errors; '' = all. */
export interface GroupKey {
  readonly extract: string;
  readonly person: string;
  readonly errorClass: string;
}

export interface Group extends GroupKey {
  readonly counts: Counts;
}

/** People whose best candidate has one probability. */
export interface ScoreBin {
  candidates: number;
  right: number;
  /** Those whose run status is match or review … */
  open: number;
  /** … and of them those whose best or second candidate is right. */
  openRight: number;
}

/** Best candidates by probability in millionths (results carry six decimals); with it any threshold can be tried. */
export interface Scores {
  persons: number;
  withResident: number;
  readonly bins: Map<number, ScoreBin>;
  /** People in review at any threshold: another record took their resident. */
  taken: number;
  takenRight: number;
}

export interface FindingCounts {
  expected: number;
  found: number;
}

export interface Tally {
  readonly thresholds: { readonly match: number; readonly review: number };
  /** Runs added up. */
  runs: number;
  readonly groups: Map<string, Group>;
  /** By extract. */
  readonly scores: Map<string, Scores>;
  readonly findings: Map<string, FindingCounts>;
  /** People of scored extracts for whom no answer is known. */
  withoutAnswer: number;
  /** Answers for people whom the run did not count, for example because their row was rejected. */
  notCounted: number;
}

export function emptyTally(thresholds: Tally['thresholds']): Tally {
  return {
    thresholds,
    runs: 1,
    groups: new Map(),
    scores: new Map(),
    findings: new Map(),
    withoutAnswer: 0,
    notCounted: 0,
  };
}

export function groupOf(tally: Tally, key: GroupKey): Group {
  const name = JSON.stringify([key.extract, key.person, key.errorClass]);
  const known = tally.groups.get(name);
  if (known !== undefined) return known;
  const { extract, person, errorClass } = key;
  const group = { extract, person, errorClass, counts: emptyCounts() };
  tally.groups.set(name, group);
  return group;
}

export function scoresOf(tally: Tally, extract: string): Scores {
  const known = tally.scores.get(extract);
  if (known !== undefined) return known;
  const scores = emptyScores();
  tally.scores.set(extract, scores);
  return scores;
}

export function findingCountsOf(tally: Tally, code: string): FindingCounts {
  const known = tally.findings.get(code);
  if (known !== undefined) return known;
  const counts = { expected: 0, found: 0 };
  tally.findings.set(code, counts);
  return counts;
}

export function binOf(scores: Scores, millionths: number): ScoreBin {
  const known = scores.bins.get(millionths);
  if (known !== undefined) return known;
  const bin = { candidates: 0, right: 0, open: 0, openRight: 0 };
  scores.bins.set(millionths, bin);
  return bin;
}

export function emptyCounts(): Counts {
  return {
    persons: 0,
    withResident: 0,
    match: 0,
    matchRight: 0,
    review: 0,
    reviewRight: 0,
    unmatched: 0,
    unmatchedRight: 0,
  };
}

function emptyScores(): Scores {
  return { persons: 0, withResident: 0, bins: new Map(), taken: 0, takenRight: 0 };
}

/** The runs added up; they must have been decided at the same thresholds. */
export function poolTallies(tallies: readonly Tally[]): Tally {
  const [first] = tallies;
  if (first === undefined) throw new RangeError('nothing to pool');
  const pooled = emptyTally(first.thresholds);
  pooled.runs = 0;
  for (const tally of tallies) {
    const { match, review } = tally.thresholds;
    if (match !== first.thresholds.match || review !== first.thresholds.review) {
      throw new RangeError('runs of different thresholds cannot be pooled');
    }
    pooled.runs += tally.runs;
    pooled.withoutAnswer += tally.withoutAnswer;
    pooled.notCounted += tally.notCounted;
    for (const group of tally.groups.values()) addTo(groupOf(pooled, group).counts, group.counts);
    for (const [extract, scores] of tally.scores) addScores(scoresOf(pooled, extract), scores);
    for (const [code, counts] of tally.findings) addTo(findingCountsOf(pooled, code), counts);
  }
  return pooled;
}

/** All scores of a tally as one. */
export function allScores(tally: Tally): Scores {
  const all = emptyScores();
  for (const scores of tally.scores.values()) addScores(all, scores);
  return all;
}

function addScores(sum: Scores, more: Scores): void {
  sum.persons += more.persons;
  sum.withResident += more.withResident;
  sum.taken += more.taken;
  sum.takenRight += more.takenRight;
  for (const [millionths, bin] of more.bins) addTo(binOf(sum, millionths), bin);
}

/** Adds every count of `more` to the count of the same name. */
function addTo<Part extends Counts | ScoreBin | FindingCounts>(sum: Part, more: Part): void {
  for (const name of Object.keys(more) as (keyof Part)[]) {
    sum[name] = ((sum[name] as number) + (more[name] as number)) as Part[keyof Part];
  }
}
