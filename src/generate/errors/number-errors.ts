/** Identity numbers as they stand in extracts: absent, the old one only, or damaged. */
import type { Person } from '../person.ts';
import type { Random } from '../random.ts';
import type { Rates } from '../rates.ts';
import { weighted } from '../weighted.ts';

interface WrittenNumber {
  readonly text: string;
  /** Empty when the number is right. */
  readonly errorClass: string;
  /** Whose number stands there instead, for number_relative. */
  readonly owner: Person | undefined;
}

export interface NumberOdds {
  readonly none: number;
  /** For those who have a CMND at all. */
  readonly oldOnly: number;
  readonly wrong: number;
}

/**
 * Odds for one extract. The rate of "old number only" holds over all people listed, but only those born
 * before about 2002 ever had a CMND, so for them it is higher.
 */
export function numberOdds(rates: Rates, listed: readonly Person[], none = rates.noNumber): NumberOdds {
  const rest = (1 - none) / (1 - rates.noNumber);
  const owners = listed.reduce((count, one) => count + (one.oldId === '' ? 0 : 1), 0);
  const share = listed.length === 0 ? 1 : owners / listed.length;
  const wrong = rates.wrongNumber * rest;
  const oldOnly = share === 0 ? 0 : Math.min((rates.oldNumberOnly * rest) / share, 1 - none - wrong);
  return { none, oldOnly, wrong };
}

/** One digit replaced, or two neighbours changed round. */
export function digitWrong(random: Random, number: string): string {
  const at = random.between(1, number.length - 1);
  const before = number.charAt(at - 1);
  const here = number.charAt(at);
  if (before !== here && random.chance(0.35)) {
    return number.slice(0, at - 1) + here + before + number.slice(at + 1);
  }
  const other = (Number(here) + 1 + random.below(9)) % 10;
  return number.slice(0, at) + String(other) + number.slice(at + 1);
}

function excelDamage(random: Random, number: string): string {
  const form = random.next();
  if (form < 0.3) return `${Number(number)}.0`;
  if (form < 0.55) return Number(number).toExponential(2).replace('e', 'E');
  if (form < 0.7) return `'${number}`;
  if (form < 0.85) return `="${number}"`;
  return `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6, 9)} ${number.slice(9)}`;
}

function relative(random: Random, person: Person): Person | undefined {
  const near = [person.spouse, person.mother, person.father].filter((one) => one !== undefined);
  if (near.length > 0) return random.pick(near);
  const others = person.household.members.filter((one) => one !== person);
  return others.length === 0 ? undefined : random.pick(others);
}

const drawKind = weighted([
  ['number_digit', 45],
  ['number_zero_lost', 20],
  ['number_excel', 20],
  ['number_relative', 15],
] as const);

function wrongNumber(random: Random, person: Person): WrittenNumber {
  const number = person.citizenId;
  const kind = drawKind(random);
  if (kind === 'number_excel')
    return { text: excelDamage(random, number), errorClass: kind, owner: undefined };
  if (kind === 'number_zero_lost' && number.startsWith('0')) {
    return { text: String(Number(number)), errorClass: kind, owner: undefined };
  }
  if (kind === 'number_relative') {
    const owner = relative(random, person);
    if (owner !== undefined) return { text: owner.citizenId, errorClass: kind, owner };
  }
  return { text: digitWrong(random, number), errorClass: 'number_digit', owner: undefined };
}

export function writeNumber(random: Random, person: Person, odds: NumberOdds): WrittenNumber {
  let draw = random.next();
  if (draw < odds.none) return { text: '', errorClass: 'no_number', owner: undefined };
  draw -= odds.none;
  if (person.oldId !== '') {
    if (draw < odds.oldOnly) return { text: person.oldId, errorClass: 'old_number_only', owner: undefined };
    draw -= odds.oldOnly;
  }
  if (draw < odds.wrong) return wrongNumber(random, person);
  return { text: person.citizenId, errorClass: '', owner: undefined };
}
