/** links.csv: what was decided for every counted person, in input order. The table that programs join on. */
import { REASON_NAMES, STATUS_NAMES } from '../../table/verdict-codes.ts';
import { bitsText, probabilityText } from '../figures.ts';
import type { ExtractOutcome, ResidentKeys, RunOutcome, TableOutcome } from '../model.ts';
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
  const cells = new Array<string>(links.columns.length).fill('');
  cells[0] = raw.source;
  for (let row = 0; row < raw.rowCount; row++) {
    cells[1] = String(raw.row[row]!);
    for (const slot of verdicts) {
      const status = slot.status[row]!;
      if (status === 0) continue;
      cells[2] = slot.table.person;
      cells[3] = STATUS_NAMES[status]!;
      const partner = status === UNMATCHED ? -1 : slot.partner[row]!;
      const rival = status === UNMATCHED ? -1 : slot.rival[row]!;
      cells[4] = partner < 0 ? '' : residents.of(partner);
      cells[5] = partner < 0 ? '' : probabilityText(slot.probability[row]!);
      cells[6] = partner < 0 ? '' : bitsText(slot.weightBits[row]!);
      cells[7] = rival < 0 ? '' : residents.of(rival);
      cells[8] = rival < 0 ? '' : probabilityText(slot.rivalProbability[row]!);
      cells[9] = REASON_NAMES[slot.reason[row]!]!;
      sink.row(cells);
    }
    if (sink.full) await sink.flush();
  }
}
