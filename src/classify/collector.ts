/**
 * Gathers drafts and turns them into findings: fixed order, ids, the ward and hamlet where the officer has to go.
 * Order: sources as configured (the master first), rows, persons, codes. Nothing depends on the order of the catalogue.
 * There may be a million of them, so a draft is turned into its finding at once and texts that repeat are shared.
 */
import type { Conflict, Finding } from '../flow.ts';
import { hamletOf } from './cells.ts';
import type { Context } from './context.ts';
import { FindingIds } from './finding-ids.ts';
import type { Draft, DraftConflict, FindingKind } from './finding-kind.ts';
import type { People } from './people.ts';
import { wardOf } from './wards.ts';

type Unnamed = { -readonly [Key in keyof Finding]: Finding[Key] };

const NONE: readonly never[] = [];

export class Collector {
  readonly #context: Context;
  readonly #findings: Unnamed[] = [];
  readonly #people: People[] = [];
  /** By position of the finding, where it has any. */
  readonly #subjects = new Map<number, string>();
  readonly #conflicts = new Map<number, readonly DraftConflict[]>();

  constructor(context: Context) {
    this.#context = context;
  }

  add({ code, dimension }: FindingKind, draft: Draft): void {
    const { at, row, resident, subject, conflicts } = draft;
    const place = placeOf(this.#context, draft);
    const position = this.#findings.length;
    this.#findings.push({
      id: '',
      code,
      dimension,
      severity: draft.severity,
      who: draft.who,
      source: at.source,
      row,
      person: at.person,
      resident,
      others: draft.others ?? NONE,
      wardCode: wardOf(this.#context, place.at, place.row),
      hamlet: hamletOf(this.#context, place.at, place.row),
      evidence: draft.evidence,
    });
    this.#people.push(at);
    if (subject !== undefined) this.#subjects.set(position, subject);
    if (conflicts !== undefined) this.#conflicts.set(position, conflicts);
  }

  /** Call once; ids are given in the order of the report. */
  finish(residentKey: (row: number) => string): { findings: Finding[]; conflicts: Conflict[] } {
    const ids = new FindingIds(this.#context.master.table.raw, residentKey);
    const findings: Finding[] = [];
    const conflicts: Conflict[] = [];
    for (const position of this.#order()) {
      const finding = this.#findings[position]!;
      finding.id = ids.idOf(finding, this.#people[position]!, this.#subjects.get(position) ?? '');
      findings.push(finding);
      const { source, row, person, resident, id } = finding;
      for (const conflict of this.#conflicts.get(position) ?? NONE) {
        conflicts.push({ source, row, person, resident, ...conflict, findingId: id });
      }
    }
    return { findings, conflicts };
  }

  /** By source, row, person and code, findings that are equal in all of these as they came: one stable pass a key, the last key first. */
  #order(): Int32Array {
    const findings = this.#findings;
    const people = this.#people;
    const codes = [...new Set(findings.map(({ code }) => code))].sort();
    const rank = new Map(codes.map((code, at) => [code, at]));
    let order = Int32Array.from(findings.keys());
    order = stableBy(order, (at) => rank.get(findings[at]!.code)!);
    order = stableBy(order, (at) => people[at]!.slot);
    order = stableBy(order, (at) => findings[at]!.row);
    return stableBy(order, (at) => people[at]!.order);
  }
}

/** The positions by a small key, equal ones in the order given: counting sort. */
function stableBy(
  positions: Int32Array<ArrayBuffer>,
  keyOf: (position: number) => number,
): Int32Array<ArrayBuffer> {
  const keys = positions.map(keyOf);
  const starts = new Int32Array(keys.reduce((most, key) => Math.max(most, key), 0) + 2);
  for (const key of keys) starts[key + 1]!++;
  for (let key = 1; key < starts.length; key++) starts[key]! += starts[key - 1]!;
  const sorted = new Int32Array(positions.length);
  for (let at = 0; at < positions.length; at++) sorted[starts[keys[at]!]!++] = positions[at]!;
  return sorted;
}

function placeOf({ master }: Context, { at, row, resident, place }: Draft): { at: People; row: number } {
  if (place === 'record') return { at, row };
  const home = place === undefined ? resident : place.resident;
  return home >= 0 ? { at: master, row: home } : { at, row };
}
