/**
 * A person as one office writes them down: name, birth date, number and address, each with the errors of
 * its class drawn independently, and the list of classes for the known answers.
 */
import { drawHome, type Home, writtenAddress } from '../address.ts';
import type { DateStyle } from '../calendar.ts';
import { type Commune, otherPlace } from '../commune.ts';
import type { Person } from '../person.ts';
import { ordinaryPlace } from '../places.ts';
import type { Random } from '../random.ts';
import { writeBirth, writePartial } from './date-errors.ts';
import { withoutMarks } from './letters.ts';
import { wrongName } from './name-errors.ts';
import { type NumberOdds, writeNumber } from './number-errors.ts';

/** What an extract needs to write its people. */
export interface Desk {
  readonly commune: Commune;
  readonly random: Random;
  readonly odds: NumberOdds;
  readonly dates: DateStyle;
  /** People without a number often have only a birth year: parents in the birth register. */
  readonly yearOnlyWithoutNumber?: number;
}

export interface Written {
  readonly name: string;
  readonly birth: string;
  readonly number: string;
  readonly classes: string[];
  readonly marksMissing: boolean;
  /** In whose place this person's number column speaks, when it holds a relative's. */
  readonly numberOwner: Person | undefined;
}

/** Born before this year and written with a year only: measured as a group of its own. */
const ELDERLY_BEFORE = 1950;

export function writePerson(desk: Desk, person: Person): Written {
  const { random } = desk;
  const { rates } = desk.commune;
  const classes: string[] = [];
  let name = person.name;
  if (random.chance(rates.name)) {
    const wrong = wrongName(random, name, person);
    name = wrong.name;
    classes.push(wrong.errorClass);
  }
  const marksMissing = random.chance(rates.marksMissing);
  if (marksMissing) {
    name = withoutMarks(name);
    classes.push('marks_missing');
  }
  if (random.chance(rates.capitals)) {
    name = name.toUpperCase();
    classes.push('capitals');
  }
  const number = writeNumber(random, person, desk.odds);
  const yearOnly = number.text === '' && random.chance(desk.yearOnlyWithoutNumber ?? 0);
  const birth = yearOnly
    ? writePartial(random, person.birth, desk.dates)
    : writeBirth(random, person.birth, desk.dates, rates);
  if (birth.errorClass !== '') classes.push(birth.errorClass);
  if (number.errorClass !== '') classes.push(number.errorClass);
  const partial = birth.errorClass === 'date_year_only' || birth.errorClass === 'date_default';
  if (partial && person.birth.year < ELDERLY_BEFORE) classes.push('elderly');
  if (person.group !== 'kinh') classes.push('minority');
  if (person.residentId === '') classes.push('not_in_master');
  return {
    name,
    birth: birth.text,
    number: number.text,
    classes,
    marksMissing,
    numberOwner: number.owner,
  };
}

interface WrittenPlace {
  readonly home: Home;
  readonly address: string;
  /** other_ward, stale_address or empty. */
  readonly errorClass: string;
}

/** Where the office believes the person lives; half of the errors name another ward. */
export function writePlace(desk: Desk, home: Home, marksMissing: boolean): WrittenPlace {
  const { random, commune } = desk;
  let believed = home;
  let errorClass = '';
  if (random.chance(commune.rates.place)) {
    const moved = random.chance(0.5);
    const place = moved ? otherPlace(random, commune, ordinaryPlace(1)) : home.place;
    believed = drawHome(random, place, false);
    errorClass = moved ? 'other_ward' : 'stale_address';
  }
  const address = writtenAddress(random, believed);
  return { home: believed, address: marksMissing ? withoutMarks(address) : address, errorClass };
}
