/** rejected.csv: each record that could not be read, where it begins and what it says. */
import { rawTables } from '../sources.ts';
import type { TableWriter } from '../writer.ts';

export const rejected: TableWriter = {
  file: 'rejected.csv',
  columns: ['extract', 'row', 'line', 'byte', 'reason', 'detail', 'raw'],
  async write({ outcome }, sink) {
    for (const raw of rawTables(outcome)) {
      for (const record of raw.rejected) {
        sink.word(raw.source);
        sink.count(record.row);
        sink.count(record.line);
        if (record.byte < 0) sink.text('');
        else sink.count(record.byte);
        sink.word(record.reason);
        sink.text(record.detail);
        sink.text(record.raw);
        sink.endRow();
        if (sink.full) await sink.flush();
      }
    }
  },
};
