/**
 * decisions.csv: each pair on which an officer decided and that this run followed, with what the data alone would have
 * said of it; in rows of `master` both are residents. Written where there are any. `explain` and `evaluate` read it.
 */

import type { JudgedPair } from '../../plan/officer-decisions.ts';
import { probabilityText } from '../figures.ts';
import type { RunOutcome } from '../model.ts';
import { keptKey, SourceIndex } from '../sources.ts';
import type { TableWriter } from '../writer.ts';

export const decisions: TableWriter = {
  file: 'decisions.csv',
  columns: [
    'extract',
    'row',
    'person',
    'resident_id',
    'decision',
    'decided_on',
    'model_probability',
    'model_status',
    'model_anybody',
  ],
  isWanted: (outcome) => judgedPairs(outcome).some(({ length }) => length > 0),
  async write({ outcome }, sink) {
    const index = new SourceIndex(outcome);
    for (const pairs of judgedPairs(outcome)) {
      for (const { source, row, person, resident, decision, decidedOn, ...model } of pairs) {
        sink.word(source);
        index.writeNumber(sink, source, row);
        sink.word(person);
        sink.kept(keptKey(outcome.residentKeys, resident));
        sink.word(decision);
        sink.text(decidedOn);
        sink.text(probabilityText(model.probability));
        sink.word(model.status);
        sink.text(probabilityText(model.anybody));
        sink.endRow();
        if (sink.full) await sink.flush();
      }
    }
  },
};

/** Of the master, then of each extract's people. */
function judgedPairs({ clusters, extracts }: RunOutcome): readonly (readonly JudgedPair[])[] {
  return [
    clusters.judged ?? [],
    ...extracts.flatMap(({ verdicts }) => verdicts.map(({ judged }) => judged ?? [])),
  ];
}
