/**
 * Who may replace an output directory: refusals before the work starts, and what a killed run left behind.
 * A folder is ours when its summary.json says so and nothing stands in it that doisoat does not write.
 */
import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { Failure, type Fault } from '../failure.ts';
import type { Plan } from '../plan/plan.ts';
import { fileFailure } from './out-file.ts';
import { isRunAlive } from './run-id.ts';
import { isOutputFile, isOutputFolder } from './writers/list.ts';

const MOST_NAMES = 10;
/** A living run needs milliseconds between its two renames; what is older is stranded, whoever bears its name. */
const RENAMES_MS = 60_000;
const TEMPORARY_MS = 7 * 24 * 3600_000;

/** Throws every reason why the plan's output directory must not be made or replaced. */
export async function checkOutput(plan: Plan): Promise<void> {
  const faults: Fault[] = [];
  const refuse = (code: string, facts: Fault['facts'] = {}): void => {
    faults.push({ code, place: { file: plan.out }, facts: { out: plan.out, ...facts } });
  };
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

/**
 * Puts back an output that a run killed between its two renames left at `DIR.previous-<run>`, and removes what
 * other killed runs left. Answers whether something was put back.
 */
export async function recoverOutput(outPath: string): Promise<boolean> {
  const parent = dirname(outPath);
  const previous = `${basename(outPath)}.previous-`;
  const temporary = `.${basename(outPath)}.doisoat-`;
  let names: string[];
  try {
    names = (await readdir(parent)).sort();
  } catch {
    return false; // no parent, nothing left behind
  }
  let restored = false;
  for (const name of names.filter((each) => each.startsWith(previous)).reverse()) {
    const path = join(parent, name);
    if (!(await isStranded(path, name.slice(previous.length), RENAMES_MS))) continue;
    if ((await entryAt(outPath)) === 'nothing') {
      await rename(path, outPath);
      restored = true;
    } else if (await isReplaceable(path)) await rm(path, { recursive: true, force: true });
  }
  for (const name of names.filter((each) => each.startsWith(temporary))) {
    const path = join(parent, name);
    if (await isStranded(path, name.slice(temporary.length), TEMPORARY_MS)) {
      await rm(path, { recursive: true, force: true });
    }
  }
  return restored;
}

async function isStranded(path: string, run: string, sureAfterMs: number): Promise<boolean> {
  if (isRunAlive(run) === false) return true;
  try {
    return Date.now() - (await stat(path)).ctimeMs > sureAfterMs;
  } catch {
    return false;
  }
}

async function isReplaceable(path: string): Promise<boolean> {
  return (await isDoisoatOutput(path)) && (await unknownEntries(path)).length === 0;
}

/** Whether the folder's summary.json was written by doisoat. */
async function isDoisoatOutput(folder: string): Promise<boolean> {
  try {
    const summary: unknown = JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8'));
    if (typeof summary !== 'object' || summary === null || !('program' in summary)) return false;
    const { program } = summary;
    return typeof program === 'object' && program !== null && 'name' in program && program.name === 'doisoat';
  } catch {
    return false;
  }
}

/** Entries that doisoat does not write, as paths inside the folder; the first few. */
async function unknownEntries(folder: string): Promise<readonly string[]> {
  const unknown: string[] = [];
  const visit = async (inside: string): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = await readdir(join(folder, inside), { withFileTypes: true });
    } catch (error) {
      throw fileFailure(error, join(folder, inside));
    }
    for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
      if (unknown.length >= MOST_NAMES) return;
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory() && isOutputFolder(name)) await visit(name);
      else if (!entry.isFile() || !isOutputFile(name)) unknown.push(name);
    }
  };
  await visit('');
  return unknown;
}

async function entryAt(path: string): Promise<'nothing' | 'file' | 'folder'> {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'nothing';
    throw fileFailure(error, path);
  }
}
