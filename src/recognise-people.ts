/**
 * Finds the people of the ledger again among the rows of a run: the ledger knows them by keyed hash only. Residents are
 * hashed once a run, records only where somebody is looked for.
 */
import type { PersonSlot, RawTable } from './flow.ts';
import type { KeyedHash } from './ledger/keyed-hash.ts';
import type { DecidedPair } from './ledger/pairs.ts';
import type { OfficerDecision } from './plan/officer-decisions.ts';
import type { ResidentKeys } from './report/model.ts';

export interface RunTables {
  readonly master: RawTable;
  readonly extracts: readonly RawTable[];
  readonly keys: ResidentKeys;
}

const MASTER = 'master';

export function residentHash(hash: KeyedHash, { master, keys }: RunTables, row: number): string {
  return keys.kind === 'row' ? hash.residentRow(master, row) : hash.resident(keys.of(row));
}

/** Hash → rows of the residents who are looked for; several only where rows are copies of each other to the letter. */
export function residentsAgain(
  hash: KeyedHash,
  tables: RunTables,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  return rowsAgain(tables.master.rowCount, wanted, (row) => residentHash(hash, tables, row));
}

/** Decisions on pairs of this run's sources, by row, of one row in the order in which they were made; and how many of these pairs are not found again. */
export interface DecisionsAgain {
  readonly decisions: readonly OfficerDecision[];
  readonly lost: number;
}

/** `residents` as `residentsAgain` found them, those of all pairs among them. */
export function decisionsAgain(
  hash: KeyedHash,
  { extracts }: RunTables,
  pairs: readonly DecidedPair[],
  residents: ReadonlyMap<string, readonly number[]>,
): DecisionsAgain {
  const decisions: (OfficerDecision & { readonly answer: number })[] = [];
  let lost = 0;
  for (const { source, slot, pairs: own } of bySlot(pairs)) {
    const raw = extracts.find((one) => one.source === source);
    if (raw === undefined && source !== MASTER) continue;
    const wanted = new Set(own.map(({ record }) => record));
    const rows =
      raw === undefined ? residents : rowsAgain(raw.rowCount, wanted, (row) => hash.record(raw, row, slot));
    for (const { record, resident, decision, decidedOn, answer } of own) {
      const [to] = residents.get(resident) ?? [];
      const from = rows.get(record) ?? [];
      if (to === undefined || from.length === 0) lost++;
      else
        for (const row of from)
          decisions.push({ source, person: slot, row, resident: to, decision, decidedOn, answer });
    }
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

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface SlotPairs {
  readonly source: string;
  readonly slot: PersonSlot;
  readonly pairs: DecidedPair[];
}

function bySlot(pairs: readonly DecidedPair[]): Iterable<SlotPairs> {
  const slots = new Map<string, SlotPairs>();
  for (const pair of pairs) {
    const key = `${pair.slot} ${pair.source}`;
    const known = slots.get(key);
    if (known !== undefined) known.pairs.push(pair);
    else slots.set(key, { source: pair.source, slot: pair.slot as PersonSlot, pairs: [pair] });
  }
  return slots.values();
}

function rowsAgain(
  count: number,
  wanted: ReadonlySet<string>,
  hashOf: (row: number) => string,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (let row = 0; wanted.size > 0 && row < count; row++) {
    const hash = hashOf(row);
    if (!wanted.has(hash)) continue;
    const rows = found.get(hash);
    if (rows === undefined) found.set(hash, [row]);
    else rows.push(row);
  }
  return found;
}
