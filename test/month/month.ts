/** What stories are told with: a calendar of deeds, the list of cases, people without a story, numbers drawn by lot. */
import { Random } from '../../src/generate/random.ts';
import { type Case, NEVER } from './expected.ts';
import type { Resident, Town } from './town.ts';

export class Month {
  readonly town: Town;
  readonly random: Random;
  readonly nights: number;
  readonly deeds = new Map<number, (() => void)[]>();
  readonly cases: Case[] = [];
  /** Nobody has two stories: they would run into each other. */
  readonly #taken = new Set<string>();
  readonly #numbers: Random;
  readonly #drawn: string[] = [];
  #serial = 0;

  constructor(town: Town, seed: string, nights: number) {
    this.town = town;
    this.random = new Random(seed, 'life');
    this.#numbers = new Random(seed, 'numbers');
    this.nights = nights;
  }

  on(night: number, deed: () => void): void {
    if (night > this.nights) return;
    this.deeds.set(night, [...(this.deeds.get(night) ?? []), deed]);
  }

  /** A night a few days later, or never. */
  later(night: number, most = 12): number {
    return this.random.chance(0.15) ? NEVER : night + this.random.between(1, most);
  }

  serial(): number {
    return ++this.#serial;
  }

  /**
   * The last six digits of a citizen id. They are drawn by lot, as those of real ones are: of people who are numbered one
   * after the other two would differ by a single digit, which looks like one person whose number was miscopied.
   */
  sixDigits(): string {
    for (;;) {
      const digits = String(this.#numbers.below(1_000_000)).padStart(6, '0');
      const isNear = (other: string): boolean =>
        [...other].filter((digit, at) => digit !== digits[at]).length < 2;
      if (this.#drawn.some(isNear)) continue;
      this.#drawn.push(digits);
      return digits;
    }
  }

  /** Somebody without a story. A town that is too small for the month is the test's own fault. */
  take(fits: (one: Resident) => boolean): Resident {
    const free = [...this.town.residents.values()].filter((one) => !this.#taken.has(one.id) && fits(one));
    if (free.length === 0) throw new Error('nobody is left for this story');
    const one = this.random.pick(free);
    this.#taken.add(one.id);
    return one;
  }

  /** A wife whose husband is the head of their household, and him. */
  takeCouple(fits: (wife: Resident) => boolean): readonly [wife: Resident, husband: Resident] {
    const heads = new Map(
      [...this.town.residents.values()].filter(isHead).map((one) => [one.household, one]),
    );
    const isThere = ({ household }: Resident): boolean => !this.#taken.has(heads.get(household)?.id ?? '');
    const wife = this.take((one) => one.relation === 'Vợ' && fits(one) && isThere(one));
    const husband = heads.get(wife.household)!;
    this.#taken.add(husband.id);
    return [wife, husband];
  }

  open(
    code: string,
    { id, name }: Case['person'],
    ward: string,
    days: Case['days'],
    from: number,
    until: number,
  ): Case {
    const spans = from > this.nights ? [] : [{ from, until }];
    const made: Case = { code, ward, person: { id, name }, days, spans, answers: [] };
    this.cases.push(made);
    return made;
  }
}

export const isHead = (one: Resident): boolean => one.relation === 'Chủ hộ';
