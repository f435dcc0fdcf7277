/**
 * The findings of one thread as columns, while they are found. There may be a million of them, each with a handful of texts: as
 * objects they take half a gigabyte that is looked through at every collection of garbage. found-findings.ts reads them.
 */
import type { Evidence, Finding, Officer } from '../flow.ts';
import { GrowingInt32 } from '../table/columns.ts';
import { TextPool } from '../table/text-pool.ts';
import { SEVERITIES } from '../table/verdict-codes.ts';
import type { Difference } from './differences.ts';
import type { DraftConflict, FindingKind } from './finding-kind.ts';
import { EXTRACT, FACT, type FindingPiece, MASTER, SIDES } from './found-findings.ts';
import type { People } from './people.ts';
import { Words } from './words.ts';

/** What is kept of a finding, apart from its evidence. */
export interface NewFinding
  extends Pick<
    Finding,
    'severity' | 'who' | 'row' | 'resident' | 'others' | 'wardCode' | 'hamlet' | 'evidence'
  > {
  readonly kind: FindingKind;
  readonly at: People;
}

export class FindingColumns {
  readonly #kinds = new Words<FindingKind>();
  /** Officers by their names joined: each finding comes with a list of its own. */
  readonly #who = new Words<string>();
  readonly #officers: (readonly Officer[])[] = [];
  readonly #people = new Words<People>();
  readonly #wards = new Words<string>();
  readonly #hamlets = new Words<string>();
  readonly #fields = new Words<string>();
  readonly #differences = new Words<Difference>();
  /** Kind, severity and officers, a byte each. */
  readonly #heads = new GrowingInt32();
  readonly #peopleOf = new GrowingInt32();
  readonly #rows = new GrowingInt32();
  readonly #residents = new GrowingInt32();
  readonly #places = new GrowingInt32();
  readonly #hamletOf = new GrowingInt32();
  /** Where its details begin: how many others, these; how many pieces of evidence, of each its field and sides and their lengths. */
  readonly #detailStarts = new GrowingInt32();
  readonly #details = new GrowingInt32();
  /** All texts of a finding's evidence, one behind the other, under its position. */
  readonly #texts = new TextPool();
  readonly #conflictFindings = new GrowingInt32();
  /** Field, difference, length of the extract's value. */
  readonly #conflictHeads = new GrowingInt32();
  readonly #conflictTexts = new TextPool();

  /** Answers the position of the finding. */
  add(finding: NewFinding): number {
    const position = this.#rows.length;
    const { kind, severity, who, at, row, resident, others, wardCode, hamlet, evidence } = finding;
    const officers = this.#who.codeOf(who.join());
    this.#officers[officers] = who;
    this.#heads.push((this.#kinds.codeOf(kind) << 16) | (SEVERITIES.indexOf(severity) << 8) | officers);
    this.#peopleOf.push(this.#people.codeOf(at));
    this.#rows.push(row);
    this.#residents.push(resident);
    this.#places.push(this.#wards.codeOf(wardCode));
    this.#hamletOf.push(this.#hamlets.codeOf(hamlet));
    this.#detailStarts.push(this.#details.length);
    this.#details.push(others.length);
    for (const other of others) this.#details.push(other);
    this.#addEvidence(evidence);
    return position;
  }

  #addEvidence(evidence: readonly Evidence[]): void {
    let texts = '';
    this.#details.push(evidence.length);
    for (const { field, extract, master, fact } of evidence) {
      const sides =
        (extract === undefined ? 0 : EXTRACT) |
        (master === undefined ? 0 : MASTER) |
        (fact === undefined ? 0 : FACT);
      this.#details.push((this.#fields.codeOf(field) << SIDES) | sides);
      for (const text of [extract, master, fact]) {
        if (text === undefined) continue;
        this.#details.push(text.length);
        texts += text;
      }
    }
    this.#texts.add(texts);
  }

  /** A differing field of the finding at a position; those of one finding follow each other. */
  addConflict(position: number, { field, difference, extractValue, masterValue }: DraftConflict): void {
    this.#conflictFindings.push(position);
    this.#conflictHeads.push(this.#fields.codeOf(field));
    this.#conflictHeads.push(this.#differences.codeOf(difference));
    this.#conflictHeads.push(extractValue.length);
    this.#conflictTexts.add(extractValue + masterValue);
  }

  /** Everything, for whoever reads it; `ids` are two numbers a position. */
  piece(ids: Int32Array): FindingPiece {
    return {
      kinds: this.#kinds.all.map(({ code, dimension }) => ({ code, dimension })),
      officers: this.#officers,
      people: this.#people.all.map(({ source, person, order, slot }) => ({ source, person, order, slot })),
      wards: this.#wards.all,
      hamlets: this.#hamlets.all,
      fields: this.#fields.all,
      differences: this.#differences.all,
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
      conflictHeads: this.#conflictHeads.view(),
      conflictTexts: this.#conflictTexts.parts(),
    };
  }
}
