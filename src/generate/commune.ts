/**
 * One commune at a time: households until it is full, namesakes, weddings between households, copies.
 * Nothing outlives its commune, so memory does not grow with the population.
 */
import { drawRecentDay, REFERENCE } from './calendar.ts';
import { isRecent } from './families.ts';
import { fillHousehold } from './household.ts';
import { NumberBook } from './numbers.ts';
import type { Household, Person } from './person.ts';
import type { CommunePlan, Place } from './places.ts';
import { Random } from './random.ts';
import { type Level, MASTER_RATES, type MasterRates, RATES, type Rates } from './rates.ts';
import { settle } from './settler.ts';

/** What holds for the whole generation. */
export interface Setting {
  readonly seed: string;
  readonly level: Level;
  readonly communes: readonly CommunePlan[];
}

export interface Wedding {
  readonly husband: Person;
  readonly wife: Person;
}

export interface Commune {
  readonly setting: Setting;
  readonly plan: CommunePlan;
  readonly rates: Rates;
  readonly masterRates: MasterRates;
  readonly numbers: NumberBook;
  readonly households: readonly Household[];
  /** People in the master, each once. */
  readonly residents: readonly Person[];
  /** Children of the last three years, in the master or not. */
  readonly births: readonly Person[];
  /** Weddings of the last three years. */
  readonly weddings: readonly Wedding[];
  /** People who died within the last year, removed from the master or not. */
  readonly dead: readonly Person[];
}

const NAMESAKES = 0.004;
const WEDDINGS_APART = 0.0012;
/** A wedding in the books that never reached the master. */
const STATUS_UNCHANGED = 0.12;

export function makeCommune(setting: Setting, plan: CommunePlan): Commune {
  const random = new Random(setting.seed, 'commune', plan.index);
  const numbers = new NumberBook(setting.seed, plan.index, setting.communes.length);
  const rates = RATES[setting.level];
  const masterRates = MASTER_RATES[setting.level];
  const households: Household[] = [];
  const residents: Person[] = [];
  const everyone: Person[] = [];
  while (residents.length < plan.residents) {
    const settling = settle(random, numbers, plan);
    for (const one of fillHousehold(settling, rates)) {
      if (residents.length === plan.residents) one.away = true;
      if (!one.away) residents.push(one);
      everyone.push(one);
    }
    households.push(settling.household);
  }
  addNamesakes(random, residents);
  for (const one of residents) one.residentId = numbers.residentId();
  for (const one of residents) {
    if (random.chance(masterRates.copies)) one.copyIds.push(numbers.residentId());
  }
  return {
    setting,
    plan,
    rates,
    masterRates,
    numbers,
    households,
    residents,
    births: everyone.filter((one) => isRecent(one.birth) && one.mother !== undefined),
    weddings: weddings(random, everyone, residents),
    dead: everyone.filter((one) => one.diedOn !== undefined),
  };
}

/** Some heads bear the full name of another grown person of the same ward, by pure chance. */
function addNamesakes(random: Random, residents: readonly Person[]): void {
  for (const one of residents) {
    if (one.relation !== 'head' || one.household.members.length > 1 || !random.chance(NAMESAKES * 10))
      continue;
    const other = random.pick(residents);
    if (other.sex === one.sex && other.group === one.group) one.name = other.name;
  }
}

/** Couples who live together, and young people of two households whose papers have not followed yet. */
function weddings(random: Random, everyone: readonly Person[], residents: readonly Person[]): Wedding[] {
  const found: Wedding[] = [];
  for (const husband of everyone) {
    if (husband.sex !== 'male' || husband.spouse === undefined || !isRecent(husband.marriedOn)) continue;
    const wife = husband.spouse;
    found.push({ husband, wife });
    if (random.chance(STATUS_UNCHANGED)) {
      husband.marital = 'single';
      wife.marital = 'single';
    }
  }
  const free = residents.filter((one) => {
    const age = REFERENCE.year - one.birth.year;
    return (
      one.marital === 'single' && one.spouse === undefined && one.diedOn === undefined && age > 20 && age < 33
    );
  });
  const men = free.filter((one) => one.sex === 'male');
  const women = free.filter((one) => one.sex === 'female');
  random.shuffle(men);
  random.shuffle(women);
  const wanted = Math.min(Math.round(residents.length * WEDDINGS_APART), men.length, women.length);
  for (let i = 0; i < wanted; i++) {
    const husband = men[i]!;
    const wife = women[i]!;
    if (husband.household === wife.household) continue;
    husband.marriedOn = drawRecentDay(random, 2);
    wife.marriedOn = husband.marriedOn;
    found.push({ husband, wife });
  }
  return found;
}

/** Another ward of the same population; a neighbour outside it when there is only one. */
export function otherPlace(random: Random, commune: Commune, outside: Place): Place {
  const { communes } = commune.setting;
  if (communes.length < 2) return outside;
  const step = 1 + random.below(communes.length - 1);
  return communes[(commune.plan.index + step) % communes.length]!.place;
}
