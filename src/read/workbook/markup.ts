/**
 * A page or XML document as tags and texts, piece by piece (htmlparser2). The file is as large as it is, nothing is
 * unpacked, so only what a piece may make the parser keep has to be bounded: depth, and how long one tag may be.
 */
import type { FileHandle } from 'node:fs/promises';
import { Parser } from 'htmlparser2';
import type { SheetName } from './book.ts';
import type { MarkupText } from './markup-text.ts';
import type { SheetRow } from './sheet-rows.ts';
import { WorkbookTrouble } from './trouble.ts';

export type MarkupSheet = SheetName;

/** `table`: number of the table or sheet, from 0, in the order of their beginnings. The row is used again. */
export type OnMarkupRow = (table: number, row: SheetRow) => void;

export interface MarkupHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** `isImplied`: no tag closes it. */
  close(name: string, isImplied: boolean): void;
  text(piece: string): void;
  /** Line at which the file stops in the middle, when nothing follows. */
  cutAt(): number | undefined;
}

export interface MarkupFile {
  readonly handle: FileHandle;
  readonly bytes: number;
}

const PIECE_BYTES = 1 << 17;
/** The parser closes elements by looking through all that are open. */
const MOST_DEPTH = 1_000;
/** Longest tag or comment: pictures stand in pages as texts of attributes. */
const LONGEST_TOKEN = 16 << 20;

/** Hands the whole file, or what is `enough` of it, to a handler. Throws a WorkbookTrouble. */
export async function parseMarkup(
  { handle, bytes }: MarkupFile,
  text: MarkupText,
  isXml: boolean,
  handler: MarkupHandler,
  onProgress: (share: number) => void,
  enough: () => boolean,
): Promise<void> {
  let depth = 0;
  let since = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        since = 0;
        if (++depth > MOST_DEPTH) throw new WorkbookTrouble('damaged', 'nesting');
        handler.open(name, attributes);
      },
      onclosetag: (name, isImplied) => {
        since = 0;
        depth--;
        handler.close(name, isImplied);
      },
      ontext: (piece) => {
        since = 0;
        handler.text(piece);
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  const decoder = text.decoder();
  const piece = Buffer.alloc(Math.min(PIECE_BYTES, Math.max(1, bytes)));
  for (let at = 0; at < bytes; ) {
    const { bytesRead } = await handle.read(piece, 0, piece.length, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    since += bytesRead;
    parser.write(decoder.decode(piece.subarray(0, bytesRead), { stream: true }));
    if (since > LONGEST_TOKEN) throw new WorkbookTrouble('damaged', 'tag');
    onProgress(Math.min(1, at / bytes));
    if (enough()) return;
  }
  parser.write(decoder.decode());
  const cutAt = handler.cutAt();
  if (cutAt !== undefined) throw new WorkbookTrouble('cut', isXml ? 'xml' : 'html', 0, cutAt);
  parser.end();
}
