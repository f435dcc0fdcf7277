/** The output directory of a run: who may replace it stands in output-folder.ts, how it gets its place in publishing/. */
import { dirname } from 'node:path';
import type { Plan } from '../plan/plan.ts';
import { fileFailure } from './out-file.ts';
import { checkOutput, isOurs, isWhole } from './output-folder.ts';
import { claimOutput } from './publishing/claim.ts';
import { DISK, type FileSystem } from './publishing/file-system.ts';
import { clearLeftovers, strandedOutputs } from './publishing/leftovers.ts';
import { type Output, openPublication } from './publishing/publication.ts';
import { newRunId } from './publishing/run-id.ts';

export type { Output };

/** Opens a private directory beside the plan's output; throws the refusals of `checkOutput`, and `out_locked`. */
export function openOutput(
  plan: Plan,
  options: { readonly run?: string; readonly disk?: FileSystem } = {},
): Promise<Output> {
  const publication = {
    target: plan.outPath,
    shown: plan.out,
    check: () => checkOutput(plan),
    isWhole,
    isOurs,
  };
  return openPublication(publication, options);
}

/**
 * Puts back an output that a run killed between its two renames left at `DIR.previous-<run>`, for commands that read
 * outputs. Answers whether something was put back; throws `out_locked` while a living run is between its renames.
 */
export async function recoverOutput(outPath: string, shown = outPath): Promise<boolean> {
  const parent = dirname(outPath);
  try {
    if ((await DISK.entryAt(outPath)) !== undefined) return false;
    const names = (await DISK.entries(parent)).map(({ name }) => name);
    if (strandedOutputs(names, outPath, DISK).length === 0) return false;
  } catch {
    return false; // no parent, nothing left behind
  }
  const claim = await claimOutput(outPath, shown, newRunId(), DISK);
  try {
    return await clearLeftovers({ target: outPath, isWhole, isOurs }, claim, DISK);
  } catch (error) {
    throw fileFailure(error, outPath);
  } finally {
    await claim.release();
  }
}
