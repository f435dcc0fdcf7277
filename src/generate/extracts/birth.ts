/**
 * khai_sinh.csv: the register of births of the last three years: child, father, mother. Written by the
 * justice ministry's software: camel case, ISO dates, sex as 1 and 2. Some children never reached the master.
 */
import { addDays, dayOrder, REFERENCE, writeDay } from '../calendar.ts';
import type { Commune } from '../commune.ts';
import { type NumberOdds, numberOdds } from '../errors/number-errors.ts';
import { type Desk, type Written, writePerson, writePlace } from '../errors/written.ts';
import type { Person } from '../person.ts';
import type { Random } from '../random.ts';
import { type Extract, type ExtractRecord, RecordDraft, type Slot } from './extract.ts';

const REGISTERED_HERE = 0.93;
const FATHER_LEFT_OPEN = 0.02;
const form = {
  delimiter: ',',
  byteOrderMark: false,
  lineEnd: '\n',
  header: [
    'so',
    'ngayDangKy',
    'noiDangKy',
    'nksHoTen',
    'nksGioiTinh',
    'nksNgaySinh',
    'nksSoDDCN',
    'nksNoiCuTru',
    'maXa',
    'chaHoTen',
    'chaNgaySinh',
    'chaSoDDCN',
    'meHoTen',
    'meNgaySinh',
    'meSoDDCN',
  ],
} as const;

export const birth: Extract = { name: 'khai_sinh', kind: 'birth', form, records };

interface Desks {
  readonly child: Desk;
  readonly parent: Desk;
}

function records(commune: Commune, random: Random): ExtractRecord[] {
  const { rates } = commune;
  const listed = commune.births.filter(() => random.chance(REGISTERED_HERE));
  const parents = listed.flatMap((child) => [child.father, child.mother].filter((one) => one !== undefined));
  const desk = (odds: NumberOdds): Desk => ({ commune, random, odds, dates: 'yyyy-mm-dd' });
  const desks = {
    child: desk(numberOdds(rates, listed)),
    parent: { ...desk(numberOdds(rates, parents)), yearOnlyWithoutNumber: 0.5 },
  };
  const found: ExtractRecord[] = [];
  for (const child of listed) {
    const again = random.chance(rates.repeated);
    found.push(write(desks, child, again));
    if (again) found.push(write(desks, child, true));
  }
  return found;
}

const NOBODY: Written = {
  name: '',
  birth: '',
  number: '',
  classes: [],
  marksMissing: false,
  numberOwner: undefined,
};

function writeParent(
  desk: Desk,
  draft: RecordDraft,
  slot: Slot,
  parent: Person | undefined,
  repeated: boolean,
): Written {
  if (parent === undefined || (slot === 'father' && desk.random.chance(FATHER_LEFT_OPEN))) return NOBODY;
  const written = writePerson(desk, parent);
  const classes = repeated ? [...written.classes, 'repeated'] : [...written.classes];
  if (written.number === '') classes.push('no_any_number');
  draft.know(slot, parent, classes);
  draft.expectNumber(parent, written.numberOwner);
  return written;
}

function write(desks: Desks, child: Person, repeated: boolean): ExtractRecord {
  const { random, commune } = desks.child;
  const draft = new RecordDraft();
  const written = writePerson(desks.child, child);
  const place = writePlace(desks.child, child.household.home, written.marksMissing);
  const { classes } = written;
  if (place.errorClass !== '') classes.push(place.errorClass);
  if (repeated) classes.push('repeated');
  if (written.number === '') classes.push('no_any_number');
  draft.know('child', child, classes);
  if (child.residentId === '') draft.expect('birth_not_resident', child);
  else if (place.errorClass === 'other_ward') draft.expect('other_ward', child);
  draft.expectNumber(child, written.numberOwner);
  const father = writeParent(desks.parent, draft, 'father', child.father, repeated);
  const mother = writeParent(desks.parent, draft, 'mother', child.mother, repeated);
  const day = addDays(child.birth, random.between(3, 60));
  const registered = writeDay(dayOrder(day) > dayOrder(REFERENCE) ? REFERENCE : day, 'yyyy-mm-dd');
  const { code } = place.home.place;
  const office = `UBND ${commune.plan.place.name}`;
  return draft.finish(
    [
      `${random.between(1, 999)}/${day.year}`,
      registered,
      office,
      written.name,
      child.sex === 'male' ? '1' : '2',
      written.birth,
      written.number,
      place.address,
      code,
      father.name,
      father.birth,
      father.number,
      mother.name,
      mother.birth,
      mother.number,
    ],
    form.delimiter,
  );
}
