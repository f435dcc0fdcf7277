/**
 * Gathers drafts and turns them into findings: fixed order, ids, the ward and hamlet where the officer has to go.
 * Order: sources as configured (the master first), rows, persons, codes. Nothing depends on the order of the catalogue.
 * There may be a million of them, so a draft goes into columns at once.
 */
import { hamletOf } from './cells.ts';
import type { Context } from './context.ts';
import { FindingColumns } from './finding-columns.ts';
import { FindingIds } from './finding-ids.ts';
import type { Draft, FindingKind } from './finding-kind.ts';
import type { FindingParts } from './found-findings.ts';
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

  /** Call once; ids are given in the order of the report. */
  finish(): FindingParts {
    const order = this.#columns.order();
    return this.#columns.parts(order, this.#ids.finish(order));
  }
}

function placeOf({ master }: Context, { at, row, resident, place }: Draft): { at: People; row: number } {
  if (place === 'record') return { at, row };
  const home = place === undefined ? resident : place.resident;
  return home >= 0 ? { at: master, row: home } : { at, row };
}
