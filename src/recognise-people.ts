/**
 * Finds the people of the ledger again among the rows of a run: the ledger knows them by keyed hash only. Residents are
 * hashed once a run, records only where somebody is looked for.
 */
import type { Finding, PersonSlot, RawTable } from './flow.ts';
import type { Departed } from './ledger/departed.ts';
import { hintIn, type KeyedHash } from './ledger/keyed-hash.ts';
import type { KeptNote } from './ledger/notes.ts';
import type { DecidedPair } from './ledger/pairs.ts';
import type { ReportedPerson } from './ledger/reported.ts';
import type { OfficerDecision, ReportedResident, StruckOff } from './plan/officer-decisions.ts';
import type { ResidentKeys } from './report/model.ts';
import { noteKeys, type PersonNote } from './report/over-time.ts';
import type { Sequence } from './table/sequence.ts';

export interface RunTables {
  readonly master: RawTable;
  readonly extracts: readonly RawTable[];
  readonly keys: ResidentKeys;
}

export const MASTER = 'master';

export function residentHash(hash: KeyedHash, { master, keys }: RunTables, row: number): string {
  return keys.kind === 'row' ? hash.residentRow(master, row) : hash.resident(keys.of(row));
}

function residentHint(hash: KeyedHash, { master, keys }: RunTables, row: number): number {
  return keys.kind === 'row' ? hash.recordHint(master, row, 'self') : hash.residentHint(keys.of(row));
}

/** Hash → rows of the residents who are looked for; several only where rows are copies of each other to the letter. */
export function residentsAgain(
  hash: KeyedHash,
  tables: RunTables,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  return rowsAgain(tables.master.rowCount, wanted, {
    hint: (row) => residentHint(hash, tables, row),
    hash: (row) => residentHash(hash, tables, row),
  });
}

/** A record of an extract by its hash, as a person of it was entered in the ledger. */
interface RecordKey {
  readonly source: string;
  readonly slot: string;
  readonly record: string;
}

/** Where records and residents that were looked for stand in this run; nothing where they do not. */
export interface PeopleAgain {
  hasSource(source: string): boolean;
  records(key: RecordKey): readonly number[];
  residents(hash: string): readonly number[];
}

/** `residents` as `residentsAgain` found them. */
export function peopleAgain(
  hash: KeyedHash,
  { extracts }: RunTables,
  wanted: readonly RecordKey[],
  residents: ReadonlyMap<string, readonly number[]>,
): PeopleAgain {
  const slots = new Map<string, ReadonlyMap<string, readonly number[]>>();
  for (const { source, slot, records } of bySlot(wanted)) {
    const raw = extracts.find((one) => one.source === source);
    if (raw === undefined) continue;
    const found = rowsAgain(raw.rowCount, records, {
      hint: (row) => hash.recordHint(raw, row, slot),
      hash: (row) => hash.record(raw, row, slot),
    });
    slots.set(slotKey({ source, slot }), found);
  }
  return {
    hasSource: (source) => source === MASTER || extracts.some((one) => one.source === source),
    records: (key) =>
      (key.source === MASTER ? residents : slots.get(slotKey(key)))?.get(key.record) ?? NO_ROWS,
    residents: (one) => residents.get(one) ?? NO_ROWS,
  };
}

const NO_ROWS: readonly number[] = [];

/** Decisions on pairs of this run's sources, by row, of one row in the order in which they were made; and how many of these pairs are not found again. */
export interface DecisionsAgain {
  readonly decisions: readonly OfficerDecision[];
  readonly lost: number;
}

export function decisionsAgain(pairs: readonly DecidedPair[], again: PeopleAgain): DecisionsAgain {
  const decisions: (OfficerDecision & { readonly answer: number })[] = [];
  let lost = 0;
  for (const pair of pairs) {
    const { source, slot, decision, decidedOn, answer } = pair;
    if (!again.hasSource(source)) continue;
    const [to] = again.residents(pair.resident);
    const from = again.records(pair);
    if (to === undefined || from.length === 0) lost++;
    else
      for (const row of from)
        decisions.push({
          source,
          person: slot as PersonSlot,
          row,
          resident: to,
          decision,
          decidedOn,
          answer,
        });
  }
  decisions.sort(
    (a, b) =>
      a.row - b.row ||
      compareTexts(a.decidedOn, b.decidedOn) ||
      a.answer - b.answer ||
      a.resident - b.resident,
  );
  return { decisions: decisions.map(({ answer: _, ...decision }) => decision), lost };
}

export function reportedAgain(
  people: readonly ReportedPerson[],
  residents: ReadonlyMap<string, readonly number[]>,
): readonly ReportedResident[] {
  return people
    .flatMap(({ resident, class: as, since, by }) =>
      (residents.get(resident) ?? []).map((row) => ({ row, class: as, since, by })),
    )
    .sort((a, b) => a.row - b.row);
}

/** Registered deaths whose residents are not there any more. */
export function struckOffAgain(departed: readonly Departed[], again: PeopleAgain): readonly StruckOff[] {
  return departed
    .filter(({ resident }) => again.residents(resident).length === 0)
    .flatMap((one) =>
      again.records(one).map((row) => ({ source: one.source, person: one.slot as PersonSlot, row })),
    );
}

/** Notes by whom they are about: residents wherever they stand, records and nameless findings where this run has findings. */
export function notesAgain(
  hash: KeyedHash,
  { extracts }: RunTables,
  notes: readonly KeptNote[],
  residents: ReadonlyMap<string, readonly number[]>,
  findings: Sequence<Finding>,
): ReadonlyMap<string, readonly PersonNote[]> {
  const found = new Map<string, PersonNote[]>();
  const ofOthers = new Map<string, PersonNote[]>();
  for (const { person, ...note } of notes) {
    const rows = residents.get(person);
    for (const row of rows ?? []) addTo(found, noteKeys.resident(row), note);
    if (rows === undefined) addTo(ofOthers, person, note);
  }
  if (ofOthers.size === 0) return found;
  const raws = new Map(extracts.map((raw) => [raw.source, raw]));
  for (const { id, source, row, person } of findings) {
    const raw = row < 0 ? undefined : raws.get(source);
    const key = raw === undefined ? noteKeys.finding(id) : noteKeys.record(source, row, person);
    if (found.has(key)) continue;
    const own = ofOthers.get(raw === undefined ? id : hash.record(raw, row, person));
    if (own !== undefined) found.set(key, own);
  }
  return found;
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface SlotRecords {
  readonly source: string;
  readonly slot: PersonSlot;
  readonly records: Set<string>;
}

function bySlot(keys: readonly RecordKey[]): Iterable<SlotRecords> {
  const slots = new Map<string, SlotRecords>();
  for (const { source, slot, record } of keys) {
    const key = slotKey({ source, slot });
    const known = slots.get(key);
    if (known !== undefined) known.records.add(record);
    else slots.set(key, { source, slot: slot as PersonSlot, records: new Set([record]) });
  }
  return slots.values();
}

function slotKey({ source, slot }: Pick<RecordKey, 'source' | 'slot'>): string {
  return `${slot} ${source}`;
}

function rowsAgain(
  count: number,
  wanted: ReadonlySet<string>,
  of: { readonly hint: (row: number) => number; readonly hash: (row: number) => string },
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const hints = new Set([...wanted].map(hintIn));
  for (let row = 0; wanted.size > 0 && row < count; row++) {
    if (!hints.has(of.hint(row))) continue;
    const hash = of.hash(row);
    if (wanted.has(hash)) addTo(found, hash, row);
  }
  return found;
}
