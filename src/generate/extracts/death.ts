/**
 * khai_tu.csv: the register of deaths of the last year, with a title above the header and a tick column for
 * women. Only half of the dead carry a number; most still stand in the master as if alive.
 */
import { writeDay } from '../calendar.ts';
import type { Commune } from '../commune.ts';
import { numberOdds } from '../errors/number-errors.ts';
import { type Desk, writePerson, writePlace } from '../errors/written.ts';
import type { Person } from '../person.ts';
import type { Random } from '../random.ts';
import { type Extract, type ExtractRecord, RecordDraft } from './extract.ts';

const WITHOUT_NUMBER = 0.5;
const form = {
  delimiter: ',',
  byteOrderMark: true,
  lineEnd: '\n',
  title: 'DANH SÁCH ĐĂNG KÝ KHAI TỬ TỪ 01/07/2025 ĐẾN 30/06/2026',
  header: [
    'Số đăng ký',
    'Họ, chữ đệm, tên người chết',
    'Ngày sinh',
    'Nữ',
    'Số giấy tờ tùy thân',
    'Nơi cư trú cuối cùng',
    'Mã xã',
    'Ngày chết',
    'Nơi đăng ký',
  ],
} as const;

export const death: Extract = { name: 'khai_tu', kind: 'death', form, records };

function records(commune: Commune, random: Random): ExtractRecord[] {
  const { rates, dead } = commune;
  const odds = numberOdds(rates, dead, WITHOUT_NUMBER);
  const desk: Desk = { commune, random, odds, dates: 'd/m/yyyy' };
  const found: ExtractRecord[] = [];
  for (const person of dead) {
    const again = random.chance(rates.repeated);
    found.push(write(desk, person, again));
    if (again) found.push(write(desk, person, true));
  }
  return found;
}

function write(desk: Desk, person: Person, repeated: boolean): ExtractRecord {
  const { random, commune } = desk;
  const draft = new RecordDraft();
  const written = writePerson(desk, person);
  const place = writePlace(desk, person.household.home, written.marksMissing);
  const { classes } = written;
  if (place.errorClass !== '') classes.push(place.errorClass);
  if (repeated) classes.push('repeated');
  if (written.number === '') classes.push('no_any_number');
  draft.know('self', person, classes);
  if (person.residentId !== '') {
    draft.expect('dead_still_resident', person);
    if (place.errorClass === 'other_ward') draft.expect('other_ward', person);
  }
  draft.expectNumber(person, written.numberOwner);
  const died = person.diedOn!;
  return draft.finish(
    [
      `${random.between(1, 250)}/${died.year}`,
      written.name,
      written.birth,
      person.sex === 'female' ? 'x' : '',
      written.number,
      place.address,
      place.home.place.code,
      writeDay(died, 'd/m/yyyy'),
      `UBND ${commune.plan.place.name}`,
    ],
    form.delimiter,
  );
}
