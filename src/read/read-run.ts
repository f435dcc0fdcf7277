/**
 * Reads what an earlier run left in its output directory: the record of what it did, and whether its inputs are still
 * the files that it read.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, type Fault } from '../failure.ts';
import { parseRunRecord, type RecordedInput, type RunRecord } from '../plan/run-record.ts';
import { openFile } from './open-file.ts';

/** Files without which a run cannot be looked into. */
const NEEDED = ['summary.json', 'model.json', 'links.csv'] as const;

/** folder is absolute; shown is what the user gave. */
export async function readRun(folder: string, shown: string): Promise<RunRecord> {
  const missing: string[] = [];
  for (const name of NEEDED) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.isFile() !== true) missing.push(name);
  }
  if (missing.length > 0)
    throw Failure.of('explain_run_missing', { file: shown }, { out: shown, names: missing });
  const record = parseRunRecord(await readFile(join(folder, 'summary.json'), 'utf8'));
  if (record === undefined) throw Failure.of('explain_run_not_ours', { file: shown }, { out: shown });
  return record;
}

/** Throws unless every input is, byte for byte, the file that the run read; names each one that is not. */
export async function checkInputs(inputs: readonly RecordedInput[], signal?: AbortSignal): Promise<void> {
  const faults: Fault[] = [];
  for (const input of inputs) {
    signal?.throwIfAborted();
    try {
      if ((await sha256Of(input)) !== input.sha256) faults.push(inputChanged(input));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new Failure(faults);
}

export function inputChanged({ path, source }: RecordedInput): Fault {
  return { code: 'explain_input_changed', place: { file: path }, facts: { source } };
}

async function sha256Of({ path }: RecordedInput): Promise<string> {
  const { handle } = await openFile(path, path);
  const hash = createHash('sha256');
  try {
    for await (const chunk of handle.createReadStream({ autoClose: false })) hash.update(chunk as Buffer);
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}
