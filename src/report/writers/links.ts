/** links.csv: what was decided for every counted person, in input order. The table that programs join on. */
import { REASON_NAMES, STATUS_NAMES } from '../../table/verdict-codes.ts';
import { bitsText, probabilityText } from '../figures.ts';
import type { ExtractOutcome, ResidentKeys, RunOutcome, TableOutcome } from '../model.ts';
import { keptKey } from '../sources.ts';
import type { RowSink, TableWriter } from '../writer.ts';

const UNMATCHED = STATUS_NAMES.indexOf('unmatched');

export const links: TableWriter<TableOutcome> = {
  file: 'links.csv',
  columns: [
    'extract',
    'row',
    'person',
    'status',
    'resident_id',
    'probability',
    'weight',
    'rival_resident_id',
    'rival_probability',
    'reason',
  ],
  write: ({ outcome }, sink) => writeLinks(outcome, sink),
};

/** The rows without words: they are all codes and numbers. */
export async function writeLinks(
  { extracts, residentKeys }: Pick<RunOutcome, 'extracts' | 'residentKeys'>,
  sink: RowSink,
): Promise<void> {
  for (const extract of extracts) await writeExtract(extract, residentKeys, sink);
}

async function writeExtract(
  { raw, verdicts }: ExtractOutcome,
  residents: ResidentKeys,
  sink: RowSink,
): Promise<void> {
  for (let row = 0; row < raw.rowCount; row++) {
    for (const slot of verdicts) {
      const status = slot.status[row]!;
      if (status === 0) continue;
      const partner = status === UNMATCHED ? -1 : slot.partner[row]!;
      const rival = status === UNMATCHED ? -1 : slot.rival[row]!;
      sink.word(raw.source);
      sink.count(raw.row[row]!);
      sink.word(slot.table.person);
      sink.word(STATUS_NAMES[status]!);
      sink.kept(partner < 0 ? '' : keptKey(residents, partner));
      sink.text(partner < 0 ? '' : probabilityText(slot.probability[row]!));
      sink.text(partner < 0 ? '' : bitsText(slot.weightBits[row]!));
      sink.kept(rival < 0 ? '' : keptKey(residents, rival));
      sink.text(rival < 0 ? '' : probabilityText(slot.rivalProbability[row]!));
      sink.word(REASON_NAMES[slot.reason[row]!]!);
      sink.endRow();
    }
    if (sink.full) await sink.flush();
  }
}
