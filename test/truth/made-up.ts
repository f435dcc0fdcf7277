/** A made-up population reconciled by the real program in a private folder, and its score. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tallyRun } from '../../src/evaluate/evaluate.ts';
import type { Tally } from '../../src/evaluate/tally.ts';

export interface Population {
  readonly residents: number;
  readonly seed: string;
  readonly level: string;
}

/** `program` is the path of bin/doisoat.js. */
export async function scoreOf(program: string, { residents, seed, level }: Population): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'doisoat-truth-'));
  const doisoat = (...argv: readonly string[]): void => {
    execFileSync(process.execPath, [program, ...argv], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  try {
    doisoat(
      'generate',
      '--residents',
      String(residents),
      '--seed',
      seed,
      '--level',
      level,
      '--out',
      'du-lieu',
    );
    doisoat(
      'run',
      'du-lieu/doisoat.yaml',
      '--out',
      'ket-qua',
      '--reports',
      'tables',
      '--as-of',
      '2026-06-30',
      '--quiet',
    );
    return await tallyRun(join(folder, 'ket-qua'), [join(folder, 'du-lieu/truth')]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
