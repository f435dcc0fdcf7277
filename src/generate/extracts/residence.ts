/**
 * cu_tru.csv: permanent and temporary residence, short stays and absences in one file. Temporary residents
 * are partly people of the master who live in another ward, partly people from other provinces.
 */
import { addressElsewhere } from '../address.ts';
import { addDays, type Day, drawRecentDay, writeDay } from '../calendar.ts';
import { type Commune, otherPlace } from '../commune.ts';
import { withoutMarks } from '../errors/letters.ts';
import { numberOdds } from '../errors/number-errors.ts';
import { type Desk, writePerson, writePlace } from '../errors/written.ts';
import type { Person } from '../person.ts';
import { ordinaryPlace, type Place } from '../places.ts';
import type { Random } from '../random.ts';
import { type Extract, type ExtractRecord, outsiderOdds, RecordDraft } from './extract.ts';
import { makeOutsider } from './outsiders.ts';

type Kind = 'Thường trú' | 'Tạm trú' | 'Lưu trú' | 'Tạm vắng';

/** Share of residents with such an entry in their own ward, in another ward; and people from outside. */
const SHARES: readonly {
  readonly kind: Kind;
  readonly here: number;
  readonly away: number;
  readonly foreign: number;
}[] = [
  { kind: 'Thường trú', here: 0.03, away: 0, foreign: 0 },
  { kind: 'Tạm trú', here: 0, away: 0.022, foreign: 0.008 },
  { kind: 'Lưu trú', here: 0, away: 0.004, foreign: 0.01 },
  { kind: 'Tạm vắng', here: 0.01, away: 0, foreign: 0 },
];
const form = {
  delimiter: ',',
  byteOrderMark: true,
  lineEnd: '\r\n',
  header: [
    'Loại cư trú',
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'Số CCCD',
    'Nơi thường trú',
    'Mã xã',
    'Tên xã',
    'Từ ngày',
    'Đến ngày',
    'SĐT',
  ],
} as const;

export const residence: Extract = { name: 'cu_tru', kind: 'residence', form, records };

interface Stay {
  readonly kind: Kind;
  readonly person: Person;
  /** Ward whose book it is. */
  readonly place: Place;
  /** Permanent residence in another province. */
  readonly foreign: boolean;
}

function records(commune: Commune, random: Random): ExtractRecord[] {
  const stays = drawStays(commune, random);
  const listed = stays.map((stay) => stay.person);
  const desk: Desk = { commune, random, odds: numberOdds(commune.rates, listed), dates: 'dd/mm/yyyy' };
  const found: ExtractRecord[] = [];
  for (const stay of stays) {
    const again = random.chance(commune.rates.repeated);
    found.push(write(desk, stay, again));
    if (again) found.push(write(desk, stay, true));
  }
  return found;
}

function drawStays(commune: Commune, random: Random): Stay[] {
  const here = commune.plan.place;
  const stays: Stay[] = [];
  for (const person of commune.residents) {
    for (const { kind, here: staying, away, foreign } of SHARES) {
      let draw = random.next();
      if (draw < staying + away) {
        const place = draw < staying ? here : otherPlace(random, commune, ordinaryPlace(2));
        stays.push({ kind, person, place, foreign: false });
        if (random.chance(outsiderOdds(commune.rates.notInMaster))) {
          stays.push({ kind, person: makeOutsider(random, commune, person), place, foreign: false });
        }
      }
      draw -= staying + away;
      if (draw >= 0 && draw < foreign) {
        stays.push({ kind, person: makeOutsider(random, commune, person), place: here, foreign: true });
      }
    }
  }
  return stays;
}

/** First and last day: permanent residence has no end, a short stay a few days. */
function period(random: Random, kind: Kind): readonly [Day, Day | undefined] {
  const from = drawRecentDay(random, 2);
  if (kind === 'Thường trú') return [from, undefined];
  return [from, addDays(from, kind === 'Lưu trú' ? random.between(1, 20) : random.between(90, 730))];
}

function write(desk: Desk, stay: Stay, repeated: boolean): ExtractRecord {
  const { random } = desk;
  const { person, kind } = stay;
  const draft = new RecordDraft();
  const written = writePerson(desk, person);
  const { classes } = written;
  const home = writePlace(desk, person.household.home, written.marksMissing);
  let address = home.address;
  if (stay.foreign) {
    address = addressElsewhere(random);
    if (written.marksMissing) address = withoutMarks(address);
    classes.push('outside_area');
  } else if (home.errorClass !== '') classes.push(home.errorClass);
  const elsewhere = stay.place !== person.household.home.place;
  if (elsewhere && !classes.includes('other_ward')) classes.push('other_ward');
  if (repeated) classes.push('repeated');
  if (written.number === '') classes.push('no_any_number');
  draft.know('self', person, classes);
  // staying elsewhere for a time is normal; a permanent registration elsewhere is not
  const registeredElsewhere = kind === 'Thường trú' && home.errorClass === 'other_ward';
  if (registeredElsewhere && person.residentId !== '') draft.expect('other_ward', person);
  draft.expectNumber(person, written.numberOwner);
  const place = elsewhere || stay.foreign ? stay.place : home.home.place;
  const [from, to] = period(random, kind);
  return draft.finish(
    [
      kind,
      written.name,
      written.birth,
      person.sex === 'male' ? 'Nam' : 'Nữ',
      written.number,
      address,
      place.code,
      place.name,
      writeDay(from, 'dd/mm/yyyy'),
      to === undefined ? '' : writeDay(to, 'dd/mm/yyyy'),
      random.chance(0.6) ? person.phone : '',
    ],
    form.delimiter,
  );
}
