/**
 * The findings of a run, read from columns: a finding is put together when it is asked for, its evidence when that is looked
 * at. The columns are memory that threads share and a few short lists, so findings can be read in any thread.
 */
import type { Conflict, Dimension, Evidence, Finding, Officer, PersonSlot, Severity } from '../flow.ts';
import { Dictionary, type DictionaryParts } from '../table/dictionary.ts';
import { type KeptText, textOf } from '../table/kept-text.ts';
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
  /** Of columns of files, for texts that are cells of theirs. */
  readonly dictionaries: readonly DictionaryParts[];
  /** Two numbers a position, equal ones not told apart. */
  readonly ids: Int32Array;
  /** Kind, severity and officers: places in their lists, a byte each. */
  readonly heads: Int32Array;
  readonly peopleOf: Int32Array;
  readonly rows: Int32Array;
  readonly residents: Int32Array;
  readonly places: Int32Array;
  readonly hamletOf: Int32Array;
  /** Where its details begin: how many others, these; how many pieces of evidence, of each its field and sides and their texts. */
  readonly detailStarts: Int32Array;
  readonly details: Int32Array;
  /** Texts that are no cells. */
  readonly texts: TextPoolParts;
  /** Of each conflict the position of its finding; field, difference, the extract's text, the master's. */
  readonly conflictFindings: Int32Array;
  readonly conflicts: Int32Array;
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
  const opened = pieces.map((piece) => new OpenedPiece(piece));
  const placeOf = placesOf(pieces.map(({ rows }) => rows.length));
  return sequence(order.length, (index) => {
    const position = order[index]!;
    const { part, at } = placeOf(position);
    return new FoundFinding(opened[part]!, at, ids, position);
  });
}

