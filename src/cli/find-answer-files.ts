/** Files of answers behind the arguments: a file, a pattern, or a folder with everything below it. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Fault } from '../failure.ts';
import type { AnswerFile } from '../read-answers.ts';
import { findFiles } from './find-files.ts';

const READABLE = /\.(?:xlsx|xlsm|xls|xlsb|ods|csv|tsv|txt)$/i;

/** Each file once, in the order in which they were given; those of a folder in the order of the alphabet. */
export async function findAnswerFiles(
  args: readonly string[],
  cwd: string,
): Promise<{ readonly files: readonly AnswerFile[]; readonly faults: readonly Fault[] }> {
  const files = new Map<string, AnswerFile>();
  const faults: Fault[] = [];
  for (const pattern of args) {
    const found = await findFiles(pattern, cwd);
    const all = (await Promise.all(found.map((path) => expand(path, cwd)))).flat();
    // Excel leaves "~$…" beside a workbook that is open; a file that was named is read whatever it is called.
    const wanted = all.filter((file) => file === pattern || !basename(file).startsWith('~$'));
    if (wanted.length === 0)
      faults.push({ code: 'glob_no_match', place: {}, facts: { pattern, option: 'FILE' } });
    for (const file of wanted) {
      const path = resolve(cwd, file);
      if (!files.has(path)) files.set(path, { file, path });
    }
  }
  return { files: [...files.values()], faults };
}

/** The file itself, also where it is missing: whoever reads it says so. */
async function expand(path: string, cwd: string): Promise<readonly string[]> {
  const isFolder = await stat(resolve(cwd, path)).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const names = await readdir(resolve(cwd, path), { recursive: true });
  return names
    .filter((name) => READABLE.test(name) && !basename(name).startsWith('.'))
    .sort()
    .map((name) => join(path, name));
}
