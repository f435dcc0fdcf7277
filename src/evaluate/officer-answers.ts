/**
 * What officers' answers say of a run's decisions. Each pair on which an officer decided is an example: pinned or forbidden,
 * with the probability that the data alone gave it (decisions.csv). Officers judge what they were asked, and they are asked
 * where something is doubtful or differs: so the figures hold for judged pairs, and matches that nobody had to look at are
 * better than these say.
 */
import { join } from 'node:path';
import { calibrate, type JudgedPair, type Proposal } from './calibrate.ts';
import { type Figure, share } from './figures.ts';
import { readTable } from './read-table.ts';
import { type Decision, isFile, readDecisions, readRunFacts } from './results.ts';
import { THRESHOLDS } from './thresholds.ts';

const MILLION = 1_000_000;
/** Lower ends of the bands of probability; officers see far less likely pairs too. */
const BANDS = [0, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99, 0.999] as const;
const MASTER = 'master';

export interface JudgedGroup {
  /** '' = all extracts; `master`: pairs of two residents, who are no part of "all". */
  readonly extract: string;
  readonly pinned: number;
  readonly forbidden: number;
  /** Of the judged pairs that the data alone match: right ones. */
  readonly precision: Figure;
  /** Of the pairs that officers pinned: matched by the data alone; and matched or put to review. */
  readonly recall: Figure;
  readonly recallWithReview: Figure;
}

export interface JudgedThreshold {
  readonly threshold: number;
  readonly chosen: boolean;
  readonly precision: Figure;
  readonly recall: Figure;
  /** Persons of the whole run whom officers would have to look at: rows of the wards' lists. */
  readonly sheets: number;
}

export interface JudgedBand {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanProbability: number | null;
  readonly right: Figure;
}

export interface OfficerReport {
  readonly chosen: { readonly match: number; readonly review: number };
  readonly judged: number;
  /** Decisions in the ledger that this run did not follow: younger ones, and those on records that have changed since. */
  readonly notInRun: number;
  readonly all: JudgedGroup;
  readonly groups: readonly JudgedGroup[];
  readonly bands: readonly JudgedBand[];
  readonly thresholds: readonly JudgedThreshold[];
  readonly proposal: Proposal;
}

/** `decided`: decisions that stand in the ledger. */
export async function evaluateOfficers(outDir: string, decided: number): Promise<OfficerReport> {
  const { thresholds: chosen } = await readRunFacts(outDir);
  const pairs = await readJudged(outDir);
  const open: Decision[] = [];
  await readDecisions(outDir, (person) => {
    const isOpen = person.status === 'match' || person.status === 'review';
    if (isOpen && person.reason !== 'officer_confirmed') open.push(person);
  });
  const sheetsAt = (threshold: number): number =>
    open.filter(({ reason, millionths }) => reason === 'resident_taken' || millionths < threshold * MILLION)
      .length;
  const ofExtracts = pairs.filter(({ extract }) => extract !== MASTER);
  const names = [...new Set(pairs.map(({ extract }) => extract))].sort();
  const steps = [...new Set([...THRESHOLDS, chosen.match])].sort((a, b) => a - b);
  return {
    chosen,
    judged: pairs.length,
    notInRun: Math.max(0, decided - pairs.length),
    all: groupOf('', ofExtracts, chosen.match),
    groups: names.map((name) =>
      groupOf(
        name,
        pairs.filter(({ extract }) => extract === name),
        chosen.match,
      ),
    ),
    bands: BANDS.map((from, at) => bandOf(ofExtracts, from, BANDS[at + 1] ?? 1)),
    thresholds: steps.map((threshold) => ({
      threshold,
      chosen: threshold === chosen.match,
      ...atThreshold(ofExtracts, threshold),
      sheets: sheetsAt(threshold),
    })),
    proposal: calibrate(ofExtracts, chosen, sheetsAt),
  };
}

async function readJudged(outDir: string): Promise<readonly JudgedPair[]> {
  const path = join(outDir, 'decisions.csv');
  const pairs: JudgedPair[] = [];
  if (!(await isFile(path))) return pairs;
  const required = [
    'extract',
    'row',
    'person',
    'decision',
    'model_probability',
    'model_status',
    'model_anybody',
  ];
  await readTable(path, { required }, (cells) => {
    const [extract, row, person, decision, probability, status, anybody] = cells;
    pairs.push({
      extract: extract!,
      place: `${row} ${person} ${extract}`,
      isSame: decision === 'pinned',
      probability: Number(probability),
      anybody: Number(anybody),
      status: status!,
    });
  });
  return pairs;
}

function groupOf(extract: string, pairs: readonly JudgedPair[], match: number): JudgedGroup {
  const pinned = pairs.filter(({ isSame }) => isSame);
  const shown = pinned.filter(({ probability, status }) => probability > 0 && status !== 'unmatched');
  return {
    extract,
    pinned: pinned.length,
    forbidden: pairs.length - pinned.length,
    ...atThreshold(pairs, match),
    recallWithReview: share(shown.length, pinned.length),
  };
}

function atThreshold(
  pairs: readonly JudgedPair[],
  threshold: number,
): { readonly precision: Figure; readonly recall: Figure } {
  const matched = pairs.filter(({ probability }) => probability >= threshold);
  const right = matched.filter(({ isSame }) => isSame).length;
  const pinned = pairs.filter(({ isSame }) => isSame).length;
  return { precision: share(right, matched.length), recall: share(right, pinned) };
}

function bandOf(pairs: readonly JudgedPair[], from: number, to: number): JudgedBand {
  const own = pairs.filter(
    ({ probability }) => probability >= from && (probability < to || (to === 1 && probability === 1)),
  );
  const sum = own.reduce((total, { probability }) => total + probability, 0);
  return {
    from,
    to,
    count: own.length,
    meanProbability: own.length === 0 ? null : sum / own.length,
    right: share(own.filter(({ isSame }) => isSame).length, own.length),
  };
}
