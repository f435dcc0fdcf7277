/**
 * A month in the town: births, deaths, weddings, moves, slips of the pen, people entered twice, strangers. Each is a story of
 * deeds (what an office writes on which day) and of cases (what is wrong because of it, from which night until which).
 */
import { addDays } from '../../src/generate/calendar.ts';
import { type Case, DESK, NEVER, VISIT } from './expected.ts';
import { isHead, Month } from './month.ts';
import { officersSay, type Said } from './officers.ts';
import { day, type Insured, type Resident, type Town } from './town.ts';

/** The day before the first night; night n is the run of its n-th day after it. */
export const EVE = { year: 2026, month: 6, day: 30 } as const;

export interface Diary extends Said {
  /** What the offices write before the run of a night, in order. */
  readonly deeds: ReadonlyMap<number, readonly (() => void)[]>;
  readonly cases: readonly Case[];
}

const ageOf = ({ birth }: Resident): number => EVE.year - birth.year;
const isAlone = (one: Resident): boolean => one.marital !== 'Đã kết hôn';

/** A night's day as registers write it. */
const dayOf = (night: number): string => day(addDays(EVE, night));

/** A child is registered, entered among the residents days later, and insured days after that. */
function birth(month: Month, night: number): void {
  const { town } = month;
  const [mother, father] = month.takeCouple((wife) => ageOf(wife) < 50);
  const serial = month.serial();
  const sex = serial % 2 === 0 ? 'male' : 'female';
  const child: Resident = {
    ...father,
    id: `HS99${String(serial).padStart(5, '0')}`,
    citizenId: `066${sex === 'male' ? 2 : 3}26${month.sixDigits()}`,
    name: newName(father.name.split(' ')[0]!, serial),
    birth: addDays(EVE, night - 10),
    sex,
    relation: 'Con',
    father: father.name,
    mother: mother.name,
    marital: 'Chưa kết hôn',
  };
  const entered = month.later(night);
  const insured = month.later(entered);
  month.on(night, () =>
    town.births.push([
      `${serial}/2026`,
      dayOf(night - 1),
      `UBND ${child.place.name}`,
      child.name,
      sex === 'male' ? 'Nam' : 'Nữ',
      day(child.birth),
      child.citizenId,
      child.address,
      child.place.code,
      father.name,
      day(father.birth),
      father.citizenId,
      mother.name,
      day(mother.birth),
      mother.citizenId,
    ]),
  );
  month.on(entered, () => town.residents.set(child.id, child));
  month.on(insured, () => town.insured.set(child.id, insuredAs(child)));
  month.open('birth_not_resident', child, child.place.code, VISIT, night, entered);
  month.open('child_without_insurance', child, child.place.code, VISIT, entered, insured);
}

const NEWBORN = 'Bách Châu Đăng Giáng Hiếu Khuê Lam Miên Nguyên Phúc Quỳnh Sang Thư Uyên Vĩ'.split(' ');

/** A name of two words that nobody else of the month has: officers find people by their names. */
function newName(family: string, serial: number): string {
  const count = NEWBORN.length;
  return `${family} ${NEWBORN[Math.floor(serial / count) % count]} ${NEWBORN[serial % count]}`;
}

function insuredAs({ citizenId, name, birth: born, sex, place, address }: Resident): Insured {
  const number = `669${citizenId.slice(-7)}`;
  return { number, citizenId, name, birth: born, sex, place, address, phone: '' };
}

/** A death is registered; insurance and police strike the name on days of their own. */
function death(month: Month, night: number): void {
  const { town } = month;
  const one = month.take((who) => isAlone(who) && !isHead(who) && ageOf(who) > 20);
  const serial = month.serial();
  const cells = [
    `${serial}/2026`,
    one.name,
    day(one.birth),
    one.sex === 'male' ? 'Nam' : 'Nữ',
    one.citizenId,
    one.address,
    one.place.code,
    dayOf(night - 3),
    `UBND ${one.place.name}`,
  ];
  const uninsured = month.later(night);
  const struck = uninsured === NEVER ? NEVER : month.later(uninsured);
  month.on(night, () => town.deaths.push(cells));
  month.on(uninsured, () => town.insured.delete(one.id));
  month.on(struck, () => town.residents.delete(one.id));
  month.open('dead_still_resident', one, one.place.code, DESK, night, struck);
  // The register of deaths then names somebody whom no commune has: he was struck off as was asked, so nobody looks for him.
  month.open('dead_still_insured', one, one.place.code, DESK, night, uninsured);
}

/** A couple marries; each one's page among the residents is turned on a day of its own. */
function wedding(month: Month, night: number): void {
  // Men may marry from 20; by the years of birth alone, some would be 19 on the day.
  const isFree = (one: Resident): boolean =>
    one.marital === 'Chưa kết hôn' && ageOf(one) > 20 && ageOf(one) < 55;
  const husband = month.take((one) => isFree(one) && one.sex === 'male');
  const wife = month.take((one) => isFree(one) && one.sex === 'female');
  const of = (one: Resident): string[] => [one.name, day(one.birth), one.citizenId, one.address];
  const place = `UBND ${husband.place.name}`;
  const cells = [`${month.serial()}/2026`, dayOf(night - 1), place, ...of(husband), ...of(wife)];
  month.on(night, () => month.town.marriages.push(cells));
  for (const one of [husband, wife]) {
    const turned = month.later(night);
    month.on(turned, () => {
      one.marital = 'Đã kết hôn';
    });
    month.open('marriage_status_unchanged', one, one.place.code, DESK, night, turned);
  }
}

