/** Findings and tables are the same whoever finds and writes them; the threads' own file exists only in the built program. */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { classifyTogether, type SharedKinds } from '../../src/classify/classify.ts';
import { FINDING_CODES } from '../../src/classify/findings/list.ts';
import { type FindingParts, foundConflicts, foundFindings } from '../../src/classify/found-findings.ts';
import { joinPieces } from '../../src/classify/join-pieces.ts';
import { FAIL_ON_KINDS } from '../../src/cli/fail-on.ts';
import { loadWords } from '../../src/cli/load-words.ts';
import { readConfig } from '../../src/cli/read-config.ts';
import { reportWording } from '../../src/cli/report-wording.ts';
import { BesideThreads } from '../../src/engine/beside-threads.ts';
import { WorkerDied } from '../../src/engine/worker-died.ts';
import { Failure } from '../../src/failure.ts';
import type { Conflict, Finding } from '../../src/flow.ts';
import { reconcileInMemory } from '../../src/pipeline.ts';
import { defaultsFor } from '../../src/plan/defaults.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { RunOutcome } from '../../src/report/model.ts';
import { writeSharedTables } from '../../src/report/tables-at-once.ts';
import { TABLES_ANYWHERE } from '../../src/report/writers/list.ts';
import { int32Column } from '../../src/table/columns.ts';
import { testFolder } from '../report/folder.ts';
import { testPorts } from '../report/ports.ts';

const ENTRY = pathToFileURL(join(inject('programFolder'), 'dist/program/beside-entry.js'));
/** Every class of findings. */
const FIXTURE = join(import.meta.dirname, '../../fixtures/findings/moi-loai-mot-ca');

let outcome: RunOutcome;
beforeAll(async () => {
  const config = await readConfig(join(FIXTURE, 'doisoat.yaml'), { cwd: FIXTURE });
  const defaults = { ...defaultsFor(new Date(), availableParallelism()), out: '' };
  const given = { sources: [], settings: {}, overwrite: false, cwd: FIXTURE, failOnKinds: FAIL_ON_KINDS };
  const plan: Plan = { ...parsePlan({ ...given, config, defaults }), workers: 1 };
  const { progress, signal } = testPorts();
  outcome = await reconcileInMemory(plan, { progress, signal, version: '0' });
});

/** Threads that know what the run knows when linking is done. */
function threads(workers: number, entry = ENTRY, signal = new AbortController().signal): BesideThreads {
  const beside = new BesideThreads(entry, { workers, reports: 'tables' }, signal);
  onTestFinished(() => beside.close());
  beside.start([100_000]);
  beside.tellLinked(outcome);
  return beside;
}

const allKinds = (): SharedKinds => ({ codes: FINDING_CODES, taken: int32Column(1) });

/** Everything that can be read of them. */
const read = (parts: FindingParts) => ({
  findings: [...foundFindings(parts)].map(plainFinding),
  conflicts: [...foundConflicts(parts)].map(plainConflict),
});

function plainFinding(finding: Finding): Finding {
  const { id, code, dimension, severity, who, source, row, person, resident, others } = finding;
  const { wardCode, hamlet, evidence } = finding;
  const place = { source, row, person, resident, others, wardCode, hamlet };
  return { id, code, dimension, severity, who, ...place, evidence };
}

function plainConflict(conflict: Conflict): Conflict {
  const { source, row, person, resident, field, extractValue, masterValue, difference, findingId } = conflict;
  return { source, row, person, resident, field, extractValue, masterValue, difference, findingId };
}

describe('findings', () => {
  test.each([2, 4])('with %i workers, all found by threads: the same, in the same order', async (workers) => {
    const pieces = await threads(workers).finding({})!.find(allKinds());
    expect(pieces).toHaveLength(workers - 1);
    const parts = joinPieces(pieces);
    expect(read(parts).conflicts).toEqual([...outcome.conflicts].map(plainConflict));
    expect(outcome.conflicts.length).toBeGreaterThan(10);
    expect(read(parts).findings).toEqual([...outcome.findings].map(plainFinding));
  });

  test('found by threads and this one: the same', async () => {
    const { master, masterClean, residentKeys, ...linked } = outcome;
    const together = await classifyTogether(
      { ...linked, master: masterClean, residentKey: residentKeys.of },
      threads(3).finding({}),
    );
    expect([...together.findings].map(({ id }) => id)).toEqual([...outcome.findings].map(({ id }) => id));
    expect(together.notProduced).toEqual(outcome.notProduced);
  });

  test('small runs have no thread', () => {
    const beside = new BesideThreads(ENTRY, { workers: 2, reports: 'tables' }, new AbortController().signal);
    beside.start([90_000, 9_999]);
    expect([beside.finding({}), beside.tables(), beside.lists()]).toEqual([undefined, undefined, undefined]);
  });
});

describe('tables', () => {
  const shared = (folder: string) => ({
    files: TABLES_ANYWHERE.map(({ file }) => ({ file, path: join(folder, file) })),
    taken: int32Column(1),
  });
  const found = async (beside: BesideThreads): Promise<void> => {
    beside.tellFound({
      findings: joinPieces(await beside.finding({})!.find(allKinds())),
      overTime: undefined,
    });
  };

  test('written by a thread: the same bytes and rows', async () => {
    const [here, there] = [await testFolder(), await testFolder()];
    const wording = reportWording(await loadWords(outcome.plan.lang), outcome.plan.reporting.deadlines);
    const beside = threads(2);
    await found(beside);
    const written = await beside.tables()!.write(shared(there));
    expect(written).toEqual(await writeSharedTables(shared(here), outcome, wording));
    expect(written.map(({ rows }) => rows > 0)).toEqual([true, true, true, true, true]);
    for (const { file } of written) {
      expect(await readFile(join(there, file), 'utf8')).toBe(await readFile(join(here, file), 'utf8'));
    }
  });

  test('what goes wrong while a thread writes is told as it would be here', async () => {
    const beside = threads(2);
    await found(beside);
    const failed = await beside
      .tables()!
      .write(shared('/proc/1/nowhere'))
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Failure);
    expect((failed as Failure).faults[0]!.code).toBe('out_unreachable');
  });
});

describe('a thread that is lost', () => {
  test.each(['process.exit(7)', 'throw new Error("broken")'])('%s', async (line) => {
    const entry = new URL(`data:text/javascript,${encodeURIComponent(line)}`);
    await expect(threads(2, entry).finding({})!.find(allKinds())).rejects.toThrow(WorkerDied);
  });

  test('because its heap is full is told by its cause', async () => {
    const line = 'throw Object.assign(new Error("full"), { code: "ERR_WORKER_OUT_OF_MEMORY" })';
    const entry = new URL(`data:text/javascript,${encodeURIComponent(line)}`);
    const lost = await threads(2, entry)
      .finding({})!
      .find(allKinds())
      .catch((error: unknown) => error);
    expect(lost).toMatchObject({ cause: { code: 'ERR_WORKER_OUT_OF_MEMORY' } });
  });

  test('because the run was stopped ends with its reason', async () => {
    const stop = new AbortController();
    const entry = new URL('data:text/javascript,setInterval(() => {}, 1000)');
    const finding = threads(2, entry, stop.signal).finding({})!.find(allKinds());
    stop.abort(new Error('stopped'));
    await expect(finding).rejects.toThrow('stopped');
  });
});
