/**
 * Gathers drafts and turns them into findings: fixed order, ids, the ward and hamlet where the officer has to go.
 * Order: sources as configured (the master first), rows, persons, codes. Nothing depends on the order of the catalogue.
 */
import type { Conflict, Finding } from '../flow.ts';
import { cell } from './cells.ts';
import type { Context } from './context.ts';
import { FindingIds } from './finding-ids.ts';
import type { Draft, FindingKind } from './finding-kind.ts';
import type { People } from './people.ts';
import { wardOf } from './wards.ts';

type Entry = { kind: FindingKind; draft: Draft; at: number };

export class Collector {
  readonly #context: Context;
  readonly #entries: Entry[] = [];

  constructor(context: Context) {
    this.#context = context;
  }

  add(kind: FindingKind, draft: Draft): void {
    this.#entries.push({ kind, draft, at: this.#entries.length });
  }

  finish(residentKey: (row: number) => string): { findings: Finding[]; conflicts: Conflict[] } {
    const context = this.#context;
    const ids = new FindingIds(context.master.table.raw, residentKey);
    const findings: Finding[] = [];
    const conflicts: Conflict[] = [];
    for (const { kind, draft } of this.#entries.sort(byPlace)) {
      const { at, row, resident } = draft;
      const id = ids.idOf(kind.code, draft);
      const place = placeOf(context, draft);
      findings.push({
        id,
        code: kind.code,
        dimension: kind.dimension,
        severity: draft.severity,
        who: draft.who,
        source: at.source,
        row,
        person: at.person,
        resident,
        others: draft.others ?? NONE,
        wardCode: wardOf(context, place.at, place.row),
        hamlet: cell(place.at, 'hamlet', place.row),
        evidence: draft.evidence,
      });
      for (const conflict of draft.conflicts ?? NONE) {
        conflicts.push({ source: at.source, row, person: at.person, resident, ...conflict, findingId: id });
      }
    }
    this.#entries.length = 0;
    return { findings, conflicts };
  }
}

const NONE: readonly never[] = [];

function byPlace(a: Entry, b: Entry): number {
  return (
    a.draft.at.order - b.draft.at.order ||
    a.draft.row - b.draft.row ||
    a.draft.at.slot - b.draft.at.slot ||
    (a.kind.code < b.kind.code ? -1 : a.kind.code > b.kind.code ? 1 : a.at - b.at)
  );
}

function placeOf({ master }: Context, { at, row, resident, place }: Draft): { at: People; row: number } {
  if (place === 'record') return { at, row };
  const home = place === undefined ? resident : place.resident;
  return home >= 0 ? { at: master, row: home } : { at, row };
}
