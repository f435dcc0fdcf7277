/** unmatched.csv: every person without a resident, why, the nearest resident, and the texts of the extract as they stand. */
import type { Role } from '../../flow.ts';
import { REASON_NAMES, STATUS_NAMES } from '../../table/verdict-codes.ts';
import { probabilityText } from '../figures.ts';
import type { TableOutcome } from '../model.ts';
import { extractTexts, keptKey } from '../sources.ts';
import type { TableWriter } from '../writer.ts';

const UNMATCHED = STATUS_NAMES.indexOf('unmatched');

const SHOWN: readonly (readonly [column: string, role: Role])[] = [
  ['full_name', 'fullName'],
  ['birth_date', 'birthDate'],
  ['sex', 'sex'],
  ['citizen_id', 'citizenId'],
  ['old_id_number', 'oldIdNumber'],
  ['insurance_number', 'insuranceNumber'],
  ['ward_code', 'wardCode'],
  ['hamlet', 'hamlet'],
  ['address', 'address'],
  ['employer', 'employer'],
];

export const unmatched: TableWriter<TableOutcome> = {
  file: 'unmatched.csv',
  columns: [
    'extract',
    'row',
    'person',
    'reason',
    'nearest_resident_id',
    'nearest_probability',
    ...SHOWN.map(([column]) => column),
  ],
  async write({ outcome }, sink) {
    const residents = outcome.residentKeys;
    for (const extract of outcome.extracts) {
      const { raw } = extract;
      const slots = extract.verdicts.map((verdicts) => ({
        verdicts,
        texts: extractTexts(outcome, extract, verdicts.table.person),
      }));
      for (let row = 0; row < raw.rowCount; row++) {
        for (const { verdicts, texts } of slots) {
          if (verdicts.status[row] !== UNMATCHED) continue;
          const nearest = verdicts.partner[row]!;
          sink.word(raw.source);
          sink.count(raw.row[row]!);
          sink.word(verdicts.table.person);
          sink.word(REASON_NAMES[verdicts.reason[row]!]!);
          sink.kept(nearest < 0 ? '' : keptKey(residents, nearest));
          sink.text(nearest < 0 ? '' : probabilityText(verdicts.probability[row]!));
          for (const [, role] of SHOWN) sink.kept(texts.keptOf(role, row));
          sink.endRow();
        }
        if (sink.full) await sink.flush();
      }
    }
  },
};