export function foundConflicts({ pieces, conflictOrder, ids }: FindingParts): Sequence<Conflict> {
  const opened = pieces.map((piece) => new OpenedPiece(piece));
  const placeOf = placesOf(pieces.map(({ conflictFindings }) => conflictFindings.length));
  const bases = startsOf(pieces.map(({ rows }) => rows.length));
  return sequence(conflictOrder.length, (index) => {
    const { part, at } = placeOf(conflictOrder[index]!);
    return new FoundConflict(opened[part]!, at, ids, bases[part]!);
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

/** A piece whose texts can be read. */
class OpenedPiece {
  readonly piece: FindingPiece;
  readonly #dictionaries: readonly Dictionary[];
  readonly #texts: PooledTexts;

  constructor(piece: FindingPiece) {
    this.piece = piece;
    this.#dictionaries = piece.dictionaries.map((parts) => new Dictionary(parts));
    this.#texts = new PooledTexts(piece.texts);
  }

  /** The text of two numbers, see FindingColumns. */
  text(source: number, place: number): KeptText {
    if (source > 0) return { dictionary: this.#dictionaries[source - 1]!, code: place };
    return place === 0 ? '' : this.#texts.text(place - 1);
  }
}

/** Whom a finding, and each conflict of it, is about. */
class OfPerson {
  readonly #piece: FindingPiece;
  readonly #place: number;

  /** `place`: of the finding in its piece. */
  constructor(piece: FindingPiece, place: number) {
    this.#piece = piece;
    this.#place = place;
  }

  get source(): string {
    return this.#people.source;
  }

  get person(): PersonSlot {
    return this.#people.person;
  }

  get #people(): FindingPiece['people'][number] {
    const { people, peopleOf } = this.#piece;
    return people[peopleOf[this.#place]!]!;
  }

  get row(): number {
    return this.#piece.rows[this.#place]!;
  }

  get resident(): number {
    return this.#piece.residents[this.#place]!;
  }
}

/** Numbers of a conflict: field, difference, two a text. */
const OF_CONFLICT = 6;

class FoundConflict extends OfPerson implements Conflict {
  readonly #opened: OpenedPiece;
  readonly #at: number;
  readonly #ids: Int32Array;
  /** Of its finding: in the piece, and where the piece begins among all. */
  readonly #position: number;
  readonly #base: number;

  constructor(opened: OpenedPiece, at: number, ids: Int32Array, base: number) {
    const position = opened.piece.conflictFindings[at]!;
    super(opened.piece, position);
    this.#opened = opened;
    this.#at = OF_CONFLICT * at;
    this.#ids = ids;
    this.#position = position;
    this.#base = base;
  }

  get field(): string {
    const { fields, conflicts } = this.#opened.piece;
    return fields[conflicts[this.#at]!]!;
  }

  get difference(): string {
    const { differences, conflicts } = this.#opened.piece;
    return differences[conflicts[this.#at + 1]!]!;
  }

  get kept(): { readonly extract: KeptText; readonly master: KeptText } {
    return { extract: this.#text(2), master: this.#text(4) };
  }

  get extractValue(): string {
    return textOf(this.#text(2));
  }

  get masterValue(): string {
    return textOf(this.#text(4));
  }

  get findingId(): string {
    return idOf(this.#ids, this.#base + this.#position);
  }

  #text(from: number): KeptText {
    const { conflicts } = this.#opened.piece;
    return this.#opened.text(conflicts[this.#at + from]!, conflicts[this.#at + from + 1]!);
  }
}

function idOf(ids: Int32Array, position: number): string {
  return hexId(ids[2 * position]!, ids[2 * position + 1]!);
}

/** What is not looked at is not read: most readers want a code or a ward. */
class FoundFinding extends OfPerson implements Finding {
  readonly #opened: OpenedPiece;
  readonly #at: number;
  readonly #ids: Int32Array;
  readonly #position: number;

  /** `at`: in its piece; `position`: among all. */
  constructor(opened: OpenedPiece, at: number, ids: Int32Array, position: number) {
    super(opened.piece, at);
    this.#opened = opened;
    this.#at = at;
    this.#ids = ids;
    this.#position = position;
  }

  get id(): string {
    return idOf(this.#ids, this.#position);
  }

  get code(): string {
    return this.#kind.code;
  }

  get dimension(): Dimension {
    return this.#kind.dimension;
  }

  get #kind(): FindingPiece['kinds'][number] {
    const { kinds, heads } = this.#opened.piece;
    return kinds[heads[this.#at]! >>> 16]!;
  }

  get severity(): Severity {
    return SEVERITIES[(this.#opened.piece.heads[this.#at]! >>> 8) & 0xff]!;
  }

  get who(): readonly Officer[] {
    const { officers, heads } = this.#opened.piece;
    return officers[heads[this.#at]! & 0xff]!;
  }

  get wardCode(): string {
    const { wards, places } = this.#opened.piece;
    return wards[places[this.#at]!]!;
  }

  get hamlet(): string {
    const { hamlets, hamletOf } = this.#opened.piece;
    return hamlets[hamletOf[this.#at]!]!;
  }

  get others(): readonly number[] {
    const { details, detailStarts } = this.#opened.piece;
    const start = detailStarts[this.#at]!;
    const others = details[start]!;
    return others === 0 ? NONE : [...details.subarray(start + 1, start + 1 + others)];
  }

  get evidence(): readonly Evidence[] {
    return this.#evidence(textOf);
  }

  get keptEvidence(): readonly Evidence<KeptText>[] {
    return this.#evidence((text) => text);
  }

  #evidence<Text>(read: (text: KeptText) => Text): readonly Evidence<Text>[] {
    const { details, detailStarts, fields } = this.#opened.piece;
    const detail = detailStarts[this.#at]!;
    let at = detail + 1 + details[detail]!;
    const evidence = new Array<Evidence<Text>>(details[at++]!);
    const next = (): Text => {
      at += 2;
      return read(this.#opened.text(details[at - 2]!, details[at - 1]!));
    };
    for (let one = 0; one < evidence.length; one++) {
      const head = details[at++]!;
      const made: { field: string; extract?: Text; master?: Text; fact?: Text } = {
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
