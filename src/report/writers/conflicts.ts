/** conflicts.csv: each field in which a matched pair disagrees, both values exactly as they stand. */

import type { TableOutcome } from '../model.ts';
import { SourceIndex } from '../sources.ts';
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
      sink.row([
        conflict.source,
        index.recordNumber(conflict.source, conflict.row),
        conflict.person,
        outcome.residentKeys.of(conflict.resident),
        conflict.field,
        conflict.extractValue,
        conflict.masterValue,
        conflict.difference,
        conflict.findingId,
      ]);
      if (sink.full) await sink.flush();
    }
  },
};
