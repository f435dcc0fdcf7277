/**
 * Parents of a birth, one stage further on: where the child is matched, its parents are most likely adults of the child's
 * household. Among those few, what the household shares (place, telephone, children's parents) is no evidence any more, and the
 * comparison is with other relatives instead of strangers.
 */
import type { CleanTable, ComparedPairs, ComparisonShape, Verdicts } from '../flow.ts';
import type { JudgedPair, JudgedVerdicts } from '../plan/officer-decisions.ts';
import { GrowingInt32 } from '../table/columns.ts';
import { STATUS_NAMES } from '../table/verdict-codes.ts';
import { type DecisionInput, decide } from './decide.ts';
import { eachLevel } from './frequencies.ts';
import { type Model, table } from './model.ts';
import { priorOdds } from './odds.ts';
import { parentOdds } from './parents.ts';
import type { WeightedPairs } from './posterior.ts';
import { VETO_BITS, vetoes } from './veto.ts';

const MATCH = STATUS_NAMES.indexOf('match');
/** A parent is at least this much older than the child. */
const GENERATION_YEARS = 13;
/** Comparisons that say nothing between members of one household. */
export const SHARED: ReadonlySet<string> = new Set(['place', 'phone', 'parents']);

/** Adults of the matched child's household, as pairs (parent's row, master row) sorted by both. */
export function householdPairs(
  parent: Pick<Verdicts, 'table' | 'status'>,
  child: Pick<Verdicts, 'status' | 'partner'>,
  master: CleanTable,
  birthYear: (dateCode: number) => number,
): { left: Int32Array; right: Int32Array } {
  const households = master.columns.get('household');
  const births = master.columns.get('birth');
  const left = new GrowingInt32();
  const right = new GrowingInt32();
  if (households === undefined) return { left: left.toColumn(), right: right.toColumn() };
  const members = membersOf(households, child);
  for (let row = 0; row < child.status.length; row++) {
    if (child.status[row] !== MATCH || parent.table.present[row] === 0 || parent.status[row] === MATCH)
      continue;
    const resident = child.partner[row]!;
    const childYear = birthYear(births?.[resident] ?? 0);
    for (const member of members.get(households[resident]!) ?? []) {
      const year = birthYear(births?.[member] ?? 0);
      if (member === resident || (year !== 0 && childYear !== 0 && childYear - year < GENERATION_YEARS))
        continue;
      left.push(row);
      right.push(member);
    }
  }
  return { left: left.toColumn(), right: right.toColumn() };
}

/** The verdicts as they would be without pins, so that of pinned parents too is known what the data alone say. */
export function withoutPins({
  table,
  status,
  judged = [],
}: JudgedVerdicts): Pick<Verdicts, 'table' | 'status'> {
  const pinned = judged.filter(({ decision }) => decision === 'pinned');
  if (pinned.length === 0) return { table, status };
  const alone = status.slice();
  for (const pair of pinned) alone[pair.row] = STATUS_NAMES.indexOf(pair.status);
  return { table, status: alone };
}

/** Rows of the households of matched children only. */
function membersOf(
  households: Int32Array,
  child: Pick<Verdicts, 'status' | 'partner'>,
): ReadonlyMap<number, number[]> {
  const members = new Map<number, number[]>();
  for (let row = 0; row < child.status.length; row++) {
    const household = child.status[row] === MATCH ? households[child.partner[row]!]! : 0;
    if (household !== 0) members.set(household, []);
  }
  for (let row = 0; row < households.length; row++) members.get(households[row]!)?.push(row);
  return members;
}

/** What a pair with an adult of the child's household weighs, before it is asked how likely a parent is there. */
export function weighAtHome(
  home: ComparedPairs,
  shapes: readonly ComparisonShape[],
  model: Model,
): WeightedPairs {
  const weightAtHome = homeWeights(model, shapes);
  return {
    pairs: home,
    bits: Float64Array.from(home.pattern, weightAtHome),
    namesakes: new Float32Array(home.count),
  };
}

/** The two stages of the parents of a register of births. */
export interface ParentStages {
  /** On their own evidence, with the pairs that it rests on. */
  readonly first: JudgedVerdicts;
  readonly own: WeightedPairs;
  /** Statuses of the first stage as the data alone make them. */
  readonly alone: Uint8Array;
  readonly home: WeightedPairs;
  readonly childStatus: Uint8Array;
}

