/** Wards by code, name and address; old communes become today's, and one that was split carries all it may be. */
import { describe, expect, test } from 'vitest';
import type { Area } from '../../src/normalise/normalise.ts';
import type { WardUnits } from '../../src/sources/ward-units.ts';
import { isSameHamlet, isSameWard } from '../../src/table/place-codes.ts';
import { cleaned, cleanedAll } from './clean-row.ts';

const unit = (name: string, province = '66') => ({ name, province });

/** 24121 stands for itself, 24130 was split, 24145 is used no more; two wards of the country are called Tân Lập. */
const UNITS: WardUnits = {
  units: new Map([
    ['24121', unit('Phường Tân Lập')],
    ['24130', unit('Phường Ea Kao')],
    ['24133', unit('Phường Tân An')],
    ['00097', unit('Phường Hồng Hà', '01')],
    ['00100', unit('Xã Tân Lập', '01')],
  ]),
  old: new Map([
    ['24121', { ...unit('Phường Tân Lập'), into: ['24121'] }],
    ['24130', { ...unit('Xã Ea Kao'), into: ['24121', '24130'] }],
    ['24145', { ...unit('Xã Hoà Thuận'), into: ['24133'] }],
    ['24146', { ...unit('Xã Cư Êbur'), into: ['24121', '24133'] }],
    ['00001', { ...unit('Phường Phúc Xá', '01'), into: ['00097'] }],
  ]),
};
const AREA: Area = { covers: [], units: UNITS };
const person = { fullName: 'Nguyễn Văn An', birthDate: '1960' };
const rows = (key: string, texts: readonly string[]) => texts.map((text) => ({ ...person, [key]: text }));

describe('without a table of units', () => {
  test('names and addresses take the code that stands beside the name in any file of the run', () => {
    const [, extract] = cleanedAll([
      [
        'master',
        [
          { ...person, wardCode: '24121', wardName: 'Phường Tân Lập' },
          { ...person, wardCode: '24133', wardName: 'Xã An' },
        ],
      ],
      [
        'insurance',
        [
          { ...person, wardName: 'P. Tân Lập', address: '' },
          { ...person, wardName: '', address: '12 Lê Lợi, xã An' },
          { ...person, wardName: 'Xã Khác', address: '' },
        ],
      ],
    ]);
    expect(extract!.values('ward')).toEqual(['24121', '24133', 'khac']);
  });

  test('a name of two codes is not guessed', () => {
    const table = cleaned('master', [
      { ...person, wardCode: '24121', wardName: 'Tân Lập' },
      { ...person, wardCode: '00100', wardName: 'Tân Lập' },
      { ...person, wardCode: '', wardName: 'Tân Lập' },
    ]);
    expect(table.values('ward')).toEqual(['24121', '00100', 'tan lap']);
    expect(table.issues('wardName', 2)).toEqual([]);
  });

  test('lost zeros of codes are put back and said', () => {
    const table = cleaned('master', rows('wardCode', ['97', '24121']));
    expect(table.values('ward')).toEqual(['00097', '24121']);
    expect(table.issues('wardCode', 0)).toEqual(['ward_code_zero_restored']);
  });
});

