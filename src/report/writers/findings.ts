/** findings.csv: each finding with its evidence in codes and values, and what should be done in the run's language. */
import type { Evidence } from '../../flow.ts';
import type { TableOutcome } from '../model.ts';
import { SourceIndex } from '../sources.ts';
import type { TableWriter } from '../writer.ts';

export const findings: TableWriter<TableOutcome> = {
  file: 'findings.csv',
  columns: [
    'finding_id',
    'code',
    'dimension',
    'severity',
    'extract',
    'row',
    'person',
    'resident_id',
    'ward_code',
    'hamlet',
    'evidence',
    'action',
    'who',
  ],
  async write({ outcome, wording }, sink) {
    const index = new SourceIndex(outcome);
    for (const finding of outcome.findings) {
      sink.row([
        finding.id,
        finding.code,
        finding.dimension,
        finding.severity,
        finding.source,
        index.recordNumber(finding.source, finding.row),
        finding.person,
        finding.resident < 0 ? '' : outcome.residentKeys.of(finding.resident),
        finding.wardCode,
        finding.hamlet,
        finding.evidence.map(evidenceText).join('; '),
        wording.finding(finding.code).action,
        finding.who.join('|'),
      ]);
      if (sink.full) await sink.flush();
    }
  },
};

/** `field: extract ≠ master`; a side that is empty shows as "–"; a fact alone, or one side alone, as `field: value`. */
function evidenceText({ field, extract, master, fact }: Evidence): string {
  const pair =
    extract !== undefined && master !== undefined
      ? `${extract || '–'} ≠ ${master || '–'}`
      : (extract ?? master ?? '');
  const note = fact === undefined ? '' : pair === '' ? fact : ` (${fact})`;
  return `${field}: ${pair}${note}`;
}
