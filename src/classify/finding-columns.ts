/**
 * All findings of a run as columns. There may be a million of them, each with a handful of texts: as objects they take half
 * a gigabyte that is looked through at every collection of garbage. A finding is put together when it is asked for, its
 * evidence when that is looked at.
 */
import type { Conflict, Evidence, Finding, Officer, PersonSlot, Severity } from '../flow.ts';
import { GrowingInt32, int32Column } from '../table/columns.ts';
import { type Sequence, sequence } from '../table/sequence.ts';
import { TextPool } from '../table/text-pool.ts';
import type { Difference } from './differences.ts';
import { hexId } from './finding-ids.ts';
import type { DraftConflict, FindingKind } from './finding-kind.ts';
import type { People } from './people.ts';
import { stableBy } from './stable-order.ts';
import { Words } from './words.ts';

const SEVERITIES = ['high', 'medium', 'low'] as const satisfies readonly Severity[];
const NONE: readonly never[] = [];
const EXTRACT = 1;
const MASTER = 2;
const FACT = 4;
const SIDES = 3;

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

  get length(): number {
    return this.#rows.length;
  }

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

  /** Positions by source, row, person and code, findings that are equal in all of these as they came: one stable pass a key, the last key first. */
  order(): Int32Array {
    const kinds = Array.from({ length: this.#kinds.size }, (_, kind) => this.#kinds.of(kind));
    const codes = kinds.map(({ code }) => code).sort();
    const rank = kinds.map(({ code }) => codes.indexOf(code));
    const positions = int32Column(this.length);
    for (let at = 0; at < positions.length; at++) positions[at] = at;
    const byCode = stableBy(positions, (at) => rank[this.#heads.at(at) >>> 16]!);
    const byPerson = stableBy(byCode, (at) => this.#personAt(at).slot);
    const byRow = stableBy(byPerson, (at) => this.#rows.at(at));
    return stableBy(byRow, (at) => this.#personAt(at).order);
  }

  #personAt(position: number): People {
    return this.#people.of(this.#peopleOf.at(position));
  }

  /** The findings in an order of positions; `ids` are two numbers a position. */
  list(order: Int32Array, ids: Int32Array): Sequence<Finding> {
    return sequence(order.length, (index) => this.#findingAt(order[index]!, ids));
  }

  #findingAt(position: number, ids: Int32Array): Finding {
    const head = this.#heads.at(position);
    const kind = this.#kinds.of(head >>> 16);
    return new FoundFinding(this, position, ids, {
      kind,
      people: this.#personAt(position),
      severity: SEVERITIES[(head >>> 8) & 0xff]!,
      who: this.#officers[head & 0xff]!,
      row: this.#rows.at(position),
      resident: this.#residents.at(position),
      wardCode: this.#wards.of(this.#places.at(position)),
      hamlet: this.#hamlets.of(this.#hamletOf.at(position)),
    });
  }

  othersOf(position: number): readonly number[] {
    const start = this.#detailStarts.at(position);
    const others = this.#details.at(start);
    return others === 0 ? NONE : Array.from({ length: others }, (_, at) => this.#details.at(start + 1 + at));
  }

  evidenceOf(position: number): readonly Evidence[] {
    const detail = this.#detailStarts.at(position);
    const start = detail + 1 + this.#details.at(detail);
    const count = this.#details.at(start);
    const texts = this.#texts.text(position);
    const evidence = new Array<Evidence>(count);
    let at = start + 1;
    let from = 0;
    const next = (): string => {
      const text = texts.slice(from, from + this.#details.at(at));
      from += this.#details.at(at++);
      return text;
    };
    for (let one = 0; one < count; one++) {
      const head = this.#details.at(at++);
      const made: { field: string; extract?: string; master?: string; fact?: string } = {
        field: this.#fields.of(head >>> SIDES),
      };
      if ((head & EXTRACT) !== 0) made.extract = next();
      if ((head & MASTER) !== 0) made.master = next();
      if ((head & FACT) !== 0) made.fact = next();
      evidence[one] = made;
    }
    return evidence;
  }

  /** The conflicts of the findings in an order of positions. */
  conflicts(order: Int32Array, ids: Int32Array): Sequence<Conflict> {
    const rank = int32Column(this.length);
    for (let index = 0; index < order.length; index++) rank[order[index]!] = index;
    const found = Int32Array.from({ length: this.#conflictFindings.length }, (_, at) => at);
    const byFinding = stableBy(found, (at) => rank[this.#conflictFindings.at(at)]!);
    return sequence(found.length, (index) => this.#conflictAt(byFinding[index]!, ids));
  }

  #conflictAt(at: number, ids: Int32Array): Conflict {
    const position = this.#conflictFindings.at(at);
    const { source, person } = this.#personAt(position);
    const texts = this.#conflictTexts.text(at);
    const length = this.#conflictHeads.at(3 * at + 2);
    return {
      source,
      row: this.#rows.at(position),
      person,
      resident: this.#residents.at(position),
      field: this.#fields.of(this.#conflictHeads.at(3 * at)),
      extractValue: texts.slice(0, length),
      masterValue: texts.slice(length),
      difference: this.#differences.of(this.#conflictHeads.at(3 * at + 1)),
      findingId: hexId(ids[2 * position]!, ids[2 * position + 1]!),
    };
  }
}

/** A finding; what is not always looked at is read when it is. */
class FoundFinding implements Finding {
  readonly code: string;
  readonly dimension: Finding['dimension'];
  readonly severity: Severity;
  readonly who: readonly Officer[];
  readonly source: string;
  readonly row: number;
  readonly person: PersonSlot;
  readonly resident: number;
  readonly wardCode: string;
  readonly hamlet: string;
  readonly #columns: FindingColumns;
  readonly #position: number;
  readonly #ids: Int32Array;

  constructor(columns: FindingColumns, position: number, ids: Int32Array, facts: Facts) {
    this.code = facts.kind.code;
    this.dimension = facts.kind.dimension;
    this.severity = facts.severity;
    this.who = facts.who;
    this.source = facts.people.source;
    this.row = facts.row;
    this.person = facts.people.person;
    this.resident = facts.resident;
    this.wardCode = facts.wardCode;
    this.hamlet = facts.hamlet;
    this.#columns = columns;
    this.#position = position;
    this.#ids = ids;
  }

  get id(): string {
    return hexId(this.#ids[2 * this.#position]!, this.#ids[2 * this.#position + 1]!);
  }

  get others(): readonly number[] {
    return this.#columns.othersOf(this.#position);
  }

  get evidence(): readonly Evidence[] {
    return this.#columns.evidenceOf(this.#position);
  }
}

/** What every look at a finding needs. */
interface Facts extends Pick<Finding, 'severity' | 'who' | 'row' | 'resident' | 'wardCode' | 'hamlet'> {
  readonly kind: FindingKind;
  readonly people: People;
}
