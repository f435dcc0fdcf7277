/**
 * `doisoat check`: everything that a run does before it matches, and what can be said of each file by then. The order:
 * what may be written, read, normalise, profile, load. Files that cannot be read are told with all other faults; the others
 * are profiled all the same.
 */
import { customRules } from '../block/custom-rules.ts';
import { COPY_RULES, PEOPLE_RULES } from '../block/people-rules.ts';
import { rememberKeys } from '../block/remembered-keys.ts';
import { Failure, type Fault } from '../failure.ts';
import type { CleanTable, Progress, RawTable } from '../flow.ts';
import type { CleanSources } from '../normalise/normalise.ts';
import { type ResidentKeys, residentKeys } from '../normalise/resident-key.ts';
import { normaliseAll } from '../normalise-all.ts';
import type { Plan } from '../plan/plan.ts';
import { readModel } from '../read/read-model.ts';
import { readEach, readWards } from '../read-all.ts';
import { checkOutput } from '../report/output-folder.ts';
import { aloneScores, type FileScores } from './alone-scores.ts';
import type { FileProfile } from './file-profile.ts';
import { loadOf, type SourceLoad } from './load.ts';
import { profileOf } from './profile.ts';

export const CHECK_VERSION = 1;

export interface CheckReport {
  readonly schemaVersion: typeof CHECK_VERSION;
  readonly asOf: string;
  /** What residents are named by in the reports of a run; null where the residents' file cannot be read. */
  readonly residentId: ResidentKeys['kind'] | null;
  readonly files: readonly FileProfile[];
  readonly scores: readonly FileScores[];
  readonly load: readonly SourceLoad[];
  /** Everything that a run would stop at. */
  readonly faults: readonly Fault[];
}

export interface CheckPorts {
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** More that a run would do before it reads, such as reading the password. */
  readonly before: readonly (() => Promise<unknown>)[];
}

export async function check(plan: Plan, ports: CheckPorts): Promise<CheckReport> {
  const faults: Fault[] = [];
  const attempt = async <T>(work: () => Promise<T> | T): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  await attempt(() => checkOutput(plan));
  for (const step of ports.before) await attempt(step);
  await attempt(() => (plan.modelPath === undefined ? undefined : readModel(plan.modelPath)));
  const wards = await attempt(async () => ({ tables: await readWards(plan) }));
  const read = await readEach(plan, ports);
  faults.push(...read.faults);
  const usable = readable(plan, read.master, read.extracts);
  if (usable === undefined) {
    return {
      schemaVersion: CHECK_VERSION,
      asOf: plan.asOf,
      residentId: null,
      files: [],
      scores: [],
      load: [],
      faults,
    };
  }
  const clean = await normaliseAll(
    { ...plan, ...usable.plan },
    ports,
    usable.master,
    usable.extracts,
    wards?.tables,
  );
  ports.signal.throwIfAborted();
  return {
    schemaVersion: CHECK_VERSION,
    asOf: plan.asOf,
    residentId: read.master === undefined ? null : residentKeys(read.master).kind,
    ...profiles(usable, clean, plan.asOf),
    load: read.master === undefined ? [] : loads(usable, clean, ports),
    faults,
  };
}

interface Usable {
  readonly plan: Pick<Plan, 'master' | 'extracts'>;
  readonly master: RawTable;
  readonly extracts: readonly RawTable[];
}

/**
 * The files that could be read. Where the residents' file could not, the first extract of people stands in its place:
 * a file is profiled by itself, and there is no load then.
 */
function readable(
  { master: masterPlan, extracts: extractPlans }: Plan,
  master: RawTable | undefined,
  extracts: readonly (RawTable | undefined)[],
): Usable | undefined {
  const held = extractPlans.flatMap((plan, index) => {
    const raw = extracts[index];
    // A custom extract is read by the fields that both sides share.
    return raw === undefined || (master === undefined && plan.kind === 'custom') ? [] : [{ plan, raw }];
  });
  const first = master ?? held.shift()?.raw;
  if (first === undefined) return undefined;
  return {
    plan: { master: masterPlan, extracts: held.map(({ plan }) => plan) },
    master: first,
    extracts: held.map(({ raw }) => raw),
  };
}

function profiles(
  { master, extracts }: Usable,
  clean: CleanSources,
  asOf: string,
): Pick<CheckReport, 'files' | 'scores'> {
  const all = [master, ...extracts].map((raw, index) => ({ raw, tables: clean.tables[index]! }));
  return {
    files: all.map(({ raw, tables }) => profileOf(raw, tables, clean.issues, clean.legacyColumns)),
    scores: all
      .filter(({ raw }) => raw.kind !== 'custom')
      .map(({ tables }) => aloneScores(tables, clean.books, clean.issues, asOf)),
  };
}

function loads(
  { plan, extracts }: Usable,
  clean: CleanSources,
  { progress, signal }: CheckPorts,
): SourceLoad[] {
  progress.begin('block');
  const { books, tables } = clean;
  const [master] = tables[0]! as [CleanTable];
  const customMasters = tables.slice(1 + extracts.length).map(([table]) => table!);
  const peopleRules = rememberKeys(PEOPLE_RULES, master);
  const found: SourceLoad[] = [];
  if (plan.master.kind !== 'custom') found.push(loadOf('master', master, master, books, COPY_RULES));
  plan.extracts.forEach((extract, index) => {
    for (const table of tables[index + 1]!) {
      signal.throwIfAborted();
      const source = `${extract.name}/${table.person}`;
      const against = extract.kind === 'custom' ? customMasters.shift()! : master;
      const rules =
        extract.kind === 'custom' ? customRules(extract.fields, table, against, books) : peopleRules;
      found.push(loadOf(source, table, against, books, rules));
    }
  });
  const pairs = found.reduce((all, { rules }) => all + rules.reduce((sum, rule) => sum + rule.pairs, 0), 0);
  progress.end('block', { pairs });
  return found;
}
