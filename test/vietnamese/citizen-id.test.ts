import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCitizenId, citizenIdFacts, isPlausibleCitizenId } from '../../src/vietnamese/citizen-id.ts';
import { PROVINCES } from '../../src/vietnamese/province-codes.ts';

describe('citizenIdFacts', () => {
  test.each([
    ['079060001234', 'Hồ Chí Minh', 'male', 1960],
    ['001185001234', 'Hà Nội', 'female', 1985],
    ['038205001234', 'Thanh Hóa', 'male', 2005],
    ['066310001234', 'Đắk Lắk', 'female', 2010],
    ['001400001234', 'Hà Nội', 'male', 2100],
  ] as const)('%s: %s, %s, %i', (digits, provinceName, sex, birthYear) => {
    expect(citizenIdFacts(digits)).toEqual({
      provinceCode: digits.slice(0, 3),
      provinceName,
      abroad: false,
      sex,
      birthYear,
    });
  });

  test('a birth registered abroad has a code but no province', () => {
    const facts = citizenIdFacts('101060001234');
    expect(facts).toEqual({ provinceCode: '101', abroad: true, sex: 'male', birthYear: 1960 });
    expect(citizenIdFacts('295060001234')?.abroad).toBe(true);
  });

  test.each([
    '003060001234',
    '000060001234',
    '100060001234',
    '296060001234',
    '07906000123',
    '',
    'x79060001234',
  ])('%s says nothing', (digits) => {
    expect(citizenIdFacts(digits)).toBeUndefined();
  });
});

describe('checkCitizenId', () => {
  test.each([
    ['agrees', '079060001234', { sex: 'male', birthYear: 1960 }, []],
    ['nothing known of the person', '079060001234', {}, []],
    ['other sex', '079060001234', { sex: 'female', birthYear: 1960 }, ['citizen_id_sex']],
    ['other year', '079060001234', { sex: 'male', birthYear: 1961 }, ['citizen_id_birth_year']],
    [
      'both, as when a child carries a parent’s number',
      '079060001234',
      { sex: 'female', birthYear: 2019 },
      ['citizen_id_sex', 'citizen_id_birth_year'],
    ],
    ['unknown province', '003060001234', { sex: 'male' }, ['citizen_id_province']],
    ['no citizen id', '023456781', {}, ['number_malformed']],
  ] as const)('%s', (_why, digits, person, issues) => {
    expect(checkCitizenId(digits, person)).toEqual(issues);
  });

  test('any text is checked without a throw', () => {
    fc.assert(fc.property(fc.string(), (text) => checkCitizenId(text).length === 1));
  });
});

describe('province codes', () => {
  test('are 63', () => {
    expect(PROVINCES.size).toBe(63);
    expect([...PROVINCES.keys()].every((code) => /^0\d\d$/.test(code))).toBe(true);
  });

  test('a plausible number is of a known province and a living person', () => {
    expect(isPlausibleCitizenId('079060001234')).toBe(true);
    expect(isPlausibleCitizenId('079260001234')).toBe(false);
    expect(isPlausibleCitizenId('003060001234')).toBe(false);
  });

  const list = new URL('../../../shared/data/admin/ma-tinh-cccd.csv', import.meta.url);
  test.skipIf(!existsSync(list))('agree with the shared list', () => {
    const rows = readFileSync(list, 'utf8').trim().split(/\r?\n/).slice(1);
    for (const row of rows) {
      const [code, name] = row.split(',') as [string, string];
      expect(PROVINCES.get(code)).toBe(name.replace(/^(Tỉnh|Thành phố) /, ''));
    }
    expect(rows).toHaveLength(PROVINCES.size);
  });
});