/** Verdicts of the parents with the household's adults as candidates; a parent who is matched on his own evidence stays. */
export function decideParents(
  input: DecisionInput,
  { first, own, alone, home, childStatus }: ParentStages,
): JudgedVerdicts {
  const { model, master } = input;
  const base = priorOdds(model, master.count);
  const byStatus = STATUS_NAMES.map((status) => parentOdds(model, status, master.count));
  const oddsOf = (row: number): number =>
    alone[row] === MATCH ? base : byStatus[childStatus[row]!]!.elsewhere;
  const bits = home.bits.slice();
  const { left } = home.pairs;
  for (let from = 0; from < left.length; ) {
    let until = from;
    while (until < left.length && left[until] === left[from]) until++;
    const row = left[from]!;
    const atHome = byStatus[childStatus[row]!]!.atHome(until - from);
    // The posterior multiplies by the odds of a stranger; these candidates have their own.
    for (let at = from; at < until; at++) bits[at]! += Math.log2(atHome / oddsOf(row));
    from = until;
  }
  const merged = mergeCandidates(own, { ...home, bits });
  return keepMatches(first, decide({ ...input, oddsOf }, merged));
}

/** Match weight among relatives: log2(m / relatives) of everything that a household does not share. */
function homeWeights(model: Model, shapes: readonly ComparisonShape[]): (pattern: number) => number {
  const m = table(model, shapes, 'm');
  const relatives = table(model, shapes, 'relatives');
  const vetoed = vetoes(shapes, 'household');
  return (pattern) => {
    if (vetoed(pattern)) return VETO_BITS;
    let bits = 0;
    eachLevel(pattern, shapes, (comparison, level) => {
      if (level !== 0 && !SHARED.has(shapes[comparison]!.name))
        bits += Math.log2(m[comparison]![level]! / relatives[comparison]![level]!);
    });
    return bits;
  };
}

/** Both lists as one, sorted by left; a pair in both keeps the household's bits. */
function mergeCandidates(own: WeightedPairs, home: WeightedPairs): WeightedPairs {
  const entries: { source: WeightedPairs; at: number }[] = [];
  const atHome = new Set<number>();
  const key = (pairs: ComparedPairs, at: number) => pairs.left[at]! * 0x100000000 + pairs.right[at]!;
  for (let at = 0; at < home.pairs.count; at++) {
    atHome.add(key(home.pairs, at));
    entries.push({ source: home, at });
  }
  for (let at = 0; at < own.pairs.count; at++)
    if (!atHome.has(key(own.pairs, at))) entries.push({ source: own, at });
  entries.sort((a, b) => key(a.source.pairs, a.at) - key(b.source.pairs, b.at));
  const column = (of: (entry: (typeof entries)[number]) => number) => Int32Array.from(entries, of);
  return {
    pairs: {
      count: entries.length,
      left: column(({ source, at }) => source.pairs.left[at]!),
      right: column(({ source, at }) => source.pairs.right[at]!),
      pattern: column(({ source, at }) => source.pairs.pattern[at]!),
      rarity: column(({ source, at }) => source.pairs.rarity[at]!),
    },
    bits: Float64Array.from(entries, ({ source, at }) => source.bits[at]!),
    namesakes: Float32Array.from(entries, ({ source, at }) => source.namesakes[at]!),
  };
}

/** The second verdicts, except where the first had a match. Candidate lists are those of the second stage. */
function keepMatches(first: JudgedVerdicts, second: JudgedVerdicts): JudgedVerdicts {
  for (let row = 0; row < first.status.length; row++) {
    if (first.status[row] !== MATCH) continue;
    second.status[row] = MATCH;
    second.reason[row] = first.reason[row]!;
    second.partner[row] = first.partner[row]!;
    second.probability[row] = first.probability[row]!;
    second.weightBits[row] = first.weightBits[row]!;
    second.rival[row] = first.rival[row]!;
    second.rivalProbability[row] = first.rivalProbability[row]!;
  }
  return first.judged === undefined
    ? second
    : { ...second, judged: keepJudged(first.judged, second.judged!) };
}

/** What the data alone said: of the stage that decided without the officers. */
function keepJudged(first: readonly JudgedPair[], second: readonly JudgedPair[]): readonly JudgedPair[] {
  return first.map((pair, at) => (pair.status === 'match' ? pair : second[at]!));
}
