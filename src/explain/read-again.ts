/** The run's inputs read and normalised once more, all of them: wards and rarity are learned from every file of a run. */
import { Failure } from '../failure.ts';
import type { CleanTable, Progress, RawTable } from '../flow.ts';
import { type CleanSources, normalise } from '../normalise/normalise.ts';
import { type ResidentKeys, residentKeys } from '../normalise/resident-key.ts';
import type { RecordedPlan, RunRecord } from '../plan/run-record.ts';
import { inputChanged } from '../read/read-run.ts';
import { areaOf, readAll, readWards, sourcesToClean } from '../read-all.ts';
import type { Question } from './question.ts';

export interface ExplainPorts {
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Show only the last three digits of numbers. */
  readonly mask: boolean;
}

export interface ReadRun {
  readonly plan: RecordedPlan;
  readonly master: RawTable;
  readonly raw: RawTable;
  readonly clean: CleanSources;
  readonly masterClean: CleanTable;
  readonly tables: readonly CleanTable[];
  readonly keys: ResidentKeys;
}

/** source: whose row is asked about; 0 is the master, then the extracts. */
export async function readAgain(
  { plan, inputs }: RunRecord,
  source: number,
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<ReadRun> {
  const { master, extracts } = await readAll({ ...plan, workers: 1 }, { progress: quiet(progress), signal });
  const changed = [master, ...extracts].flatMap((raw, at) =>
    raw.facts.sha256 === inputs[at]!.sha256 ? [] : [inputChanged(inputs[at]!)],
  );
  if (changed.length > 0) throw new Failure(changed);
  progress.begin('normalise');
  const clean = normalise(
    sourcesToClean(plan, master, extracts),
    plan.asOf,
    areaOf(plan, await readWards(plan)),
  );
  progress.end('normalise', {});
  return {
    plan,
    master,
    raw: [master, ...extracts][source]!,
    clean,
    masterClean: clean.tables[0]![0]!,
    tables: clean.tables[source]!,
    keys: residentKeys(master),
  };
}

/** Stages without notes: what was found in the files has been told by the run. */
function quiet(progress: Progress): Progress {
  return {
    begin: (stage, source) => progress.begin(stage, source),
    advance: (done, total) => progress.advance(done, total),
    end: (stage, facts, source) => progress.end(stage, facts, source),
    note: () => undefined,
  };
}

/** Master row of the resident with this id. The id is not repeated in the failure: it may be a citizen's number. */
export function residentRow(id: string, { keys, master }: ReadRun): number {
  for (let row = 0; row < master.rowCount; row++) if (keys.of(row) === id) return row;
  throw Failure.of('explain_resident_unknown', {}, { key: keys.kind, residents: master.rowCount });
}

/** Custom masters stand behind the extracts, one for each custom extract. */
export function customMaster({ clean, plan }: ReadRun, { index }: Question): CleanTable {
  const before = plan.extracts.slice(0, index).filter(({ kind }) => kind === 'custom').length;
  return clean.tables[1 + plan.extracts.length + before]![0]!;
}
