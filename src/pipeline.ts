/**
 * The main job from beginning to end: read, normalise, link the master to itself, link every extract, classify, report.
 * The only file that knows the order. Nothing under the output directory appears before everything is written.
 */

import { customRules } from './block/custom-rules.ts';
import { COPY_RULES, PEOPLE_RULES } from './block/people-rules.ts';
import { classify } from './classify/classify.ts';
import { PEOPLE_COMPARISONS } from './compare/people-comparisons.ts';
import { outsideArea } from './decide/area.ts';
import { noClusters } from './decide/clusters.ts';
import type { Engine } from './engine/engine.ts';
import { engineWithWorkers } from './engine/workers.ts';
import { Failure, type Fault } from './failure.ts';
import type { CleanTable, Clusters, FieldKey, Progress, RawTable, Verdicts } from './flow.ts';
import { type LinkContext, type Linked, type LinkRules, link, linkParents, linkToItself } from './link.ts';
import { type CleanSources, normalise, type SourceToClean } from './normalise/normalise.ts';
import { residentKeys } from './normalise/resident-key.ts';
import { MODEL_VERSION, type Model, type ModelFile } from './plan/model-file.ts';
import type { ExtractPlan, Plan } from './plan/plan.ts';
import { readModel } from './read/read-model.ts';
import { readSource } from './read/read-source.ts';
import type { RunOutcome, RunSummary } from './report/model.ts';
import { openOutput } from './report/publish.ts';
import { writeReports } from './report/report.ts';
import type { ReportWording } from './report/wording.ts';
import { sourceKind } from './sources/list.ts';

/** What the run needs of the outside. */
export interface Ports {
  readonly progress: Progress;
  readonly wording: ReportWording;
  readonly signal: AbortSignal;
  readonly version: string;
}

export const PEOPLE: LinkRules = { list: 'people', rules: PEOPLE_RULES };
const COPIES: LinkRules = { list: 'people', rules: COPY_RULES };

export async function reconcile(plan: Plan, ports: Ports): Promise<RunSummary> {
  const started = new Date().toISOString();
  const clock = stopwatch();
  const output = await openOutput(plan);
  const engine = engineWithWorkers(plan.workers, ports.signal);
  try {
    const { master, extracts } = await clock('read', () => readAll(plan, ports));
    const clean = await clock('normalise', async () => {
      ports.progress.begin('normalise');
      const sources = normalise(sourcesToClean(plan, master, extracts), plan.asOf);
      ports.progress.end('normalise', {});
      return sources;
    });
    const linkage = await clock('link', () => linkAll(plan, ports, engine, clean, master, extracts));
    const keys = residentKeys(master);
    const { findings, conflicts, notProduced } = await clock('classify', async () => {
      ports.progress.begin('classify');
      const classified = classify({
        plan,
        master: linkage.masterClean,
        extracts: extracts.map((raw, index) => ({ raw, verdicts: linkage.verdicts[index]! })),
        books: clean.books,
        clusters: linkage.clusters,
        residentKey: keys.of,
      });
      ports.progress.end('classify', { findings: classified.findings.length });
      return classified;
    });
    const summary = await writeReports(
      {
        plan,
        version: ports.version,
        run: output.run,
        started,
        durations: clock.durations,
        master,
        masterClean: linkage.masterClean,
        extracts: extracts.map((raw, index) => ({
          raw,
          clean: linkage.verdicts[index]!.map((verdicts) => verdicts.table),
          verdicts: linkage.verdicts[index]!,
        })),
        books: clean.books,
        residentKeys: keys,
        clusters: linkage.clusters,
        findings,
        conflicts,
        notProduced,
        issues: clean.issues,
        blocking: linkage.blocking,
        shapes: PEOPLE_COMPARISONS,
        modelJson: { doisoatModel: MODEL_VERSION, models: linkage.models } satisfies ModelFile,
      },
      output,
      ports,
    );
    ports.signal.throwIfAborted();
    ports.progress.begin('publish');
    await output.publish();
    ports.progress.end('publish', {});
    return summary;
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    await engine.close();
  }
}

/** Durations by step in milliseconds; they go to summary.json. */
function stopwatch() {
  const durations: Record<string, number> = {};
  const clock = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const result = await work();
    durations[step] = Math.round(performance.now() - from);
    return result;
  };
  return Object.assign(clock, { durations });
}

