/** Puts the explanation together: the decision, how candidates were looked for, and every pair taken apart, best first. */
import { comparePairs } from '../compare/compare.ts';
import { weighPairs } from '../decide/decide.ts';
import { population, priorOdds } from '../decide/odds.ts';
import type { Officers } from '../decide/officers.ts';
import type { OfficerDecision } from '../plan/officer-decisions.ts';
import { bitsText, probabilityText } from '../report/figures.ts';
import { REASON_NAMES, STATUS_NAMES } from '../table/verdict-codes.ts';
import { maskNumber } from '../vietnamese/identity-number.ts';
import type { DecidedRow, WeighedPair } from './decide-row.ts';
import {
  type Decision,
  EXPLANATION_VERSION,
  type Explanation,
  type PairExplanation,
  type Standing,
  type TakenBy,
} from './explanation.ts';
import type { LinkedRow } from './link-row.ts';
import { PairReader } from './pair.ts';
import type { Question } from './question.ts';
import type { ReadRun } from './read-again.ts';
import { matchedRow } from './recorded.ts';
import { RuleReader } from './rules.ts';
import { ValueReader } from './values.ts';

export interface Findings {
  /** Output directory of the run. */
  readonly out: string;
  readonly question: Question;
  readonly read: ReadRun;
  readonly linked: LinkedRow;
  readonly decided: DecidedRow;
  readonly recorded: ReadonlyMap<string, Decision>;
  /** Master row asked about. */
  readonly asked: number | undefined;
  readonly officers: Officers | undefined;
  readonly mask: boolean;
}

export async function assemble(found: Findings): Promise<Explanation> {
  const { question, read, linked, decided } = found;
  const recorded = found.recorded.get(question.person);
  const own = ownDecision(found);
  const agrees = recorded !== undefined && sameDecision(own, recorded);
  const decision = agrees ? { ...own, status: recorded.status, reason: recorded.reason } : (recorded ?? own);
  const values = new ValueReader(
    read.clean.books,
    question.extract.fields,
    [
      { raw: read.raw, table: linked.table, prefix: '' },
      { raw: read.master, table: linked.master, prefix: `${question.extract.name}/` },
    ],
    found.mask,
  );
  const rules = new RuleReader(linked, values);
  const { candidates, asked, nobody } = explainPairs(found, rules, new PairReader(linked, values));
  return {
    schemaVersion: EXPLANATION_VERSION,
    extract: question.extract.name,
    kind: question.extract.kind,
    row: question.row,
    line: read.raw.line[linked.row]!,
    person: question.person,
    residentKey: read.keys.kind,
    thresholds: read.plan.decide,
    decision: named(decision, found),
    agrees,
    officers: officersOnRow(found),
    takenBy: decision.reason === 'resident_taken' ? await takenBy(found) : null,
    prior: {
      share: priorShare(linked, decided.odds),
      residents: linked.master.count,
      population: population(linked.master.count),
      bits: Math.log2(decided.odds),
      namesakeBits: -Math.log2(nobody),
    },
    noneProbability: found.officers?.pinned.has(0) === true ? 0 : decided.noneProbability,
    compared: linked.compared.count,
    search: rules.search(),
    household: household(found),
    candidates,
    asked,
  };
}

/** The model's, unless the parents' second stage has one of its own. */
function priorShare({ model, master }: LinkedRow, odds: number): number {
  if (odds === priorOdds(model, master.count)) return model.share;
  const ofAll = odds * population(master.count);
  return ofAll / (1 + ofAll);
}

/** What the recomputed verdict says, in the terms of links.csv. */
function ownDecision({ decided, read }: Findings): Decision {
  const { verdicts } = decided;
  const status = STATUS_NAMES[verdicts.status[0]!]!;
  const open = status === 'match' || status === 'review';
  const [partner, rival] = open ? [verdicts.partner[0]!, verdicts.rival[0]!] : [-1, -1];
  const idOf = (row: number): string => (row < 0 ? '' : read.keys.of(row));
  return {
    status,
    reason: REASON_NAMES[verdicts.reason[0]!]!,
    residentId: idOf(partner),
    probability: partner < 0 ? 0 : verdicts.probability[0]!,
    weightBits: partner < 0 ? 0 : verdicts.weightBits[0]!,
    rivalResidentId: idOf(rival),
    rivalProbability: rival < 0 ? 0 : verdicts.rivalProbability[0]!,
  };
}

/** Equal as far as links.csv shows it. That another record took the resident is decided after this row. */
function sameDecision(own: Decision, recorded: Decision): boolean {
  const taken = recorded.reason === 'resident_taken' && own.status === 'match';
  return (
    (taken || (own.status === recorded.status && own.reason === recorded.reason)) &&
    own.residentId === recorded.residentId &&
    own.rivalResidentId === recorded.rivalResidentId &&
    Number(probabilityText(own.probability)) === recorded.probability &&
    Number(probabilityText(own.rivalProbability)) === recorded.rivalProbability &&
    Number(bitsText(own.weightBits)) === recorded.weightBits
  );
}

/** The record of the same extract that holds the resident, or a copy of him. */
async function takenBy({ out, question, decided, read, mask }: Findings): Promise<TakenBy | null> {
  const partner = decided.verdicts.partner[0]!;
  if (partner < 0) return null;
  const rows = decided.clusters.copies.find((copies) => copies.includes(partner)) ?? [partner];
  const ids = new Set(rows.map((row) => read.keys.of(row)));
  const found = await matchedRow(out, question.extract.name, question.person, ids);
  return found === null ? null : { ...found, residentId: shownId(found.residentId, read, mask) };
}

