/**
 * How one table of persons is linked to the master: block, compare, train, decide. The order of these steps is told here, the
 * order of everything else in pipeline.ts.
 */
import { block, OVERSIZE_PAIRS } from './block/block.ts';
import type { BlockingRule } from './block/blocking-rule.ts';
import { type ComparePart, comparePairs, type KeepRule } from './compare/compare.ts';
import { type ComparisonList, comparisonsOf } from './compare/comparison-list.ts';
import { equalPairs } from './compare/equal-pairs.ts';
import { mergeParts } from './compare/merge-parts.ts';
import { PEOPLE_COMPARISONS } from './compare/people-comparisons.ts';
import {
  countPatterns,
  drawPairs,
  type PairList,
  householdPairs as sampleHouseholds,
  samplePairs,
} from './compare/sample.ts';
import { type ComparisonSetup, setUpComparison } from './compare/setup.ts';
import type { EqualPairs } from './counts.ts';
import { cluster } from './decide/clusters.ts';
import { type DecisionInput, decide, weighPairs } from './decide/decide.ts';
import { decideParents, householdPairs, weighAtHome, withoutPins } from './decide/households.ts';
import { learnModel, learnShare } from './decide/learn.ts';
import type { Model } from './decide/model.ts';
import { copyOdds } from './decide/odds.ts';
import { joinPairs, missingPins, type Officers } from './decide/officers.ts';
import { learnParentShares } from './decide/parents.ts';
import { priorModel } from './decide/prior-model.ts';
import { estimateStrangers, relativesPerPerson } from './decide/train.ts';
import { copyBits } from './decide/veto.ts';
import { levelBits } from './decide/weights.ts';
import type { Engine, Underway } from './engine/engine.ts';
import type {
  BlockingFacts,
  Books,
  Candidates,
  CleanTable,
  Clusters,
  ComparedPairs,
  PatternCounts,
} from './flow.ts';
import type { JudgedClusters, JudgedVerdicts, OfficerDecision } from './plan/officer-decisions.ts';

/** What all links of a run share. */
export interface LinkContext {
  readonly books: Books;
  readonly engine: Engine;
  readonly onProgress: (done: number, total: number) => void;
}

/** How two tables are compared. */
export interface LinkRules {
  readonly list: ComparisonList;
  readonly rules: readonly BlockingRule[];
  /** Rows that all rules look for, however settled they seem. */
  readonly sought?: readonly number[];
}

export interface Compared {
  readonly setup: ComparisonSetup;
  readonly pairs: ComparedPairs;
  readonly model: Model;
  readonly bits: Float64Array;
  readonly namesakes: Float32Array;
  readonly blocking: readonly BlockingFacts[];
}

export interface Linked extends Compared {
  readonly input: DecisionInput;
  readonly verdicts: JudgedVerdicts;
}

const SEED = 20_260_630;
/** Pairs below this weight are counted for training and not kept: no decision can rest on them. */
const FLOOR_BITS = { people: 2, custom: -5, copies: 10 };

/** What a decision needs beside the comparison; the master's copies are looked for once workers compare. */
export interface LinkDecision extends Omit<DecisionInput, 'books' | 'shapes' | 'model' | 'clusters'> {
  readonly copies: () => Promise<Underway<Clusters>>;
}

/** Links one table of persons; known: parameters to use as they are. */
export async function link(
  context: LinkContext,
  rules: LinkRules,
  { copies, ...decision }: LinkDecision,
  known?: Model,
): Promise<Linked> {
  const { table, master } = decision;
  const sought = [...(decision.officers?.forbidden.keys() ?? [])];
  const begun = await beginComparing(context, { ...rules, sought }, table, master, known);
  const copying = await copies();
  // Workers go on with the copies while this thread learns from what was compared.
  const finished = finishComparing(rules, begun, await begun.parts.finish());
  const { officers, ...compared } = withPins(finished, decision.officers, master);
  const clusters = await copying.finish();
  const input = {
    ...decision,
    officers,
    clusters,
    books: context.books,
    shapes: compared.setup.comparisons,
    model: compared.model,
  };
  return { ...compared, input, verdicts: decide(input, compared) };
}

