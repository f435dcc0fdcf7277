/**
 * The findings of a run, read from columns: a finding is put together when it is asked for, its evidence when that is looked
 * at. The columns are memory that threads share and a few short lists, so findings can be read in any thread.
 */
import type { Conflict, Dimension, Evidence, Finding, Officer, PersonSlot, Severity } from '../flow.ts';
import { type Sequence, sequence } from '../table/sequence.ts';
import { PooledTexts, type TextPoolParts } from '../table/text-pool.ts';
import { SEVERITIES } from '../table/verdict-codes.ts';
import { hexId } from './finding-ids.ts';
import type { People } from './people.ts';

/** Which of its texts a piece of evidence has, in the lowest bits of its head; its field stands above them. */
export const EXTRACT = 1;
export const MASTER = 2;
export const FACT = 4;
export const SIDES = 3;
const NONE: readonly never[] = [];

/** What one thread found, by position: the order in which it was found. */
export interface FindingPiece {
  readonly kinds: readonly { readonly code: string; readonly dimension: Dimension }[];
  readonly officers: readonly (readonly Officer[])[];
  /** With the position of the source in the run and of the person in the row. */
  readonly people: readonly (Pick<People, 'source' | 'order' | 'slot'> & { readonly person: PersonSlot })[];
  readonly wards: readonly string[];
  readonly hamlets: readonly string[];
  readonly fields: readonly string[];
  readonly differences: readonly string[];
  /** Two numbers a position, equal ones not told apart. */
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
  /** Of each conflict the position of its finding; field, difference, length of the extract's value. */
  readonly conflictFindings: Int32Array;
  readonly conflictHeads: Int32Array;
  readonly conflictTexts: TextPoolParts;
}

/** All findings of a run: the positions of a piece follow those of the piece before. */
export interface FindingParts {
  readonly pieces: readonly FindingPiece[];
  /** Positions in the order of the reports. */
  readonly order: Int32Array;
  /** Two numbers a position. */
  readonly ids: Int32Array;
  /** Conflicts in the order of the reports, numbered through all pieces. */
  readonly conflictOrder: Int32Array;
}

export function foundFindings({ pieces, order, ids }: FindingParts): Sequence<Finding> {
  const placed = pieces.map((piece) => ({ piece, texts: new PooledTexts(piece.texts) }));
  const placeOf = placesOf(pieces.map(({ rows }) => rows.length));
  return sequence(order.length, (index) => {
    const position = order[index]!;
    const { part, at } = placeOf(position);
    const { piece, texts } = placed[part]!;
    return new FoundFinding(piece, texts, at, ids, position);
  });
}

export function foundConflicts({ pieces, conflictOrder, ids }: FindingParts): Sequence<Conflict> {
  const texts = pieces.map((piece) => new PooledTexts(piece.conflictTexts));
  const placeOf = placesOf(pieces.map(({ conflictFindings }) => conflictFindings.length));
  const bases = startsOf(pieces.map(({ rows }) => rows.length));
  return sequence(conflictOrder.length, (index) => {
    const { part, at } = placeOf(conflictOrder[index]!);
    return conflictAt(pieces[part]!, texts[part]!, at, (position) => idOf(ids, bases[part]! + position));
  });
}

/** Where each of several lists begins when they follow each other. */
export function startsOf(lengths: readonly number[]): readonly number[] {
  let sum = 0;
  return lengths.map((length) => {
    sum += length;
    return sum - length;
  });
}

/** From a place in lists that follow each other to the list and the place in it; there are a handful. */
function placesOf(lengths: readonly number[]): (place: number) => { part: number; at: number } {
  const starts = startsOf(lengths);
  return (place) => {
    let part = starts.length - 1;
    while (place < starts[part]!) part--;
    return { part, at: place - starts[part]! };
  };
}

/** Its two values are read when they are looked at. */
function conflictAt(
  piece: FindingPiece,
  pool: PooledTexts,
  at: number,
  idAt: (position: number) => string,
): Conflict {
  const position = piece.conflictFindings[at]!;
  const { source, person } = piece.people[piece.peopleOf[position]!]!;
  const length = piece.conflictHeads[3 * at + 2]!;
  let known: string | undefined;
  const texts = (): string => {
    known ??= pool.text(at);
    return known;
  };
  return {
    source,
    row: piece.rows[position]!,
    person,
    resident: piece.residents[position]!,
    field: piece.fields[piece.conflictHeads[3 * at]!]!,
    get extractValue() {
      return texts().slice(0, length);
    },
    get masterValue() {
      return texts().slice(length);
    },
    difference: piece.differences[piece.conflictHeads[3 * at + 1]!]!,
    get findingId() {
      return idAt(position);
    },
  };
}

function idOf(ids: Int32Array, position: number): string {
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
  readonly #piece: FindingPiece;
  readonly #texts: PooledTexts;
  readonly #at: number;
  readonly #ids: Int32Array;
  readonly #position: number;

  /** `at`: in its piece; `position`: among all. */
  constructor(piece: FindingPiece, texts: PooledTexts, at: number, ids: Int32Array, position: number) {
    const head = piece.heads[at]!;
    const kind = piece.kinds[head >>> 16]!;
    const people = piece.people[piece.peopleOf[at]!]!;
    this.code = kind.code;
    this.dimension = kind.dimension;
    this.severity = SEVERITIES[(head >>> 8) & 0xff]!;
    this.who = piece.officers[head & 0xff]!;
    this.source = people.source;
    this.row = piece.rows[at]!;
    this.person = people.person;
    this.resident = piece.residents[at]!;
    this.wardCode = piece.wards[piece.places[at]!]!;
    this.hamlet = piece.hamlets[piece.hamletOf[at]!]!;
    this.#piece = piece;
    this.#texts = texts;
    this.#at = at;
    this.#ids = ids;
    this.#position = position;
  }

  get id(): string {
    return idOf(this.#ids, this.#position);
  }

  get others(): readonly number[] {
    const { details, detailStarts } = this.#piece;
    const start = detailStarts[this.#at]!;
    const others = details[start]!;
    return others === 0 ? NONE : [...details.subarray(start + 1, start + 1 + others)];
  }

  get evidence(): readonly Evidence[] {
    const { details, detailStarts, fields } = this.#piece;
    const detail = detailStarts[this.#at]!;
    const start = detail + 1 + details[detail]!;
    const count = details[start]!;
    const texts = this.#texts.text(this.#at);
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
