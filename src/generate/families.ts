/**
 * Couples and their children: marriages before births, siblings whose names resemble one another, twins,
 * grown children who have left. Years are drawn so that the whole population keeps a sound shape.
 */
import { addDays, type Day, dayOrder, drawDay, EVENTS_SINCE, REFERENCE } from './calendar.ts';
import { PATTERNS } from './minority-names.ts';
import type { Person, Relation } from './person.ts';
import { addPerson, drawSiblingName, type Settling } from './settler.ts';
import { weighted } from './weighted.ts';

const TWINS = 0.013;
const SIMILAR_SIBLINGS = 0.35;
const NUMBER_OF_CHILDREN = weighted([
  [0, 6],
  [1, 24],
  [2, 44],
  [3, 18],
  [4, 6],
  [5, 2],
]);

interface Couple {
  readonly husband: Person;
  readonly wife: Person;
}

/** Husband and wife; `first` says which of them belongs to the house and how. */
export function addCouple(settling: Settling, year: number, first: Person | undefined): Couple {
  const { random } = settling;
  const gap = random.between(-2, 7);
  let husband = first;
  let wife: Person | undefined;
  if (husband !== undefined && husband.sex === 'female') {
    wife = husband;
    husband = addPerson(settling, { sex: 'male', year: wife.birth.year - gap, relation: 'childInLaw' });
  } else if (husband === undefined) {
    husband = addPerson(settling, { sex: 'male', year, relation: 'head' });
  }
  wife ??= addPerson(settling, {
    sex: 'female',
    year: Math.min(husband.birth.year + gap, REFERENCE.year - 19),
    relation: first === undefined ? 'spouse' : 'childInLaw',
  });
  husband.spouse = wife;
  wife.spouse = husband;
  husband.marital = 'married';
  wife.marital = 'married';
  return { husband, wife };
}

function setWedding(couple: Couple, day: Day): void {
  const bounded = dayOrder(day) > dayOrder(REFERENCE) ? REFERENCE : day;
  couple.husband.marriedOn = bounded;
  couple.wife.marriedOn = bounded;
}

function childTraits(
  settling: Settling,
  father: Person | undefined,
  mother: Person,
  elder: Person | undefined,
) {
  const { random, household } = settling;
  const sex = random.chance(0.522) ? ('male' as const) : ('female' as const);
  const pattern = household.group === 'kinh' ? undefined : PATTERNS[household.group];
  const fromMother = pattern === undefined ? random.chance(0.03) : pattern.inheritsFrom === 'mother';
  const family = elder?.family ?? (fromMother || father === undefined ? mother : father).family;
  const alike = elder !== undefined && random.chance(SIMILAR_SIBLINGS);
  return { sex, family, ...(alike ? { name: drawSiblingName(random, elder, sex) } : {}) };
}

/** The children of a couple who still live here; returns how many were born, those who left included. */
export function addChildren(
  settling: Settling,
  father: Person | undefined,
  mother: Person,
  relation: Relation,
): void {
  const { random } = settling;
  const adultAge = random.between(20, 30);
  let year = Math.max(mother.birth.year + random.between(20, 29), mother.birth.year + 18);
  let elder: Person | undefined;
  const wish = NUMBER_OF_CHILDREN(random) + (mother.birth.year < 1965 ? 1 : 0);
  let wed: Day | undefined;
  for (let i = 0; i < wish && year <= REFERENCE.year && year <= mother.birth.year + 43; i++) {
    const birth = drawDay(random, year);
    wed ??= drawDay(random, year - random.between(1, 2));
    const left = REFERENCE.year - year > adultAge && random.chance(0.6);
    if (!left) {
      const child = addChild(settling, father, mother, relation, birth, elder);
      if (random.chance(TWINS)) addTwin(settling, child);
      elder = child;
    }
    year += random.between(1, 6);
  }
  if (father === undefined) return;
  const without = mother.birth.year + random.between(21, 29);
  setWedding({ husband: father, wife: mother }, wed ?? drawDay(random, Math.min(without, REFERENCE.year)));
}

function addChild(
  settling: Settling,
  father: Person | undefined,
  mother: Person,
  relation: Relation,
  birth: Day,
  elder: Person | undefined,
): Person {
  const traits = childTraits(settling, father, mother, elder);
  const child = addPerson(settling, { ...traits, year: birth.year, birth, relation, native: true });
  child.father = father;
  child.mother = mother;
  return child;
}

/** The same day (now and then the next), a name that resembles the other's. */
function addTwin(settling: Settling, first: Person): void {
  const { random } = settling;
  const sex = random.chance(0.7) ? first.sex : first.sex === 'male' ? ('female' as const) : ('male' as const);
  const twin = addPerson(settling, {
    sex,
    year: first.birth.year,
    birth: random.chance(0.03) && first.birth.day < 28 ? addDays(first.birth, 1) : first.birth,
    family: first.family,
    name: drawSiblingName(random, first, sex),
    relation: first.relation,
    native: true,
  });
  twin.father = first.father;
  twin.mother = first.mother;
}

/** Does the day fall into the last three years, whose books are among the extracts? */
export function isRecent(day: Day | undefined): boolean {
  return day !== undefined && dayOrder(day) >= dayOrder(EVENTS_SINCE);
}
