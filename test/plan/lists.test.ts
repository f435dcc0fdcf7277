/** What the configuration says about the officers' lists: how they are cut, and what protects them. */
import { describe, expect, test } from 'vitest';
import { configJsonSchema } from '../../src/plan/schema.ts';
import { faultsOf, readPlan } from './read-plan.ts';

const SMALL = 'master: { file: dan_cu.csv }\nextracts:\n  - { kind: insurance, file: bao_hiem.csv }\n';

describe('split', () => {
  test('by hamlet, by officers, or not at all', () => {
    expect(readPlan(SMALL).split).toBeUndefined();
    expect(readPlan(`${SMALL}split: hamlet\n`).split).toBe('hamlet');
    const officers = `split:
  - { officer: Trần Văn Ánh, ward: 00004, hamlets: [Tổ 1, Tổ 2] }
  - officer: Lê Thị Bông
    hamlets:
      - Thôn Đông
`;
    expect(readPlan(SMALL + officers).split).toEqual([
      { officer: 'Trần Văn Ánh', ward: '00004', hamlets: ['Tổ 1', 'Tổ 2'] },
      { officer: 'Lê Thị Bông', hamlets: ['Thôn Đông'] },
    ]);
  });

  test.each([
    ['split: hamlets', '4:8 bad_choice value=hamlets suggestion=hamlet'],
    ['split: { a: b }', '4:8 wrong_shape'],
    ['split:\n  - { officer: A }', '5:5 missing_key setting=split[1].hamlets'],
    ['split:\n  - { officer: A, hamlet: [x] }', '5:5 missing_key setting=split[1].hamlets'],
    ['split:\n  - { officer: A, hamlets: x }', '5:28 wrong_shape setting=split[1].hamlets'],
    ['split:\n  - { officer: A, ward: 4, hamlets: [x] }', '5:25 bad_ward_code setting=split[1].ward value=4'],
    ['split:\n  - { officer: "", hamlets: [x] }', '5:16 empty_value setting=split[1].officer'],
  ])('%j is told to be wrong', (text, expected) => {
    expect(faultsOf(`${SMALL}${text}\n`, {}, ['setting', 'value', 'suggestion'])).toContainEqual(
      expect.stringContaining(expected.split(' ').slice(0, 2).join(' ')),
    );
    const [first = ''] = faultsOf(`${SMALL}${text}\n`, {}, ['setting', 'value', 'suggestion']).filter(
      (fault) => fault.startsWith(expected.split(' ').slice(0, 2).join(' ')),
    );
    for (const part of expected.split(' ').slice(2)) expect(first).toContain(part);
  });

  test('a wrong key of an officer gets a suggestion', () => {
    const text = `${SMALL}split:\n  - { officer: A, hamlet: [x], hamlets: [y] }\n`;
    expect(faultsOf(text, {}, ['key', 'suggestion'])).toEqual([
      '5:19 unknown_key key=hamlet suggestion=hamlets',
    ]);
  });

  test('stands in the JSON Schema', () => {
    const schema = JSON.stringify(configJsonSchema());
    expect(schema).toContain('"hamlets"');
    expect(schema).toContain('"hamlet"');
  });
});

test('the password file is read against the configuration, or the current folder when it is a flag', () => {
  expect(readPlan(SMALL).passwordPath).toBeUndefined();
  expect(readPlan(`${SMALL}passwordFile: mat-khau.txt\n`).passwordPath).toBe('/data/mat-khau.txt');
  const flag = { settings: { passwordFile: 'khac.txt' } };
  expect(readPlan(`${SMALL}passwordFile: mat-khau.txt\n`, flag).passwordPath).toBe('/home/an/khac.txt');
});
