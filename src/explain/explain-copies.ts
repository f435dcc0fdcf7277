/**
 * Why a row of the residents' file is taken for a copy of another one, or not. The file is linked to itself as in the run, as far as
 * the row goes, with the parameters that the run learned from the file's own copies.
 */
import { join } from 'node:path';
import { comparePairs } from '../compare/compare.ts';
import { weighPairs } from '../decide/decide.ts';
import { copyOdds, population } from '../decide/odds.ts';
import { copyBits } from '../decide/veto.ts';
import { engineHere } from '../engine/here.ts';
import { Failure } from '../failure.ts';
import type { Clusters } from '../flow.ts';
import { COPIES } from '../link-all.ts';
import type { OfficerDecision } from '../plan/officer-decisions.ts';
import type { RunRecord } from '../plan/run-record.ts';
import { readModel } from '../read/read-model.ts';
import { shownId } from './assemble.ts';
import {
  type CopiesExplanation,
  EXPLANATION_VERSION,
  type PairExplanation,
  type Standing,
} from './explanation.ts';
import { copiesAround, type LinkedRow, linkRow } from './link-row.ts';
import { PairReader } from './pair.ts';
import { type CopyQuestion, MASTER, usedRow } from './question.ts';
import { type ExplainPorts, type ReadRun, readAgain, residentRow } from './read-again.ts';
import { recordedCopies } from './recorded-copies.ts';
import { recordedOfficers } from './recorded-officers.ts';
import { RuleReader } from './rules.ts';
import { ValueReader } from './values.ts';

/** What is known of the row once it is linked. */
interface Found {
  readonly read: ReadRun;
  readonly linked: LinkedRow;
  readonly clusters: Clusters;
  readonly officers: readonly OfficerDecision[];
  /** From which probability on two rows are one person. */
  readonly threshold: number;
}

/** Another row of the file. */
interface Other {
  readonly right: number;
  readonly pattern: number;
  readonly bits: number;
  readonly probability: number;
  readonly standing: Standing;
}

export async function explainCopies(
  out: string,
  question: CopyQuestion,
  record: RunRecord,
  { mask, ...ports }: ExplainPorts,
): Promise<CopiesExplanation> {
  const read = await readAgain(record, 0, ports);
  const row = usedRow(read.raw, MASTER, question.row);
  const asked = question.resident === undefined ? undefined : residentRow(question.resident, read);
  if (asked === row) throw Failure.of('explain_same_row', {}, { row: question.row });
  const model = (await readModel(join(out, 'model.json'))).models[MASTER];
  if (model === undefined) throw Failure.of('explain_model_missing', {}, { model: MASTER });
  const { ofMaster: officers } = await recordedOfficers(out, read, question);
  const recorded = await recordedCopies(out, read.keys.of(row));

  const { masterClean: master, clean, keys } = read;
  const threshold = read.plan.decide.match;
  const engine = engineHere(ports.signal);
  const context = { books: clean.books, engine, rules: COPIES, table: master, master, model };
  const linked = await linkRow(context, row);
  const clusters = await copiesAround(context, [row], threshold, officers);
  const found = { read, linked, clusters, officers, threshold };
  const others = othersOf(found);
  const take = pairTaker(found, mask);
  const candidates = others.map(take);
  const met = others.findIndex(({ right }) => right === asked);
  const isAsked = asked === undefined ? null : (candidates[met] ?? take(weigh(found, [asked])[0]!));
  const copies = clusters.copies.find((rows) => rows.includes(row)) ?? [];
  return {
    schemaVersion: EXPLANATION_VERSION,
    extract: MASTER,
    kind: MASTER,
    row: question.row,
    line: read.raw.line[row]!,
    person: 'self',
    residentKey: keys.kind,
    residentId: shownId(keys.of(row), read, mask),
    thresholds: { match: threshold },
    copies: recorded.filter((id) => id !== keys.of(row)).map((id) => shownId(id, read, mask)),
    agrees: copies.length === recorded.length && copies.every((copy) => recorded.includes(keys.of(copy))),
    officers: officersOn(row, found, mask),
    prior: {
      share: model.share,
      residents: master.count,
      population: population(master.count),
      bits: Math.log2(copyOdds(model, master.count)),
      namesakeBits: 0,
    },
    compared: linked.compared.count,
    search: new RuleReader(linked, valuesOf(found, mask)).search(),
    candidates,
    asked: isAsked,
  };
}

