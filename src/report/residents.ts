/**
 * What is counted of residents: who is one person, who still lives there, certain ages, who was found in insurance.
 * An age is claimed only where it is certain: "1960" and 01/01/1960 may be any day of 1960, 01/03/1960 any day of March.
 */
import type { CleanTable, DateBook } from '../flow.ts';
import { saysGone } from '../vietnamese/resident-state.ts';
import { MATCH } from './identities.ts';
import type { RunOutcome } from './model.ts';

export interface Residents {
  readonly table: CleanTable;
  /** 1 where the row is the first of its person, no death record was linked to it and its status does not say gone. */
  readonly living: Uint8Array;
  /** 1 where an insurance record was matched to the person; indexed by the first row of each person. */
  readonly insured: Uint8Array;
  /** Packed first and last day that the birth date may stand for; 0 where it is not known. */
  readonly bornFirst: Int32Array;
  readonly bornLast: Int32Array;
  /** The reference date, packed yyyymmdd. */
  readonly asOf: number;
}

export function residentsOf(outcome: RunOutcome): Residents {
  const { masterClean: table, plan } = outcome;
  const asOf = Number(plan.asOf.replaceAll('-', ''));
  const { first, last } = birthRange(table, outcome.books.dates);
  const insured = foundIn(outcome, 'insurance');
  return { table, living: livingOf(outcome), insured, bornFirst: first, bornLast: last, asOf };
}

/** Certainly has completed so many years. */
export function isAtLeast({ bornLast, asOf }: Residents, row: number, years: number): boolean {
  return bornLast[row] !== 0 && bornLast[row]! + years * 10000 <= asOf;
}

/** Certainly has not yet completed so many years. */
export function isUnder({ bornFirst, asOf }: Residents, row: number, years: number): boolean {
  return bornFirst[row] !== 0 && bornFirst[row]! + years * 10000 > asOf;
}

/** 1 at the first row of each person whom a record of this kind was matched to. */
function foundIn(outcome: RunOutcome, kind: 'insurance' | 'death'): Uint8Array {
  const { clusterOf } = outcome.clusters;
  const found = new Uint8Array(clusterOf.length);
  for (const { raw, verdicts } of outcome.extracts) {
    if (raw.kind !== kind) continue;
    for (const { status, partner } of verdicts) {
      for (let row = 0; row < status.length; row++)
        if (status[row] === MATCH) found[clusterOf[partner[row]!]!] = 1;
    }
  }
  return found;
}

function livingOf(outcome: RunOutcome): Uint8Array {
  const { clusterOf } = outcome.clusters;
  const dead = foundIn(outcome, 'death');
  const statuses = outcome.masterClean.columns.get('status');
  const gone = new Map<number, boolean>([[0, false]]);
  const isGone = (status: number): boolean => {
    let known = gone.get(status);
    if (known === undefined) {
      known = saysGone(outcome.books.texts.text(status));
      gone.set(status, known);
    }
    return known;
  };
  const living = new Uint8Array(clusterOf.length);
  for (let row = 0; row < living.length; row++) {
    if (clusterOf[row] !== row || dead[row] === 1) continue;
    living[row] = isGone(statuses?.[row] ?? 0) ? 0 : 1;
  }
  return living;
}

/** Days are packed yyyymmdd; 31 stands for the last day of any month, which is enough to compare. */
function birthRange(table: CleanTable, dates: DateBook): { first: Int32Array; last: Int32Array } {
  const births = table.columns.get('birth');
  const first = new Int32Array(table.count);
  const last = new Int32Array(table.count);
  for (let row = 0; row < first.length; row++) {
    const code = births?.[row] ?? 0;
    if (code === 0) continue;
    const packed = dates.equivalent[code] !== 0 ? dates.equivalent[code]! : dates.packed[code]!;
    const month = Math.floor(packed / 100) % 100;
    const isYear = month === 0 || month > 12 || dates.defaults[code] === 1;
    const isMonth = packed % 100 === 0 || dates.defaults[code] === 2;
    const base = isYear ? packed - (packed % 10000) : packed - (packed % 100);
    first[row] = isYear ? base + 101 : isMonth ? base + 1 : packed;
    last[row] = isYear ? base + 1231 : isMonth ? base + 31 : packed;
  }
  return { first, last };
}
