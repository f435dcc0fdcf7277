/**
 * People who stand in an extract but not in the master: strangers, and, as traps, namesakes and relatives
 * of residents. They are made like residents, with numbers of their own.
 */
import { drawDay, REFERENCE } from '../calendar.ts';
import type { Commune } from '../commune.ts';
import type { Household, Person } from '../person.ts';
import type { Random } from '../random.ts';
import { addPerson, drawSiblingName, type Settling, settle } from '../settler.ts';

function birthYear(random: Random, like: Person, atMost: number): number {
  const shift = random.between(1, atMost) * (random.chance(0.5) ? 1 : -1);
  return Math.min(like.birth.year + shift, REFERENCE.year - 1);
}

/** A stranger of the same make-up; half of them, the rest divided among namesakes and relatives. */
export function makeOutsider(random: Random, commune: Commune, like: Person): Person {
  const settling: Settling = settle(random, commune.numbers, commune.plan);
  const household: Household = settling.household;
  const form = random.next();
  let person: Person;
  if (form < 0.25 && like.group === household.group) {
    // a namesake: often other years, sometimes the very same year
    const year = random.chance(0.15) ? like.birth.year : birthYear(random, like, 15);
    const traits = { sex: like.sex, year, name: like.name, family: like.family, relation: 'head' } as const;
    person = addPerson(settling, traits);
  } else if (form < 0.5) {
    // a brother or sister who lived in the same house
    const sex = random.chance(0.5) ? 'male' : 'female';
    const year = birthYear(random, like, 6);
    const name = drawSiblingName(random, like, sex);
    const home = { ...settling, household: { ...household, home: like.household.home, group: like.group } };
    person = addPerson(home, { sex, year, name, family: like.family, relation: 'head' });
  } else {
    const sex = random.chance(0.5) ? 'male' : 'female';
    const birth = drawDay(random, like.birth.year);
    person = addPerson(settling, { sex, year: birth.year, birth, relation: 'head' });
  }
  person.away = true;
  return person;
}
