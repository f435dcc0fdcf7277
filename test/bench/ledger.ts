/**
 * `npm run bench:ledger -- --config FILE [--findings N] [--pairs N]`: what a ledger adds to a run over these files, as processor
 * time of one process: the run without ledger and without reports, then the ledger's part of three nights around what the run
 * found: the first, one in which 1 % of the findings changed, and that again after officers decided about pairs and people.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FAIL_ON_KINDS } from '../../src/cli/fail-on.ts';
import type { Finding, Progress } from '../../src/flow.ts';
import { keepLedger, OUTPUTS } from '../../src/keep-ledger.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import { reconcileInMemory } from '../../src/pipeline.ts';
import { defaultsFor } from '../../src/plan/defaults.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { RunOutcome } from '../../src/report/model.ts';

const { values } = parseArgs({
  options: {
    config: { type: 'string' },
    findings: { type: 'string', default: '100000' },
    pairs: { type: 'string', default: '20000' },
  },
});
const config = resolve(values.config ?? 'doisoat.yaml');
const folder = mkdtempSync(join(tmpdir(), 'doisoat-bench-ledger-'));
const PROGRESS: Progress = { begin() {}, advance() {}, end() {}, note() {} };
const MEASURES = { scores: { score: null, dimensions: [], wards: [] }, coverage: { whole: [], wards: [] } };

/** Processor time of the whole process in seconds, its threads with it. */
function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function timed<T>(times: Record<string, number>, what: string, work: () => T | Promise<T>): Promise<T> {
  const from = seconds();
  const result = await work();
  times[what] = (times[what] ?? 0) + seconds() - from;
  return result;
}

function planOf(): Plan {
  const plan = parsePlan({
    config: { text: readFileSync(config, 'utf8'), file: config, path: config },
    sources: [],
    settings: { workers: '1', asOf: '2026-06-30' },
    overwrite: false,
    cwd: folder,
    defaults: { ...defaultsFor(new Date(0), 1), out: 'ket-qua' },
    failOnKinds: FAIL_ON_KINDS,
  });
  return { ...plan, ledgerPath: join(folder, 'so.db'), outPath: join(folder, 'ket-qua') };
}

/** The ledger's part of a night. */
async function night(name: string, plan: Plan, outcome: RunOutcome, findings: readonly Finding[]) {
  const times: Record<string, number> = {};
  const { master, extracts, residentKeys: keys } = outcome;
  const tables = { master, extracts: extracts.map(({ raw }) => raw), keys };
  const ledger = await timed(times, 'open', () => keepLedger(plan, name, '0', PROGRESS));
  await timed(times, 'answers', () => ledger!.answers(tables));
  await timed(times, 'compare', () =>
    ledger!.compare({
      ...tables,
      findings: {
        length: findings.length,
        at: (at) => findings[at],
        [Symbol.iterator]: () => findings.values(),
      },
    }),
  );
  await timed(times, 'enter', () => {
    const summary = { ...MEASURES, master: { used: master.rowCount }, extracts: [] };
    const companion = ledger!.companion(summary, '2026-06-30T00:00:00Z');
    companion.prepare();
    companion.confirm();
    ledger!.purge(PROGRESS);
    ledger!.close();
  });
  return times;
}

/** Decisions of officers, as the reading of answers writes them: a third forbids, and one resident in ten of them is dead. */
async function decide(plan: Plan, pairs: number): Promise<void> {
  const ledger = await openLedger(plan.ledgerPath!, { use: 'write' }, OUTPUTS);
  ledger.write((database) => {
    database
      .prepare(
        `INSERT OR IGNORE INTO pairs (source, slot, record, resident, decision, decided_on)
           SELECT source, slot, record, resident,
           CASE WHEN random() % 3 = 0 THEN 'forbidden' ELSE 'pinned' END, '2026-06-30'
           FROM findings WHERE record IS NOT NULL AND resident IS NOT NULL LIMIT ?`,
      )
      .run(pairs);
    database
      .prepare(
        "INSERT OR IGNORE INTO people (resident, class, since) SELECT resident, 'dead', '2026-06-30' FROM pairs LIMIT ?",
      )
      .run(Math.ceil(pairs / 10));
  });
  ledger.close();
}

try {
  const plan = planOf();
  const run: Record<string, number> = {};
  const { ledgerPath: _, ...bare } = plan;
  const outcome = await timed(run, 'run', () =>
    reconcileInMemory(bare, { progress: PROGRESS, signal: new AbortController().signal, version: '0' }),
  );
  const all = [...outcome.findings];
  const wanted = Math.min(Number(values.findings), Math.floor(all.length / 1.01));
  const spread = (at: number): Finding => all[Math.floor((at * all.length) / (wanted * 1.01))]!;
  const first = Array.from({ length: wanted }, (_, at) => spread(at));
  const changed = Math.ceil(wanted / 100);
  const second = [
    ...first.slice(changed),
    ...Array.from({ length: changed }, (_, at) => spread(wanted + at)),
  ];
  const nights: [string, Record<string, number>][] = [];
  nights.push(['first night', await night('1', plan, outcome, first)]);
  nights.push(['1 % of the findings changed', await night('2', plan, outcome, second)]);
  await decide(plan, Number(values.pairs));
  nights.push([`the same, ${values.pairs} pairs decided`, await night('3', plan, outcome, first)]);
  const { rowCount } = outcome.master;
  process.stdout.write(
    `${rowCount} residents, ${outcome.extracts.reduce((sum, { raw }) => sum + raw.rowCount, 0)} records, ${all.length} findings, ${wanted} of them open; the run: ${run['run']!.toFixed(1)} s of processor time (${JSON.stringify(outcome.durations)} ms)\n`,
  );
  for (const [name, times] of nights) {
    const sum = Object.values(times).reduce((total, one) => total + one, 0);
    const parts = Object.entries(times).map(([what, one]) => `${what} ${one.toFixed(2)}`);
    process.stdout.write(
      `${name}: ${sum.toFixed(2)} s = ${((100 * sum) / run['run']!).toFixed(1)} % of the run (${parts.join(', ')})\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
