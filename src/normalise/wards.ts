/**
 * One code for a ward whether a file gives its code, its name, or only an address that ends with it.
 * Names are translated by the pairs of code and name that stand side by side in the run's own files;
 * a name that belongs to several codes is not guessed.
 */
import { int32Column } from '../table/columns.ts';

/** Ward columns of one person as they were read: codes in the run's texts, 0 = none. */
export interface WardColumns {
  readonly code?: Int32Array | undefined;
  readonly name?: Int32Array | undefined;
  /** Ward name that ends the address. */
  readonly fromAddress?: Int32Array | undefined;
}

export class WardNames {
  /** Folded ward name → its code, or -1 when several codes bear the name. */
  readonly #codes = new Map<number, number>();

  learn(columns: WardColumns): void {
    const { code, name } = columns;
    if (code === undefined || name === undefined) return;
    for (let row = 0; row < code.length; row++) {
      const ward = code[row]!;
      const called = name[row]!;
      if (ward === 0 || called === 0) continue;
      const known = this.#codes.get(called);
      if (known === undefined) this.#codes.set(called, ward);
      else if (known !== ward) this.#codes.set(called, -1);
    }
  }

  /** The ward's code for a folded name, 0 when unknown or ambiguous. */
  codeOf(name: number): number {
    const code = this.#codes.get(name) ?? 0;
    return code === -1 ? 0 : code;
  }

  /**
   * The ward of each row: its code; else the code that its name has; else the one that its address ends with.
   * A name that no file gives a code for stands for itself, so that equal names still agree.
   */
  resolve(count: number, columns: WardColumns): Int32Array {
    const wards = int32Column(count);
    for (let row = 0; row < count; row++) {
      const given = columns.code?.[row] ?? 0;
      const named = columns.name?.[row] ?? 0;
      const ended = columns.fromAddress?.[row] ?? 0;
      wards[row] =
        given !== 0 ? given : this.codeOf(named) || this.codeOf(ended) || (named !== 0 ? named : ended);
    }
    return wards;
  }
}
