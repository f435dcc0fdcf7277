/**
 * The arguments of `explain` as meant: the extract, the row and the person that they name in the run's record, or the row of the
 * residents' file whose copies are asked for; or why there is none.
 */
import { Failure } from '../failure.ts';
import type { PersonSlot, RawTable } from '../flow.ts';
import { nearest } from '../plan/nearest.ts';
import type { ExtractPlan } from '../plan/plan.ts';
import type { RecordedPlan } from '../plan/run-record.ts';
import { defaultName } from '../plan/source-drafts.ts';
import { sourceKind } from '../sources/list.ts';

/** As typed. */
export interface ExplainWish {
  readonly extract: string;
  readonly row: string;
  readonly person?: string;
  readonly resident?: string;
}

export interface Question {
  /** Place of the extract in the plan. */
  readonly index: number;
  readonly extract: ExtractPlan;
  /** Read-record number. */
  readonly row: number;
  readonly person: PersonSlot;
  /** Id of a resident to ask about. */
  readonly resident: string | undefined;
}

/** A row of the residents' file: which other rows of it are the same person? */
export interface CopyQuestion extends Pick<Question, 'row' | 'resident'> {
  readonly extract: undefined;
  readonly person: 'self';
}

/** What the reports call the residents' file. */
export const MASTER = 'master';

/** What can be judged before any file is read. */
export function understand(wish: ExplainWish, plan: RecordedPlan): Question | CopyQuestion {
  const known = plan.extracts.map(({ name }) => name);
  const index = known.indexOf(wish.extract);
  if (index < 0) {
    // Also by the name of its file, as an extract goes by that of its own.
    if (wish.extract === MASTER || wish.extract.normalize('NFC') === defaultName(plan.master.file)) {
      if (plan.master.kind === 'custom') throw Failure.of('explain_master', {}, { known });
      return { extract: undefined, ...aboutRow(wish, MASTER, ['self']), person: 'self' };
    }
    const names = plan.master.kind === 'custom' ? known : [...known, MASTER];
    const facts = { extract: wish.extract, known, ...suggestion(wish.extract, names) };
    throw Failure.of('explain_extract_unknown', {}, facts);
  }
  const extract = plan.extracts[index]!;
  return { index, extract, ...aboutRow(wish, extract.name, sourceKind(extract.kind).persons) };
}

function aboutRow(
  wish: ExplainWish,
  extract: string,
  persons: readonly PersonSlot[],
): Pick<Question, 'row' | 'person' | 'resident'> {
  if (!/^[1-9]\d{0,9}$/.test(wish.row)) throw Failure.of('explain_row_bad', {}, { row: wish.row });
  const row = Number(wish.row);
  const named = persons.find((person) => person === wish.person);
  if (wish.person === undefined || named !== undefined)
    return { row, person: named ?? persons[0]!, resident: wish.resident };
  const close = suggestion(wish.person, persons);
  // With one person a row there is none to name, so what stands there is the resident.
  if (persons.length === 1 && wish.resident === undefined && close.suggestion === undefined)
    return { row, person: persons[0]!, resident: wish.person };
  const facts = { extract, person: wish.person, known: persons, ...close };
  throw Failure.of('explain_person_unknown', {}, facts);
}

/** Place of a read record among the used rows of its table. */
export function usedRow(raw: RawTable, extract: string, row: number): number {
  const at = raw.row.indexOf(row);
  if (at >= 0) return at;
  const rejected = raw.rejected.find((record) => record.row === row);
  if (rejected !== undefined) {
    const place = { file: raw.facts.file, line: rejected.line };
    throw Failure.of('explain_row_rejected', place, { extract, row, reason: rejected.reason });
  }
  const onLine = raw.line.indexOf(row);
  const facts = { extract, row, read: raw.facts.recordsRead };
  throw Failure.of(
    'explain_row_unknown',
    {},
    onLine < 0 ? facts : { ...facts, suggestion: raw.row[onLine]! },
  );
}

function suggestion(word: string, known: readonly string[]): { readonly suggestion?: string } {
  const near = nearest(word, known);
  return near === undefined ? {} : { suggestion: near };
}
