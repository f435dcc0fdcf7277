/**
 * Takes one input as far as it is meant to go and says what became of it. Anything but a result or a Failure with words
 * and an exit code is thrown: a crash, a sum that does not add up, a message that moves the terminal's cursor.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import { type Ending, exitCode } from '../../src/cli/exit-codes.ts';
import { FAIL_ON_KINDS } from '../../src/cli/fail-on.ts';
import { printFaults } from '../../src/cli/print-failure.ts';
import { failureOf } from '../../src/cli/system-failures.ts';
import { WORDS as ENGLISH } from '../../src/cli/words.en.ts';
import { WORDS as VIETNAMESE } from '../../src/cli/words.vi.ts';
import type { RawTable } from '../../src/flow.ts';
import { normalise } from '../../src/normalise/normalise.ts';
import { reconcileInMemory } from '../../src/pipeline.ts';
import { defaultsFor } from '../../src/plan/defaults.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { readSource } from '../../src/read/read-source.ts';
import { areaOf } from '../../src/read-all.ts';
import { checkIdentities } from '../../src/report/identities.ts';
import { countRun } from '../../src/report/summary.ts';
import { sourceKind } from '../../src/sources/list.ts';
import { doisoat } from '../cli/fake-screen.ts';
import type { Case } from './cases.ts';
import { setMemoryFiles } from './memory-files.ts';

/** `done`, or the codes of the faults that were told. */
export type Outcome = string;

const silent = (): void => undefined;
const PROGRESS = { begin: silent, advance: silent, end: silent, note: silent };
const PLAIN = new Chalk({ level: 0 });
const PROGRAM_LIMIT_MS = 120_000;

/** `folder` is the case's own: it is made and removed here. `program`: bin/doisoat.js, for inputs that go through it. */
export async function judge(made: Case, folder: string, program: string): Promise<Outcome> {
  if (made.depth === 'run' || made.depth === 'program') {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of made.files) writeFileSync(join(folder, name), bytes);
    return made.depth === 'run' ? runHere(made, folder) : runProgram(made, folder, program);
  }
  setMemoryFiles(new Map([...made.files].map(([name, bytes]) => [join(folder, name), bytes])));
  try {
    const plan = made.spoiled === undefined ? planOf(made, folder) : knownPlan(made, folder);
    if (made.depth === 'read') await readSpoiled(made, plan);
    if (made.depth === 'link') await linkInMemory(plan);
    return 'done';
  } catch (error) {
    return told(error);
  } finally {
    setMemoryFiles(new Map());
  }
}

const MOST_PLANS = 1_000;
const plans = new Map<string, Plan>();

/** Most spoiled tables come with one of a few configurations, which are not what is tried out. */
function knownPlan(made: Case, folder: string): Plan {
  const key = `${folder}\n${Buffer.from(made.files.get(made.config)!).toString('utf8')}`;
  const plan = plans.get(key) ?? planOf(made, folder);
  if (plans.size < MOST_PLANS) plans.set(key, plan);
  return plan;
}

function planOf(made: Case, folder: string): Plan {
  const text = Buffer.from(made.files.get(made.config)!).toString('utf8');
  return parsePlan({
    config: { text, file: made.config, path: join(folder, made.config) },
    sources: [],
    settings: {},
    overwrite: false,
    cwd: folder,
    defaults: defaultsFor(new Date(0), 1),
    failOnKinds: FAIL_ON_KINDS,
  });
}

/** The codes of what the user is told; what he is not told as a Failure is thrown again. */
function told(error: unknown): Outcome {
  const failure = failureOf(error);
  if (failure === undefined) throw error;
  const ending: Ending = { kind: 'failed', faults: failure.faults };
  if (exitCode(ending) !== 2) throw error;
  for (const words of [VIETNAMESE, ENGLISH]) {
    let text = '';
    const stream = { write: (more: string) => (text += more) };
    printFaults(failure.faults, stream, { words, chalk: PLAIN, log: undefined, stack: undefined });
    requireInert(text);
  }
  const codes = [...new Set(failure.faults.map((fault) => fault.code))].sort();
  const wordless = codes.filter((code) => !Object.hasOwn(ENGLISH.faults, code));
  if (wordless.length > 0) throw new Error(`no words for ${wordless.join()}`, { cause: error });
  return codes.join(' ');
}

