/**
 * The tables of a large run, written by several threads: whoever is free takes the next that nobody has. Each table is one
 * file, so who writes it changes no byte.
 */
import { int32Column } from '../table/columns.ts';
import { writeCsvFile } from './csv-file.ts';
import type { TableOutcome } from './model.ts';
import type { ReportWording } from './wording.ts';
import { TABLES_ANYWHERE } from './writers/list.ts';

/** Tables, with their paths, and how many of them somebody has taken: one number that all threads see. */
export interface SharedTables {
  readonly files: readonly { readonly file: string; readonly path: string }[];
  readonly taken: Int32Array;
}

export interface WrittenTable {
  readonly file: string;
  readonly rows: number;
}

/** Threads that write tables; the pipeline opens and closes them. */
export interface TableHelpers {
  /** All of them take tables until there are no more; answers with what they wrote, rejects as soon as one fails. */
  write(tables: SharedTables): Promise<readonly WrittenTable[]>;
}

/** Writes tables that nobody has taken until there are no more. */
export async function writeSharedTables(
  { files, taken }: SharedTables,
  outcome: TableOutcome,
  wording: ReportWording,
  signal?: AbortSignal,
): Promise<readonly WrittenTable[]> {
  const written: WrittenTable[] = [];
  while (true) {
    const next = files[Atomics.add(taken, 0, 1)];
    if (next === undefined) return written;
    const table = TABLES_ANYWHERE.find(({ file }) => file === next.file)!;
    const options = signal === undefined ? {} : { signal };
    const rows = await writeCsvFile(next.path, table, { outcome, wording }, options);
    written.push({ file: next.file, rows });
  }
}

/** Tables that threads have begun; `finish` writes what is left of them in this thread too. */
export class TablesAtOnce {
  readonly #shared: SharedTables;
  readonly #helped: Promise<readonly WrittenTable[]>;

  constructor(path: (name: string) => string, helpers: TableHelpers) {
    const files = TABLES_ANYWHERE.map(({ file }) => ({ file, path: path(file) }));
    this.#shared = { files, taken: int32Column(1) };
    this.#helped = helpers.write(this.#shared);
    // What goes wrong is told when the tables are asked for; until then it is nobody's.
    this.#helped.catch(() => {});
  }

  has(file: string): boolean {
    return this.#shared.files.some((one) => one.file === file);
  }

  async finish(
    outcome: TableOutcome,
    wording: ReportWording,
    signal: AbortSignal,
  ): Promise<readonly WrittenTable[]> {
    const own = writeSharedTables(this.#shared, outcome, wording, signal);
    try {
      return (await Promise.all([this.#helped, own])).flat();
    } finally {
      // Where one failed nobody begins another, and this thread has ended before the output is thrown away.
      Atomics.store(this.#shared.taken, 0, this.#shared.files.length);
      await Promise.allSettled([own]);
    }
  }
}