/** Every file is looked at before the run gives up, so that all bad ones are named at once. */
export async function readAll(
  plan: Pick<Plan, 'master' | 'extracts' | 'maxRejected'>,
  ports: Pick<Ports, 'progress' | 'signal'>,
): Promise<{ master: RawTable; extracts: readonly RawTable[] }> {
  const tables: RawTable[] = [];
  const faults: Fault[] = [];
  for (const file of [plan.master, ...plan.extracts]) {
    try {
      tables.push(await readOne(plan, file, ports));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new Failure(faults);
  return { master: tables[0]!, extracts: tables.slice(1) };
}

async function readOne(
  plan: Pick<Plan, 'master' | 'extracts' | 'maxRejected'>,
  file: Plan['master'] | ExtractPlan,
  { progress, signal }: Pick<Ports, 'progress' | 'signal'>,
): Promise<RawTable> {
  progress.begin('read', file.name);
  const customColumns =
    file === plan.master
      ? masterColumns(plan)
      : new Map((file as ExtractPlan).fields.map((field) => [field.field, field.extract]));
  const table = await readSource(file, sourceKind(file.kind), {
    maxRejected: plan.maxRejected,
    customColumns,
    signal,
    onProgress: (done, total) => progress.advance(done, total),
  });
  progress.end('read', { rows: table.rowCount, rejected: table.rejected.length }, file.name);
  progress.note('columns_found', {
    source: table.source,
    file: table.facts.file,
    encoding: table.facts.encoding,
    delimiter: table.facts.delimiter,
    headerLine: table.facts.headerLine,
    columns: table.facts.columns.map(({ key, header }) => `${key} = ${header}`),
  });
  return table;
}

/** Columns of the master that custom extracts are compared with, by extract and field. */
function masterColumns(plan: Pick<Plan, 'extracts'>): ReadonlyMap<FieldKey, string> {
  return new Map(
    plan.extracts.flatMap((extract) =>
      extract.fields.map((field) => [masterKey(extract, field.field), field.master] as const),
    ),
  );
}

function masterKey(extract: ExtractPlan, field: string): FieldKey {
  return `${extract.name}/${field}`;
}

/** The master first (as people, unless it is custom), then the extracts, then the master once more for each custom extract. */
export function sourcesToClean(
  plan: Pick<Plan, 'master' | 'extracts'>,
  master: RawTable,
  extracts: readonly RawTable[],
): SourceToClean[] {
  const sources: SourceToClean[] = [
    plan.master.kind === 'custom' ? { raw: master, custom: { fields: [], keyOf: String } } : { raw: master },
  ];
  extracts.forEach((raw, index) => {
    const { fields } = plan.extracts[index]!;
    sources.push(raw.kind === 'custom' ? { raw, custom: { fields, keyOf: String } } : { raw });
  });
  for (const extract of plan.extracts) {
    if (extract.kind === 'custom')
      sources.push({
        raw: master,
        custom: { fields: extract.fields, keyOf: (field) => masterKey(extract, field) },
      });
  }
  return sources;
}

interface Linkage {
  readonly masterClean: CleanTable;
  readonly clusters: Clusters;
  /** For each extract its person slots, in the kind's order. */
  readonly verdicts: readonly (readonly Verdicts[])[];
  readonly blocking: RunOutcome['blocking'];
  readonly models: Readonly<Record<string, Model>>;
}

async function linkAll(
  plan: Plan,
  ports: Ports,
  engine: Engine,
  clean: CleanSources,
  master: RawTable,
  extracts: readonly RawTable[],
): Promise<Linkage> {
  const { progress } = ports;
  const context: LinkContext = {
    books: clean.books,
    engine,
    onProgress: (done, total) => progress.advance(done, total),
  };
  const known = plan.modelPath === undefined ? undefined : await readModel(plan.modelPath);
  const [masterClean] = clean.tables[0]! as [CleanTable];
  const customMasters = clean.tables.slice(1 + extracts.length).map(([table]) => table!);
  const blocking: RunOutcome['blocking'][number][] = [];
  const models: Record<string, Model> = {};
  const step = async <T extends Pick<Linked, 'model' | 'blocking'>>(
    name: string,
    work: () => Promise<T>,
  ): Promise<T> => {
    progress.begin('compare', name);
    const linked = await work();
    blocking.push({ source: name, rules: linked.blocking });
    models[name] = linked.model;
    progress.end('compare', { pairs: linked.blocking.reduce((sum, rule) => sum + rule.newPairs, 0) }, name);
    return linked;
  };
  const clusters =
    master.kind === 'custom'
      ? noClusters(masterClean.count)
      : (
          await step('master', () =>
            linkToItself(context, COPIES, masterClean, plan.decide.match, known?.models['master']),
          )
        ).clusters;
  const verdicts: (readonly Verdicts[])[] = [];
  for (const [index, extract] of plan.extracts.entries()) {
    const slots: Linked[] = [];
    for (const table of clean.tables[index + 1]!) {
      const name = `${extract.name}/${table.person}`;
      const against = extract.kind === 'custom' ? customMasters.shift()! : masterClean;
      const rules = extract.kind === 'custom' ? customLinkRules(extract, table, against, clean) : PEOPLE;
      const decision = {
        table,
        master: against,
        clusters,
        thresholds: plan.decide,
        oneToOne: extract.oneToOne.includes(table.person),
        outside: outsideArea(table, masterClean, clean.books, plan.master.covers),
      };
      slots.push(await step(name, () => link(context, rules, decision, known?.models[name])));
    }
    verdicts.push(withParents(slots));
  }
  return { masterClean, clusters, verdicts, blocking, models };
}

export function customLinkRules(
  { fields }: ExtractPlan,
  table: CleanTable,
  master: CleanTable,
  clean: CleanSources,
): LinkRules {
  return {
    list: fields,
    rules: customRules(fields, table, master, clean.books),
  };
}

/** Where a row holds a child with its parents, the parents get their second stage. */
function withParents(slots: readonly Linked[]): Verdicts[] {
  const child = slots.find((slot) => slot.input.table.person === 'child');
  return slots.map((slot) =>
    child === undefined || slot === child ? slot.verdicts : linkParents(slot, child),
  );
}
