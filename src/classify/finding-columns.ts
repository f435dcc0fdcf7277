/**
 * The findings of one thread as columns, while they are found. There may be a million of them, each with a handful of texts: as
 * objects they take half a gigabyte that is looked through at every collection of garbage. found-findings.ts reads them.
 */
import type { Evidence, Finding, Officer } from '../flow.ts';
import { GrowingInt32 } from '../table/columns.ts';
import type { Dictionary } from '../table/dictionary.ts';
import type { KeptText } from '../table/kept-text.ts';
import { TextPool } from '../table/text-pool.ts';
import { SEVERITIES } from '../table/verdict-codes.ts';
import type { Difference } from './differences.ts';
import type { DraftConflict, FindingKind } from './finding-kind.ts';
import { EXTRACT, FACT, type FindingPiece, MASTER, SIDES } from './found-findings.ts';
import type { People } from './people.ts';
import { Words } from './words.ts';

/** What is kept of a finding, apart from its evidence. */
export interface NewFinding extends Pick<Finding, 'severity' | 'who' | 'row' | 'resident' | 'others'> {
  readonly kind: FindingKind;
  readonly at: People;
  /** Numbers of words in `wards` and `hamlets`. */
  readonly ward: number;
  readonly hamlet: number;
  readonly evidence: readonly Evidence<KeptText>[];
}

export class FindingColumns {
  readonly wards = new Words<string>();
  readonly hamlets = new Words<string>();
  readonly #kinds = new Words<FindingKind>();
  /** Officers by their names joined: each finding comes with a list of its own. */
  readonly #who = new Words<string>();
  readonly #officers: (readonly Officer[])[] = [];
  readonly #people = new Words<People>();
  readonly #fields = new Words<string>();
  readonly #differences = new Words<Difference>();
  readonly #dictionaries = new Words<Dictionary>();
  /** Kind, severity and officers, a byte each. */
  readonly #heads = new GrowingInt32();
  readonly #peopleOf = new GrowingInt32();
  readonly #rows = new GrowingInt32();
  readonly #residents = new GrowingInt32();
  readonly #places = new GrowingInt32();
  readonly #hamletOf = new GrowingInt32();
  /** Where its details begin: how many others, these; how many pieces of evidence, of each its field and sides and their texts. */
  readonly #detailStarts = new GrowingInt32();
  readonly #details = new GrowingInt32();
  /** Texts that are no cells of files. */
  readonly #texts = new TextPool();
  readonly #conflictFindings = new GrowingInt32();
  /** Field, difference, the extract's text, the master's. */
  readonly #conflicts = new GrowingInt32();

  /** Answers the position of the finding. */
  add(finding: NewFinding): number {
    const position = this.#rows.length;
    const { kind, severity, who, at, row, resident, others, ward, hamlet, evidence } = finding;
    const officers = this.#who.codeOf(who.length === 1 ? who[0]! : who.join());
    this.#officers[officers] = who;
    this.#heads.push((this.#kinds.codeOf(kind) << 16) | (SEVERITIES.indexOf(severity) << 8) | officers);
    this.#peopleOf.push(this.#people.codeOf(at));
    this.#rows.push(row);
    this.#residents.push(resident);
    this.#places.push(ward);
    this.#hamletOf.push(hamlet);
    this.#detailStarts.push(this.#details.length);
    this.#details.push(others.length);
    for (const other of others) this.#details.push(other);
    this.#details.push(evidence.length);
    for (const { field, extract, master, fact } of evidence) {
      const sides =
        (extract === undefined ? 0 : EXTRACT) |
        (master === undefined ? 0 : MASTER) |
        (fact === undefined ? 0 : FACT);
      this.#details.push((this.#fields.codeOf(field) << SIDES) | sides);
      if (extract !== undefined) this.#keep(this.#details, extract);
      if (master !== undefined) this.#keep(this.#details, master);
      if (fact !== undefined) this.#keep(this.#details, fact);
    }
    return position;
  }

  /** A differing field of the finding at a position; those of one finding follow each other. */
  addConflict(position: number, { field, difference, extract, master }: DraftConflict): void {
    this.#conflictFindings.push(position);
    this.#conflicts.push(this.#fields.codeOf(field));
    this.#conflicts.push(this.#differences.codeOf(difference));
    this.#keep(this.#conflicts, extract);
    this.#keep(this.#conflicts, master);
  }

  /** Two numbers a text: its dictionary from 1 and its code there, or 0 and its place in the pool from 1; 0, 0 is ''. */
  #keep(column: GrowingInt32, text: KeptText): void {
    if (typeof text !== 'string') {
      column.push(this.#dictionaries.codeOf(text.dictionary) + 1);
      column.push(text.code);
    } else {
      column.push(0);
      column.push(text === '' ? 0 : this.#texts.add(text) + 1);
    }
  }

  /** Everything, for whoever reads it; `ids` are two numbers a position. */
  piece(ids: Int32Array): FindingPiece {
    return {
      kinds: this.#kinds.all.map(({ code, dimension }) => ({ code, dimension })),
      officers: this.#officers,
      people: this.#people.all.map(({ source, person, order, slot }) => ({ source, person, order, slot })),
      wards: this.wards.all,
      hamlets: this.hamlets.all,
      fields: this.#fields.all,
      differences: this.#differences.all,
      // whoever reads them looks for no text
      dictionaries: this.#dictionaries.all.map((dictionary) => {
        const { slots: _, ...parts } = dictionary.parts();
        return parts;
      }),
      ids,
      heads: this.#heads.view(),
      peopleOf: this.#peopleOf.view(),
      rows: this.#rows.view(),
      residents: this.#residents.view(),
      places: this.#places.view(),
      hamletOf: this.#hamletOf.view(),
      detailStarts: this.#detailStarts.view(),
      details: this.#details.view(),
      texts: this.#texts.parts(),
      conflictFindings: this.#conflictFindings.view(),
      conflicts: this.#conflicts.view(),
    };
  }
}
