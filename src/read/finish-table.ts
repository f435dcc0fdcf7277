/**
 * The end of reading, whatever kind of file it was: too many rejected rows stop the run, a list of people without rows is none,
 * and everything that was found out about the file becomes its facts.
 */
import type { FileFacts, RawColumn, RawTable } from '../flow.ts';
import type { FilePlan, Plan } from '../plan/plan.ts';
import type { SourceKind } from '../sources/source-kind.ts';
import type { RecordsHead } from './describe-head.ts';
import type { GatheredRows } from './gather-rows.ts';
import { leaveOutEthnicGroup } from './leave-out.ts';
import { readFailure } from './open-file.ts';
import { shownHeaders } from './shown-headers.ts';

/** Rejected records shown in a failure. */
const SHOWN_REJECTED = 10;

/** What only the file itself can tell. */
type OfFile = Pick<FileFacts, 'bytes' | 'sha256' | 'encoding' | 'byteOrderMark' | 'delimiter' | 'workbook'>;

export function refuseRejected(
  rejected: GatheredRows['rejected'],
  read: number,
  file: string,
  { share, count }: Plan['maxRejected'],
): void {
  const tooMany =
    (count !== undefined && rejected.length > count) ||
    (share !== undefined && rejected.length > share * read);
  if (!tooMany) return;
  const shown = rejected.slice(0, SHOWN_REJECTED);
  const limit = count !== undefined ? String(count) : `${Math.round((share ?? 0) * 10_000) / 100}%`;
  throw readFailure(
    'too_many_rejected',
    { file, line: shown[0]!.line },
    {
      rejected: rejected.length,
      read,
      limit,
      lines: shown.map((record) => String(record.line)),
      reasons: shown.map((record) => record.reason),
      details: shown.map((record) => record.detail),
    },
  );
}

export function finishTable(
  plan: FilePlan,
  { mayBeEmpty }: Pick<SourceKind, 'mayBeEmpty'>,
  head: RecordsHead,
  rows: GatheredRows,
  ofFile: OfFile,
): RawTable {
  const { headers, line } = head.header;
  if (rows.recordsRead === 0 && !mayBeEmpty) {
    throw readFailure(
      'file_no_rows',
      { file: plan.file, line },
      { headers: shownHeaders(headers).filter(Boolean) },
    );
  }
  const byIndex = new Map<number, RawColumn>();
  for (const [index, column] of rows.columns) byIndex.set(index, { header: headers[index]!, ...column });
  return {
    source: plan.name,
    kind: plan.kind,
    facts: fileFacts(plan, head, rows, ofFile),
    rowCount: rows.row.length,
    row: rows.row,
    line: rows.line,
    columns: new Map(head.columns.map(({ key, index }) => [key, byIndex.get(index)!])),
    rejected: leaveOutEthnicGroup(
      rows.rejected,
      headers,
      head.columns,
      ofFile.workbook === undefined ? ofFile.delimiter : '\t',
    ),
  };
}

function fileFacts(plan: FilePlan, head: RecordsHead, rows: GatheredRows, ofFile: OfFile): FileFacts {
  const { headers, line, index, dataIndex } = head.header;
  const mapped = new Set(head.columns.map((column) => column.index));
  const above = head.records.slice(0, dataIndex).filter((_, at) => at !== index);
  return {
    file: plan.file,
    path: plan.path,
    ...ofFile,
    headerLine: line,
    headers,
    columns: head.columns.map(({ key, index: at, how }) => ({ key, header: headers[at]!, how })),
    unmappedHeaders: shownHeaders(headers).filter((header, at) => header !== '' && !mapped.has(at)),
    blankLines: rows.blankLines + above.filter((record) => record.isBlank).length,
    titleLines: above.filter((record) => !record.isBlank).length + (rows.repeatedHeaders ?? 0),
    footerLines: rows.footerLines,
    recordsRead: rows.recordsRead,
  };
}
