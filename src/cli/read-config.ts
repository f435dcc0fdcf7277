/** Finds and reads the configuration file of a run; what stands in it is src/plan's business. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { nearest } from '../plan/nearest.ts';
import { findPath } from '../read/find-path.ts';
import type { Input, Screen } from './screen.ts';

export interface ConfigFile {
  readonly text: string;
  /** As the user gave it. */
  readonly file: string;
  readonly path: string;
}

/** What stands for standard input where a file is expected. */
export const STANDARD_INPUT = '-';
const MOST_TYPED = 16 << 20;
const DEFAULT_NAMES = ['doisoat.yaml', 'doisoat.yml', 'doisoat.json'];

/** The configuration of the current folder, or undefined when there is none. */
export async function readDefaultConfig(cwd: string): Promise<ConfigFile | undefined> {
  for (const name of DEFAULT_NAMES) {
    const found = await stat(join(cwd, name)).catch(() => undefined);
    if (found?.isFile()) return readFileAt(name, cwd);
  }
  return undefined;
}

/** Where a path begins and what `-` means; a library has no standard input. */
type Start = Pick<Screen, 'cwd'> & Partial<Pick<Screen, 'stdin'>>;

/**
 * `-` is standard input; paths in it are relative to the current folder. Standard input is asked for only then: once open, it is
 * listened to until its writer closes it.
 */
export async function readConfig(file: string, from: Start): Promise<ConfigFile> {
  const typed = file === STANDARD_INPUT ? from.stdin : undefined;
  return typed === undefined ? readFileAt(file, from.cwd) : readTyped(typed, from.cwd);
}

async function readFileAt(file: string, cwd: string): Promise<ConfigFile> {
  const wanted = resolve(cwd, file);
  const path = (await findPath(wanted)) ?? wanted;
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw await readFailure(error, file, path);
  }
  return { text: decode(bytes, file), file, path };
}

async function readTyped(stdin: Input, cwd: string): Promise<ConfigFile> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stdin) {
    parts.push(Buffer.from(part));
    size += part.length;
    // More than any configuration has; reading it says that it is too large.
    if (size > MOST_TYPED) break;
  }
  return {
    text: decode(Buffer.concat(parts), STANDARD_INPUT),
    file: STANDARD_INPUT,
    path: join(cwd, STANDARD_INPUT),
  };
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
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
