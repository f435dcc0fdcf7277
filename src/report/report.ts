/**
 * Everything that goes into an output directory, in the order in which it is written. What is known last
 * (the rows of each table, the sums that must add up) stands in summary.json.
 */
import { createHash } from 'node:crypto';
import { Failure } from '../failure.ts';
import type { Progress } from '../flow.ts';
import { writeCsvFile } from './csv-file.ts';
import { checkIdentities } from './identities.ts';
import { jsonText } from './json-text.ts';
import { type ListHelpers, ListsAtOnce } from './lists-at-once.ts';
import type { RunFigures, RunOutcome, RunSummary } from './model.ts';
import { OutFile } from './out-file.ts';
import { hiddenTable } from './pseudonyms/hide-tables.ts';
import type { Pseudonyms } from './pseudonyms/pseudonyms.ts';
import type { Output } from './publish.ts';
import { countRun, summarise } from './summary.ts';
import { type TableHelpers, TablesAtOnce } from './tables-at-once.ts';
import { TABLES_BOOK, TablesBook } from './tables-book.ts';
import type { ReportWording } from './wording.ts';
import type { ArtefactReport, TableWriter } from './writer.ts';
import { ARTEFACTS, SUMMARY_FILE, TABLES } from './writers/list.ts';
import { protectionOf } from './xlsx/protect.ts';

/** What the reports need of the outside. */
export interface ReportPorts {
  readonly wording: ReportWording;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Workbooks open with it only; left out, they open for everybody who may read the file. */
  readonly password?: string | undefined;
  /** Stand for names and numbers in all tables. */
  readonly pseudonyms?: Pseudonyms | undefined;
  readonly listHelpers?: ListHelpers | undefined;
  readonly tableHelpers?: TableHelpers | undefined;
}

/**
 * Writes all reports of a run into `output` and answers what summary.json says. Nothing is published here.
 * Throws a Failure `identity_broken`, a defect of the program, when the counts of the run do not add up.
 */
export async function writeReports(
  outcome: RunOutcome,
  output: Pick<Output, 'path'>,
  ports: ReportPorts,
): Promise<RunSummary> {
  const { wording, progress, signal } = ports;
  const tables = TABLES.filter((table) => table.isWanted?.(outcome) ?? true);
  requireIdentities(outcome);
  progress.begin('report');
  const forPeople = outcome.plan.reports === 'all';
  const artefacts = ARTEFACTS.filter((artefact) => forPeople || !artefact.forPeople);
  const total = tables.length + artefacts.length + 1;
  let done = 0;
  const advance = (): void => progress.advance(++done, total);
  const protection = ports.password === undefined ? undefined : protectionOf(ports.password);
  const path = (name: string): string => output.path(name);
  const book = forPeople
    ? await TablesBook.create(path(TABLES_BOOK), { cutNote: wording.cut, protection }, signal)
    : undefined;
  const planned = artefacts.flatMap((one) => ('lists' in one ? one.lists({ outcome, wording, path }) : []));
  const lists = new ListsAtOnce({ lists: planned, protection }, outcome, wording, ports.listHelpers);
  let cutCells = 0;
  let files: { name: string; rows: number }[];
  let figures: RunFigures;
  try {
    const isPlain = book === undefined && ports.pseudonyms === undefined;
    const begun =
      isPlain && ports.tableHelpers !== undefined ? new TablesAtOnce(path, ports.tableHelpers) : undefined;
    figures = countRun(outcome);
    const rows = await writeTables({ wanted: tables, begun, book }, outcome, path, ports, advance);
    files = [...rows].map(([name, written]) => ({ name, rows: written }));
    requireIdentities(outcome, rows.get('links.csv'));
    const closeTablesBook = async (): Promise<number> => (await book?.close()) ?? 0;
    for (const artefact of artefacts) {
      const context = { outcome, figures, wording, rows, closeTablesBook, path, signal, protection };
      const report =
        'lists' in artefact ? await lists.reportOf(artefact.name, signal) : await artefact.write(context);
      files.push(...withoutNames(report.files));
      cutCells += report.cutCells;
      advance();
    }
  } catch (error) {
    await book?.abandon();
    throw error;
  }
  const modelSha256 = createHash('sha256').update(jsonText(outcome.modelJson)).digest('hex');
  const summary = summarise(outcome, figures, {
    finished: new Date().toISOString(),
    modelSha256,
    files,
    cutCells,
  });
  await writeSummary(path(SUMMARY_FILE), summary);
  advance();
  progress.end('report', { files: files.length + 1 });
  return summary;
}

interface WantedTables {
  readonly wanted: readonly TableWriter[];
  /** Those that other threads write too. */
  readonly begun: TablesAtOnce | undefined;
  /** Takes all rows too. */
  readonly book: TablesBook | undefined;
}

/** Writes all tables; answers how many rows each has, by file name. */
async function writeTables(
  { wanted, begun, book }: WantedTables,
  outcome: RunOutcome,
  path: (name: string) => string,
  { wording, signal, pseudonyms }: ReportPorts,
  advance: () => void,
): Promise<ReadonlyMap<string, number>> {
  const tables = pseudonyms === undefined ? wanted : wanted.map((table) => hiddenTable(table, pseudonyms));
  const rows = new Map<string, number>();
  for (const table of tables) {
    if (begun?.has(table.file) === true) continue;
    const copy = await book?.begin(table);
    rows.set(table.file, await writeCsvFile(path(table.file), table, { outcome, wording }, { signal, copy }));
    advance();
  }
  for (const written of (await begun?.finish(outcome, wording, signal)) ?? []) {
    rows.set(written.file, written.rows);
    advance();
  }
  return new Map(tables.map(({ file }) => [file, rows.get(file)!]));
}

/** Folders of lists are called after wards and firms, and a small firm after its owner: one entry counts all of a kind. */
function withoutNames(made: ArtefactReport['files']): RunSummary['files'] {
  const rows = new Map<string, number>();
  for (const file of made) {
    const name = file.name.replace(/\/.*\//, '/*/');
    rows.set(name, (rows.get(name) ?? 0) + file.rows);
  }
  return [...rows].map(([name, sum]) => ({ name, rows: sum }));
}

function requireIdentities(outcome: RunOutcome, linkRows?: number): void {
  const broken = checkIdentities(outcome, linkRows);
  if (broken.length > 0) throw Failure.of('identity_broken', {}, { identities: broken });
}

async function writeSummary(path: string, summary: RunSummary): Promise<void> {
  const file = await OutFile.create(path);
  try {
    await file.write(Buffer.from(jsonText(summary)));
  } finally {
    await file.close();
  }
}
