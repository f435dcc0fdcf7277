/** How well each column of each file is filled: cells with a value, distinct values, cells with a doubt. */
import type { RawTable } from '../flow.ts';
import { columnDoubts } from './cell-doubts.ts';
import { percentOf } from './figures.ts';
import type { FieldProfile } from './measures.ts';
import type { RunOutcome } from './model.ts';
import { rawTables } from './sources.ts';

export function fieldProfiles(outcome: RunOutcome): readonly FieldProfile[] {
  return rawTables(outcome).flatMap((raw) => profilesOf(raw, outcome));
}

function profilesOf(raw: RawTable, outcome: RunOutcome): readonly FieldProfile[] {
  const doubts = new Map(columnDoubts(raw, outcome.issues).map((column) => [column.key, column]));
  return [...raw.columns].map(([field, { codes, dictionary }]) => {
    const doubted = doubts.get(field)?.counted.doubted ?? 0;
    let filled = 0;
    for (let row = 0; row < raw.rowCount; row++) if (codes[row] !== 0) filled++;
    const percent = { filled: percentOf(filled, raw.rowCount), doubted: percentOf(doubted, filled) };
    return { source: raw.source, field, filled, distinct: dictionary.size - 1, doubted, percent };
  });
}
