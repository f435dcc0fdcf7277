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
  }

  /** Fields of which one spelling is exactly this folded header. */
  exact(folded: string): readonly Spelling[] {
    return this.#spellings.get(folded) ?? [];
  }

  /** Fields of which one spelling is one key away; digits are no typing errors ("Địa chỉ 2" is another column). */
  oneLetter(folded: string): readonly Spelling[] {
    if (folded.length < SHORTEST_WITH_ERROR) return [];
    const found = new Map<FieldKey, Spelling>();
    for (const [known, spellings] of this.#spellings) {
      if (known.length < SHORTEST_WITH_ERROR || !isOneKeyApart(folded, known)) continue;
      if (digitsOf(folded) !== digitsOf(known)) continue;
      for (const spelling of spellings) if (!found.has(spelling.key)) found.set(spelling.key, spelling);
    }
    return [...found.values()];
  }
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
