/**
 * `doisoat explain`: why a row matched, or did not; of a row of the residents' file, what its copies are (explain-copies.ts). Reads the run's inputs again, links the one row by the same steps and takes
 * every pair apart. Nothing is trained: the parameters are those of OUT/model.json.
 */
import { join } from 'node:path';
import { outsideArea } from '../decide/area.ts';
import { noClusters } from '../decide/clusters.ts';
import type { Engine } from '../engine/engine.ts';
import { engineHere } from '../engine/here.ts';
import { Failure } from '../failure.ts';
import type { PersonSlot } from '../flow.ts';
import { COPIES, customLinkRules, PEOPLE } from '../link-all.ts';
import type { Model } from '../plan/model-file.ts';
import type { OfficerDecision } from '../plan/officer-decisions.ts';
import type { RunRecord } from '../plan/run-record.ts';
import { readModel } from '../read/read-model.ts';
import { checkInputs, readRun } from '../read/read-run.ts';
import { assemble } from './assemble.ts';
import { type ChildFacts, decideRow } from './decide-row.ts';
import { explainCopies } from './explain-copies.ts';
import type { CopiesExplanation, Decision, Explanation } from './explanation.ts';
import { copiesAround, linkRow } from './link-row.ts';
import { type ExplainWish, type Question, understand, usedRow } from './question.ts';
import { customMaster, type ExplainPorts, type ReadRun, readAgain, residentRow } from './read-again.ts';
import { recordedDecisions } from './recorded.ts';
import { recordedOfficers } from './recorded-officers.ts';

/** out is absolute; shown is what the user gave. */
export async function explain(
  out: string,
  shown: string,
  wish: ExplainWish,
  ports: ExplainPorts,
): Promise<Explanation | CopiesExplanation> {
  const record = await readRun(out, shown);
  if (record.isPseudonymised) throw Failure.of('results_pseudonymised', { file: shown }, { out: shown });
  const question = understand(wish, record.plan);
  await checkInputs(record.inputs, ports.signal);
  if (question.extract === undefined) return explainCopies(out, question, record, ports);
  const read = await readAgain(record, question.index + 1, ports);
  const row = usedRow(read.raw, question.extract.name, question.row);
  const table = read.tables.find(({ person }) => person === question.person)!;
  refuseAbsent(question, read, row);
  const asked = question.resident === undefined ? undefined : residentRow(question.resident, read);
  const { model, models } = await modelsOf(out, question, record);
  const recorded = await recordedDecisions(out, question.extract.name, question.row);

  const engine = engineHere(ports.signal);
  const custom = question.extract.kind === 'custom';
  const master = custom ? customMaster(read, question) : read.masterClean;
  const officers = await recordedOfficers(out, read, question);
  const sought = officers.ofRow?.forbidden.has(0) === true ? [row] : [];
  const rules = custom ? customLinkRules(question.extract, table, master, read.clean) : PEOPLE;
  const { books } = read.clean;
  const context = { books, engine, rules: { ...rules, sought }, table, master, model };
  const linked = await linkRow(context, row);
  const child = childOf(question, read, recorded);
  const decided = await decideRow({
    linked,
    thresholds: read.plan.decide,
    outside: outsideArea(table, read.masterClean, books, read.clean.covers)[row]!,
    ...(child === undefined ? {} : { child }),
    officers: officers.ofRow,
    copies: (rows) => copies(rows, read, engine, models['master'], officers.ofMaster),
  });
  return assemble({
    out,
    question,
    read,
    linked,
    decided,
    recorded,
    asked,
    officers: officers.ofRow,
    mask: ports.mask,
  });
}

function refuseAbsent({ extract, row, person }: Question, { tables }: ReadRun, at: number): void {
  const known = tables.filter((slot) => slot.present[at] === 1).map((slot) => slot.person);
  if (known.includes(person)) return;
  throw Failure.of('explain_person_absent', {}, { extract: extract.name, row, person, known });
}

function modelName({ extract }: Question, person: PersonSlot): string {
  return `${extract.name}/${person}`;
}

async function modelsOf(
  out: string,
  question: Question,
  { plan }: RunRecord,
): Promise<{ model: Model; models: Readonly<Record<string, Model>> }> {
  const { models } = await readModel(join(out, 'model.json'));
  const name = modelName(question, question.person);
  const model = models[name];
  if (model === undefined) throw Failure.of('explain_model_missing', {}, { model: name });
  if (plan.master.kind !== 'custom' && models['master'] === undefined)
    throw Failure.of('explain_model_missing', {}, { model: 'master' });
  return { model, models };
}

/** For a parent of a birth: whom the run took for the child. */
function childOf(
  { person }: Question,
  read: ReadRun,
  recorded: ReadonlyMap<string, Decision>,
): ChildFacts | undefined {
  if (person === 'child' || !read.tables.some((slot) => slot.person === 'child')) return undefined;
  const child = recorded.get('child');
  const status = child?.status ?? 'absent';
  if (child?.status !== 'match') return { status, partner: -1, residentId: null };
  return { status, partner: residentRow(child.residentId, read), residentId: child.residentId };
}

async function copies(
  rows: Iterable<number>,
  { clean, masterClean, master, plan }: ReadRun,
  engine: Engine,
  model: Model | undefined,
  officers: readonly OfficerDecision[],
) {
  if (master.kind === 'custom' || model === undefined) return noClusters(masterClean.count);
  const context = { books: clean.books, engine, rules: COPIES, master: masterClean, model };
  return copiesAround(context, rows, plan.decide.match, officers);
}
