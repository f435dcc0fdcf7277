/** Which ledger a command means: --ledger, else the one that the doisoat.yaml of the current folder names. */
import { dirname, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { readDefaultConfig } from './read-config.ts';

/** Absolute path. Throws a Failure where neither names one. */
export async function findLedger(given: string | undefined, cwd: string, command: string): Promise<string> {
  if (given !== undefined) return resolve(cwd, given);
  const config = await readDefaultConfig(cwd);
  if (config !== undefined) {
    const { parseConfigTree, valueAt } = await import('../plan/config-tree.ts');
    const named = valueAt(parseConfigTree(config.text, config.file).root, ['ledger']);
    if (typeof named === 'string' && named !== '') return resolve(dirname(config.path), named);
  }
  throw Failure.of('option_required', {}, { option: '--ledger', command });
}
