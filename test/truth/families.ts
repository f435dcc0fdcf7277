/**
 * Families at one address, the hardest people for a linkage without numbers: twins, sons called nearly as their father or
 * grandfather, brothers and sisters who share all syllables but one. Another office lists every household without numbers, and
 * one member in seven stands in its list only. The answers are known. Own people, not `generate`'s: there one household in
 * eighty has twins.
 */
import { slip } from '../../src/generate/errors/keys.ts';
import { withoutMarks } from '../../src/generate/errors/letters.ts';
import { kinhFamily, kinhName, kinhSiblingName, type Sex } from '../../src/generate/kinh-names.ts';
import { Random } from '../../src/generate/random.ts';
import type { Row } from '../helpers/raw-table.ts';

interface Member {
  readonly id: string;
  readonly name: string;
  readonly sex: Sex;
  /** yyyymmdd. */
  readonly birth: number;
  readonly father?: Member;
  readonly mother?: Member;
  /** In the office's list and not among the residents. */
  readonly away: boolean;
}

interface Home {
  readonly members: readonly Member[];
  readonly shared: Row;
}

export interface Families {
  readonly residents: readonly Row[];
  readonly listed: readonly Row[];
  /** For each listed row the right resident's row, or -1. */
  readonly right: readonly number[];
}

export interface Births {
  readonly residents: readonly Row[];
  readonly births: readonly Row[];
  /** For each birth the rows of its people among the residents. */
  readonly right: Readonly<Record<'child' | 'father' | 'mother', readonly number[]>>;
}

const WARDS = 6;
const TWINS = 0.25;
const CALLED_AFTER = 0.35;
const AWAY = 1 / 7;

/** `homes` households; everybody who is not away is a resident, everybody is listed. */
export function families(homes: number, seed: string): Families {
  const random = new Random(seed, 'families');
  const all = makeHomes(random, homes);
  const residents = all.flatMap(residentRows);
  const rowOf = new Map(residents.map((row, index) => [row['residentId'], index]));
  const people = all.flatMap(({ members, shared }) => members.map((member) => ({ member, shared })));
  random.shuffle(people);
  return {
    residents,
    listed: people.map(({ member, shared }) => listedRow(random, member, shared)),
    right: people.map(({ member }) => rowOf.get(member.id) ?? -1),
  };
}

/** The register of births of the same kind of families: parents with a name and at most a year. */
export function birthsOf(homes: number, seed: string): Births {
  const random = new Random(seed, 'births');
  const all = makeHomes(random, homes).map((home) => ({
    ...home,
    members: home.members.map((member) => ({ ...member, away: false })),
  }));
  const residents = all.flatMap(residentRows);
  const rowOf = new Map(residents.map((row, index) => [row['residentId'], index]));
  const newborn = all.flatMap(({ members, shared }) =>
    members
      .filter(({ birth, father, mother }) => birth > 2010_00_00 && father && mother)
      .map((child) => ({ child, shared })),
  );
  const at = (member: Member): number => rowOf.get(member.id) ?? -1;
  return {
    residents,
    births: newborn.map(({ child, shared }) => birthRow(random, child, shared)),
    right: {
      child: newborn.map(({ child }) => at(child)),
      father: newborn.map(({ child }) => at(child.father!)),
      mother: newborn.map(({ child }) => at(child.mother!)),
    },
  };
}

function makeHomes(random: Random, count: number): Home[] {
  return Array.from({ length: count }, (_, index) => makeHome(random, index));
}

