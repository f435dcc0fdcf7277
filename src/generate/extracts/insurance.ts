/**
 * bao_hiem.csv: social and health insurance of about 95 % of the residents. Since August 2025 the citizen
 * id replaces the ten-digit number, so "Mã số BHXH" holds both; some offices copy the whole health card.
 */
import { REFERENCE } from '../calendar.ts';
import type { Commune } from '../commune.ts';
import { numberOdds } from '../errors/number-errors.ts';
import { type Desk, writePerson, writePlace } from '../errors/written.ts';
import { drawPhone } from '../numbers.ts';
import type { Person } from '../person.ts';
import type { Random } from '../random.ts';
import { type Extract, type ExtractRecord, outsiderOdds, RecordDraft } from './extract.ts';
import { makeOutsider } from './outsiders.ts';

const COVERED = 0.95;
const form = {
  delimiter: ',',
  byteOrderMark: true,
  lineEnd: '\r\n',
  header: [
    'Mã số BHXH',
    'Thẻ BHYT',
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'Số ĐDCN/CCCD',
    'Địa chỉ',
    'Mã xã',
    'Phường/Xã',
    'Đối tượng',
    'Tên đơn vị',
    'Số điện thoại',
  ],
} as const;

export const insurance: Extract = { name: 'bao_hiem', kind: 'insurance', form, records };

function records(commune: Commune, random: Random): ExtractRecord[] {
  const { rates, residents } = commune;
  // rows, repeated and foreign ones included, come to 95 % of the residents
  const share = (COVERED * (1 - rates.notInMaster)) / (1 + rates.repeated);
  const listed = residents.filter(() => random.chance(share));
  const desk: Desk = { commune, random, odds: numberOdds(rates, listed), dates: 'dd/mm/yyyy' };
  const found: ExtractRecord[] = [];
  for (const person of listed) {
    const again = random.chance(rates.repeated);
    const second = again && random.chance(0.5);
    const kind = insuredAs(random, person);
    const entry = write(desk, person, person.insuranceNumber, kind, again);
    if (again) {
      const prefix = commune.plan.place.province.insurancePrefix;
      const number = second ? commune.numbers.insuranceNumber(prefix) : person.insuranceNumber;
      const other = write(desk, person, number, second ? kind : insuredAs(random, person), true);
      const told = second && entry.showsNumber && other.showsNumber ? person : undefined;
      found.push(finish(entry, told), finish(other, told));
    } else found.push(finish(entry));
    if (random.chance(outsiderOdds(rates.notInMaster))) {
      const outsider = makeOutsider(random, commune, person);
      found.push(finish(write(desk, outsider, outsider.insuranceNumber, insuredAs(random, outsider), false)));
    }
  }
  return found;
}

interface Insured {
  readonly group: string;
  readonly type: string;
  readonly employer: string;
}

const COMPANIES = [
  'Công ty TNHH Cà phê Hoà Thắng',
  'Công ty CP Cao su Đông Sơn',
  'Công ty TNHH May Tân Tiến',
  'Công ty CP Xây dựng Bình Minh',
  'Hợp tác xã Nông nghiệp Quyết Thắng',
  'Công ty TNHH Chế biến Nông sản Hưng Phát',
];
const SCHOOLS = [
  'Trường Tiểu học Kim Đồng',
  'Trường THCS Lê Lợi',
  'Trường THPT Trần Phú',
  'Trường Tiểu học Võ Thị Sáu',
];

/** Group of the health card by age and work. */
function insuredAs(random: Random, person: Person): Insured {
  const age = REFERENCE.year - person.birth.year;
  if (age < 6) return { group: 'TE1', type: 'Trẻ em dưới 6 tuổi', employer: '' };
  if (age < 18) return { group: 'HS4', type: 'Học sinh', employer: random.pick(SCHOOLS) };
  if (person.group !== 'kinh' && random.chance(0.6)) {
    return { group: 'DT2', type: 'Dân tộc thiểu số vùng khó khăn', employer: '' };
  }
  if (age > 60 && random.chance(0.4)) return { group: 'HT3', type: 'Hưu trí', employer: '' };
  if (age >= 80) return { group: 'BT2', type: 'Người cao tuổi', employer: '' };
  const form = random.next();
  if (form < 0.38 && age <= 62) {
    return { group: 'DN4', type: 'BHXH bắt buộc', employer: random.pick(COMPANIES) };
  }
  if (form < 0.46) return { group: 'CN3', type: 'Hộ cận nghèo', employer: '' };
  return { group: 'GD4', type: 'BHYT hộ gia đình', employer: '' };
}

/** The ten-digit number, the citizen id in its place, the card, or nothing: by what the office knows. */
function insuranceCells(
  desk: Desk,
  person: Person,
  number: string,
  citizen: string,
  group: string,
): [string, string] {
  const { random } = desk;
  const known = citizen !== '';
  if (!known && random.chance(0.5)) return ['', ''];
  if (citizen === person.citizenId && random.chance(0.25)) return [citizen, ''];
  if (known && random.chance(0.05)) return ['', ''];
  const card = random.chance(0.45)
    ? group + person.household.home.place.province.insurancePrefix + number
    : '';
  return [card !== '' && random.chance(0.3) ? '' : number, card];
}

/** A record before its answers are complete. */
interface Entry {
  readonly draft: RecordDraft;
  readonly cells: readonly string[];
  /** Its BHXH number can be read in it, by itself or in the card. */
  readonly showsNumber: boolean;
}

/** `severalNumbers`: who has another record of the same type that shows another number; nobody could tell from one alone. */
function finish({ draft, cells }: Entry, severalNumbers?: Person): ExtractRecord {
  if (severalNumbers !== undefined) draft.expect('several_insurance_numbers', severalNumbers);
  return draft.finish(cells, form.delimiter);
}

function write(desk: Desk, person: Person, number: string, insured: Insured, repeated: boolean): Entry {
  const { random } = desk;
  const draft = new RecordDraft();
  const written = writePerson(desk, person);
  const place = writePlace(desk, person.household.home, written.marksMissing);
  const [social, card] = insuranceCells(desk, person, number, written.number, insured.group);
  const { classes } = written;
  if (place.errorClass !== '') classes.push(place.errorClass);
  if (repeated) classes.push('repeated');
  if (social === '' && card === '' && written.number === '') classes.push('no_any_number');
  draft.know('self', person, classes);
  // pupils and students insured through a school elsewhere are normal
  const pupil = insured.employer.startsWith('Trường');
  if (place.errorClass === 'other_ward' && person.residentId !== '' && !pupil) {
    draft.expect('other_ward', person);
  }
  draft.expectNumber(person, written.numberOwner);
  const keepsPhone = person.phone !== '' && random.chance(0.7);
  const phone = keepsPhone ? (random.chance(0.88) ? person.phone : drawPhone(random)) : '';
  const sex = person.sex === 'male' ? 'Nam' : 'Nữ';
  const { code, name } = place.home.place;
  const { type, employer } = insured;
  const cells = [social, card, written.name, written.birth, sex, written.number];
  cells.push(place.address, code, name, type, employer, phone);
  return { draft, cells, showsNumber: card !== '' || social === number };
}