describe('with a table of units', () => {
  // [what, codes of the column, wards, issues]
  test.each<[string, string[], string[], string[]]>([
    [
      "today's codes stay, also that of a commune that was split",
      ['24121', '24130', '24133'],
      ['24121', '24130', '24133'],
      ['', '', ''],
    ],
    [
      'old codes become new ones; of a split commune all are carried',
      ['24121', '24130', '24145', '24146'],
      ['24121', '24121|24130', '24133', '24121|24133'],
      ['', 'ward_ambiguous', '', 'ward_ambiguous'],
    ],
    ['an unknown code stays and is said', ['24121', '99999'], ['24121', '99999'], ['', 'ward_unknown']],
  ])('%s', (_what, codes, wards, issues) => {
    const table = cleaned('master', rows('wardCode', codes), AREA);
    expect(table.values('ward')).toEqual(wards);
    expect(codes.map((_, row) => table.issues('wardCode', row).join())).toEqual(issues);
  });

  test("one stale code among today's codes does not make them old", () => {
    const codes = ['24121', '24130', '24133', '00097', '00100', '24145'];
    const table = cleaned('master', rows('wardCode', codes), AREA);
    expect(table.values('ward')).toEqual(['24121', '24130', '24133', '00097', '00100', '24133']);
  });

  test('names are looked for in the provinces of the run first; a name of nowhere is said', () => {
    const [, extract] = cleanedAll(
      [
        ['master', rows('wardCode', ['24121', '24133'])],
        ['insurance', rows('wardName', ['Tân Lập', 'Xã Hoà Thuận', 'Cư Êbur', 'Xã Không Đâu', 'Phúc Xá'])],
      ],
      AREA,
    );
    expect(extract!.values('ward')).toEqual(['24121', '24133', '24121|24133', 'khong dau', '00097']);
    expect([0, 1, 2, 3, 4].map((row) => extract!.issues('wardName', row).join())).toEqual([
      '',
      '',
      'ward_ambiguous',
      'ward_unknown',
      '',
    ]);
  });

  test('an address that ends with an old commune; the doubt stands on the address', () => {
    const table = cleaned(
      'insurance',
      rows('address', ['Buôn Kao, xã Ea Kao, Đắk Lắk', 'Thôn 3, xã Hoà Thuận']),
      AREA,
    );
    expect(table.values('ward')).toEqual(['24121|24130', '24133']);
    expect([0, 1].map((row) => table.issues('address', row).join())).toEqual(['ward_ambiguous', '']);
  });

  test('covers may be written in old codes; wards have their official names', () => {
    const table = cleaned('master', rows('wardCode', ['24145', '24146']), {
      covers: ['24145', '24121'],
      units: UNITS,
    });
    expect(table.covers).toEqual(['24145', '24133', '24121']);
    expect(Object.fromEntries(table.books.places.wardNames)).toEqual({
      '24133': 'Phường Tân An',
      '24121|24133': 'Phường Tân Lập / Phường Tân An',
    });
  });

  test('wards agree when what they may be overlaps', () => {
    const table = cleaned('master', rows('wardCode', ['24145', '24146', '24130', '24121']), AREA);
    const wards = table.tables[0]!.columns.get('ward')!;
    const agree = (a: number, b: number) => isSameWard(table.books.places.wardChoices, wards[a]!, wards[b]!);
    // 24133 · 24121|24133 · 24121|24130 · 24121
    expect([agree(0, 1), agree(1, 0), agree(1, 2), agree(0, 2), agree(2, 3), agree(0, 3)]).toEqual([
      true,
      true,
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('hamlets', () => {
  test.each([
    ['Thôn Đông Hạ', 'Đông Hạ', true],
    ['TDP số 3', '3', true],
    ['Tổ 3', 'Tổ dân phố 03', true],
    ['Thôn 3', 'Tổ 3', false],
    ['Thôn Đông Hạ', 'Buôn Đông Hạ', false],
    ['Đông Hạ', 'Đông Hải', false],
  ])('%s and %s', (first, second, same) => {
    const table = cleaned('insurance', rows('hamlet', [first, second]));
    const [a, b] = table.tables[0]!.columns.get('hamlet')!;
    const { bareHamlet } = table.books.places;
    expect([isSameHamlet(bareHamlet, a!, b!), isSameHamlet(bareHamlet, b!, a!)]).toEqual([same, same]);
  });

  test('a hamlet is taken from the address where its column is empty', () => {
    const table = cleaned('insurance', [{ ...person, hamlet: '', address: 'Thôn 3, xã Ea Kao' }]);
    expect(table.value('hamlet')).toBe('thon 3');
  });
});
