/**
 * The processing record of the law on personal data: what was processed when, by whom, from which files. One file that
 * only grows, kept outside every output directory; no run overwrites it and no purge removes it. The note `FILE.end`
 * beside it says where it ends, `FILE.lock` stands while a line is added.
 */
import { constants } from 'node:fs';
import { lstat, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { Failure } from '../failure.ts';
import { type Chain, type ChainEnd, type Damage, endDamage, endOf, nextLine, readChain } from './chain.ts';
import type { JournalFault } from './faults.ts';

/** A record as it stands: its lines, and everything that is wrong with them. */
export interface JournalState {
  readonly chain: Chain;
  readonly damages: readonly Damage[];
  readonly noted: ChainEnd | undefined;
}

export interface JournalPath {
  /** As the user gave it, for messages. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
}

const LOCK_TRIES = 100;
const LOCK_PAUSE_MS = 100;
/** Adding a line takes milliseconds; a lock that is older was left by a killed run. */
const STALE_MS = 5_000;

/**
 * Whether lines can be added, before the work begins: outside `outPath`, a plain file that holds a record or nothing,
 * in a folder that can be written. Throws a Failure if not; answers with what is wrong with the lines so far.
 */
export async function checkJournal(
  at: JournalPath,
  outPath: string,
  out: string,
): Promise<readonly Damage[]> {
  const folder = await realpath(dirname(at.path)).catch((error: unknown) =>
    Promise.reject(unreachable(at, error)),
  );
  const path = join(folder, basename(at.path));
  const inside = [outPath, await realpath(outPath).catch(() => outPath), await realOf(outPath)];
  if (inside.some((one) => [path, at.path].some((each) => each === one || each.startsWith(one + sep)))) {
    throw fault('record_in_out', at, { out });
  }
  const { chain, damages } = await readJournal(at);
  if (chain.lines === 0) await probe(at);
  return damages;
}

/** A folder that does not exist yet, through the links above it. */
async function realOf(outPath: string): Promise<string> {
  return realpath(dirname(outPath)).then(
    (parent) => join(parent, basename(outPath)),
    () => outPath,
  );
}

/** Reads and judges the whole record; a file that is not there yet is an empty one. */
export async function readJournal(at: JournalPath): Promise<JournalState> {
  const kind = await lstat(at.path).catch((error: unknown) => {
    if (systemOf(error) === 'ENOENT') return undefined;
    throw unreachable(at, error);
  });
  if (kind !== undefined && !kind.isFile()) throw fault('record_not_a_file', at);
  const bytes =
    kind === undefined
      ? new Uint8Array(0)
      : await readFile(at.path).catch((error: unknown) => Promise.reject(unreachable(at, error)));
  const chain = readChain(bytes);
  const noted = await readEnd(at.path);
  if (chain.lines > 0 && chain.last === undefined && noted === undefined) throw fault('record_not_ours', at);
  const end = endDamage(chain, noted);
  return { chain, noted, damages: end === undefined ? chain.damages : [...chain.damages, end] };
}

/** The record of a file that must be there. */
export async function openExisting(at: JournalPath): Promise<JournalState> {
  const state = await readJournal(at);
  if (state.chain.lines > 0 || state.noted !== undefined) return state;
  throw fault('record_missing', at);
}

/** Adds one line; it is on the disk when this returns. Lines of several runs at once come one after the other. */
export async function addToJournal(at: JournalPath, entry: object): Promise<ChainEnd> {
  const unlock = await lock(at);
  try {
    const { chain, noted } = await readJournal(at);
    const { text, end } = nextLine(endOf(chain, noted), entry);
    await appendTo(at.path, chain.isClosed ? text : `\n${text}`);
    await writeEnd(at.path, end);
    return end;
  } catch (error) {
    throw error instanceof Failure ? error : unreachable(at, error);
  } finally {
    await unlock();
  }
}

const APPEND = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0);

async function appendTo(path: string, text: string): Promise<void> {
  const handle = await open(path, APPEND, 0o600);
  try {
    await handle.appendFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** An empty record is made before the work, so that a folder that cannot be written is known at once. */
async function probe(at: JournalPath): Promise<void> {
  await appendTo(at.path, '').catch((error: unknown) => Promise.reject(unreachable(at, error)));
}

async function readEnd(path: string): Promise<ChainEnd | undefined> {
  try {
    const noted: unknown = JSON.parse(await readFile(`${path}.end`, 'utf8'));
    if (typeof noted !== 'object' || noted === null || !('line' in noted) || !('sha256' in noted))
      return undefined;
    const { line, sha256 } = noted;
    return typeof line === 'number' && typeof sha256 === 'string' ? { line, sha256 } : undefined;
  } catch {
    return undefined;
  }
}

async function writeEnd(path: string, end: ChainEnd): Promise<void> {
  const fresh = `${path}.end.new`;
  await rm(fresh, { force: true });
  const handle = await open(fresh, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(end)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, `${path}.end`);
}

async function lock(at: JournalPath): Promise<() => Promise<void>> {
  const path = `${at.path}.lock`;
  for (let attempt = 0; attempt < LOCK_TRIES; attempt++) {
    try {
      await (await open(path, 'wx', 0o600)).close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (systemOf(error) !== 'EEXIST') throw unreachable(at, error);
    }
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > STALE_MS) await rm(path, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, LOCK_PAUSE_MS));
  }
  throw fault('record_busy', at, { seconds: (LOCK_TRIES * LOCK_PAUSE_MS) / 1000 });
}

function fault(
  code: JournalFault,
  { file }: JournalPath,
  facts: Readonly<Record<string, string | number>> = {},
): Failure {
  return Failure.of(code, { file }, { file, ...facts });
}

function unreachable(at: JournalPath, error: unknown): unknown {
  const system = systemOf(error);
  if (system === undefined) return error;
  const code: JournalFault = system === 'ELOOP' ? 'record_not_a_file' : 'record_unreachable';
  return Failure.of(code, { file: at.file }, { file: at.file, system }, error);
}

function systemOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
