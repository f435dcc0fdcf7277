/**
 * The decision on one row, made by the same steps as in the run. What depends on other rows comes from what the run recorded:
 * whether a birth's child was matched, and whether another record took the resident.
 */
import { comparePairs } from '../compare/compare.ts';
import { type DecisionInput, decide, type Thresholds, weighPairs } from '../decide/decide.ts';
import { decideParents, householdPairs, weighAtHome } from '../decide/households.ts';
import { priorOdds } from '../decide/odds.ts';
import { joinPairs, missingPins, type Officers } from '../decide/officers.ts';
import { parentOdds } from '../decide/parents.ts';
import { posterior, type WeightedPairs } from '../decide/posterior.ts';
import type { Clusters, ComparedPairs, StatusName, Verdicts } from '../flow.ts';
import { STATUS_NAMES } from '../table/verdict-codes.ts';
import type { HouseholdStage, LeftOut } from './explanation.ts';
import type { LinkedRow } from './link-row.ts';

const MATCH = STATUS_NAMES.indexOf('match');

/** Whom the run took for the child of the same row; -1 when it was not matched. */
export interface ChildFacts {
  readonly status: StatusName;
  readonly partner: number;
  readonly residentId: string | null;
}

export interface RowQuestion {
  readonly linked: LinkedRow;
  readonly thresholds: Thresholds;
  /** 1 where the person lives outside the area by his own address. */
  readonly outside: number;
  /** Given for the parents of a birth. */
  readonly child?: ChildFacts;
  /** What officers have decided on the row. */
  readonly officers?: Officers | undefined;
  /** Clusters of copies around some master rows. */
  readonly copies: (rows: Iterable<number>) => Promise<Clusters>;
}

export interface DecidedRow {
  readonly verdicts: Verdicts;
  readonly clusters: Clusters;
  readonly household: HouseholdStage | null;
  /** Everyone who counts, by the stage that weighs him, sorted by master row. */
  readonly weighed: readonly WeighedPair[];
  readonly noneProbability: number;
  readonly odds: number;
}

export interface WeighedPair {
  readonly right: number;
  readonly pattern: number;
  readonly bits: number;
  /** Odds that somebody who is not in the master has this resident as a namesake. */
  readonly namesakes: number;
  readonly stage: 'own' | 'household';
  /** Why an officer's decision leaves him out; absent where none does. */
  readonly leftOut?: LeftOut | undefined;
}

export async function decideRow(question: RowQuestion): Promise<DecidedRow> {
  const { linked, child, officers } = question;
  const { model, setup, master } = linked;
  const kept = withPinned(linked, officers);
  const own = { pairs: kept, ...weighPairs(kept, setup.comparisons, model, master.count) };
  let clusters = await question.copies(kept.right);
  let input = inputOf(question, clusters);
  const first = decide(input, own);
  const odds = priorOdds(model, master.count);
  const decided = (
    verdicts: Verdicts,
    household: HouseholdStage | null,
    pairs: readonly WeighedPair[],
    oddsOfRow = odds,
  ): DecidedRow => {
    const weighed = pairs.map((pair) => ({ ...pair, leftOut: leftOut(pair, officers, verdicts, clusters) }));
    return withPosterior(verdicts, clusters, household, weighed, oddsOfRow);
  };
  if (child === undefined || officers?.pinned.has(0) === true) return decided(first, null, weigh(own, 'own'));
  const home = atHome(linked, first, child);
  const household = { ...stageOf(first, child, home), childResidentId: child.residentId };
  if (home.count > 0) {
    clusters = await question.copies([...kept.right, ...home.right]);
    input = inputOf(question, clusters);
  }
  const atHomeWeighed = weighAtHome(home, setup.comparisons, model);
  const verdicts = decideParents(input, {
    first,
    own,
    alone: first.status,
    home: atHomeWeighed,
    childStatus: Uint8Array.of(STATUS_NAMES.indexOf(child.status)),
  });
  if (first.status[0] === MATCH) return decided(verdicts, household, weigh(own, 'own'));
  const ofParent = parentOdds(model, child.status, master.count);
  const homeBits = Math.log2(ofParent.atHome(home.count) / ofParent.elsewhere);
  const there = new Set(home.right);
  const weighed = [
    ...weigh({ ...atHomeWeighed, bits: atHomeWeighed.bits.map((bits) => bits + homeBits) }, 'household'),
    ...weigh(own, 'own').filter(({ right }) => !there.has(right)),
  ].sort((a, b) => a.right - b.right);
  return decided(verdicts, household, weighed, ofParent.elsewhere);
}

