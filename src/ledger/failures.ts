/** Errors of the database and of the file system as faults with words; anything else passes as it is. */
import { Failure } from '../failure.ts';
import type { LedgerFault } from './faults.ts';
import { resultCode } from './sqlite.ts';

const BY_RESULT: ReadonlyMap<number, LedgerFault> = new Map([
  [3, 'ledger_not_writable'],
  [5, 'ledger_in_use'],
  [6, 'ledger_in_use'],
  [8, 'ledger_not_writable'],
  [10, 'ledger_not_writable'],
  [11, 'ledger_damaged'],
  [13, 'ledger_disk_full'],
  [14, 'ledger_not_writable'],
  [26, 'ledger_not_ours'],
]);
const BY_SYSTEM: ReadonlyMap<string, LedgerFault> = new Map([
  ['EACCES', 'ledger_not_writable'],
  ['EPERM', 'ledger_not_writable'],
  ['EROFS', 'ledger_not_writable'],
  ['EISDIR', 'ledger_not_ours'],
  ['ENOENT', 'ledger_missing'],
  ['ENOTDIR', 'ledger_missing'],
  ['ENOSPC', 'ledger_disk_full'],
  ['EDQUOT', 'ledger_disk_full'],
]);

function ledgerFailure(error: unknown, path: string): unknown {
  if (error instanceof Failure) return error;
  const result = resultCode(error);
  const system = error instanceof Error && 'code' in error ? String(error.code) : '';
  const code = result === undefined ? BY_SYSTEM.get(system) : BY_RESULT.get(result);
  if (code === undefined) return error;
  const problems = code === 'ledger_damaged' && error instanceof Error ? { problems: [error.message] } : {};
  return Failure.of(code, { file: path }, problems, error);
}

/** Does `work`; what the database or the file system says against it is told as a fault of the ledger. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw ledgerFailure(error, path);
  }
}

export async function guardedAsync<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw ledgerFailure(error, path);
  }
}