/** Pinned pairs hold even where no blocking rule brought them up: then they are compared now, after the training. */
export function withPins<Part extends Pick<Compared, 'setup' | 'pairs' | 'model'>>(
  compared: Part,
  officers: Officers | undefined,
  master: CleanTable,
): Part & { readonly officers: Officers | undefined } {
  if (officers === undefined) return { ...compared, officers };
  const { setup, model } = compared;
  const { left, right } = missingPins(compared.pairs, officers);
  if (left.length === 0) return { ...compared, officers };
  const pairs = joinPairs(compared.pairs, comparePairs(setup, left, right));
  const weights = weighPairs(pairs, setup.comparisons, model, master.count);
  return { ...compared, pairs, ...weights, officers: { ...officers, unseen: new Set(left) } };
}

/** Copies inside the master: the same comparisons; m starts from the prior model and learns from clear copies only. */
export async function linkToItself(
  context: LinkContext,
  rules: LinkRules,
  master: CleanTable,
  threshold: number,
  known?: Model,
  officers: readonly OfficerDecision[] = [],
): Promise<Underway<Compared & { readonly clusters: JudgedClusters }>> {
  const begun = await beginComparing(context, rules, master, master, known);
  return {
    async finish() {
      const compared = finishComparing(rules, begun, await begun.parts.finish());
      return { ...compared, clusters: clusterCopies(compared, master.count, threshold, officers) };
    },
  };
}

/** Clusters of the copies among the compared pairs of a table with itself. */
export function clusterCopies(
  { pairs, bits, model }: Pick<Compared, 'pairs' | 'bits' | 'model'>,
  count: number,
  threshold: number,
  officers: readonly OfficerDecision[] = [],
): JudgedClusters {
  const allowed = copyBits(PEOPLE_COMPARISONS, pairs, bits);
  return cluster(pairs, allowed, count, copyOdds(model, count), threshold, officers);
}

/** Which compared pairs are worth keeping: by the prior model with u as random pairs show it, whether parameters are known or not. */
export function keepRule(rules: LinkRules, setup: ComparisonSetup, random: PatternCounts): KeepRule {
  const { left, right, comparisons } = setup;
  const people = rules.list === 'people';
  const prior = priorModel(comparisons, people);
  const strangers = estimateStrangers({ shapes: comparisons, prior, random, rightCount: right.count });
  const floorBits = left === right ? FLOOR_BITS.copies : people ? FLOOR_BITS.people : FLOOR_BITS.custom;
  return { bits: levelBits(strangers, comparisons), floorBits };
}

/** Random pairs for u; linking a table to itself needs fewer, few of its rows have a copy. */
function drawStrangers(setup: ComparisonSetup): PairList {
  const { left, right } = setup;
  return drawPairs(setup, SEED, samplePairs(left.count) / (left === right ? 2 : 1));
}

/** Patterns of random pairs, counted here. */
export function sampleStrangers(setup: ComparisonSetup): PatternCounts {
  return countPatterns(setup, drawStrangers(setup));
}

/** What is remembered of a rule when its blocks are let go. */
interface RuleFacts
  extends Pick<
    Candidates,
    'rule' | 'uses' | 'pairCount' | 'uncomparedPairs' | 'largest' | 'largestUncompared'
  > {
  readonly blockCount: number;
}

/** A comparison of two tables that is under way. */
interface Begun {
  readonly left: CleanTable;
  readonly right: CleanTable;
  readonly known: Model | undefined;
  readonly setup: ComparisonSetup;
  readonly found: readonly RuleFacts[];
  readonly random: PatternCounts;
  readonly tables: TableCounts;
  readonly parts: Underway<readonly ComparePart[]>;
}

/** What the tables show beside compared pairs. */
interface TableCounts {
  readonly households: PatternCounts;
  readonly equal: readonly EqualPairs[];
  readonly relativesPerPerson: number;
}

const NO_PAIRS: PatternCounts = { rules: 0, patterns: new Int32Array(0), counts: new Float64Array(0) };
const NOTHING_COUNTED: TableCounts = { households: NO_PAIRS, equal: [], relativesPerPerson: 0 };

