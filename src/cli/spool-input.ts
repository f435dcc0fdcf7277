/**
 * A source that comes through standard input (`--master -`): a file is looked at before it is read and named by its
 * checksum, so the bytes are kept in a private folder until the command ends.
 */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from './session.ts';

/** Path of the kept bytes; they are removed when the command ends, however it ends. */
export async function spoolInput({ screen, atEnd }: Pick<Session, 'screen' | 'atEnd'>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'doisoat-stdin-'));
  atEnd.push(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'stdin');
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const part of screen.stdin) {
      screen.signal.throwIfAborted();
      await file.write(Buffer.from(part));
    }
  } finally {
    await file.close();
  }
  return path;
}
