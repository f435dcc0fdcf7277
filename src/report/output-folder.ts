/**
 * Who may replace an output directory: refusals before the work starts and before the result takes its place.
 * A folder is ours when its summary.json says so and nothing stands in it that doisoat does not write.
 */
import { join, sep } from 'node:path';
import { Failure, type Fault } from '../failure.ts';
import type { Plan } from '../plan/plan.ts';
import { fileFailure } from './out-file.ts';
import type { LedgerStamp } from './over-time.ts';
import { DISK, type Entry } from './publishing/file-system.ts';
import { isOutputFile, isOutputFolder, SUMMARY_FILE } from './writers/list.ts';

const MOST_NAMES = 10;
/** What `-` means wherever a file may be named; a folder of that name is not what anybody wants. */
const STANDARD_OUTPUT = '-';

/** Throws every reason why the plan's output directory must not be made or replaced. */
export async function checkOutput(plan: Plan): Promise<void> {
  const faults: Fault[] = [];
  const refuse = (code: string, facts: Fault['facts'] = {}): void => {
    faults.push({ code, place: { file: plan.out }, facts: { out: plan.out, ...facts } });
  };
  if (plan.out === STANDARD_OUTPUT) refuse('out_is_stream');
  const state = await entryAt(plan.outPath);
  if (state === 'file') refuse('out_is_file');
  if (state === 'folder') {
    if (!plan.overwrite) refuse('out_exists');
    else {
      if (!(await isDoisoatOutput(plan.outPath))) refuse('out_not_ours');
      else {
        const names = await unknownEntries(plan.outPath);
        if (names.length > 0) refuse('out_unknown_files', { names });
      }
      const files = [plan.master, ...plan.extracts]
        .filter((input) => input.path.startsWith(plan.outPath + sep))
        .map((input) => input.file);
      if (files.length > 0) refuse('out_holds_input', { files });
    }
  }
  if (faults.length > 0) throw new Failure(faults);
}

/** Whether the folder is an output of doisoat and holds nothing else: it may be replaced, put back and removed. */
export async function isWhole(folder: string): Promise<boolean> {
  return (await isDoisoatOutput(folder)) && (await isOurs(folder));
}

/** Whether the folder holds nothing that doisoat does not write; a killed run's may lack files. */
export async function isOurs(folder: string): Promise<boolean> {
  return (await unknownEntries(folder)).length === 0;
}

/** Whether the folder's summary.json was written by doisoat. */
export async function isDoisoatOutput(folder: string): Promise<boolean> {
  try {
    const summary: unknown = JSON.parse(await DISK.read(join(folder, 'summary.json')));
    if (typeof summary !== 'object' || summary === null || !('program' in summary)) return false;
    const { program } = summary;
    return typeof program === 'object' && program !== null && 'name' in program && program.name === 'doisoat';
  } catch {
    return false;
  }
}

/** What the output of a run says about its ledger; undefined where it kept none, or where no output stands. */
export async function stampAt(folder: string): Promise<LedgerStamp | undefined> {
  let summary: { readonly ledger?: Partial<LedgerStamp> } | null;
  try {
    summary = JSON.parse(await DISK.read(join(folder, SUMMARY_FILE)));
  } catch {
    return undefined;
  }
  const { id, run, runId } = summary?.ledger ?? {};
  return id === undefined || run === undefined || runId === undefined ? undefined : { id, run, runId };
}

/** Entries that doisoat does not write, as paths inside the folder; the first few. */
export async function unknownEntries(folder: string): Promise<readonly string[]> {
  const unknown: string[] = [];
  const visit = async (inside: string): Promise<void> => {
    let entries: readonly Entry[];
    try {
      entries = await DISK.entries(join(folder, inside));
    } catch (error) {
      throw fileFailure(error, join(folder, inside));
    }
    for (const entry of entries) {
      if (unknown.length >= MOST_NAMES) return;
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.kind === 'folder' && isOutputFolder(name)) await visit(name);
      else if (entry.kind !== 'file' || !isOutputFile(name)) unknown.push(name);
    }
  };
  await visit('');
  return unknown;
}

async function entryAt(path: string): Promise<'nothing' | 'file' | 'folder'> {
  try {
    const entry = await DISK.entryAt(path);
    if (entry === undefined) return 'nothing';
    return entry.kind === 'folder' ? 'folder' : 'file';
  } catch (error) {
    throw fileFailure(error, path);
  }
}
