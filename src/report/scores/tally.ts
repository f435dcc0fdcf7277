/** How many people a rule is asked of and how many fail it, by ward. */
import type { Residents } from '../residents.ts';
import type { Failing, FailingRows } from './failing.ts';
import { type Members, populationOf } from './populations.ts';
import type { Rule } from './rules.ts';
import type { AllSeats, Seats } from './seats.ts';

/** By ward index. */
export interface Tally {
  readonly total: Float64Array;
  readonly failed: Float64Array;
}

/** Of one population: who belongs to it, and how many by ward. */
interface Asked {
  readonly members: Members;
  readonly total: Float64Array;
}

/** The tallies of a run's rules. Many rules ask the same people, so each population is worked out and counted once. */
export class Tallies {
  readonly #seats: AllSeats;
  readonly #residents: Residents;
  readonly #failing: FailingRows;
  readonly #tables: readonly Seats[];
  readonly #asked = new Map<string, Asked>();
  /** A byte a row, by table: 1 while a rule is tallied that the row fails, so that two findings of a class fail it once. */
  readonly #seen: readonly Uint8Array[];
  #households: Float64Array | undefined;

  constructor(seats: AllSeats, residents: Residents, failing: FailingRows) {
    this.#seats = seats;
    this.#residents = residents;
    this.#failing = failing;
    this.#tables = [seats.residents, ...seats.people];
    this.#seen = this.#tables.map(({ table }) => new Uint8Array(table.count));
  }

  of(rule: Rule): Tally {
    const { population } = rule;
    const ofResidents = population.of === 'residents' || population.of === 'households';
    const failed = (ofResidents ? this.#failing.residents : this.#failing.records).get(rule.code) ?? [];
    if (population.of === 'households') return this.#tallyHouseholds(failed);
    const { members, total } = this.#askedOf(rule);
    const tally = { total: total.slice(), failed: new Float64Array(total.length) };
    for (let pair = 0; pair < failed.length; pair += 2) {
      const table = failed[pair]!;
      const row = failed[pair + 1]!;
      if (this.#seen[table]![row] === 1) continue;
      this.#seen[table]![row] = 1;
      const ward = wardsOf(rule, this.#tables[table]!)[row]!;
      tally.failed[ward]!++;
      if ((members[table]?.[row] ?? 0) === 0) tally.total[ward]!++;
    }
    for (let pair = 0; pair < failed.length; pair += 2) this.#seen[failed[pair]!]![failed[pair + 1]!] = 0;
    return tally;
  }

  #askedOf(rule: Rule): Asked {
    const key = JSON.stringify([rule.population, rule.custom]);
    const known = this.#asked.get(key);
    if (known !== undefined) return known;
    const members = populationOf(rule, this.#seats, this.#residents);
    const total = new Float64Array(this.#seats.wards.size);
    members.forEach((mask, table) => {
      if (mask === undefined) return;
      const wards = wardsOf(rule, this.#tables[table]!);
      for (let row = 0; row < mask.length; row++) if (mask[row] !== 0) total[wards[row]!]!++;
    });
    const asked = { members, total };
    this.#asked.set(key, asked);
    return asked;
  }

  /** A household is the rows of one number within one ward (numbers start again in each ward). */
  #tallyHouseholds(failed: Failing): Tally {
    const { residents, wards } = this.#seats;
    const rows = failed.filter((_, index) => index % 2 === 1);
    const numbers = residents.column('household');
    const count = (length: number, rowAt: (index: number) => number): Float64Array => {
      const byWard = new Float64Array(wards.size);
      const counted = new Set<number>();
      for (let index = 0; index < length; index++) {
        const row = rowAt(index);
        const household = numbers![row]! * wards.size + residents.wards[row]!;
        if (numbers![row] === 0 || counted.has(household)) continue;
        counted.add(household);
        byWard[residents.wards[row]!]!++;
      }
      return byWard;
    };
    if (numbers === undefined)
      return { total: new Float64Array(wards.size), failed: new Float64Array(wards.size) };
    this.#households ??= count(numbers.length, (row) => row);
    return { total: this.#households, failed: count(rows.length, (index) => rows[index]!) };
  }
}

function wardsOf({ population }: Rule, seats: Seats): Int32Array {
  return population.of === 'persons' && population.atRecord === true ? seats.recordWards : seats.wards;
}
