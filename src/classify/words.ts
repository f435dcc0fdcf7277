/** A small number for each of a few values that come again and again: kinds, people, wards, names of fields. */
export class Words<T> {
  readonly #codes = new Map<T, number>();
  readonly #values: T[] = [];

  /** By their numbers. */
  get all(): readonly T[] {
    return this.#values;
  }

  codeOf(value: T): number {
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.#values.length;
      this.#codes.set(value, code);
      this.#values.push(value);
    }
    return code;
  }

  of(code: number): T {
    return this.#values[code]!;
  }
}
