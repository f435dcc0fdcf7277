/**
 * `import { reconcile } from 'doisoat'`: the main job for other programs. A configuration as in doisoat.yaml goes in, what
 * was decided comes out as plain data; reports are written where the configuration names a folder. What goes wrong is a
 * `Failure` with every fault at once, as codes with facts.
 */
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { BESIDE_ENTRY } from './cli/beside-entry-url.ts';
import { FAIL_ON_KINDS } from './cli/fail-on.ts';
import { loadWords } from './cli/load-words.ts';
import { type ConfigFile, readConfig } from './cli/read-config.ts';
import { readPassword } from './cli/read-password.ts';
import { reportWording } from './cli/report-wording.ts';
import { programVersion } from './cli/version.ts';
import { Failure } from './failure.ts';
import type { Progress } from './flow.ts';
import type { Config, FoundFinding, Link, Reconciled, ReconcileOptions } from './library-types.ts';
import { reconcileInMemory, reconcile as runAll } from './pipeline.ts';
import { defaultsFor } from './plan/defaults.ts';
import { parsePlan } from './plan/parse-plan.ts';
import type { Plan } from './plan/plan.ts';
import { checkIdentities } from './report/identities.ts';
import type { RunOutcome } from './report/model.ts';
import { countRun } from './report/summary.ts';
import { TextRows } from './report/text-rows.ts';
import { writeLinks } from './report/writers/links.ts';

export { Failure } from './failure.ts';
export type * from './library-types.ts';

/**
 * Matches every extract against the master. `config` is the path of a doisoat.yaml or its content as an object.
 * Throws a Failure for faults of configuration and files; rejects with the signal's reason when called off.
 */
export async function reconcile(
  config: string | Config,
  options: ReconcileOptions = {},
): Promise<Reconciled> {
  const cwd = resolve(options.cwd ?? '.');
  const written = await configOf(config, cwd);
  const plan = planOf(written, cwd, options.overwrite ?? false);
  const ports = {
    progress: progressFor(options.onStage),
    signal: options.signal ?? new AbortController().signal,
    version: programVersion(),
  };
  if (plan.out === NO_OUT) return plainData(await reconcileInMemory(plan, ports));
  let outcome: RunOutcome | undefined;
  const { passwordPath } = plan;
  await runAll(plan, {
    ...ports,
    wording: reportWording(await loadWords(plan.lang), plan.reporting.deadlines),
    besideEntry: BESIDE_ENTRY,
    password: passwordPath === undefined ? undefined : await readPassword(passwordPath),
    onOutcome: (known) => {
      outcome = known;
    },
  });
  return { ...(await plainData(outcome!)), out: plan.outPath };
}

/** Stands for the output directory where the configuration names none. */
const NO_OUT = '';

/** A configuration object is read as the text that it would be, so that the same faults are found in it. */
async function configOf(config: string | Config, cwd: string): Promise<ConfigFile> {
  if (typeof config === 'string') return readConfig(config, { cwd });
  return { text: JSON.stringify(config, undefined, 1), file: 'config', path: join(cwd, 'config') };
}

function planOf(config: ConfigFile, cwd: string, overwrite: boolean): Plan {
  return parsePlan({
    config,
    sources: [],
    settings: {},
    overwrite,
    cwd,
    defaults: { ...defaultsFor(new Date(), availableParallelism()), out: NO_OUT },
    failOnKinds: FAIL_ON_KINDS,
  });
}

function progressFor(onStage: ReconcileOptions['onStage']): Progress {
  return {
    begin: (stage, source) => onStage?.(stage, source),
    advance: () => undefined,
    end: () => undefined,
    note: () => undefined,
  };
}

async function plainData(outcome: RunOutcome): Promise<Reconciled> {
  const broken = checkIdentities(outcome);
  if (broken.length > 0) throw Failure.of('identity_broken', {}, { identities: broken });
  const { master, extracts } = countRun(outcome);
  const counts = ({ read, rejected, used }: { read: number; rejected: number; used: number }) => {
    return { read, rejected, used };
  };
  return {
    master: { name: 'master', ...counts(master) },
    extracts: extracts.map(({ name, persons, match, review, unmatched, ...rest }) => {
      return { name, ...counts(rest), persons, match, review, unmatched };
    }),
    links: await linksOf(outcome),
    findings: findingsOf(outcome),
  };
}

/** The rows of links.csv, so that numbers are cut as they are there. */
async function linksOf(outcome: RunOutcome): Promise<Link[]> {
  const found: Link[] = [];
  const text = (cell: string): string | null => (cell === '' ? null : cell);
  const number = (cell: string): number | null => (cell === '' ? null : Number(cell));
  const row = (cells: readonly string[]): void => {
    const [extract, record, person, status, resident, probability, weight, rival, ofRival, reason] =
      cells as LinkCells;
    found.push({
      extract,
      row: Number(record),
      person: person as Link['person'],
      status: status as Link['status'],
      residentId: text(resident),
      probability: number(probability),
      weight: number(weight),
      rivalResidentId: text(rival),
      rivalProbability: number(ofRival),
      reason,
    });
  };
  const rows = new (class extends TextRows {
    readonly full = false;
    readonly flush = (): Promise<void> => Promise.resolve();
    protected readonly row = row;
  })();
  await writeLinks(outcome, rows);
  return found;
}

/** In the order of the columns of links.csv. */
type LinkCells = readonly [string, string, string, string, string, string, string, string, string, string];

function findingsOf({ findings, extracts, master, residentKeys }: RunOutcome): FoundFinding[] {
  const tables = new Map([master, ...extracts.map(({ raw }) => raw)].map((raw) => [raw.source, raw]));
  return Array.from(findings, (finding) => {
    const { id, code, dimension, severity, source, row, person, resident, wardCode, hamlet } = finding;
    return {
      findingId: id,
      code,
      dimension,
      severity,
      extract: source,
      row: row < 0 ? null : (tables.get(source)?.row[row] ?? null),
      person,
      residentId: resident < 0 ? null : residentKeys.of(resident),
      wardCode,
      hamlet,
      evidence: finding.evidence,
      who: finding.who,
    };
  });
}
