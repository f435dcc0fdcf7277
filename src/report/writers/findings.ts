/** findings.csv: each finding with its evidence in codes and values, and what should be done in the run's language. */
import type { Evidence } from '../../flow.ts';
import type { KeptText } from '../../table/kept-text.ts';
import type { TableOutcome } from '../model.ts';
import { keptKey, SourceIndex } from '../sources.ts';
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
      const { code, source, resident } = finding;
      sink.text(finding.id);
      sink.word(code);
      sink.word(finding.dimension);
      sink.word(finding.severity);
      sink.word(source);
      index.writeNumber(sink, source, finding.row);
      sink.word(finding.person);
      sink.kept(resident < 0 ? '' : keptKey(outcome.residentKeys, resident));
      sink.text(finding.wardCode);
      sink.text(finding.hamlet);
      sink.pieces(evidencePieces(finding.keptEvidence ?? finding.evidence));
      sink.word(wording.finding(code).action);
      sink.word(finding.who.join('|'));
      sink.endRow();
      if (sink.full) await sink.flush();
    }
  },
};

/** `field: extract ≠ master`; a side that is empty shows as "–"; a fact alone, or one side alone, as `field: value`. */
function evidencePieces(evidence: readonly Evidence<KeptText>[]): readonly KeptText[] {
  const pieces: KeptText[] = [];
  for (const { field, extract, master, fact } of evidence) {
    if (pieces.length > 0) pieces.push('; ');
    pieces.push(field, ': ');
    if (extract !== undefined && master !== undefined) pieces.push(extract || '–', ' ≠ ', master || '–');
    else pieces.push(extract ?? master ?? '');
    if (fact === undefined) continue;
    if (pieces.at(-1) === '') pieces.push(fact);
    else pieces.push(' (', fact, ')');
  }
  return pieces;
}
