/** A table as a CSV file: RFC 4180, UTF-8 without byte-order mark, CRLF, values exactly as they are. */
import { Buffer } from 'node:buffer';
import type { KeptText } from '../table/kept-text.ts';
import { ByteText } from './byte-text.ts';
import { OutFile } from './out-file.ts';
import type { RowSink, TableContext, TableWriter } from './writer.ts';

class CsvSink implements RowSink {
  readonly #file: OutFile;
  readonly #text = new ByteText();
  readonly #words = new Map<string, Uint8Array>();
  readonly #signal: AbortSignal | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isRowBegun = false;
  #rows = 0;

  constructor(file: OutFile, signal: AbortSignal | undefined) {
    this.#file = file;
    this.#signal = signal;
  }

  get rows(): number {
    return this.#rows;
  }

  get full(): boolean {
    return this.#text.full;
  }

  text(text: string): void {
    this.#beginCell();
    this.#text.csv(text);
  }

  word(word: string): void {
    this.#beginCell();
    const known = this.#words.get(word);
    if (known !== undefined) {
      this.#text.encoded(known);
      return;
    }
    const from = this.#text.length;
    this.#text.csv(word);
    this.#words.set(word, Buffer.from(this.#text.bytes().subarray(from)));
  }

  count(number: number): void {
    this.#beginCell();
    this.#text.count(number);
  }

  kept(text: KeptText): void {
    this.#beginCell();
    this.#text.csvKept(text);
  }

  pieces(pieces: readonly KeptText[]): void {
    this.#beginCell();
    this.#text.csvPieces(pieces);
  }

  endRow(): void {
    this.#text.ascii('\r\n');
    this.#isRowBegun = false;
    this.#rows++;
  }

  #beginCell(): void {
    if (this.#isRowBegun) this.#text.ascii(',');
    this.#isRowBegun = true;
  }

  /** Begins to write and does not wait: the next rows are made while the disk takes these. What goes wrong is told by the next. */
  async flush(): Promise<void> {
    this.#signal?.throwIfAborted();
    await this.#writing;
    this.#writing = this.#file.write(this.#text.handOver());
    this.#writing.catch(() => {});
  }

  async end(): Promise<void> {
    await this.flush();
    await this.#writing;
  }

  /** When nothing is under way any more, however it ended. */
  async idle(): Promise<void> {
    await Promise.allSettled([this.#writing]);
  }
}

/** Writes the table to `path`, and its rows to `copy` too; answers the number of rows without the header. */
export async function writeCsvFile<Outcome>(
  path: string,
  table: TableWriter<Outcome>,
  context: TableContext<Outcome>,
  { signal, copy }: { readonly signal?: AbortSignal; readonly copy?: RowSink | undefined } = {},
): Promise<number> {
  const file = await OutFile.create(path);
  const sink = new CsvSink(file, signal);
  try {
    for (const column of table.columns) sink.text(column);
    sink.endRow();
    await table.write(context, copy === undefined ? sink : both(sink, copy));
    await sink.end();
    return sink.rows - 1;
  } finally {
    await sink.idle();
    await file.close();
  }
}

/** Making a row costs more than writing it, so a second file takes it as it comes by. */
function both(first: RowSink, second: RowSink): RowSink {
  return {
    text: (text) => {
      first.text(text);
      second.text(text);
    },
    word: (word) => {
      first.word(word);
      second.word(word);
    },
    count: (number) => {
      first.count(number);
      second.count(number);
    },
    kept: (text) => {
      first.kept(text);
      second.kept(text);
    },
    pieces: (pieces) => {
      first.pieces(pieces);
      second.pieces(pieces);
    },
    endRow: () => {
      first.endRow();
      second.endRow();
    },
    get full() {
      return first.full || second.full;
    },
    flush: async () => {
      if (first.full) await first.flush();
      if (second.full) await second.flush();
    },
  };
}
