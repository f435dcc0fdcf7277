/** Which fields a header may stand for: spellings of a kind, folded once, exact or with one letter of typing error. */
import { isOneKeyApart } from '../distance/edit.ts';
import type { FieldKey } from '../flow.ts';
import { BY_HAND_ONLY } from '../sources/roles.ts';
import type { SourceKind } from '../sources/source-kind.ts';
import { foldKey } from '../vietnamese/letters.ts';

export interface Spelling {
  readonly key: FieldKey;
  /** Place in the field's list: earlier spellings are the more usual ones. */
  readonly rank: number;
}

/** A typing error is tolerated in headers from this length on: shorter ones are too near to each other. */
const SHORTEST_WITH_ERROR = 7;

export class KnownHeaders {
  static readonly #ofKinds = new WeakMap<SourceKind, KnownHeaders>();
  readonly #spellings = new Map<string, Spelling[]>();
  /** Spellings in which a typing error is tolerated, by `nearness` of the texts with one; in the order of the spellings. */
  readonly #near = new Map<string, string[]>();

  /** Made once for each kind: several files of a run are often of one. */
  static of(kind: SourceKind): KnownHeaders {
    let known = KnownHeaders.#ofKinds.get(kind);
    if (known === undefined) {
      known = new KnownHeaders(kind);
      KnownHeaders.#ofKinds.set(kind, known);
    }
    return known;
  }

  private constructor(kind: SourceKind) {
    for (const field of kind.fields) {
      if (BY_HAND_ONLY.has(field.role)) continue;
      for (const [rank, header] of field.headers.entries()) {
        const folded = foldKey(header);
        const known = this.#spellings.get(folded) ?? [];
        if (!known.some((spelling) => spelling.key === field.key)) known.push({ key: field.key, rank });
        this.#spellings.set(folded, known);
      }
    }
    this.#sortByNearness();
  }

  /** Fields of which one spelling is exactly this folded header. */
  exact(folded: string): readonly Spelling[] {
    return this.#spellings.get(folded) ?? [];
  }

  /** Fields of which one spelling is one key away; digits are no typing errors ("Địa chỉ 2" is another column). */
  oneLetter(folded: string): readonly Spelling[] {
    if (folded.length < SHORTEST_WITH_ERROR) return [];
    const found = new Map<FieldKey, Spelling>();
    for (const known of this.#near.get(nearness(folded.length, folded)) ?? []) {
      if (!isOneKeyApart(folded, known)) continue;
      for (const spelling of this.exact(known))
        if (!found.has(spelling.key)) found.set(spelling.key, spelling);
    }
    return [...found.values()];
  }

  /** Every cell of a file's first records is asked about, so only spellings of its length and digits are looked at. */
  #sortByNearness(): void {
    for (const known of this.#spellings.keys()) {
      if (known.length < SHORTEST_WITH_ERROR) continue;
      for (const length of [known.length - 1, known.length, known.length + 1]) {
        const key = nearness(length, known);
        const near = this.#near.get(key);
        if (near === undefined) this.#near.set(key, [known]);
        else near.push(known);
      }
    }
  }
}

/** What texts that are one key apart share: a length, give or take one, and their digits. */
function nearness(length: number, text: string): string {
  return `${length} ${text.replace(/\D/g, '')}`;
}
