/** Files of the ledger are readable by their owner only; SQLite gives its own side files the rights of the ledger. */
import { chmod, open } from 'node:fs/promises';

const OWNER_ONLY = 0o600;

/** Makes the file if it is not there. Answers whether it was made. */
export async function openPrivately(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx', OWNER_ONLY)).close();
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    // Rights that somebody widened are narrowed again; on a drive without rights nothing can be done.
    await chmod(path, OWNER_ONLY).catch(() => undefined);
    return false;
  }
}
