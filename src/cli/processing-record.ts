/**
 * What `--record FILE` writes down about a run: when, by whom, from which files, how much; never a value of a record.
 * The line of a run is on the disk just before its output appears; a run that ends otherwise leaves a line that says so.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { addToJournal, checkJournal, type JournalPath } from '../journal/journal.ts';
import type { Plan } from '../plan/plan.ts';
import { jsonText } from '../report/json-text.ts';
import type { RunSummary } from '../report/model.ts';
import type { ProgressView } from './progress-lines.ts';
import type { Screen } from './screen.ts';
import { failureOf } from './system-failures.ts';

export interface ProcessingRecord {
  /** To be called when everything is written and nothing is published yet. */
  run(summary: RunSummary): Promise<void>;
  /** The run ended with an error; its own error is what counts, so this never throws. */
  failed(error: unknown): Promise<void>;
}

interface Ports {
  readonly screen: Screen;
  readonly version: string;
  readonly progress: Pick<ProgressView, 'note'>;
}

/** The record of a plan, looked through before the work begins; undefined when none is kept. */
export async function openRecord(plan: Plan, ports: Ports): Promise<ProcessingRecord | undefined> {
  const { record } = plan;
  if (record === undefined) return undefined;
  const damages = await checkJournal(record, plan.outPath, plan.out);
  if (damages.length > 0) {
    const lines = damages.map(({ line }) => String(line));
    ports.progress.note('record_damaged', { file: record.file, lines });
  }
  const started = ports.screen.now().toISOString();
  const about = { version: ports.version, operator: operatorOf(ports.screen), out: plan.outPath };
  return {
    run: async (summary) => {
      const time = ports.screen.now().toISOString();
      await addToJournal(record, { event: 'run', time, started, ...about, ...factsOf(summary) });
    },
    failed: async (error) => {
      const time = ports.screen.now().toISOString();
      const inputs = [plan.master, ...plan.extracts].map(({ name, kind, file }) => ({
        source: name,
        kind,
        file,
      }));
      const entry = { event: 'failed', time, started, ...about, codes: codesOf(error, ports.screen), inputs };
      await addToJournal(record, entry).catch((cause: unknown) => notWritten(record, cause, ports));
    },
  };
}

/** The record of a command that changes an output or a ledger, looked through before the work; undefined when none is kept. */
export async function openChangeRecord(
  file: string | undefined,
  what: { readonly is: 'out' | 'ledger'; readonly path: string; readonly shown: string },
  { screen, version }: Pick<Ports, 'screen' | 'version'>,
): Promise<ChangeRecord | undefined> {
  if (file === undefined) return undefined;
  const record = { file, path: resolve(screen.cwd, file) };
  await checkJournal(record, what.path, what.shown);
  const add = (event: string, facts: object): Promise<unknown> => {
    const about = { version, operator: operatorOf(screen), [what.is]: what.path };
    return addToJournal(record, { event, time: screen.now().toISOString(), ...about, ...facts });
  };
  return {
    before: async (event, facts) => void (await add(event, facts)),
    failed: async (error, facts) =>
      void (await add('failed', { codes: codesOf(error, screen), ...facts }).catch(() => undefined)),
  };
}

export interface ChangeRecord {
  /** To be called before anything is removed or written; counts, files and codes, never a value of a record. */
  before(event: 'purge' | 'answers', facts: object): Promise<void>;
  failed(error: unknown, facts?: object): Promise<void>;
}

function notWritten({ file }: JournalPath, cause: unknown, { progress }: Ports): void {
  const codes = cause instanceof Failure ? cause.faults.map(({ code }) => code) : [];
  progress.note('record_not_written', { file, codes });
}

function factsOf(summary: RunSummary): object {
  return {
    asOf: summary.configuration.asOf,
    inputs: summary.inputs.map(({ source, kind, file, bytes, sha256 }) => ({
      source,
      kind,
      file,
      bytes,
      sha256,
    })),
    ...(summary.wardTables.length === 0
      ? {}
      : { wardTables: summary.wardTables.map(({ file, sha256 }) => ({ file, sha256 })) }),
    residents: summary.master.used,
    extracts: summary.extracts.map(({ name, read, rejected, persons, match, review, unmatched }) => ({
      name,
      read,
      rejected,
      persons,
      match,
      review,
      unmatched,
    })),
    findings: summary.findings.reduce((sum, { count }) => sum + count, 0),
    summarySha256: createHash('sha256').update(jsonText(summary)).digest('hex'),
  };
}

/** Why a run ended: codes of its faults, the signal, or `defect`; no sentence and no value. */
function codesOf(error: unknown, { signal }: Screen): readonly string[] {
  if (signal.aborted) return [String(signal.reason)];
  const failure = failureOf(error);
  return failure === undefined ? ['defect'] : [...new Set(failure.faults.map(({ code }) => code))];
}

/** Who runs it, as the system says; DOISOAT_OPERATOR where a service runs it for somebody. */
function operatorOf({ env }: Pick<Screen, 'env'>): string {
  const names = ['DOISOAT_OPERATOR', 'SUDO_USER', 'USER', 'LOGNAME', 'USERNAME'].map((name) => env[name]);
  return names.find((name) => name !== undefined && name !== '') ?? systemUser();
}

/** The number only: asking the system for the name opens a socket to whoever keeps the accounts (nscd, LDAP). */
function systemUser(): string {
  const number = process.getuid?.();
  return number === undefined ? '' : `uid ${number}`;
}
