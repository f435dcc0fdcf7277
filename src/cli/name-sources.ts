/** The files that a command line names for init: patterns expanded, folders opened, kinds fixed by source flags. */
import { readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Fault } from '../failure.ts';
import type { NamedFile } from '../propose/proposal.ts';
import { findFiles } from './find-files.ts';
import { RUN_SOURCE_OPTIONS, SOURCE_KIND_OF, type SourceOption } from './options.ts';

export type NamedSource = NamedFile;

const TABLES = /\.(?:csv|tsv|txt|xlsx)$/i;

/** Every file once: one that a source flag names keeps that kind. */
export async function nameSources(
  args: readonly string[],
  options: Partial<Readonly<Record<SourceOption, readonly string[]>>>,
  cwd: string,
): Promise<{ files: NamedSource[]; faults: Fault[] }> {
  const files = new Map<string, NamedSource>();
  const faults: Fault[] = [];
  const add = async (pattern: string, option: string, kind?: NamedFile['kind']): Promise<void> => {
    const found = (
      await Promise.all((await findFiles(pattern, cwd)).map((file) => tablesIn(file, cwd)))
    ).flat();
    if (found.length === 0) faults.push({ code: 'glob_no_match', place: {}, facts: { pattern, option } });
    for (const file of found) {
      const path = resolve(cwd, file);
      if (!files.has(path)) files.set(path, { file, path, ...(kind === undefined ? {} : { kind }) });
    }
  };
  for (const name of Object.keys(RUN_SOURCE_OPTIONS) as SourceOption[]) {
    for (const pattern of options[name] ?? []) await add(pattern, `--${name}`, SOURCE_KIND_OF[name]);
  }
  for (const pattern of args) await add(pattern, 'FILE');
  return { files: [...files.values()], faults };
}

/** A folder stands for the tables in it. */
async function tablesIn(file: string, cwd: string): Promise<readonly string[]> {
  const path = resolve(cwd, file);
  const held = await stat(path).catch(() => undefined);
  if (held === undefined || !held.isDirectory()) return [file];
  const names = (await readdir(path)).filter((name) => TABLES.test(name) && !/^[.~]/.test(name));
  const slash = /[\\/]$/.test(file) ? '' : '/';
  return names.sort().map((name) => (file === '.' ? name : `${file}${slash}${name}`));
}
