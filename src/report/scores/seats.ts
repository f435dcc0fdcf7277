/**
 * Everybody that a rule can be asked of: the residents' rows and each person of each extract, with the ward where an
 * officer finds him. A person is found where the resident lives that he is or may be, else where his record says.
 */
import type { CleanTable, PersonSlot, SourceKindName, Verdicts } from '../../flow.ts';
import { UNMATCHED } from '../identities.ts';
import type { RunOutcome } from '../model.ts';
import { MASTER } from '../sources.ts';
import { WardIndex } from '../ward-index.ts';

export interface Seats {
  readonly source: string;
  readonly kind: SourceKindName;
  readonly person: PersonSlot;
  readonly table: CleanTable;
  /** Absent for the residents. */
  readonly verdicts?: Verdicts;
  /** Ward index of each row: where the person is found, and what his record says. */
  readonly wards: Int32Array;
  readonly recordWards: Int32Array;
  /** A field of the record; a child's parents stand in the row as people of their own. */
  column(key: string): Int32Array | undefined;
}

export interface AllSeats {
  readonly residents: Seats;
  readonly people: readonly Seats[];
  readonly wards: WardIndex;
}

export function seatsOf(outcome: RunOutcome): AllSeats {
  const wards = new WardIndex(outcome.books.texts);
  const { masterClean } = outcome;
  const homes = wards.ofTable(masterClean);
  const residents: Seats = {
    source: MASTER,
    kind: masterClean.kind,
    person: 'self',
    table: masterClean,
    wards: homes,
    recordWards: homes,
    column: (key) => masterClean.columns.get(key),
  };
  const people = outcome.extracts.flatMap(({ raw, verdicts }) =>
    verdicts.map((one): Seats => {
      const recordWards = wards.ofTable(one.table);
      return {
        source: raw.source,
        kind: raw.kind,
        person: one.table.person,
        table: one.table,
        verdicts: one,
        wards: foundAt(one, recordWards, homes),
        recordWards,
        column: (key) => one.table.columns.get(key) ?? parentNames(verdicts, one, key),
      };
    }),
  );
  return { residents, people, wards };
}

function foundAt({ status, partner }: Verdicts, own: Int32Array, homes: Int32Array): Int32Array {
  const wards = own.slice();
  for (let row = 0; row < wards.length; row++) {
    if (status[row] === 0 || status[row] === UNMATCHED || partner[row]! < 0) continue;
    const home = homes[partner[row]!]!;
    if (home !== 0) wards[row] = home;
  }
  return wards;
}

function parentNames(slots: readonly Verdicts[], of: Verdicts, key: string): Int32Array | undefined {
  if (of.table.person !== 'child') return undefined;
  const parent = key === 'fatherName' ? 'father' : key === 'motherName' ? 'mother' : undefined;
  return slots.find(({ table }) => table.person === parent)?.table.columns.get('name');
}
