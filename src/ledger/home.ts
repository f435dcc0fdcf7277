/** Where a ledger was last written, so that a copy and a move are told apart. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { openDatabase } from './sqlite.ts';

interface Home {
  readonly path: string;
  readonly host: string;
}

/** The machine, as a hash: its name is nobody's business. */
export function hostOf(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 12);
}

/** `copied`: the ledger that it was when it was last written still stands elsewhere on this machine. */
export async function originOf(path: string, id: string, home: Home): Promise<'same' | 'moved' | 'copied'> {
  const isHere = home.host === hostOf();
  if (isHere && home.path === path) return 'same';
  if (isHere && (await idAt(home.path)) === id && !(await isSameFile(path, home.path))) return 'copied';
  return 'moved';
}

async function idAt(path: string): Promise<string | undefined> {
  try {
    await stat(path);
    const database = await openDatabase(path, { readOnly: true });
    try {
      return String(database.prepare("SELECT value FROM about WHERE name = 'ledger_id'").get()?.['value']);
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

async function isSameFile(left: string, right: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(left), stat(right)]);
  return one.ino === other.ino && one.dev === other.dev;
}
