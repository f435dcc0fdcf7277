/** conflicts.csv: each field in which a matched pair disagrees, both values exactly as they stand. */

import type { TableOutcome } from '../model.ts';
import { keptKey, SourceIndex } from '../sources.ts';
import type { TableWriter } from '../writer.ts';

export const conflicts: TableWriter<TableOutcome> = {
  file: 'conflicts.csv',
  columns: [
    'extract',
    'row',
    'person',
    'resident_id',
    'field',
    'extract_value',
    'master_value',
    'difference',
    'finding_id',
  ],
  async write({ outcome }, sink) {
    const index = new SourceIndex(outcome);
    for (const conflict of outcome.conflicts) {
      const { source, kept } = conflict;
      sink.word(source);
      index.writeNumber(sink, source, conflict.row);
      sink.word(conflict.person);
      sink.kept(keptKey(outcome.residentKeys, conflict.resident));
      sink.word(conflict.field);
      sink.kept(kept?.extract ?? conflict.extractValue);
      sink.kept(kept?.master ?? conflict.masterValue);
      sink.word(conflict.difference);
      sink.text(conflict.findingId);
      sink.endRow();
      if (sink.full) await sink.flush();
    }
  },
};
