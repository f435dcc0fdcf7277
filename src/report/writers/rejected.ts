/** rejected.csv: each record that could not be read, where it begins and what it says. */
import { rawTables } from '../sources.ts';
import type { TableWriter } from '../writer.ts';

export const rejected: TableWriter = {
  file: 'rejected.csv',
  columns: ['extract', 'row', 'line', 'byte', 'reason', 'detail', 'raw'],
  async write({ outcome }, sink) {
    for (const raw of rawTables(outcome)) {
      for (const record of raw.rejected) {
        sink.row([
          raw.source,
          String(record.row),
          String(record.line),
          record.byte < 0 ? '' : String(record.byte),
          record.reason,
          record.detail,
          record.raw,
        ]);
        if (sink.full) await sink.flush();
      }
    }
  },
};
