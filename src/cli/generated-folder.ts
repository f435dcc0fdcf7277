/**
 * The folder that `generate` fills: built beside its place under a hidden name, then renamed. An existing folder is
 * replaced only when asked for, and only when every entry in it is one that generate makes.
 */
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import { EXTRACTS } from '../generate/extracts/list.ts';

export interface GeneratedFolder {
  /** Where the files are written. */
  readonly path: string;
  publish(): Promise<void>;
  discard(): Promise<void>;
}

const MARKS = ['dan_cu.csv', 'doisoat.yaml', 'truth'];
const KNOWN = new Set([...MARKS, ...EXTRACTS.map(({ name }) => `${name}.csv`)]);
const KNOWN_TRUTH = new Set(['copies.csv', 'findings.csv', ...EXTRACTS.map(({ name }) => `${name}.csv`)]);

/** `target` is absolute, `shown` is what the user typed. */
export async function openFolder(
  target: string,
  shown: string,
  overwrite: boolean,
): Promise<GeneratedFolder> {
  await refuse(target, shown, overwrite);
  await mkdir(dirname(target), { recursive: true });
  const path = await mkdtemp(join(dirname(target), `.${basename(target)}.doisoat-`));
  return {
    path,
    publish: async () => {
      await refuse(target, shown, overwrite);
      const previous = `${path}.previous`;
      const replaced = await stat(target).then(
        () => true,
        () => false,
      );
      if (replaced) await rename(target, previous);
      await rename(path, target);
      if (replaced) await rm(previous, { recursive: true, force: true });
    },
    discard: () => rm(path, { recursive: true, force: true }),
  };
}

async function refuse(target: string, shown: string, overwrite: boolean): Promise<void> {
  const held = await stat(target).catch(() => undefined);
  if (held === undefined) return;
  const place = { file: shown };
  if (!held.isDirectory()) throw Failure.of('generate_out_is_file', place, { out: shown });
  const entries = await readdir(target);
  if (entries.length === 0) return;
  if (!overwrite) throw Failure.of('generate_out_exists', place, { out: shown });
  const truth = entries.includes('truth') ? await readdir(join(target, 'truth')).catch(() => ['truth']) : [];
  const names = [
    ...entries.filter((name) => !KNOWN.has(name)),
    ...truth.filter((name) => !KNOWN_TRUTH.has(name)).map((name) => `truth/${name}`),
  ];
  if (names.length > 0 || MARKS.some((name) => !entries.includes(name))) {
    throw Failure.of('generate_out_not_ours', place, { out: shown, names });
  }
}
