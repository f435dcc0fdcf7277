/** Normalises every file of a run, the names in a thread of their own, and says which columns came in an old encoding. */
import type { AskedThread } from './engine/asked-thread.ts';
import { openNamesThread, readNamesAside } from './engine/names-aside.ts';
import type { RawTable } from './flow.ts';
import { type CleanSources, nameColumns, normaliseAround } from './normalise/normalise.ts';
import type { Plan } from './plan/plan.ts';
import { fileBytes } from './read/open-file.ts';
import type { WardTables } from './read/read-ward-units.ts';
import { areaOf, type ReadPorts, sourcesToClean } from './read-all.ts';

/** Masters of fewer bytes hold few names, for which a thread is started when they are known if at all. */
const WORTH_A_THREAD = 16_000_000;

/** The thread that will read the names, started before files are read where there will be many; whoever opens it closes it. */
export async function openNames(
  { master, workers }: Pick<Plan, 'master' | 'workers'>,
  signal: AbortSignal,
): Promise<AskedThread | undefined> {
  if (workers < 2 || (await fileBytes(master.path)) < WORTH_A_THREAD) return undefined;
  return openNamesThread(signal);
}

export async function normaliseAll(
  plan: Plan,
  { progress, signal }: ReadPorts,
  master: RawTable,
  extracts: readonly RawTable[],
  wards: WardTables | undefined,
  opened?: AskedThread,
): Promise<CleanSources> {
  progress.begin('normalise');
  const sources = sourcesToClean(plan, master, extracts);
  const names = readNamesAside(nameColumns(sources), plan.workers, signal, { opened });
  // Its failure is looked at when the names are wanted.
  names.catch(() => undefined);
  const finish = normaliseAround(sources, plan.asOf, areaOf(plan, wards));
  const clean = finish(await names);
  for (const { source, key, encoding, confidence } of clean.legacyColumns) {
    const share = Math.round(confidence * 100);
    progress.note('legacy_column', { source, field: key, encoding, share });
  }
  progress.end('normalise', {});
  return clean;
}
