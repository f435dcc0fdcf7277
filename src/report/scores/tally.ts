/** How many people a rule is asked of and how many fail it, by ward. */
import type { Residents } from '../residents.ts';
import type { Failing, FailingRows } from './failing.ts';
import { membersOf } from './populations.ts';
import type { Rule } from './rules.ts';
import type { AllSeats, Seats } from './seats.ts';

/** By ward index. */
export interface Tally {
  readonly total: Float64Array;
  readonly failed: Float64Array;
}

export function tallyOf(rule: Rule, seats: AllSeats, residents: Residents, failing: FailingRows): Tally {
  const { population } = rule;
  const ofResidents = population.of === 'residents' || population.of === 'households';
  const failed = (ofResidents ? failing.residents : failing.records).get(rule.code) ?? [];
  if (population.of === 'households') return countHouseholds(seats, failed);
  const atRecord = population.of === 'persons' && population.atRecord === true;
  const wardsOf = (one: Seats): Int32Array => (atRecord ? one.recordWards : one.wards);
  const tables = [seats.residents, ...seats.people];
  const members = [...membersOf(rule, seats, residents)];
  const tally = { total: new Float64Array(seats.wards.size), failed: new Float64Array(seats.wards.size) };
  for (let pair = 0; pair < failed.length; pair += 2) {
    const table = failed[pair]!;
    const mask = members[table] ?? new Uint8Array(tables[table]!.table.count);
    members[table] = mask;
    // 2 marks a failing row, so that a row with two findings of the class fails once.
    if (mask[failed[pair + 1]!] !== 2) tally.failed[wardsOf(tables[table]!)[failed[pair + 1]!]!]!++;
    mask[failed[pair + 1]!] = 2;
  }
  members.forEach((mask, table) => {
    if (mask === undefined) return;
    const wards = wardsOf(tables[table]!);
    for (let row = 0; row < mask.length; row++) if (mask[row] !== 0) tally.total[wards[row]!]!++;
  });
  return tally;
}

/** A household is the rows of one number within one ward (numbers start again in each ward). */
function countHouseholds({ residents, wards }: AllSeats, failed: Failing): Tally {
  const tally = { total: new Float64Array(wards.size), failed: new Float64Array(wards.size) };
  const numbers = residents.column('household');
  if (numbers === undefined) return tally;
  const nameOf = (row: number): number => numbers[row]! * wards.size + residents.wards[row]!;
  const households = new Set<number>();
  for (let row = 0; row < numbers.length; row++) {
    if (numbers[row] === 0 || households.has(nameOf(row))) continue;
    households.add(nameOf(row));
    tally.total[residents.wards[row]!]!++;
  }
  const failing = new Set<number>();
  for (let pair = 1; pair < failed.length; pair += 2) {
    const row = failed[pair]!;
    if (numbers[row] === 0 || failing.has(nameOf(row))) continue;
    failing.add(nameOf(row));
    tally.failed[residents.wards[row]!]!++;
  }
  return tally;
}
