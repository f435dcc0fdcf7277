/**
 * The one error class: the run cannot go on. It carries a code, a place and facts;
 * the sentence shown to a person is made from them in cli/words.
 * Bad data is never a Failure: it is a value with issues.
 */

/** Where the cause lies, as far as it is known. Lines and columns count from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** JSON-safe facts that the sentence needs; never a person's name or full number. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>;

/** One fault: a code that has words in both languages, a place, and facts. */
export interface Fault {
  readonly code: string;
  readonly place: Place;
  readonly facts: Facts;
}

/** Thrown with every fault found so far, so that a user sees all of them at once. */
export class Failure extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[], cause?: unknown) {
    super(faults.map((fault) => fault.code).join(', '), cause === undefined ? undefined : { cause });
    this.name = 'Failure';
    this.faults = faults;
  }

  static of(code: string, place: Place = {}, facts: Facts = {}, cause?: unknown): Failure {
    return new Failure([{ code, place, facts }], cause);
  }
}
