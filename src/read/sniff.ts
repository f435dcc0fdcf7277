/** A look at the beginning of a file, for `doisoat init` and `check`: what it is, and how a run would read it. */
import type { Fault } from '../failure.ts';
import type { FieldKey, FileFacts, SourceKindName } from '../flow.ts';
import { SOURCE_KINDS, sourceKind } from '../sources/list.ts';
import { type ColumnSketch, looksLike, sketchColumn } from './column-sketch.ts';
import { describeHead, type FileHead, HEAD_BYTES, type RecordsHead } from './describe-head.ts';
import { guessKind, type KindScore } from './guess-kind.ts';
import type { HeadPlan } from './head.ts';
import type { MatchedColumn } from './match-columns.ts';
import { bookMagic, type OpenFile, openFile } from './open-file.ts';

export interface Sniffed {
  readonly file: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  readonly delimiter: string;
  /** Of a workbook: the sheet that is looked at, and the others. */
  readonly workbook?: Pick<NonNullable<FileFacts['workbook']>, 'sheet' | 'otherSheets'>;
  readonly headerLine: number;
  readonly headers: readonly string[];
  /** Kinds, the likeliest first. */
  readonly kinds: readonly KindScore[];
  /** Kind for which the columns were found: the one asked for, else the likeliest. */
  readonly kind: SourceKindName;
  readonly columns: readonly (MatchedColumn & ColumnSketch & { readonly fits: boolean })[];
  /** Headers of columns that carry no known field. */
  readonly unused: readonly string[];
  /** Records looked at below the header. */
  readonly sampled: number;
  /** What a run of that kind would stop at. */
  readonly faults: readonly Fault[];
}

/** Throws a Failure only when the file cannot be opened or no header row shows up for any kind. */
export async function sniff(
  plan: HeadPlan & { readonly path: string },
  kind?: SourceKindName,
  configured: ReadonlyMap<FieldKey, string> = new Map(),
): Promise<Sniffed> {
  const opened = await openFile(plan.file, plan.path);
  try {
    const { describe, workbook } = await describer(opened, plan, configured);
    const { headers } = (kind === undefined ? anyHead(describe) : describe(kind)).header;
    const kinds = guessKind(headers, plan.file);
    const chosen = kind ?? kinds[0]!.kind;
    const head = describe(chosen);
    const cells = head.records.slice(head.header.dataIndex).filter(({ isBlank }) => !isBlank);
    const used = new Set(head.columns.map(({ index }) => index));
    return {
      file: plan.file,
      bytes: opened.bytes,
      encoding: head.encoding?.name ?? workbook?.format ?? '',
      byteOrderMark: (head.encoding?.bomBytes ?? 0) > 0,
      delimiter: head.delimiter ?? '',
      ...(workbook === undefined
        ? {}
        : { workbook: { sheet: workbook.sheet, otherSheets: workbook.otherSheets } }),
      headerLine: head.header.line,
      headers: head.header.headers,
      kinds,
      kind: chosen,
      columns: head.columns.map((column) => {
        const header = head.header.headers[column.index]!;
        const texts = cells.map((record) => record.cells[column.index] ?? '');
        return {
          ...column,
          ...sketchColumn(header, texts),
          fits: looksLike(column.key, header, texts),
        };
      }),
      unused: head.header.headers.filter((header, index) => header !== '' && !used.has(index)),
      sampled: cells.length,
      faults: head.faults,
    };
  } finally {
    await opened.handle.close();
  }
}

/** The head of a text file, or of a workbook's sheet, as a kind sees it. */
type AnyHead = RecordsHead & Partial<FileHead>;
type Describe = (kind: SourceKindName) => AnyHead;

interface SniffedBook {
  readonly format: string;
  readonly sheet: string;
  readonly otherSheets: readonly string[];
}

async function describer(
  opened: OpenFile,
  plan: HeadPlan,
  configured: ReadonlyMap<FieldKey, string>,
): Promise<{ readonly describe: Describe; readonly workbook?: SniffedBook }> {
  const magic = await bookMagic(opened);
  if (magic === undefined) {
    const bytes = new Uint8Array(Math.min(HEAD_BYTES, opened.bytes));
    const { bytesRead } = await opened.handle.read(bytes, 0, bytes.length, 0);
    const head = bytes.subarray(0, bytesRead);
    return {
      describe: (kind) => describeHead(head, bytesRead === opened.bytes, plan, sourceKind(kind), configured),
    };
  }
  const { openSheet } = await import('./workbook/read-workbook.ts');
  const kinds = SOURCE_KINDS.filter(({ name }) => name !== 'custom');
  const sheet = await openSheet(opened, magic, plan, kinds, configured);
  return { describe: (kind) => sheet.describe(sourceKind(kind), configured), workbook: sheet.names };
}

/** The head as the kind sees it that names most of its columns. */
function anyHead(describe: Describe): AnyHead {
  let best: AnyHead | undefined;
  let fault: unknown;
  for (const { name } of SOURCE_KINDS) {
    if (name === 'custom') continue;
    try {
      const head = describe(name);
      if (best === undefined || head.columns.length > best.columns.length) best = head;
    } catch (cause) {
      fault ??= cause;
    }
  }
  if (best === undefined) throw fault;
  return best;
}