/** Somebody moves to the other commune; the insurance knows first. */
function move(month: Month, night: number): void {
  const { town } = month;
  const one = month.take((who) => isAlone(who) && !isHead(who) && ageOf(who) > 18);
  const place = town.places.find(({ code }) => code !== one.place.code)!;
  const hamlet = 'Tổ dân phố 3';
  const address = `${100 + month.serial()} Hoàng Diệu, ${hamlet}`;
  const moved = month.later(night);
  month.on(night, () => Object.assign(town.insured.get(one.id)!, { place, address }));
  month.on(moved, () => {
    const household = `HK99${String(month.serial()).padStart(5, '0')}`;
    Object.assign(one, { place, hamlet, address, household, head: one.name, relation: 'Chủ hộ' });
  });
  month.open('other_ward', one, one.place.code, VISIT, night, moved);
}

/** The insurance writes a name or a day wrong, corrects it, and sometimes puts an old list back, with the same slip. */
function slip(month: Month, night: number): void {
  const { random, town } = month;
  const one = month.take((who) => ageOf(who) > 6 && who.birth.day > 1);
  const isName = random.chance(0.5);
  const right = { name: one.name, birth: one.birth };
  const wrong = isName ? { ...right, name: misspelt(one.name) } : { ...right, birth: otherDay(one.birth) };
  const mended = month.later(night);
  const write = (cells: Partial<Insured>) => () => void Object.assign(town.insured.get(one.id)!, cells);
  month.on(night, write(wrong));
  month.on(mended, write(right));
  const code = isName ? 'name_differs' : 'birth_date_differs';
  const made = month.open(code, one, one.place.code, DESK, night, mended);
  if (random.chance(0.3)) {
    const rewritten = night + random.between(1, 4);
    // Another telephone in the same row: it is still the same slip.
    if (rewritten < mended) month.on(rewritten, write({ phone: `09${13_000_000 + month.serial()}` }));
  } else if (mended < month.nights && random.chance(0.5)) {
    const again = mended + random.between(1, 3);
    const at_last = month.later(again);
    month.on(again, write(wrong));
    month.on(at_last, write(right));
    if (again <= month.nights) made.spans.push({ from: again, until: at_last });
  }
}

function misspelt(name: string): string {
  const words = name.split(' ');
  const last = words.at(-1)!;
  return [
    ...words.slice(0, -1),
    `${last.startsWith('Kh') ? 'Ph' : 'Kh'}${last.replace(/^[^aeiouyăâêôơưáàảãạ]+/i, '')}`,
  ].join(' ');
}

function otherDay({ year, month, day: of }: Resident['birth']): Resident['birth'] {
  return { year, month, day: of > 14 ? of - 9 : of + 9 };
}

/** A person whom no commune knows stands on the insurance list for a while. */
function stranger(month: Month, night: number): void {
  const { town } = month;
  const serial = month.serial();
  const gone = month.later(night, 25);
  const name = newName('Tạ', serial);
  const born = { year: 1950 + (serial % 45), month: 4, day: 17 };
  const citizenId = `0${35 + (serial % 3)}1${String(born.year % 100).padStart(2, '0')}${month.sixDigits()}`;
  const key = `stranger ${serial}`;
  month.on(night, () =>
    town.insured.set(key, {
      number: `35${String(80_000_000 + serial)}`,
      citizenId,
      name,
      birth: born,
      sex: 'female',
      place: town.places[0]!,
      address: 'Tổ dân phố 1',
      phone: '',
    }),
  );
  month.on(gone, () => town.insured.delete(key));
  month.open('not_found', { id: '', name }, town.places[0]!.code, VISIT, night, gone);
}

/** The police enter somebody a second time. */
function twice(month: Month, night: number): void {
  const one = month.take((who) => who.relation === 'Con' && ageOf(who) > 10);
  const id = `HS98${String(month.serial()).padStart(5, '0')}`;
  const found = month.later(night);
  month.on(night, () => month.town.residents.set(id, { ...one, id }));
  month.on(found, () => month.town.residents.delete(id));
  month.open('duplicate_resident', one, one.place.code, DESK, night, found);
}

const STORIES = [birth, slip, death, move, slip, wedding, stranger, slip, twice, birth, slip, death];

/** `pace`: stories that begin on each night but the last three. */
export function liveMonth(town: Town, seed: string, nights: number, pace: number): Diary {
  const month = new Month(town, seed, nights);
  for (let night = 1; night <= nights - 3; night++) {
    for (let at = 0; at < pace; at++) STORIES[(night * pace + at) % STORIES.length]!(month, night);
  }
  const said = officersSay(month, seed);
  return { deeds: month.deeds, cases: month.cases, ...said };
}