/** Everything up to the comparison of the blocks' pairs, which goes on in `parts`. */
async function beginComparing(
  { books, engine, onProgress }: LinkContext,
  rules: LinkRules,
  left: CleanTable,
  right: CleanTable,
  known: Model | undefined,
): Promise<Begun> {
  const setup = setUpComparison(left, right, books, comparisonsOf(rules.list));
  const comparing = engine.open(setup, rules.list);
  // Workers count the sample while blocks are made here.
  const counting = comparing.count(drawStrangers(setup));
  const blocked = block(left, right, books, rules.rules, OVERSIZE_PAIRS, rules.sought);
  const random = await counting.finish();
  const parts = comparing.compare(blocked, keepRule(rules, setup, random), onProgress);
  const found = blocked.candidates.map(({ blocks, ...facts }) => {
    const { rule, uses, pairCount, uncomparedPairs, largest, largestUncompared } = facts;
    const blockCount = blocks.length / 4;
    return { rule, uses, blockCount, pairCount, uncomparedPairs, largest, largestUncompared };
  });
  // Needed for the training only, and counted here while workers compare.
  const isTrained = known === undefined && rules.list === 'people';
  const tables = isTrained ? countTables(setup, left, right) : NOTHING_COUNTED;
  return { left, right, known, setup, found, random, tables, parts };
}

function countTables(setup: ComparisonSetup, left: CleanTable, right: CleanTable): TableCounts {
  return {
    households: sampleHouseholds(setup, new Set(left.columns.keys())),
    equal: equalPairs(left, right, setup.books),
    relativesPerPerson: relativesPerPerson(
      right.columns.get('household'),
      priorModel(setup.comparisons, true),
    ),
  };
}

function finishComparing(
  rules: LinkRules,
  { left, right, known, setup, found, random, tables }: Begun,
  parts: readonly ComparePart[],
): Compared {
  const { comparisons } = setup;
  const { pairs, counts } = mergeParts(parts, left.count);
  const prior = priorModel(comparisons, rules.list === 'people');
  const shown = { left, right, shapes: comparisons, pairs };
  const ruleUses = found.map(({ uses }) => uses);
  const trained = known ?? learnModel({ ...shown, ...tables, prior, counts, ruleUses, random });
  const weights = weighPairs(pairs, comparisons, trained, right.count);
  const model = known ?? { ...trained, share: learnShare(shown, trained, weights) };
  const blocking = found.map(
    (facts, rule): BlockingFacts => ({
      rule: facts.rule,
      blocks: facts.blockCount,
      pairs: facts.pairCount,
      newPairs: parts.reduce((sum, part) => sum + (part.rule === rule ? part.newPairs : 0), 0),
      uncomparedPairs: facts.uncomparedPairs,
      largestBlock: facts.largest[0]?.pairs ?? 0,
      largestBlocks: facts.largest,
      largestUncompared: facts.largestUncompared,
    }),
  );
  return { setup, pairs, model, ...weights, blocking };
}

/** The parents' second stage: adults of the matched child's household, and how likely a parent is there. */
export function linkParents(parent: Linked, child: Linked): Pick<Linked, 'model' | 'verdicts'> {
  const { books, master, shapes } = parent.input;
  const birthYear = (code: number) => Math.floor(books.dates.packed[code]! / 10000);
  const alone = { ...parent.verdicts, ...withoutPins(parent.verdicts) };
  const { left, right } = householdPairs(alone, child.verdicts, master, birthYear);
  const home = weighAtHome(comparePairs(parent.setup, left, right), shapes, parent.model);
  const parents =
    parent.model.parents ??
    learnParentShares({ parent: alone, child: child.verdicts, own: parent, home, master });
  const model = { ...parent.model, parents };
  const stages = {
    first: parent.verdicts,
    own: parent,
    alone: alone.status,
    home,
    childStatus: child.verdicts.status,
  };
  return { model, verdicts: decideParents({ ...parent.input, model }, stages) };
}
