/**
 * The folder that `generate` fills, published as the output of a run is: claimed, made whole beside its place, flushed,
 * renamed, what a killed one left cleared away. An existing folder is replaced only when asked for, and only when every
 * entry in it is one that generate makes.
 */
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { EXTRACTS } from '../generate/extracts/list.ts';
import { DISK } from '../report/publishing/file-system.ts';
import { type Output, openPublication } from '../report/publishing/publication.ts';

const MARKS = ['dan_cu.csv', 'doisoat.yaml', 'truth'];
const TABLES = EXTRACTS.map(({ name }) => `${name}.csv`);
const KNOWN = new Set([
  ...MARKS,
  ...TABLES,
  ...['copies.csv', 'findings.csv', ...TABLES].map((name) => `truth/${name}`),
]);

/** `target` is absolute, `shown` is what the user typed. Throws why it must not be made or replaced, and `out_locked`. */
export function openFolder(target: string, shown: string, overwrite: boolean): Promise<Output> {
  return openPublication({
    target,
    shown,
    check: () => refuse(target, shown, overwrite),
    isWhole: async (folder) => {
      const names = await namesIn(folder);
      return names.length === 0 || (isComplete(names) && strangers(names).length === 0);
    },
    isOurs: async (folder) => strangers(await namesIn(folder)).length === 0,
  });
}

async function refuse(target: string, shown: string, overwrite: boolean): Promise<void> {
  const entry = await DISK.entryAt(target);
  if (entry === undefined) return;
  const place = { file: shown };
  if (entry.kind !== 'folder') throw Failure.of('generate_out_is_file', place, { out: shown });
  const names = await namesIn(target);
  if (names.length === 0) return;
  if (!overwrite) throw Failure.of('generate_out_exists', place, { out: shown });
  const unknown = strangers(names);
  if (unknown.length > 0 || !isComplete(names))
    throw Failure.of('generate_out_not_ours', place, { out: shown, names: unknown });
}

/** Entries of the folder and of its truth; a folder that is none of ours is one entry, ending with "/". */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await Promise.all(
    (await DISK.entries(folder)).map(async ({ name, kind }) => {
      if (name !== 'truth') return [kind === 'file' ? name : `${name}/`];
      if (kind !== 'folder') return [`${name}/`];
      const inside = await DISK.entries(join(folder, name));
      return [name, ...inside.map((one) => `truth/${one.name}${one.kind === 'file' ? '' : '/'}`)];
    }),
  );
  return names.flat();
}

function isComplete(names: readonly string[]): boolean {
  return MARKS.every((mark) => names.includes(mark));
}

function strangers(names: readonly string[]): readonly string[] {
  return names.filter((name) => !KNOWN.has(name));
}
