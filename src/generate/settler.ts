/**
 * Makes single people for one household: name by the people's own pattern, numbers by place of birth.
 * The household files decide who lives together; here stands what one person is like.
 */
import { drawHome, type Home } from './address.ts';
import { type Day, drawDay, REFERENCE } from './calendar.ts';
import { kinhFamily, kinhName, kinhSiblingName, type Sex } from './kinh-names.ts';
import { drawMinority, type Group, PATTERNS } from './minority-names.ts';
import { drawPhone, type NumberBook } from './numbers.ts';
import type { Household, Person, Relation } from './person.ts';
import type { CommunePlan } from './places.ts';
import type { Random } from './random.ts';
import { weighted } from './weighted.ts';

/** Where migrants were registered at birth; section 3 of the domain facts: never the place of residence. */
const MIGRANTS = weighted([
  ['040', 14],
  ['038', 11],
  ['049', 9],
  ['052', 9],
  ['051', 7],
  ['042', 7],
  ['034', 6],
  ['036', 5],
  ['033', 4],
  ['030', 4],
  ['001', 4],
  ['004', 3],
  ['020', 3],
  ['079', 4],
  ['064', 3],
  ['046', 3],
  ['089', 2],
  ['094', 1],
  ['001', 1],
] as const);

/** What all members of one household share while it is being made. */
export interface Settling {
  readonly random: Random;
  readonly numbers: NumberBook;
  readonly plan: CommunePlan;
  readonly household: Household;
  /** Province prefix of the adults' citizen ids. */
  readonly origin: string;
}

interface Traits {
  readonly sex: Sex;
  readonly year: number;
  readonly relation: Relation;
  readonly birth?: Day;
  readonly family?: string;
  readonly name?: string;
  /** Born here, whatever the origin of the parents. */
  readonly native?: boolean;
}

/** An empty household with a home, a people and an origin. */
export function settle(random: Random, numbers: NumberBook, plan: CommunePlan): Settling {
  const minority = random.chance(plan.minorityShare);
  const group: Group = minority ? drawMinority(random, plan.place.province.region) : 'kinh';
  const home: Home = drawHome(random, plan.place, minority);
  const household: Household = { id: numbers.householdId(), home, group, members: [], head: undefined };
  const homeBorn = minority || random.chance(0.6);
  const origin = homeBorn ? random.pick(plan.place.province.citizenPrefixes) : MIGRANTS(random);
  return { random, numbers, plan, household, origin };
}

export function drawFamily(random: Random, group: Group): string {
  return group === 'kinh' ? kinhFamily(random) : PATTERNS[group].clan(random);
}

export function drawName(random: Random, group: Group, sex: Sex, family: string, year: number): string {
  return group === 'kinh' ? kinhName(random, sex, family, year) : PATTERNS[group].full(random, sex, family);
}

/** A name that resembles an elder brother's or sister's. */
export function drawSiblingName(random: Random, elder: Person, sex: Sex): string {
  if (elder.group !== 'kinh') return PATTERNS[elder.group].full(random, sex, elder.family);
  return kinhSiblingName(random, sex, elder.name, sex === elder.sex);
}

/** Adds one person to the household and gives back the very same. */
export function addPerson(settling: Settling, traits: Traits): Person {
  const { random, numbers, household, plan } = settling;
  const { sex, year } = traits;
  const family = traits.family ?? drawFamily(random, household.group);
  const name = traits.name ?? drawName(random, household.group, sex, family, year);
  const age = REFERENCE.year - year;
  const ownOrigin = traits.relation === 'spouse' && random.chance(0.35);
  const prefix =
    traits.native === true || ownOrigin ? random.pick(plan.place.province.citizenPrefixes) : settling.origin;
  const person: Person = {
    name,
    family,
    group: household.group,
    sex,
    birth: traits.birth ?? drawDay(random, year),
    citizenId: numbers.citizenId(prefix, sex, year),
    oldId: year < 2002 && random.chance(0.95) ? numbers.oldId(prefix) : '',
    insuranceNumber: numbers.insuranceNumber(plan.place.province.insurancePrefix),
    phone: age >= 15 && random.chance(age > 75 ? 0.4 : 0.8) ? drawPhone(random) : '',
    household,
    relation: traits.relation,
    marital: 'single',
    father: undefined,
    mother: undefined,
    spouse: undefined,
    marriedOn: undefined,
    diedOn: undefined,
    away: false,
    residentId: '',
    copyIds: [],
  };
  household.members.push(person);
  return person;
}
