/** What the cells of a row become: numbers by their form, sexes by their column, doubts on the right cells. */
import { describe, expect, test } from 'vitest';
import type { Row } from '../helpers/raw-table.ts';
import { cleaned } from './clean-row.ts';

describe('numbers', () => {
  // [column, cell, citizenId | oldId | insurance | healthCard, issues of the cell]
  test.each<[string, string, string, string[]]>([
    ['citizenId', '066060001234', '066060001234 |  |  | ', []],
    ['citizenId', '999060001234', '999060001234 |  |  | ', ['citizen_id_province']],
    ['citizenId', '000000000000', ' |  |  | ', ['number_repeated_digit']],
    ['citizenId', '66060001234', '066060001234 |  |  | ', ['number_zero_restored']],
    ['citizenId', '="066060001234"', '066060001234 |  |  | ', ['number_excel_wrapped']],
    ['citizenId', '6.61E+10', ' |  |  | ', ['number_scientific']],
    ['citizenId', '240123456', ' | 240123456 |  | ', ['number_in_other_column']],
    ['citizenId', '*********234', ' |  |  | ', ['number_masked']],
    ['citizenId', 'B1234567', ' |  |  | ', []],
    ['oldIdNumber', '240123456', ' | 240123456 |  | ', []],
    ['oldIdNumber', '066060001234', '066060001234 |  |  | ', ['number_in_other_column']],
    ['insuranceNumber', '6612345678', ' |  | 6612345678 | ', []],
    ['insuranceNumber', '066060001234', '066060001234 |  |  | ', ['number_in_other_column']],
    ['insuranceNumber', 'DN4666612345678', ' |  | 6612345678 | ', ['number_in_other_column']],
    ['healthCard', 'DN4666612345678', ' |  | 6612345678 | DN4666612345678', []],
    ['healthCard', 'QQ4666612345678', ' |  | 6612345678 | QQ4666612345678', ['health_card_group']],
    ['healthCard', '6612345678', ' |  | 6612345678 | ', []],
    ['healthCard', '1111111111', ' |  |  | ', ['number_repeated_digit']],
  ])('%s %s', (column, cell, expected, issues) => {
    const table = cleaned('insurance', [{ fullName: 'Nguyễn Văn An', [column]: cell }]);
    expect(['citizenId', 'oldId', 'insurance', 'healthCard'].map((key) => table.value(key)).join(' | ')).toBe(
      expected,
    );
    expect(table.issues(column)).toEqual(issues);
  });

  test('a number in its own column has precedence over one that strayed', () => {
    const table = cleaned('insurance', [
      { fullName: 'A', citizenId: '066060001234', oldIdNumber: '066060009999' },
      { fullName: 'B', citizenId: '240123456', oldIdNumber: '' },
    ]);
    expect(table.values('citizenId')).toEqual(['066060001234', '']);
    expect(table.values('oldId')).toEqual(['', '240123456']);
  });

  test('a citizen id that contradicts sex or birth year is marked in that row only', () => {
    const person = {
      citizenId: '066160001234',
      fullName: 'Trần Thị Mai',
      sex: 'Nữ',
      birthDate: '05/03/1960',
    };
    const table = cleaned('insurance', [
      person,
      { ...person, sex: 'Nam' },
      { ...person, birthDate: '1961' },
      { ...person, sex: '', birthDate: '' },
      { ...person, citizenId: '066360001234', birthDate: '05/03/2060' },
      { ...person, citizenId: '999160001234', sex: 'Nam' },
    ]);
    expect([0, 1, 2, 3, 4, 5].map((row) => table.issues('citizenId', row).join())).toEqual([
      '',
      'citizen_id_sex',
      'citizen_id_birth_year',
      '',
      '',
      'citizen_id_province',
    ]);
  });
});

describe('sex', () => {
  const sexes = (texts: readonly string[]) =>
    cleaned(
      'insurance',
      texts.map((sex) => ({ fullName: 'An', sex })),
    )
      .values('sex')
      .join('');

  test.each<[string, string[], string]>([
    ['words', ['Nam', 'nữ', 'NAM'], '121'],
    ['1 and 2', ['1', '2', '1', '0'], '121'],
    ['0 and 1, never 2: 0 is female', ['1', '0', '1.0', '0.0'], '1212'],
    ['0 alone says nothing', ['0', '0'], ''],
  ])('%s', (_what, texts, expected) => {
    expect(sexes(texts)).toBe(expected);
  });
});

describe('doubts', () => {
  const row: Row = { familyName: 'Nguyễn Văn', givenName: 'An', birthDate: '01/01/1960', birthDateKind: '0' };

  test('a date and the kind beside it are judged together, row by row', () => {
    const table = cleaned('insurance', [row, { ...row, birthDateKind: '2' }, { ...row, birthDateKind: '' }]);
    expect(table.values('birth')).toEqual(['19600101', '19600000', '19600101']);
    expect([0, 1, 2].map((at) => table.issues('birthDate', at).join())).toEqual([
      '',
      'date_year_only',
      'date_default',
    ]);
  });

  test('the first of a month is doubted in births, the first of January also in deaths, in no term or event', () => {
    const dates = { birthDate: '01/03/1960', eventDate: '01/01/2026', fromDate: '01/01/2026' };
    const issuesOf = (kind: 'death' | 'residence', other: Row = {}) => {
      const table = cleaned(kind, [{ fullName: 'Trần Văn An', ...dates, ...other }]);
      return ['birthDate', 'eventDate', 'fromDate'].map((role) => table.issues(role).join());
    };
    expect(issuesOf('death')).toEqual(['date_default', 'date_default', '']);
    expect(issuesOf('death', { eventDate: '01/03/2026' })).toEqual(['date_default', '', '']);
    expect(issuesOf('residence')).toEqual(['date_default', '', '']);
  });

  test('a name in two columns bears its doubts beside the family name', () => {
    const table = cleaned('insurance', [row, { ...row, familyName: 'Ông Nguyễn Văn' }]);
    expect(table.values('name')).toEqual(['nguyễn văn an', 'nguyễn văn an']);
    expect(table.issues('familyName', 1)).toEqual(['name_title_removed']);
  });

  test('writing style is no doubt', () => {
    const styled = {
      fullName: '  NGUYỄN   VĂN  Hoà ',
      birthDate: '5.3.1960',
      sex: 'NAM',
      phone: '0912 345 678',
      address: '12 Lê Lợi, TDP số 03, P. Tự An',
      wardCode: '24133',
      hamlet: 'TDP 3',
    };
    const table = cleaned('insurance', [styled]);
    expect(Object.keys(styled).flatMap((key) => table.issues(key))).toEqual([]);
    expect(table.value('name')).toBe('nguyễn văn hoà');
  });
});
