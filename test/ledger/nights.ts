/** A ledger in a folder of its own, and nights in it: findings named by one word, entered and published as a run does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Finding } from '../../src/flow.ts';
import { compareRun, type FindingKeys, type RunChanges } from '../../src/ledger/compare-run.ts';
import { type EnteredRun, enterRun } from '../../src/ledger/enter-run.ts';
import { type Ledger, type OpenWish, openLedger } from '../../src/ledger/open-ledger.ts';

export const NO_MEASURES = {
  scores: { score: null, dimensions: [], wards: [] },
  coverage: { whole: [], wards: [] },
};

export function ledgerPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'doisoat-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'so-theo-doi.db');
}

/** `standing` are run ids whose output stands. */
export function openAt(
  path: string,
  wish: Partial<OpenWish> = {},
  standing: readonly string[] = [],
): Promise<Ledger> {
  const outputs = { stands: (_out: string, run: string) => Promise.resolve(standing.includes(run)) };
  return openLedger(path, { use: 'write', create: true, ...wish }, outputs);
}

/** `word` is the record; `word.2` is the same record after somebody rewrote it; low ones have no deadline. */
export function finding(id: string, part: Partial<Finding> = {}): Finding {
  return {
    id,
    code: 'name_differs',
    dimension: 'dung',
    severity: 'medium',
    who: ['police'],
    source: 'bao_hiem',
    row: 0,
    person: 'self',
    resident: 0,
    others: [],
    wardCode: '00004',
    hamlet: '',
    evidence: [],
    ...part,
  };
}

export const KEYS: FindingKeys = {
  record: ({ id }) => `record of ${id.split('.')[0]}`,
  resident: ({ id }) => `resident of ${id.split('.')[0]}`,
  deadline: ({ severity }) =>
    severity === 'low' ? undefined : { verifyBy: '2026-01-06', repairBy: '2026-01-11' },
};

export interface Night {
  readonly changes: RunChanges;
  readonly entered: EnteredRun;
}

export function enterNight(
  ledger: Ledger,
  asOf: string,
  findings: readonly (string | Finding)[],
  runId = `run ${asOf}`,
  keys = KEYS,
): Night {
  const all = findings.map((one) => (typeof one === 'string' ? finding(one) : one));
  const changes = compareRun(ledger.database, all, asOf, keys);
  const facts = {
    runId,
    started: `${asOf}T01:00:00Z`,
    outPath: '/out',
    program: '0',
    residents: 9,
    persons: 9,
  };
  return { changes, entered: enterRun(ledger, facts, changes, NO_MEASURES) };
}

export function night(ledger: Ledger, asOf: string, findings: readonly (string | Finding)[]): RunChanges {
  const { changes, entered } = enterNight(ledger, asOf, findings);
  entered.confirm();
  return changes;
}

/** Everything that stands in the tables but the key and the counters of writing. */
export function content({ database }: Ledger): Readonly<Record<string, readonly unknown[]>> {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  return Object.fromEntries(
    tables
      .map(({ name }) => String(name))
      .filter((name) => name !== 'about' && !name.startsWith('sqlite_'))
      .map((name) => [
        name,
        database
          .prepare(`SELECT * FROM ${name}`)
          .all()
          .map((row) => ({ ...row })),
      ]),
  );
}
