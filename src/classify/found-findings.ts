/**
 * The findings of a run, read from columns: a finding is put together when it is asked for, its evidence when that is looked
 * at. The columns are memory that threads share and a few short lists, so findings can be read in any thread.
 */
import type { Conflict, Dimension, Evidence, Finding, Officer, PersonSlot, Severity } from '../flow.ts';
import { type Sequence, sequence } from '../table/sequence.ts';
import { PooledTexts, type TextPoolParts } from '../table/text-pool.ts';
import { SEVERITIES } from '../table/verdict-codes.ts';
import { hexId } from './finding-ids.ts';

/** Which of its texts a piece of evidence has, in the lowest bits of its head; its field stands above them. */
export const EXTRACT = 1;
export const MASTER = 2;
export const FACT = 4;
export const SIDES = 3;
const NONE: readonly never[] = [];

/** Columns are by position, the order in which findings were found; `order` is that of the reports. */
export interface FindingParts {
  readonly kinds: readonly { readonly code: string; readonly dimension: Dimension }[];
  readonly officers: readonly (readonly Officer[])[];
  readonly people: readonly { readonly source: string; readonly person: PersonSlot }[];
  readonly wards: readonly string[];
  readonly hamlets: readonly string[];
  readonly fields: readonly string[];
  readonly differences: readonly string[];
  readonly order: Int32Array;
  /** Two numbers a position. */
  readonly ids: Int32Array;
  /** Kind, severity and officers: places in their lists, a byte each. */
  readonly heads: Int32Array;
  readonly peopleOf: Int32Array;
  readonly rows: Int32Array;
  readonly residents: Int32Array;
  readonly places: Int32Array;
  readonly hamletOf: Int32Array;
  /** Where its details begin: how many others, these; how many pieces of evidence, of each its field and sides and their lengths. */
  readonly detailStarts: Int32Array;
  readonly details: Int32Array;
  /** All texts of a finding's evidence, one behind the other, under its position. */
  readonly texts: TextPoolParts;
  /** Conflicts in the order of the reports; of each the position of its finding; field, difference, length of the extract's value. */
  readonly conflictOrder: Int32Array;
  readonly conflictFindings: Int32Array;
  readonly conflictHeads: Int32Array;
  readonly conflictTexts: TextPoolParts;
}

export function foundFindings(parts: FindingParts): Sequence<Finding> {
  const { order } = parts;
  const texts = new PooledTexts(parts.texts);
  return sequence(order.length, (index) => new FoundFinding(parts, texts, order[index]!));
}

export function foundConflicts(parts: FindingParts): Sequence<Conflict> {
  const { conflictOrder } = parts;
  const texts = new PooledTexts(parts.conflictTexts);
  return sequence(conflictOrder.length, (index) => conflictAt(parts, texts, conflictOrder[index]!));
}

/** Its two values are read when they are looked at. */
function conflictAt(parts: FindingParts, pool: PooledTexts, at: number): Conflict {
  const position = parts.conflictFindings[at]!;
  const { source, person } = parts.people[parts.peopleOf[position]!]!;
  const length = parts.conflictHeads[3 * at + 2]!;
  let known: string | undefined;
  const texts = (): string => {
    known ??= pool.text(at);
    return known;
  };
  return {
    source,
    row: parts.rows[position]!,
    person,
    resident: parts.residents[position]!,
    field: parts.fields[parts.conflictHeads[3 * at]!]!,
    get extractValue() {
      return texts().slice(0, length);
    },
    get masterValue() {
      return texts().slice(length);
    },
    difference: parts.differences[parts.conflictHeads[3 * at + 1]!]!,
    get findingId() {
      return idOf(parts, position);
    },
  };
}

function idOf({ ids }: FindingParts, position: number): string {
  return hexId(ids[2 * position]!, ids[2 * position + 1]!);
}

/** What is not always looked at is read when it is. */
class FoundFinding implements Finding {
  readonly code: string;
  readonly dimension: Dimension;
  readonly severity: Severity;
  readonly who: readonly Officer[];
  readonly source: string;
  readonly row: number;
  readonly person: PersonSlot;
  readonly resident: number;
  readonly wardCode: string;
  readonly hamlet: string;
  readonly #parts: FindingParts;
  readonly #texts: PooledTexts;
  readonly #position: number;

  constructor(parts: FindingParts, texts: PooledTexts, position: number) {
    const head = parts.heads[position]!;
    const kind = parts.kinds[head >>> 16]!;
    const people = parts.people[parts.peopleOf[position]!]!;
    this.code = kind.code;
    this.dimension = kind.dimension;
    this.severity = SEVERITIES[(head >>> 8) & 0xff]!;
    this.who = parts.officers[head & 0xff]!;
    this.source = people.source;
    this.row = parts.rows[position]!;
    this.person = people.person;
    this.resident = parts.residents[position]!;
    this.wardCode = parts.wards[parts.places[position]!]!;
    this.hamlet = parts.hamlets[parts.hamletOf[position]!]!;
    this.#parts = parts;
    this.#texts = texts;
    this.#position = position;
  }

  get id(): string {
    return idOf(this.#parts, this.#position);
  }

  get others(): readonly number[] {
    const { details, detailStarts } = this.#parts;
    const start = detailStarts[this.#position]!;
    const others = details[start]!;
    return others === 0 ? NONE : [...details.subarray(start + 1, start + 1 + others)];
  }

  get evidence(): readonly Evidence[] {
    const { details, detailStarts, fields } = this.#parts;
    const detail = detailStarts[this.#position]!;
    const start = detail + 1 + details[detail]!;
    const count = details[start]!;
    const texts = this.#texts.text(this.#position);
    const evidence = new Array<Evidence>(count);
    let at = start + 1;
    let from = 0;
    const next = (): string => {
      const text = texts.slice(from, from + details[at]!);
      from += details[at++]!;
      return text;
    };
    for (let one = 0; one < count; one++) {
      const head = details[at++]!;
      const made: { field: string; extract?: string; master?: string; fact?: string } = {
        field: fields[head >>> SIDES]!,
      };
      if ((head & EXTRACT) !== 0) made.extract = next();
      if ((head & MASTER) !== 0) made.master = next();
      if ((head & FACT) !== 0) made.fact = next();
      evidence[one] = made;
    }
    return evidence;
  }
}
