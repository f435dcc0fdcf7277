/**
 * Decisions that follow from answers: a record is a resident or is not, a resident is dead, absent, abroad or cannot be
 * classified. A decision stands until an answer that takes the place of its own says otherwise. A record is one resident
 * at most, so a new pin ends another one.
 */
import { takesPlace } from './precedence.ts';
import type { Decision, Given, PairOf, Stored, StoredClass, StoredFinding, StoredPair } from './stored.ts';

const MASTER = 'master';

interface Record extends PairOf {
  readonly before: ReadonlyMap<string, StoredPair>;
  readonly pairs: Map<string, StoredPair>;
}

interface Person {
  readonly before: StoredClass | undefined;
  now: StoredClass | undefined;
}

/** A decision of another answer that the new one met. */
export interface Met {
  readonly given: Given;
  readonly other: Given;
  readonly wins: boolean;
}

export interface PairChange extends PairOf {
  readonly resident: string;
  /** Undefined: it is taken back. */
  readonly now: StoredPair | undefined;
  readonly isNew: boolean;
}

export interface ClassChange {
  readonly resident: string;
  readonly now: StoredClass | undefined;
}

export class DecisionBook {
  readonly #stored: Stored;
  readonly #records = new Map<string, Record>();
  readonly #people = new Map<string, Person>();

  constructor(stored: Stored) {
    this.#stored = stored;
  }

  decide(of: PairOf, resident: string, decision: Decision, given: Given): readonly Met[] {
    const { pairs } = this.#recordOf(of);
    // A record is one resident; a resident may have several copies in the residents' file.
    const isRecord = of.source !== MASTER;
    const met: Met[] = [];
    const rivals = [...pairs].filter(([other, { decision: theirs }]) =>
      other === resident ? theirs !== decision : isRecord && decision === 'pinned' && theirs === 'pinned',
    );
    for (const [, { from }] of rivals) {
      if (from !== undefined) met.push({ given, other: from, wins: takesPlace(given, from) });
    }
    if (met.some(({ wins }) => !wins)) return met.filter(({ wins }) => !wins);
    for (const [other] of rivals) pairs.delete(other);
    if (pairs.get(resident)?.decision !== decision) pairs.set(resident, { decision, from: given });
    return met;
  }

  classify(resident: string, as: StoredClass['class'], given: Given): readonly Met[] {
    const person = this.#personOf(resident);
    const { now } = person;
    if (now?.class === as) return [];
    if (now?.from !== undefined) {
      const wins = takesPlace(given, now.from);
      if (wins) person.now = { class: as, from: given };
      return [{ given, other: now.from, wins }];
    }
    person.now = { class: as, from: given };
    return [];
  }

  /** What followed from an answer that does not count any more; answers of one row fall together. */
  withdraw(finding: StoredFinding, answer: Given): void {
    const { source, slot } = finding;
    const record = source === MASTER ? finding.resident : finding.record;
    if (record !== null) {
      const { pairs } = this.#recordOf({ source, slot, record });
      for (const [resident, { from }] of pairs) if (from?.row === answer.row) pairs.delete(resident);
    }
    if (finding.resident === null) return;
    const person = this.#personOf(finding.resident);
    if (person.now?.from?.row === answer.row) person.now = undefined;
  }

  pairChanges(): readonly PairChange[] {
    return [...this.#records.values()].flatMap(({ source, slot, record, before, pairs }) =>
      [...new Set([...before.keys(), ...pairs.keys()])].flatMap((resident) => {
        const [was, now] = [before.get(resident), pairs.get(resident)];
        if (was === now) return [];
        return [{ source, slot, record, resident, now, isNew: was?.decision !== now?.decision }];
      }),
    );
  }

  classChanges(): readonly ClassChange[] {
    return [...this.#people].flatMap(([resident, { before, now }]) =>
      before === now ? [] : [{ resident, now }],
    );
  }

  #recordOf({ source, slot, record }: PairOf): Record {
    const key = `${source}\0${slot}\0${record}`;
    let known = this.#records.get(key);
    if (known === undefined) {
      const before = this.#stored.pairsOf({ source, slot, record });
      known = { source, slot, record, before, pairs: new Map(before) };
      this.#records.set(key, known);
    }
    return known;
  }

  #personOf(resident: string): Person {
    let known = this.#people.get(resident);
    if (known === undefined) {
      const before = this.#stored.classOf(resident);
      known = { before, now: before };
      this.#people.set(resident, known);
    }
    return known;
  }
}
