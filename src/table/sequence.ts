/**
 * Things in their order, each put together when it is asked for: there may be a million findings, and most are looked at
 * one by one. An array is one too.
 */
export interface Sequence<T> extends Iterable<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

export function sequence<T>(length: number, of: (index: number) => T): Sequence<T> {
  return {
    length,
    at: (index) => (index >= 0 && index < length ? of(index) : undefined),
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield of(index);
    },
  };
}
