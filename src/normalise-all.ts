/** Normalises every file of a run, the names in a thread of their own, and says which columns came in an old encoding. */
import { readNamesAside } from './engine/names-aside.ts';
import type { RawTable } from './flow.ts';
import { type CleanSources, nameColumns, normaliseAround } from './normalise/normalise.ts';
import type { Plan } from './plan/plan.ts';
import type { WardTables } from './read/read-ward-units.ts';
import { areaOf, type ReadPorts, sourcesToClean } from './read-all.ts';

export async function normaliseAll(
  plan: Plan,
  { progress, signal }: ReadPorts,
  master: RawTable,
  extracts: readonly RawTable[],
  wards: WardTables | undefined,
): Promise<CleanSources> {
  progress.begin('normalise');
  const sources = sourcesToClean(plan, master, extracts);
  const names = readNamesAside(nameColumns(sources), plan.workers, signal);
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
