/** Finds and reads the configuration file of a run; what stands in it is src/plan's business. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { nearest } from '../plan/nearest.ts';

export interface ConfigFile {
  readonly text: string;
  /** As the user gave it. */
  readonly file: string;
  readonly path: string;
}

const DEFAULT_NAMES = ['doisoat.yaml', 'doisoat.yml', 'doisoat.json'];

/** The configuration of the current folder, or undefined when there is none. */
export async function readDefaultConfig(cwd: string): Promise<ConfigFile | undefined> {
  for (const name of DEFAULT_NAMES) {
    const found = await stat(join(cwd, name)).catch(() => undefined);
    if (found?.isFile()) return readConfig(name, cwd);
  }
  return undefined;
}

export async function readConfig(file: string, cwd: string): Promise<ConfigFile> {
  const path = resolve(cwd, file);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw await readFailure(error, file, path);
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), file, path };
  } catch (error) {
    throw Failure.of('config_not_text', { file }, { file }, error);
  }
}

async function readFailure(error: unknown, file: string, path: string): Promise<Failure> {
  const system = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (system === 'EISDIR') return Failure.of('config_is_folder', { file }, { file }, error);
  if (system !== 'ENOENT' && system !== 'ENOTDIR') {
    return Failure.of('config_unreadable', { file }, { file, system }, error);
  }
  const beside = await readdir(dirname(path)).catch(() => []);
  const suggestion = nearest(
    basename(path),
    beside.filter((name) => /\.(?:ya?ml|json)$/i.test(name)),
  );
  return Failure.of(
    'config_not_found',
    { file },
    { file, ...(suggestion === undefined ? {} : { suggestion }) },
    error,
  );
}