function makeHome(random: Random, index: number): Home {
  const family = kinhFamily(random);
  const members: Member[] = [];
  const add = (
    sex: Sex,
    birth: number,
    name: string,
    parents?: Pick<Member, 'father' | 'mother'>,
  ): Member => {
    const id = `R${index}.${members.length}`;
    members.push({ id, name, sex, birth, away: random.chance(AWAY), ...parents });
    return members.at(-1)!;
  };
  const year = random.between(1958, 1992);
  const father = add('male', day(random, year), kinhName(random, 'male', family, year));
  const mother = add(
    'female',
    day(random, year + random.between(-2, 6)),
    kinhName(random, 'female', kinhFamily(random), year),
  );
  if (random.chance(0.3)) {
    const older = year - random.between(20, 32);
    add('male', day(random, older), kinhSiblingName(random, 'male', father.name, true));
  }
  let born = year + random.between(21, 27);
  let elder: Member | undefined;
  for (let child = random.between(1, 3); child > 0 && born <= 2025; child--, born += random.between(1, 5)) {
    const sex = random.chance(0.5) ? 'male' : 'female';
    const after = elder ?? (sex === 'male' && random.chance(CALLED_AFTER) ? father : undefined);
    const name =
      after === undefined
        ? kinhName(random, sex, family, born)
        : kinhSiblingName(random, sex, after.name, after.sex === sex);
    elder = add(sex, day(random, born), name, { father, mother });
    if (random.chance(TWINS))
      add(sex, elder.birth, kinhSiblingName(random, sex, elder.name, true), { father, mother });
  }
  const shared = {
    householdId: `H${index}`,
    wardCode: `0${1000 + (index % WARDS)}`,
    hamlet: `Thôn ${1 + (index % 9)}`,
    address: `Số ${1 + Math.floor(index / WARDS)}, Thôn ${1 + (index % 9)}`,
    phone: `09${String(10_000_000 + index * 7919).slice(0, 8)}`,
  };
  return { members, shared };
}

function day(random: Random, year: number): number {
  return year * 10_000 + random.between(1, 12) * 100 + random.between(1, 28);
}

const two = (value: number): string => String(value).padStart(2, '0');
const yearOf = (birth: number): string => String(Math.floor(birth / 10_000));
const fullDate = (birth: number): string =>
  `${two(birth % 100)}/${two(Math.floor(birth / 100) % 100)}/${yearOf(birth)}`;

function residentRows({ members, shared }: Home): Row[] {
  return members
    .filter(({ away }) => !away)
    .map((member) => ({ residentId: member.id, ...plainRow(member), ...shared }));
}

function plainRow({ name, birth, sex, father, mother }: Member): Row {
  return {
    fullName: name,
    birthDate: fullDate(birth),
    sex: sex === 'male' ? 'Nam' : 'Nữ',
    fatherName: father?.name ?? '',
    motherName: mother?.name ?? '',
  };
}

/** As another office wrote it: no number, a slip here and there, now and then the year only, what the household shares. */
function listedRow(random: Random, member: Member, shared: Row): Row {
  const { householdId: _, ...home } = shared;
  return {
    ...plainRow(member),
    fullName: written(random, member.name),
    birthDate: random.chance(0.25) ? yearOf(member.birth) : fullDate(member.birth),
    ...home,
    ...(random.chance(0.3) ? { phone: '' } : {}),
  };
}

function birthRow(random: Random, child: Member, { wardCode, hamlet }: Row): Row {
  const parent = (slot: 'father' | 'mother'): Row => {
    const { name, birth } = child[slot]!;
    return {
      [`${slot}.fullName`]: written(random, name),
      [`${slot}.birthDate`]: random.chance(0.5) ? yearOf(birth) : '',
    };
  };
  return {
    'child.fullName': written(random, child.name),
    'child.birthDate': fullDate(child.birth),
    'child.sex': child.sex === 'male' ? 'Nam' : 'Nữ',
    'child.wardCode': wardCode!,
    'child.hamlet': hamlet!,
    ...parent('father'),
    ...parent('mother'),
  };
}

function written(random: Random, name: string): string {
  const draw = random.next();
  if (draw < 0.15) return withoutMarks(name);
  if (draw > 0.25) return name;
  const syllables = name.split(' ');
  const at = random.below(syllables.length);
  syllables[at] = slip(random, syllables[at]!);
  return syllables.join(' ');
}
