/** review.csv: the candidates of each person in review, best first, side by side with what the extract says. */
import type { Role, Verdicts } from '../../flow.ts';
import { REASON_NAMES, STATUS_NAMES } from '../../table/verdict-codes.ts';
import { probabilityText } from '../figures.ts';
import type { TableOutcome } from '../model.ts';
import { extractTexts, keptKey, masterTexts } from '../sources.ts';
import type { TableWriter } from '../writer.ts';

const REVIEW = STATUS_NAMES.indexOf('review');
const MOST_CANDIDATES = 10;
/** Posteriors of equal candidates come from the same sum; anything nearer than this is the same figure. */
const EQUAL = 1e-9;

const SHOWN: readonly (readonly [field: string, role: Role])[] = [
  ['full_name', 'fullName'],
  ['birth_date', 'birthDate'],
  ['sex', 'sex'],
  ['citizen_id', 'citizenId'],
  ['old_id_number', 'oldIdNumber'],
  ['insurance_number', 'insuranceNumber'],
  ['ward_code', 'wardCode'],
  ['hamlet', 'hamlet'],
  ['address', 'address'],
  ['phone', 'phone'],
  ['father_name', 'fatherName'],
  ['mother_name', 'motherName'],
];

export const review: TableWriter<TableOutcome> = {
  file: 'review.csv',
  columns: [
    'extract',
    'row',
    'person',
    'rank',
    'candidates',
    'resident_id',
    'probability',
    'reason',
    ...SHOWN.flatMap(([field]) => [`${field}_extract`, `${field}_master`]),
  ],
  async write({ outcome }, sink) {
    const residents = outcome.residentKeys;
    const ofMaster = masterTexts(outcome);
    for (const extract of outcome.extracts) {
      const { raw } = extract;
      const slots = extract.verdicts.map((verdicts) => ({
        verdicts,
        texts: extractTexts(outcome, extract, verdicts.table.person),
      }));
      for (let row = 0; row < raw.rowCount; row++) {
        for (const { verdicts, texts } of slots) {
          if (verdicts.status[row] !== REVIEW) continue;
          const ranks = ranksOf(verdicts, row);
          const first = verdicts.starts[row]!;
          for (let place = 0; place < ranks.length; place++) {
            const resident = verdicts.candidate[first + place]!;
            sink.word(raw.source);
            sink.count(raw.row[row]!);
            sink.word(verdicts.table.person);
            sink.count(ranks[place]!);
            sink.count(verdicts.starts[row + 1]! - first);
            sink.kept(keptKey(residents, resident));
            sink.text(probabilityText(verdicts.candidateProbability[first + place]!));
            sink.word(REASON_NAMES[verdicts.reason[row]!]!);
            for (const [, role] of SHOWN) {
              sink.kept(texts.keptOf(role, row));
              sink.kept(ofMaster.keptOf(role, resident));
            }
            sink.endRow();
          }
        }
        if (sink.full) await sink.flush();
      }
    }
  },
};

/** Ranks of the candidates that are shown: 1, 1, 3 where the first two are equal. */
function ranksOf(verdicts: Verdicts, row: number): number[] {
  const first = verdicts.starts[row]!;
  const shown = Math.min(verdicts.starts[row + 1]! - first, MOST_CANDIDATES);
  const ranks: number[] = [];
  for (let place = 0; place < shown; place++) {
    const here = verdicts.candidateProbability[first + place]!;
    const before = place === 0 ? Number.NaN : verdicts.candidateProbability[first + place - 1]!;
    ranks.push(Math.abs(here - before) <= EQUAL ? ranks[place - 1]! : place + 1);
  }
  return ranks;
}
