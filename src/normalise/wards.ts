/**
 * One code for a ward whether a file gives its code, its name, or only an address that ends with it.
 * Names are translated by the pairs of code and name that stand side by side in the run's own files, then by the table of
 * units where the configuration names one. That table also turns communes of before July 2025 into today's; where one was
 * split, all of today's are carried and the cell is marked. A name that belongs to several codes is never guessed.
 */
import type { PlaceBook, RawColumn } from '../flow.ts';
import type { WardUnits } from '../sources/ward-units.ts';
import { int32Column } from '../table/columns.ts';
import type { Dictionary } from '../table/dictionary.ts';
import type { IssueCode } from '../vietnamese/issue-codes.ts';
import type { IssueNotes } from './distinct.ts';
import { WardIndex } from './ward-index.ts';

/** A column of ward codes or names: what each distinct text was read as, in the run's texts, 0 = none. */
export interface WardTexts {
  readonly column: RawColumn;
  readonly codes: Int32Array;
  readonly notes: IssueNotes;
}

/** Ward columns of one person as they were read. */
export interface WardColumns {
  readonly code?: WardTexts | undefined;
  readonly name?: WardTexts | undefined;
  /** Ward name that ends the address of each row. */
  readonly address?: { readonly names: Int32Array; readonly notes: IssueNotes } | undefined;
}

/** Several wards bear the name: no ward, unless the table of units says more. */
const SEVERAL = -1;
const NONE: readonly IssueCode[] = [];

interface Found {
  /** The ward's code in the run's texts; the name's own where nothing gives a code. */
  readonly ward: number;
  readonly issues: readonly IssueCode[];
}

export class Wards {
  readonly #texts: Dictionary;
  readonly #index: WardIndex | undefined;
  /** Folded ward name → its ward, or SEVERAL. */
  readonly #learnt = new Map<number, number>();
  readonly #choices = new Map<number, readonly number[]>();
  readonly #byCode = new Map<WardTexts, Int32Array>();
  readonly #byName = new Map<number, Found>();

  constructor(texts: Dictionary, units?: WardUnits) {
    this.#texts = texts;
    this.#index = units === undefined ? undefined : new WardIndex(units);
  }

  /** To be called with the columns of all tables before any of them is resolved. */
  learn({ code, name }: WardColumns): void {
    if (code === undefined) return;
    const wards = this.#wardsOfCodes(code);
    if (name === undefined) return;
    const { codes: rows } = code.column;
    let [lastWard, lastName] = [0, 0];
    for (let row = 0; row < rows.length; row++) {
      const ward = wards[rows[row]!]!;
      const called = name.codes[name.column.codes[row]!]!;
      if ((ward === lastWard && called === lastName) || ward === 0 || called === 0) continue;
      [lastWard, lastName] = [ward, called];
      const known = this.#learnt.get(called);
      if (known === undefined) this.#learnt.set(called, ward);
      else if (known !== ward) this.#learnt.set(called, SEVERAL);
    }
  }

  /**
   * The ward of each row: its code's; else the one that its name has; else the one that its address ends with.
   * A name that nothing gives a code for stands for itself, so that equal names still agree.
   */
  resolve(count: number, { code, name, address }: WardColumns): Int32Array {
    const wards = int32Column(count);
    const byCode = code === undefined ? undefined : this.#wardsOfCodes(code);
    for (let row = 0; row < count; row++) {
      if (byCode !== undefined) wards[row] = byCode[code!.column.codes[row]!]!;
      if (wards[row] !== 0) continue;
      const called = name === undefined ? 0 : name.codes[name.column.codes[row]!]!;
      const ended = called !== 0 || address === undefined ? 0 : address.names[row]!;
      if (called === 0 && ended === 0) continue;
      const { ward, issues } = this.#named(called || ended);
      wards[row] = ward;
      if (issues.length > 0) (called === 0 ? address! : name!).notes.ofRow(row, issues);
    }
    return wards;
  }

  /** The ward that each row's address ends with, whatever its other columns say. */
  ofAddresses(names: Int32Array): Int32Array {
    const wards = int32Column(names.length);
    for (let row = 0; row < wards.length; row++)
      if (names[row] !== 0) wards[row] = this.#named(names[row]!).ward;
    return wards;
  }

  /** Ward codes as somebody wrote them in the configuration, old and new ones: the wards that they stand for. */
  covered(codes: readonly string[]): readonly string[] {
    const index = this.#index;
    return index === undefined ? codes : [...new Set(codes.flatMap((code) => [code, ...index.today(code)]))];
  }

  freeze(): Pick<PlaceBook, 'wardChoices' | 'wardNames'> {
    const names = new Map<string, string>();
    const used = [...this.#byCode.values()].flatMap((wards) => [...new Set(wards)]);
    for (const ward of new Set([...used, ...[...this.#byName.values()].map((found) => found.ward)])) {
      const text = this.#texts.text(ward);
      const name = this.#index?.nameOf(text.split('|'));
      if (name !== undefined) names.set(text, name);
    }
    return { wardChoices: this.#choices, wardNames: names };
  }

  /** Ward of each distinct text of a code column. */
  #wardsOfCodes(column: WardTexts): Int32Array {
    let wards = this.#byCode.get(column);
    if (wards === undefined) {
      wards = this.#index === undefined ? column.codes : this.#translate(column, this.#index);
      this.#byCode.set(column, wards);
    }
    return wards;
  }

  #translate({ codes, notes }: WardTexts, index: WardIndex): Int32Array {
    const written = Array.from(codes, (code) => (code === 0 ? '' : this.#texts.text(code)));
    const wards = int32Column(written.length);
    const todayOf = index.reader(written);
    for (let code = 0; code < written.length; code++) {
      const text = written[code]!;
      if (text === '') continue;
      const today = todayOf(text);
      if (today.length === 0) notes.ofText(code, ['ward_unknown']);
      if (today.length > 1) notes.ofText(code, ['ward_ambiguous']);
      wards[code] = this.#wardOf(today.length === 0 ? [text] : today);
      index.useProvinceOf(today);
    }
    return wards;
  }

  #named(name: number): Found {
    let found = this.#byName.get(name);
    if (found === undefined) {
      found = this.#findNamed(name);
      this.#byName.set(name, found);
    }
    return found;
  }

  #findNamed(name: number): Found {
    const learnt = this.#learnt.get(name);
    if (learnt !== undefined && learnt !== SEVERAL) return this.#foundAs(learnt);
    const today = this.#index?.named(this.#texts.text(name));
    if (today === undefined) return { ward: name, issues: NONE };
    if (today === 'too_many') return { ward: name, issues: ['ward_ambiguous'] };
    return today.length === 0 ? { ward: name, issues: ['ward_unknown'] } : this.#foundAs(this.#wardOf(today));
  }

  #foundAs(ward: number): Found {
    return { ward, issues: this.#choices.has(ward) ? ['ward_ambiguous'] : NONE };
  }

  /** The code of one ward, or one code that stands for several. */
  #wardOf(wards: readonly string[]): number {
    const code = this.#texts.intern(wards.join('|'));
    if (wards.length > 1 && !this.#choices.has(code))
      this.#choices.set(
        code,
        wards.map((ward) => this.#texts.intern(ward)),
      );
    return code;
  }
}