/** A pinned pair counts even where no rule brought it up. */
function withPinned({ kept, setup, row }: LinkedRow, officers: Officers | undefined): ComparedPairs {
  if (officers === undefined) return kept;
  const { right } = missingPins(kept, officers);
  if (right.length === 0) return kept;
  const pinned = comparePairs(setup, new Int32Array(right.length).fill(row), right);
  return joinPairs(kept, { ...pinned, left: new Int32Array(right.length) });
}

function leftOut(
  { right }: WeighedPair,
  officers: Officers | undefined,
  { candidate }: Verdicts,
  { clusterOf }: Clusters,
): LeftOut | undefined {
  if (officers === undefined) return undefined;
  const pin = officers.pinned.get(0);
  if (pin !== undefined) return pin === right ? undefined : 'other_confirmed';
  const isOf = (residents: Iterable<number>): boolean =>
    [...residents].some((resident) => clusterOf[resident] === clusterOf[right]);
  if (isOf(officers.forbidden.get(0) ?? [])) return 'excluded';
  return isOf(officers.taken) && !isOf(candidate) ? 'taken_elsewhere' : undefined;
}

function inputOf({ linked, thresholds, outside, officers }: RowQuestion, clusters: Clusters): DecisionInput {
  const { one, master, books, setup, model } = linked;
  return {
    table: one,
    master,
    books,
    shapes: setup.comparisons,
    model,
    clusters,
    thresholds,
    oneToOne: false,
    outside: Uint8Array.of(outside),
    officers,
  };
}

/** Adults of the matched child's household, compared with the row. */
function atHome(linked: LinkedRow, first: Verdicts, { partner }: ChildFacts): ComparedPairs {
  const { books, master, setup, row } = linked;
  const birthYear = (code: number): number => Math.floor(books.dates.packed[code]! / 10000);
  const child = {
    status: Uint8Array.of(partner < 0 ? 0 : MATCH),
    partner: Int32Array.of(partner),
  };
  const { right } = householdPairs(first, child, master, birthYear);
  const compared = comparePairs(setup, new Int32Array(right.length).fill(row), right);
  return { ...compared, left: new Int32Array(right.length) };
}

function stageOf(
  first: Verdicts,
  { partner }: ChildFacts,
  home: ComparedPairs,
): Pick<HouseholdStage, 'outcome' | 'adults'> {
  const adults = home.count;
  if (partner < 0) return { outcome: 'child_not_matched', adults };
  if (first.status[0] === MATCH) return { outcome: 'matched_on_own_evidence', adults };
  return { outcome: adults === 0 ? 'nobody_at_home' : 'applied', adults };
}

function weigh({ pairs, bits, namesakes }: WeightedPairs, stage: WeighedPair['stage']): WeighedPair[] {
  return Array.from(pairs.right, (right, at) => ({
    right,
    pattern: pairs.pattern[at]!,
    bits: bits[at]!,
    namesakes: namesakes[at]!,
    stage,
  }));
}

function withPosterior(
  verdicts: Verdicts,
  clusters: Clusters,
  household: HouseholdStage | null,
  weighed: readonly WeighedPair[],
  odds: number,
): DecidedRow {
  const counted = weighed.filter((pair) => pair.leftOut === undefined);
  const column = (of: (pair: WeighedPair) => number): Int32Array => Int32Array.from(counted, of);
  const pairs: ComparedPairs = {
    count: counted.length,
    left: new Int32Array(counted.length),
    right: column(({ right }) => right),
    pattern: column(({ pattern }) => pattern),
    rarity: new Int32Array(counted.length),
  };
  const bits = Float64Array.from(counted, (pair) => pair.bits);
  const namesakes = Float32Array.from(counted, (pair) => pair.namesakes);
  const { none } = posterior({ pairs, bits, namesakes }, 1, clusters.clusterOf, () => odds);
  return { verdicts, clusters, household, weighed, noneProbability: none[0]!, odds };
}
