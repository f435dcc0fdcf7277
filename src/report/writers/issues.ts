/** issues.csv: each cell that was changed or doubted beyond writing style, by file, row, field and code. */
import type { ColumnIssues, RawTable } from '../../flow.ts';
import { type ColumnDoubts, columnDoubts } from '../cell-doubts.ts';
import { rawTables } from '../sources.ts';
import type { RowSink, TableWriter } from '../writer.ts';

export const issues: TableWriter = {
  file: 'issues.csv',
  columns: ['file', 'row', 'field', 'code'],
  async write({ outcome }, sink) {
    for (const raw of rawTables(outcome)) await writeSource(raw, outcome.issues, sink);
  },
};

async function writeSource(raw: RawTable, all: readonly ColumnIssues[], sink: RowSink): Promise<void> {
  const columns: readonly ColumnDoubts[] = columnDoubts(raw, all);
  if (columns.length === 0) return;
  for (let row = 0; row < raw.rowCount; row++) {
    for (const column of columns) {
      for (const code of column.at(row)) {
        sink.word(raw.facts.file);
        sink.count(raw.row[row]!);
        sink.word(column.key);
        sink.word(code);
        sink.endRow();
      }
    }
    if (sink.full) await sink.flush();
  }
}
