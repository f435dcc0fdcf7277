/** Of whom a rule is asked: a byte for each row of the residents and of the people of extracts, 1 where it is. */

import { REASON_NAMES } from '../../table/verdict-codes.ts';
import { MATCH } from '../identities.ts';
import { isAtLeast, isUnder, type Residents } from '../residents.ts';
import type { Population, Rule } from './rules.ts';
import type { AllSeats, Seats } from './seats.ts';

const OUTSIDE_AREA = REASON_NAMES.indexOf('outside_area');

/** One byte array a table: the residents first, then `people` in their order; undefined where nobody is asked. */
export type Members = readonly (Uint8Array | undefined)[];

export function populationOf({ population, custom }: Rule, seats: AllSeats, residents: Residents): Members {
  const asked = seats.people.map((people) =>
    people.kind === 'custom' && !custom ? undefined : personsAsked(population, people, seats.residents),
  );
  return [residentsAsked(population, seats.residents, residents), ...asked];
}

function residentsAsked(
  population: Population,
  { table }: Seats,
  residents: Residents,
): Uint8Array | undefined {
  if (population.of === 'persons' || population.of === 'households') return undefined;
  const mask = new Uint8Array(table.count).fill(1);
  if (population.of === 'everyone') return filledOnly(mask, population.filled, table.columns);
  if (population.living === true)
    for (let row = 0; row < mask.length; row++) mask[row] = residents.living[row]!;
  if (population.filled !== undefined) filledOnly(mask, [population.filled], table.columns);
  if (population.age !== undefined) {
    const [bound, years] = population.age;
    const is = bound === 'from' || bound === 'notFrom' ? isAtLeast : isUnder;
    const wanted = bound === 'from' || bound === 'under';
    for (let row = 0; row < mask.length; row++) {
      if (mask[row] === 1 && is(residents, row, years) !== wanted) mask[row] = 0;
    }
  }
  return mask;
}

function personsAsked(population: Population, people: Seats, residents: Seats): Uint8Array | undefined {
  if (population.of === 'residents' || population.of === 'households') return undefined;
  const { table, verdicts } = people;
  const mask = table.present.slice();
  if (population.of === 'everyone') return filledOnly(mask, population.filled, table.columns);
  const { kinds, slots, matched, inside, filled, both } = population;
  if (kinds?.includes(people.kind) === false || slots?.includes(people.person) === false) return undefined;
  if (verdicts === undefined) return undefined;
  const { status, reason } = verdicts;
  if (matched === true) {
    for (let row = 0; row < mask.length; row++) if (status[row] !== MATCH) mask[row] = 0;
  }
  if (inside === true) {
    for (let row = 0; row < mask.length; row++) if (reason[row] === OUTSIDE_AREA) mask[row] = 0;
  }
  if (both !== undefined) bothOnly(mask, people.column(both), residents.column(both), verdicts.partner);
  return filledOnly(mask, filled, table.columns);
}

function filledOnly(
  mask: Uint8Array,
  keys: readonly string[] | undefined,
  columns: ReadonlyMap<string, Int32Array>,
): Uint8Array {
  if (keys === undefined) return mask;
  const filled = new Uint8Array(mask.length);
  for (const key of keys) {
    const column = columns.get(key);
    if (column === undefined) continue;
    for (let row = 0; row < filled.length; row++) if (column[row] !== 0) filled[row] = 1;
  }
  for (let row = 0; row < mask.length; row++) if (filled[row] === 0) mask[row] = 0;
  return mask;
}

function bothOnly(
  mask: Uint8Array,
  own: Int32Array | undefined,
  home: Int32Array | undefined,
  partner: Int32Array,
): void {
  if (own === undefined || home === undefined) {
    mask.fill(0);
    return;
  }
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] === 1 && (own[row] === 0 || home[partner[row]!] === 0)) mask[row] = 0;
  }
}
