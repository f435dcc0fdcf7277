/**
 * Households: who lives together. Six kinds with their shares, from young couples to three generations;
 * then who of them has died, who is registered elsewhere, and who is the head.
 */
import { drawRecentDay, REFERENCE } from './calendar.ts';
import { addChildren, addCouple, isRecent } from './families.ts';
import type { Person } from './person.ts';
import type { Rates } from './rates.ts';
import { addPerson, type Settling } from './settler.ts';
import { weighted } from './weighted.ts';

type Kind = (settling: Settling) => void;

function couple(settling: Settling): void {
  const { random } = settling;
  const age = 22 + Math.floor((random.next() + random.next()) * 21.5);
  const { husband, wife } = addCouple(settling, REFERENCE.year - age, undefined);
  addChildren(settling, husband, wife, 'child');
}

/** The couple's household with one or two of the husband's parents. */
function withGrandparents(settling: Settling): void {
  const { random } = settling;
  couple(settling);
  const husband = settling.household.members[0]!;
  const year = Math.max(husband.birth.year - random.between(20, 36), 1922);
  const both = random.chance(0.45);
  const mother = addPerson(settling, { sex: 'female', year, relation: 'parent' });
  husband.mother = mother;
  mother.marital = both ? 'married' : 'widowed';
  if (!both) return;
  const father = addPerson(settling, {
    sex: 'male',
    year: Math.max(year - random.between(-1, 6), 1918),
    relation: 'parent',
    family: husband.family,
  });
  husband.father = father;
  father.marital = 'married';
  father.spouse = mother;
  mother.spouse = father;
}

function elderlyCouple(settling: Settling): void {
  const { random } = settling;
  const age = 56 + Math.floor((random.next() + random.next()) * 17);
  const { husband, wife } = addCouple(settling, REFERENCE.year - age, undefined);
  addChildren(settling, husband, wife, 'child');
}

function alone(settling: Settling): void {
  const { random } = settling;
  const age = random.chance(0.55) ? random.between(20, 45) : random.between(46, 94);
  const sex = random.chance(age > 60 ? 0.3 : 0.55) ? 'male' : 'female';
  const person = addPerson(settling, { sex, year: REFERENCE.year - age, relation: 'head' });
  if (age > 60) person.marital = random.chance(0.8) ? 'widowed' : 'single';
}

function oneParent(settling: Settling): void {
  const { random } = settling;
  const age = random.between(22, 52);
  const mother = addPerson(settling, { sex: 'female', year: REFERENCE.year - age, relation: 'head' });
  mother.marital = random.pick(['divorced', 'widowed', 'single'] as const);
  addChildren(settling, undefined, mother, 'child');
}

/** Parents, a married child, the child-in-law and grandchildren; sometimes an unmarried sibling as well. */
function stem(settling: Settling): void {
  const { random } = settling;
  const age = random.between(47, 74);
  const { husband, wife } = addCouple(settling, REFERENCE.year - age, undefined);
  addChildren(settling, husband, wife, 'child');
  const married = settling.household.members.find((one) => one.father === husband && one.birth.year <= 2004);
  if (married === undefined) return;
  const young = addCouple(settling, 0, married);
  addChildren(settling, young.husband, young.wife, 'grandchild');
}

const KINDS = weighted<Kind>([
  [couple, 46],
  [withGrandparents, 15],
  [elderlyCouple, 8],
  [alone, 9],
  [oneParent, 7],
  [stem, 15],
]);

/** Probability of having died within the last year, roughly by age. */
function mortality(age: number): number {
  if (age < 1) return 0.01;
  if (age < 40) return 0.0012;
  if (age < 60) return 0.006;
  if (age < 75) return 0.02;
  return age < 85 ? 0.06 : 0.13;
}

/** Deaths of the last year; the share that was removed from the master is that of people not in it. */
function recordDeaths(settling: Settling, rates: Rates): void {
  const { random } = settling;
  for (const one of settling.household.members) {
    if (!random.chance(mortality(REFERENCE.year - one.birth.year))) continue;
    one.diedOn = drawRecentDay(random, 1);
    if (one.diedOn.year * 12 + one.diedOn.month <= one.birth.year * 12 + one.birth.month)
      one.diedOn = undefined;
    else if (random.chance(rates.notInMaster)) one.away = true;
  }
}

/** Newborn children and recent spouses who stand in the books but not in the master. */
function leaveOut(settling: Settling, rates: Rates): void {
  const { random, household } = settling;
  for (const one of household.members) {
    if (isRecent(one.birth) && random.chance(rates.notInMaster)) one.away = true;
  }
  for (const husband of household.members) {
    const wife = husband.spouse;
    if (wife === undefined || husband.sex !== 'male') continue;
    const parents = household.members.some((child) => child.mother === wife && isRecent(child.birth));
    if (!parents && !isRecent(husband.marriedOn)) continue;
    const draw = random.next();
    if (draw < rates.notInMaster) husband.away = true;
    else if (draw < 2 * rates.notInMaster) wife.away = true;
  }
}

/** Now and then the head is someone who no longer lives here: "hộ không có chủ". */
function chooseHead(settling: Settling): void {
  const { household, random } = settling;
  const first = household.members[0]!;
  const present = household.members.filter((one) => !one.away);
  if (!first.away || random.chance(0.3)) household.head = first;
  else household.head = present[0];
  if (household.head !== undefined) household.head.relation = 'head';
  const spouse = household.head?.spouse;
  if (spouse?.household === household) spouse.relation = 'spouse';
}

/** Fills the household of `settling`; members who are away belong to the family but not to the master. */
export function fillHousehold(settling: Settling, rates: Rates): readonly Person[] {
  KINDS(settling.random)(settling);
  recordDeaths(settling, rates);
  leaveOut(settling, rates);
  chooseHead(settling);
  return settling.household.members;
}