const ACTIVE = /[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/u;

/** Line ends are the only control characters that a message may hold. */
function requireInert(text: string): void {
  const lines = text.replaceAll('\n', '');
  if (ACTIVE.test(lines))
    throw new Error(`control characters in a message: ${JSON.stringify(text.slice(0, 2_000))}`);
}

async function readSpoiled(made: Case, plan: Plan): Promise<void> {
  const signal = new AbortController().signal;
  const extract = plan.extracts[0]!;
  const isMaster = made.spoiled?.isMaster === true;
  const file = isMaster ? plan.master : extract;
  const fields = isMaster ? [] : extract.fields;
  const customColumns = new Map(fields.map((field) => [field.field, field.extract]));
  const options = { maxRejected: plan.maxRejected, customColumns, signal };
  const raw = await readSource(file, sourceKind(file.kind), options);
  requireSums(raw);
  const custom = { fields, keyOf: String };
  normalise([file.kind === 'custom' ? { raw, custom } : { raw }], plan.asOf, areaOf(plan, undefined));
}

function requireSums(raw: RawTable): void {
  const { recordsRead } = raw.facts;
  if (recordsRead !== raw.rejected.length + raw.rowCount) {
    throw new Error(`read ${recordsRead} = ${raw.rejected.length} rejected + ${raw.rowCount} used`);
  }
  const rows = new Set([...raw.row, ...raw.rejected.map((record) => record.row)]);
  if (rows.size !== recordsRead) throw new Error(`${rows.size} row numbers for ${recordsRead} records`);
  for (const [key, column] of raw.columns) {
    if (column.codes.length !== raw.rowCount) throw new Error(`column ${key}: ${column.codes.length} cells`);
  }
}

/** The whole job, without an output directory. */
async function linkInMemory(plan: Plan): Promise<void> {
  const signal = new AbortController().signal;
  const outcome = await reconcileInMemory(plan, { progress: PROGRESS, signal, version: '0.0.0' });
  for (const raw of [outcome.master, ...outcome.extracts.map((extract) => extract.raw)]) requireSums(raw);
  countRun(outcome);
  const broken = checkIdentities(outcome);
  if (broken.length > 0) throw new Error(broken.join('; '));
}

async function runHere(made: Case, folder: string): Promise<Outcome> {
  const said = await doisoat(argumentsOf(made), { cwd: folder });
  return ended(said, folder);
}

function runProgram(made: Case, folder: string, program: string): Outcome {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [program, ...argumentsOf(made)], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8' },
    timeout: PROGRAM_LIMIT_MS,
  });
  if (status === null) throw new Error(`the program was ended by ${signal}`);
  return ended({ code: status, stdout, stderr }, folder);
}

/** The folder of the results is always the same: a spoiled configuration must not choose where files are written. */
function argumentsOf({ config }: Case): string[] {
  return ['run', config, '--out', 'ket-qua', '--debug'];
}

function ended(
  said: { readonly code: number; readonly stdout: string; readonly stderr: string },
  folder: string,
): Outcome {
  const { code, stdout, stderr } = said;
  requireInert(stdout + stderr);
  if (code > 2) throw new Error(`exit code ${code}\n${stderr}`);
  if (code === 2) return 'exit 2';
  const summary = JSON.parse(readFileSync(join(folder, 'ket-qua/summary.json'), 'utf8')) as {
    readonly identities: readonly { readonly holds: boolean; readonly name: string }[];
  };
  const broken = summary.identities.filter(({ holds }) => !holds);
  if (broken.length > 0 || summary.identities.length < 4) throw new Error(JSON.stringify(summary.identities));
  return `exit ${code}`;
}
