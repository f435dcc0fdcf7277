/**
 * Gathers drafts and turns them into findings: ids, the ward and hamlet where the officer has to go.
 * There may be a million of them, so a draft goes into columns at once; join-pieces.ts puts them in order.
 */
import { hamletOf } from './cells.ts';
import type { Context } from './context.ts';
import { FindingColumns } from './finding-columns.ts';
import { FindingIds } from './finding-ids.ts';
import type { Draft, FindingKind } from './finding-kind.ts';
import type { FindingPiece } from './found-findings.ts';
import type { People } from './people.ts';
import { wardOf } from './wards.ts';

const NONE: readonly never[] = [];

export class Collector {
  readonly #context: Context;
  readonly #columns = new FindingColumns();
  readonly #ids: FindingIds;

  constructor(context: Context) {
    this.#context = context;
    this.#ids = new FindingIds(context.master.table.raw, (row) => context.residentKey(row));
  }

  add(kind: FindingKind, draft: Draft): void {
    const {
      severity,
      who,
      at,
      row,
      resident,
      evidence,
      others = NONE,
      subject = '',
      conflicts = NONE,
    } = draft;
    const place = placeOf(this.#context, draft);
    const wardCode = wardOf(this.#context, place.at, place.row);
    const hamlet = hamletOf(this.#context, place.at, place.row);
    this.#ids.add({ code: kind.code, at, row, resident, subject });
    const position = this.#columns.add({
      kind,
      severity,
      who,
      at,
      row,
      resident,
      others,
      wardCode,
      hamlet,
      evidence,
    });
    for (const conflict of conflicts) this.#columns.addConflict(position, conflict);
  }

  /** In the order in which they were found. */
  piece(): FindingPiece {
    return this.#columns.piece(this.#ids.first());
  }
}

function placeOf({ master }: Context, { at, row, resident, place }: Draft): { at: People; row: number } {
  if (place === 'record') return { at, row };
  const home = place === undefined ? resident : place.resident;
  return home >= 0 ? { at: master, row: home } : { at, row };
}
