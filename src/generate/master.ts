/**
 * dan_cu.csv: the residents' file of the police, household by household. It is not free of errors: default
 * dates, missing numbers, a few wrong names, and second rows for people who were entered twice.
 */
import { localAddress } from './address.ts';
import { writeDay } from './calendar.ts';
import type { Commune } from './commune.ts';
import { csvLine } from './csv-line.ts';
import { writeBirth, wrongDate } from './errors/date-errors.ts';
import { wrongName } from './errors/name-errors.ts';
import { digitWrong } from './errors/number-errors.ts';
import type { FileForm } from './line-file.ts';
import type { Marital, Person, Relation } from './person.ts';
import type { Random } from './random.ts';
import { drawFamily, drawName } from './settler.ts';

export const MASTER_FORM: FileForm = {
  delimiter: ',',
  byteOrderMark: true,
  lineEnd: '\r\n',
  header: [
    'MA_HO_SO',
    'SO_DDCN',
    'SO_CMND',
    'HO_VA_TEN',
    'NGAY_SINH',
    'GIOI_TINH',
    'MA_XA',
    'TEN_XA',
    'THON_TO',
    'DIA_CHI',
    'MA_HO',
    'HO_TEN_CHU_HO',
    'QUAN_HE_CHU_HO',
    'HO_TEN_CHA',
    'HO_TEN_ME',
    'TINH_TRANG_HON_NHAN',
    'SDT',
    'MA_SO_BHXH',
  ],
};

const MARITAL: Readonly<Record<Marital, string>> = {
  single: 'Chưa kết hôn',
  married: 'Đã kết hôn',
  divorced: 'Đã ly hôn',
  widowed: 'Góa',
};

function relationText(relation: Relation, sex: 'male' | 'female'): string {
  const male = sex === 'male';
  switch (relation) {
    case 'head':
      return 'Chủ hộ';
    case 'spouse':
      return male ? 'Chồng' : 'Vợ';
    case 'child':
      return 'Con';
    case 'childInLaw':
      return male ? 'Con rể' : 'Con dâu';
    case 'parent':
      return male ? 'Cha' : 'Mẹ';
    case 'grandchild':
      return 'Cháu';
    case 'sibling':
      return male ? 'Anh' : 'Chị';
  }
}

/** The parents' names: those of the household, else names that fit; old files leave some open. */
function parentName(
  random: Random,
  person: Person,
  parent: Person | undefined,
  sex: 'male' | 'female',
): string {
  if (parent !== undefined) return parent.name;
  if (random.chance(0.15)) return '';
  const family = sex === 'male' ? person.family : drawFamily(random, person.group);
  return drawName(random, person.group, sex, family, person.birth.year - 26);
}

/** Parents of one person, the same for each of his rows. */
type Parents = readonly [father: string, mother: string];

function residentCells(random: Random, commune: Commune, person: Person, parents: Parents): string[] {
  const { masterRates } = commune;
  const { home, head, id } = person.household;
  const isChild = person.birth.year >= 2025;
  const name = random.chance(masterRates.name) ? wrongName(random, person.name, person).name : person.name;
  let citizenId = person.citizenId;
  if (random.chance(isChild ? masterRates.noNumber * 5 : masterRates.noNumber)) citizenId = '';
  else if (random.chance(masterRates.wrongNumber)) citizenId = digitWrong(random, citizenId);
  return [
    person.residentId,
    citizenId,
    random.chance(0.88) ? person.oldId : '',
    name,
    writeBirth(random, person.birth, 'dd/mm/yyyy', masterRates).text,
    person.sex === 'male' ? 'Nam' : 'Nữ',
    home.place.code,
    home.place.name,
    home.hamlet,
    localAddress(home),
    id,
    head?.name ?? '',
    relationText(person.relation, person.sex),
    parents[0],
    parents[1],
    MARITAL[person.marital],
    person.phone,
    random.chance(0.6) ? person.insuranceNumber : '',
  ];
}

const CELL = { id: 0, citizenId: 1, oldId: 2, name: 3, birth: 4, phone: 16, insurance: 17 } as const;

/** A second row of the same person: entered again years later, one or two things written otherwise. */
function copyCells(random: Random, person: Person, copyId: string, cells: readonly string[]): string[] {
  const copy = [...cells];
  copy[CELL.id] = copyId;
  if (random.chance(0.4)) copy[CELL.citizenId] = '';
  else if (random.chance(0.3)) copy[CELL.citizenId] = digitWrong(random, person.citizenId);
  if (random.chance(0.5)) copy[CELL.name] = wrongName(random, person.name, person).name;
  else if (random.chance(0.4)) copy[CELL.birth] = writeDay(wrongDate(random, person.birth).day, 'dd/mm/yyyy');
  if (random.chance(0.5)) copy[CELL.phone] = '';
  if (random.chance(0.5)) copy[CELL.insurance] = '';
  return copy;
}

interface MasterRow {
  readonly line: string;
  /** Set for a second row: the key of the copy and of the first row. */
  readonly copy: { readonly id: string; readonly of: string } | undefined;
}

/** All rows of one commune; copies stand somewhere behind their originals. */
export function masterRows(random: Random, commune: Commune): MasterRow[] {
  const rows: MasterRow[] = [];
  const copies: MasterRow[] = [];
  for (const person of commune.residents) {
    const father = parentName(random, person, person.father, 'male');
    const cells = residentCells(random, commune, person, [
      father,
      parentName(random, person, person.mother, 'female'),
    ]);
    rows.push({ line: csvLine(cells), copy: undefined });
    for (const id of person.copyIds) {
      const line = csvLine(copyCells(random, person, id, cells));
      copies.push({ line, copy: { id, of: person.residentId } });
    }
    if (copies.length > 0 && random.chance(0.02)) rows.push(...copies.splice(0));
  }
  rows.push(...copies);
  return rows;
}
