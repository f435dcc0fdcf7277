/**
 * ket_hon.csv: marriages of the last three years, husband and wife in one row; saved by a spreadsheet with
 * semicolons. For some couples the master still says "Chưa kết hôn".
 */
import { REFERENCE, writeDay } from '../calendar.ts';
import type { Commune, Wedding } from '../commune.ts';
import { numberOdds } from '../errors/number-errors.ts';
import { type Desk, type Written, writePerson, writePlace } from '../errors/written.ts';
import type { Person } from '../person.ts';
import type { Random } from '../random.ts';
import { type Extract, type ExtractRecord, RecordDraft, type Slot } from './extract.ts';

const form = {
  delimiter: ';',
  byteOrderMark: true,
  lineEnd: '\r\n',
  header: [
    'Số đăng ký',
    'Ngày đăng ký',
    'Nơi đăng ký',
    'Họ tên chồng',
    'Ngày sinh chồng',
    'Số giấy tờ chồng',
    'Nơi cư trú chồng',
    'Họ tên vợ',
    'Ngày sinh vợ',
    'Số giấy tờ vợ',
    'Nơi cư trú vợ',
  ],
} as const;

export const marriage: Extract = { name: 'ket_hon', kind: 'marriage', form, records };

function records(commune: Commune, random: Random): ExtractRecord[] {
  const { rates, weddings } = commune;
  const spouses = weddings.flatMap(({ husband, wife }) => [husband, wife]);
  const desk: Desk = { commune, random, odds: numberOdds(rates, spouses), dates: 'dd-mm-yyyy' };
  const found: ExtractRecord[] = [];
  for (const wedding of weddings) {
    const again = random.chance(rates.repeated);
    found.push(write(desk, wedding, again));
    if (again) found.push(write(desk, wedding, true));
  }
  return found;
}

interface Spouse extends Written {
  readonly address: string;
}

function writeSpouse(desk: Desk, draft: RecordDraft, slot: Slot, person: Person, repeated: boolean): Spouse {
  const written = writePerson(desk, person);
  const place = writePlace(desk, person.household.home, written.marksMissing);
  const { classes } = written;
  if (place.errorClass !== '') classes.push(place.errorClass);
  if (repeated) classes.push('repeated');
  if (written.number === '') classes.push('no_any_number');
  draft.know(slot, person, classes);
  if (person.residentId !== '' && person.marital === 'single')
    draft.expect('marriage_status_unchanged', person);
  draft.expectNumber(person, written.numberOwner);
  return { ...written, address: place.address };
}

function write(desk: Desk, { husband, wife }: Wedding, repeated: boolean): ExtractRecord {
  const { random, commune } = desk;
  const draft = new RecordDraft();
  const his = writeSpouse(desk, draft, 'husband', husband, repeated);
  const hers = writeSpouse(desk, draft, 'wife', wife, repeated);
  const day = husband.marriedOn ?? REFERENCE;
  return draft.finish(
    [
      `${random.between(1, 400)}/${day.year}`,
      writeDay(day, 'dd-mm-yyyy'),
      `UBND ${commune.plan.place.name}`,
      his.name,
      his.birth,
      his.number,
      his.address,
      hers.name,
      hers.birth,
      hers.number,
      hers.address,
    ],
    form.delimiter,
  );
}
