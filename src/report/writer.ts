/**
 * What a writer is. A table gives its rows one by one to whoever asks (a CSV file, a sheet); an artefact makes its own files
 * in the output directory, or says which lists a folder of them holds. Each stands in one file under writers/ and one line
 * of writers/list.ts.
 */
import type { KeptText } from '../table/kept-text.ts';
import type { RunFigures, RunOutcome } from './model.ts';
import type { PlannedList } from './ward-list/list-writer.ts';
import type { ReportWording } from './wording.ts';
import type { Protection } from './xlsx/protect.ts';

/** Takes rows, cell by cell. After each row, or each few thousand, the giver awaits `flush()` when `full` is true. */
export interface RowSink {
  text(text: string): void;
  /** One of a few hundred texts that stand in many rows, so that what is made of one is made once. */
  word(word: string): void;
  /** A whole number from 0 on. */
  count(number: number): void;
  /** A text that may be a cell of a file, whose bytes are copied. */
  kept(text: KeptText): void;
  /** One cell whose text comes in pieces. */
  pieces(pieces: readonly KeptText[]): void;
  endRow(): void;
  readonly full: boolean;
  flush(): Promise<void>;
}

export interface TableContext<Outcome = RunOutcome> {
  readonly outcome: Outcome;
  readonly wording: ReportWording;
}

/** `Outcome`: what the table is made of. */
export interface TableWriter<Outcome = RunOutcome> {
  /** File name, `links.csv`. */
  readonly file: string;
  readonly columns: readonly string[];
  /** Whether a run has such a table; left out, every run has. */
  isWanted?(outcome: RunOutcome): boolean;
  write(context: TableContext<Outcome>, sink: RowSink): Promise<void>;
}

interface PlanContext extends TableContext {
  /** Absolute path of an entry of the output directory. */
  readonly path: (name: string) => string;
}

interface ArtefactContext extends PlanContext {
  readonly figures: RunFigures;
  /** Rows that each table had when it was written, by file name. */
  readonly rows: ReadonlyMap<string, number>;
  /** Ends the workbook that was filled while the tables were written; answers how many of its cells had to be cut. */
  readonly closeTablesBook: () => Promise<number>;
  readonly signal: AbortSignal | undefined;
  /** Workbooks are protected with it. */
  readonly protection: Protection | undefined;
}

/** What an artefact tells summary.json. */
export interface ArtefactReport {
  /** Files made, as paths inside the output directory with "/", and the rows in each. */
  readonly files: readonly { readonly name: string; readonly rows: number }[];
  readonly cutCells: number;
}

interface Artefact {
  /** File or folder inside the output directory. */
  readonly name: string;
  /** Made only with `--reports all`. */
  readonly forPeople: boolean;
}

export interface ArtefactWriter extends Artefact {
  write(context: ArtefactContext): Promise<ArtefactReport>;
}

/** A folder of lists, written one by one, perhaps by several threads. */
export interface ListsWriter extends Artefact {
  lists(context: PlanContext): readonly PlannedList[];
}
