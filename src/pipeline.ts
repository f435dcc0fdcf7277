/**
 * The main job from beginning to end: read, normalise, link the master to itself, link every extract, classify, report.
 * The only file that knows the order. Nothing under the output directory appears before everything is written.
 */
import { classifyTogether } from './classify/classify.ts';
import type { FindingParts } from './classify/found-findings.ts';
import { PEOPLE_COMPARISONS } from './compare/people-comparisons.ts';
import { BesideThreads } from './engine/beside-threads.ts';
import { giveBackMemory } from './engine/give-back.ts';
import { engineWithWorkers } from './engine/workers.ts';
import type { Progress } from './flow.ts';
import { type KeptLedger, keepLedger } from './keep-ledger.ts';
import { linkAll } from './link-all.ts';
import { residentKeys } from './normalise/resident-key.ts';
import { normaliseAll, openNames } from './normalise-all.ts';
import { MODEL_VERSION, type ModelFile } from './plan/model-file.ts';
import type { Plan } from './plan/plan.ts';
import { seeInputs } from './read/unchanged-inputs.ts';
import { readAll, readWards } from './read-all.ts';
import type { RunOutcome, RunSummary } from './report/model.ts';
import type { Pseudonyms } from './report/pseudonyms/pseudonyms.ts';
import { openOutput } from './report/publish.ts';
import { writeReports } from './report/report.ts';
import type { ReportWording } from './report/wording.ts';

/** What it takes to find everything out. */
interface OutcomePorts {
  readonly progress: Progress;
  readonly signal: AbortSignal;
  readonly version: string;
  /** Stand for names and numbers (--pseudonymise). */
  readonly pseudonyms?: Pseudonyms | undefined;
}

/** What the run needs of the outside. */
export interface Ports extends OutcomePorts {
  readonly wording: ReportWording;
  /** Where threads begin that find and write beside this one, with the same words; left out, this one does all. */
  readonly besideEntry?: URL | undefined;
  /** Of the workbooks (--password-file). */
  readonly password?: string | undefined;
  /** Called when everything is known and nothing is written yet. */
  readonly onOutcome?: ((outcome: RunOutcome) => void) | undefined;
  /** Called when everything is written and nothing is published yet; a run whose record cannot be kept is not published. */
  readonly beforePublish?: ((summary: RunSummary) => Promise<void>) | undefined;
}

/** Reads, matches, classifies and writes; answers with what summary.json says. */
export async function reconcile(plan: Plan, ports: Ports): Promise<RunSummary> {
  const output = await openOutput(plan);
  let ledger: KeptLedger | undefined;
  const beside = new BesideThreads(ports.besideEntry, plan, ports.signal);
  try {
    ledger = await keepLedger(plan, output.run, ports.version, ports.progress);
    const inputs = await seeInputs([plan.master, ...plan.extracts, ...(plan.wards ?? [])]);
    const { outcome, parts } = await workOut(plan, ports, output.run, ledger, beside);
    ports.onOutcome?.(outcome);
    beside.tellFound({ findings: parts, overTime: outcome.overTime });
    const helpers = { listHelpers: beside.lists(), tableHelpers: beside.tables() };
    const summary = await writeReports(outcome, output, { ...ports, ...helpers });
    ports.signal.throwIfAborted();
    ports.progress.begin('publish');
    await inputs.refuseChanged();
    await ports.beforePublish?.(summary);
    await output.publish(ports.signal, ledger?.companion(summary, outcome.started));
    ledger?.purge(ports.progress);
    ports.progress.end('publish', {});
    return summary;
  } catch (error) {
    await beside.close();
    await output.discard();
    throw error;
  } finally {
    await beside.close();
    ledger?.close();
  }
}

/** The same without a word on disk: what a run found out, for programs that go on with it (library.ts). */
export async function reconcileInMemory(plan: Plan, ports: OutcomePorts): Promise<RunOutcome> {
  return (await workOut(plan, ports, '')).outcome;
}

async function workOut(
  plan: Plan,
  ports: OutcomePorts,
  run: string,
  ledger?: KeptLedger,
  beside?: BesideThreads,
): Promise<{ readonly outcome: RunOutcome; readonly parts: FindingParts }> {
  const started = new Date().toISOString();
  const clock = stopwatch();
  const { master, extracts, wards, clean } = await readAndNormalise(plan, ports, clock);
  const keys = residentKeys(master);
  const answers = ledger && (await clock('ledger', async () => ledger.answers({ master, extracts, keys })));
  const linkage = await clock('link', async () => {
    const engine = engineWithWorkers(plan.workers, ports.signal);
    try {
      return await linkAll(plan, ports.progress, engine, clean, master, extracts, answers?.decisions);
    } finally {
      // What workers hold is let go before findings need the memory.
      await engine.close();
    }
  });
  giveBackMemory([master, ...extracts].reduce((sum, { rowCount }) => sum + rowCount, 0));
  const { findings, conflicts, parts, notProduced } = await clock('classify', async () => {
    ports.progress.begin('classify');
    const { masterClean, clusters } = linkage;
    const said = { reported: answers?.reported, struckOff: answers?.struckOff };
    const linked = {
      plan,
      extracts: extracts.map((raw, index) => ({ raw, verdicts: linkage.verdicts[index]! })),
      books: clean.books,
      clusters,
    };
    beside?.start([master, ...extracts].map(({ rowCount }) => rowCount));
    beside?.tellLinked({ ...linked, master, masterClean, residentKeys: keys });
    const classified = await classifyTogether(
      { ...linked, ...said, master: masterClean, residentKey: keys.of },
      beside?.finding(said),
    );
    ports.progress.end('classify', { findings: classified.findings.length });
    return classified;
  });
  const overTime =
    ledger && (await clock('ledger', async () => ledger.compare({ findings, master, extracts, keys })));
  const outcome: RunOutcome = {
    plan,
    version: ports.version,
    run,
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
    wardTables: wards?.files ?? [],
    blocking: linkage.blocking,
    shapes: PEOPLE_COMPARISONS,
    ...(ports.pseudonyms === undefined ? {} : { pseudonymKey: ports.pseudonyms.fingerprint }),
    overTime,
    modelJson: { doisoatModel: MODEL_VERSION, models: linkage.models } satisfies ModelFile,
  };
  return { outcome, parts };
}

async function readAndNormalise(plan: Plan, ports: OutcomePorts, clock: Clock) {
  const names = await openNames(plan, ports.signal);
  try {
    const { master, extracts } = await clock('read', () => readAll(plan, ports));
    const wards = await readWards(plan);
    const clean = await clock('normalise', () => normaliseAll(plan, ports, master, extracts, wards, names));
    return { master, extracts, wards, clean };
  } finally {
    await names?.close();
  }
}

type Clock = ReturnType<typeof stopwatch>;

/** Durations by step in milliseconds; they go to summary.json. */
function stopwatch() {
  const durations: Record<string, number> = {};
  const clock = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const result = await work();
    durations[step] = (durations[step] ?? 0) + Math.round(performance.now() - from);
    return result;
  };
  return Object.assign(clock, { durations });
}
