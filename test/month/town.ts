/**
 * A town of two communes whose registers agree in every cell: what the offices hold, row by row, and how they write it down.
 * The people are those of the generator, without its errors, so that whatever a run finds was done by somebody in life.ts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localAddress } from '../../src/generate/address.ts';
import { type Day, writeDay } from '../../src/generate/calendar.ts';
import { makeCommune } from '../../src/generate/commune.ts';
import { csvLine } from '../../src/generate/csv-line.ts';
import type { Person } from '../../src/generate/person.ts';
import { ordinaryPlace, type Place } from '../../src/generate/places.ts';

/** A row of the residents' file. */
export interface Resident {
  readonly id: string;
  citizenId: string;
  name: string;
  birth: Day;
  sex: 'male' | 'female';
  place: Place;
  hamlet: string;
  address: string;
  household: string;
  head: string;
  relation: string;
  father: string;
  mother: string;
  marital: 'Chưa kết hôn' | 'Đã kết hôn' | 'Đã ly hôn' | 'Góa';
}

/** A row of the insurance list. */
export interface Insured {
  readonly number: string;
  citizenId: string;
  name: string;
  birth: Day;
  sex: 'male' | 'female';
  place: Place;
  address: string;
  phone: string;
}

/** Rows of the registers of events, as cells. */
export interface Town {
  readonly places: readonly Place[];
  readonly residents: Map<string, Resident>;
  /** By the resident's key; of others by any name. */
  readonly insured: Map<string, Insured>;
  readonly births: (readonly string[])[];
  readonly deaths: (readonly string[])[];
  readonly marriages: (readonly string[])[];
}

const MARITAL = {
  single: 'Chưa kết hôn',
  married: 'Đã kết hôn',
  divorced: 'Đã ly hôn',
  widowed: 'Góa',
} as const;

export function foundTown(seed: string, size: number): Town {
  const places = [ordinaryPlace(0), ordinaryPlace(1)];
  const plans = places.map((place, index) => {
    return { index, place, residents: Math.ceil(size / 2), minorityShare: 0.1 };
  });
  const setting = { seed, level: 'clean', communes: plans } as const;
  const people = plans.flatMap((plan) => makeCommune(setting, plan).residents);
  const residents = new Map(people.map((person) => [person.residentId, residentRow(person)]));
  const insured = new Map(people.map((person) => [person.residentId, insuredRow(person)]));
  return { places, residents, insured, births: [], deaths: [], marriages: [] };
}

function residentRow(person: Person): Resident {
  const { household, relation, father, mother, marital, ...own } = person;
  const { home, members, id } = household;
  const present = members.filter(({ away }) => !away);
  const head = household.head?.away === false ? household.head : present[0]!;
  const isHead = head === person;
  return {
    id: own.residentId,
    citizenId: own.citizenId,
    name: own.name,
    birth: own.birth,
    sex: own.sex,
    place: home.place,
    hamlet: home.hamlet,
    address: localAddress(home),
    household: id,
    head: head.name,
    relation: isHead ? 'Chủ hộ' : relation === 'spouse' ? (own.sex === 'male' ? 'Chồng' : 'Vợ') : 'Con',
    father: father?.name ?? '',
    mother: mother?.name ?? '',
    marital: MARITAL[marital],
  };
}

function insuredRow({ insuranceNumber, citizenId, name, birth, sex, household }: Person): Insured {
  const { home } = household;
  const address = localAddress(home);
  return { number: insuranceNumber, citizenId, name, birth, sex, place: home.place, address, phone: '' };
}

const HEADERS = {
  dan_cu:
    'MA_HO_SO,SO_DDCN,HO_VA_TEN,NGAY_SINH,GIOI_TINH,MA_XA,TEN_XA,THON_TO,DIA_CHI,MA_HO,HO_TEN_CHU_HO,QUAN_HE_CHU_HO,HO_TEN_CHA,HO_TEN_ME,TINH_TRANG_HON_NHAN',
  bao_hiem: 'Mã số BHXH,Họ và tên,Ngày sinh,Giới tính,Số ĐDCN/CCCD,Địa chỉ,Mã xã,Phường/Xã,Số điện thoại',
  khai_sinh:
    'so,ngayDangKy,noiDangKy,nksHoTen,nksGioiTinh,nksNgaySinh,nksSoDDCN,nksNoiCuTru,maXa,chaHoTen,chaNgaySinh,chaSoDDCN,meHoTen,meNgaySinh,meSoDDCN',
  khai_tu:
    'Số đăng ký,Họ tên người chết,Ngày sinh,Giới tính,Số giấy tờ tùy thân,Nơi cư trú cuối cùng,Mã xã,Ngày chết,Nơi đăng ký',
  ket_hon:
    'Số đăng ký,Ngày đăng ký,Nơi đăng ký,Họ tên chồng,Ngày sinh chồng,Số giấy tờ chồng,Nơi cư trú chồng,Họ tên vợ,Ngày sinh vợ,Số giấy tờ vợ,Nơi cư trú vợ',
} as const;

const KINDS = { bao_hiem: 'insurance', khai_sinh: 'birth', khai_tu: 'death', ket_hon: 'marriage' } as const;

export const day = (of: Day): string => writeDay(of, 'dd/mm/yyyy');
const sexText = (sex: 'male' | 'female'): string => (sex === 'male' ? 'Nam' : 'Nữ');

/** The registers as they stand tonight; a register without rows is left out of the configuration, as offices do. */
export function writeTown(town: Town, folder: string, settings: readonly string[]): void {
  const rows = {
    dan_cu: [...town.residents.values()].map((one) => [
      one.id,
      one.citizenId,
      one.name,
      day(one.birth),
      sexText(one.sex),
      one.place.code,
      one.place.name,
      one.hamlet,
      one.address,
      one.household,
      one.head,
      one.relation,
      one.father,
      one.mother,
      one.marital,
    ]),
    bao_hiem: [...town.insured.values()].map((one) => [
      one.number,
      one.name,
      day(one.birth),
      sexText(one.sex),
      one.citizenId,
      one.address,
      one.place.code,
      one.place.name,
      one.phone,
    ]),
    khai_sinh: town.births,
    khai_tu: town.deaths,
    ket_hon: town.marriages,
  };
  for (const [name, lines] of Object.entries(rows)) {
    const header = HEADERS[name as keyof typeof HEADERS];
    const text = [header, ...lines.map((cells) => csvLine(cells))].map((line) => `${line}\r\n`).join('');
    writeFileSync(join(folder, `${name}.csv`), text);
  }
  const covers = town.places.map(({ code }) => `"${code}"`).join(', ');
  const extracts = Object.entries(KINDS).filter(([name]) => rows[name as keyof typeof rows].length > 0);
  writeFileSync(
    join(folder, 'doisoat.yaml'),
    [
      `master: { file: dan_cu.csv, covers: [${covers}] }`,
      `extracts: [${extracts.map(([name, kind]) => `{ kind: ${kind}, file: ${name}.csv }`).join(', ')}]`,
      ...settings,
      '',
    ].join('\n'),
  );
}