function officersOnRow({ officers, read, mask }: Findings): Explanation['officers'] {
  if (officers === undefined || officers.decisions.length === 0) return null;
  const named = (wanted: OfficerDecision['decision']) =>
    officers.decisions
      .filter(({ decision }) => decision === wanted)
      .map(({ resident, decidedOn: on }) => ({
        residentId: shownId(read.keys.of(resident), read, mask),
        on,
      }));
  return { confirmed: named('pinned'), excluded: named('forbidden') };
}

function household({ decided, read, mask }: Findings): Explanation['household'] {
  const stage = decided.household;
  if (stage === null || stage.childResidentId === null) return stage;
  return { ...stage, childResidentId: shownId(stage.childResidentId, read, mask) };
}

function named(decision: Decision, { read, mask }: Findings): Decision {
  const { residentId, rivalResidentId } = decision;
  return {
    ...decision,
    residentId: shownId(residentId, read, mask),
    rivalResidentId: shownId(rivalResidentId, read, mask),
  };
}

/** Where residents go by their citizen id, a masked explanation masks it too. */
export function shownId(id: string, { keys }: Pick<ReadRun, 'keys'>, mask: boolean): string {
  return mask && keys.kind === 'citizenId' ? maskNumber(id) : id;
}

interface Standings extends WeighedPair {
  readonly standing: Standing;
  readonly copyOf: number;
}

function explainPairs(
  found: Findings,
  rules: RuleReader,
  pairs: PairReader,
): { candidates: PairExplanation[]; asked: PairExplanation | null; nobody: number } {
  const { read, decided, asked, mask } = found;
  const { odds, noneProbability } = decided;
  const idOf = (row: number): string => shownId(read.keys.of(row), read, mask);
  const standings = [...weighed(decided), ...leftOut(found)];
  // "None of them" beside 1 for nobody at all: somebody who is not in the master and has a namesake there.
  const nobody = standings.reduce(
    (sum, { standing, namesakes }) => (standing === 'candidate' ? sum + namesakes : sum),
    1,
  );
  const explainOne = (pair: Standings): PairExplanation => {
    const { right, standing, copyOf, stage, bits } = pair;
    const isPinned = found.officers?.pinned.get(0) === right;
    const share = odds * 2 ** bits;
    const others = nobody / noneProbability + (standing === 'candidate' ? 0 : share);
    return {
      residentId: idOf(right),
      row: read.master.row[right]!,
      line: read.master.line[right]!,
      standing,
      copyOf: copyOf < 0 ? null : idOf(copyOf),
      stage,
      probability: isPinned ? 1 : share / others,
      weightBits: bits,
      ...pairs.take(pair),
      rules: rules.forPair(right),
    };
  };
  const candidates = standings.map(explainOne);
  if (asked === undefined) return { candidates, asked: null, nobody };
  const at = standings.findIndex(({ right }) => right === asked);
  return {
    candidates,
    nobody,
    asked: at >= 0 ? candidates[at]! : explainOne(neverCompared(found.linked, asked)),
  };
}

/** Everyone who counts, by weight; copies of one resident behind him who stands for them all. */
function weighed({ weighed: pairs, clusters }: DecidedRow): Standings[] {
  const isOut = ({ leftOut: why }: WeighedPair): number => (why === undefined ? 0 : 1);
  const order = [...pairs].sort((a, b) => isOut(a) - isOut(b) || b.bits - a.bits || a.right - b.right);
  const first = new Map<number, number>();
  return order.map((pair) => {
    if (pair.leftOut !== undefined) return { ...pair, standing: pair.leftOut, copyOf: -1 };
    const cluster = clusters.clusterOf[pair.right]!;
    const known = first.get(cluster);
    if (known === undefined) first.set(cluster, pair.right);
    return known === undefined
      ? { ...pair, standing: 'candidate', copyOf: -1 }
      : { ...pair, standing: 'copy', copyOf: known };
  });
}

/** Compared, but too weak to count. */
function leftOut({ linked, decided }: Findings): Standings[] {
  const { compared, setup, model, master } = linked;
  const counted = new Set(decided.weighed.map(({ right }) => right));
  const { bits } = weighPairs(compared, setup.comparisons, model, master.count);
  return Array.from(compared.right, (right, at) => ({
    right,
    pattern: compared.pattern[at]!,
    bits: bits[at]!,
    namesakes: 0,
    stage: 'own' as const,
    standing: 'below_floor' as const,
    copyOf: -1,
  }))
    .filter(({ right }) => !counted.has(right))
    .sort((a, b) => b.bits - a.bits || a.right - b.right);
}

/** What the comparison would give, had a rule brought the two together. */
function neverCompared({ setup, row, model, master }: LinkedRow, right: number): Standings {
  const pairs = comparePairs(setup, Int32Array.of(row), Int32Array.of(right));
  const bits = weighPairs(pairs, setup.comparisons, model, master.count).bits[0]!;
  const pattern = pairs.pattern[0]!;
  return { right, pattern, bits, namesakes: 0, stage: 'own', standing: 'never_compared', copyOf: -1 };
}
