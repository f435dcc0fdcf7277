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
  const cells = [raw.facts.file, '', '', ''];
  for (let row = 0; row < raw.rowCount; row++) {
    for (const column of columns) {
      const codes = column.at(row);
      if (codes.length === 0) continue;
      cells[1] = String(raw.row[row]!);
      cells[2] = column.key;
      for (const code of codes) {
        cells[3] = code;
        sink.row(cells);
      }
    }
    if (sink.full) await sink.flush();
  }
}