/** Every row that was compared, and those of the same person that no rule brought up; the same person first, then by weight. */
function othersOf(found: Found): Other[] {
  const { linked, clusters } = found;
  const { row, compared, kept } = linked;
  const same = new Set(clusters.copies.find((rows) => rows.includes(row)) ?? []);
  const rows = new Set([...compared.right, ...same]);
  rows.delete(row);
  const strong = new Set(kept.right);
  const rank = (right: number): number => (same.has(right) ? 0 : strong.has(right) ? 1 : 2);
  return weigh(
    found,
    [...rows].sort((a, b) => a - b),
  ).sort((a, b) => rank(a.right) - rank(b.right) || b.bits - a.bits || a.right - b.right);
}

/** Pairs of the row with others, weighed as the run does: the lower row of the file stands on the left. */
function weigh(found: Found, rights: readonly number[]): Other[] {
  const { setup, row, model, master } = found.linked;
  const lower = Int32Array.from(rights, (right) => Math.min(row, right));
  const higher = Int32Array.from(rights, (right) => Math.max(row, right));
  const pairs = comparePairs(setup, lower, higher);
  const shapes = setup.comparisons;
  const bits = copyBits(shapes, pairs, weighPairs(pairs, shapes, model, master.count).bits);
  const odds = copyOdds(model, master.count);
  return rights.map((right, at) => {
    const likely = odds * 2 ** bits[at]!;
    const probability = likely / (1 + likely);
    const standing = standingOf(right, probability, found);
    return { right, pattern: pairs.pattern[at]!, bits: bits[at]!, probability, standing };
  });
}

function standingOf(right: number, probability: number, found: Found): Standing {
  const { linked, clusters, officers, threshold } = found;
  const { row, compared, kept } = linked;
  const decided = officers.findLast((one) => isAbout(one, row, right))?.decision;
  const isLikely = kept.right.includes(right) && probability >= threshold;
  if (clusters.clusterOf[row] === clusters.clusterOf[right])
    return decided === 'pinned' ? 'confirmed' : isLikely ? 'same_person' : 'joined';
  if (decided === 'forbidden') return 'excluded';
  if (isLikely) return 'kept_apart';
  if (kept.right.includes(right)) return 'another_person';
  return compared.right.includes(right) ? 'below_floor' : 'never_compared';
}

function isAbout({ row, resident }: OfficerDecision, a: number, b: number): boolean {
  return (row === a && resident === b) || (row === b && resident === a);
}

function pairTaker(found: Found, mask: boolean): (other: Other) => PairExplanation {
  const { read, linked } = found;
  const values = valuesOf(found, mask);
  const pairs = new PairReader(linked, values);
  const rules = new RuleReader(linked, values);
  return ({ right, pattern, bits, probability, standing }) => ({
    residentId: shownId(read.keys.of(right), read, mask),
    row: read.master.row[right]!,
    line: read.master.line[right]!,
    standing,
    copyOf: null,
    stage: 'own',
    probability,
    weightBits: bits,
    ...pairs.take({ right, pattern, stage: 'own', bits }),
    rules: rules.forPair(right),
  });
}

function valuesOf({ read, linked }: Found, mask: boolean): ValueReader {
  const side = { raw: read.master, table: linked.master, prefix: '' };
  return new ValueReader(read.clean.books, [], [side, side], mask);
}

function officersOn(row: number, { officers, read }: Found, mask: boolean): CopiesExplanation['officers'] {
  const about = officers.filter((one) => one.row === row || one.resident === row);
  if (about.length === 0) return null;
  const named = (wanted: OfficerDecision['decision']) =>
    about
      .filter(({ decision }) => decision === wanted)
      .map((one) => ({
        residentId: shownId(read.keys.of(one.row === row ? one.resident : one.row), read, mask),
        on: one.decidedOn,
      }));
  return { confirmed: named('pinned'), excluded: named('forbidden') };
}
