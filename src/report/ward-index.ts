/** Wards as small numbers, so that a million people are counted by ward in typed arrays; index 0 is "not known". */
import type { CleanTable } from '../flow.ts';
import type { Dictionary } from '../table/dictionary.ts';

export class WardIndex {
  readonly #texts: Dictionary;
  readonly #byCode = new Map<string, number>([['', 0]]);
  readonly #byText = new Map<number, number>([[0, 0]]);
  readonly #codes: string[] = [''];

  /** `texts` are those of the run's books, in which ward columns are coded. */
  constructor(texts: Dictionary) {
    this.#texts = texts;
  }

  /** Ward codes by index. */
  get codes(): readonly string[] {
    return this.#codes;
  }

  get size(): number {
    return this.#codes.length;
  }

  /** Index of the ward of each row by the person's own record, 0 where it names none. */
  ofTable(table: CleanTable): Int32Array {
    const wards = new Int32Array(table.count);
    const column = table.columns.get('ward');
    if (column === undefined) return wards;
    let text = 0;
    let ward = 0;
    for (let row = 0; row < wards.length; row++) {
      // neighbours stand together in most files
      if (column[row] !== text) {
        text = column[row]!;
        ward = this.#indexOf(text);
      }
      wards[row] = ward;
    }
    return wards;
  }

  #indexOf(text: number): number {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const code = this.#texts.text(text);
    let index = this.#byCode.get(code);
    if (index === undefined) {
      index = this.#codes.length;
      this.#codes.push(code);
      this.#byCode.set(code, index);
    }
    this.#byText.set(text, index);
    return index;
  }
}
