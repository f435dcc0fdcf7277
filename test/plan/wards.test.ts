/** The table of administrative units in the configuration. */
import { describe, expect, test } from 'vitest';
import { configJsonSchema } from '../../src/plan/schema.ts';
import { faultsOf, readPlan } from './read-plan.ts';

const SMALL = 'master: { file: dan_cu.csv }\nextracts:\n  - { kind: insurance, file: bao_hiem.csv }\n';

describe('wards', () => {
  test.each([
    ['absent', '', undefined],
    ['empty map', 'wards: {}\n', undefined],
    [
      'both files, relative to the configuration',
      'wards: { changes: cu/doi.csv, units: /xa.csv }\n',
      [
        { file: '/xa.csv', path: '/xa.csv' },
        { file: 'cu/doi.csv', path: '/data/cu/doi.csv' },
      ],
    ],
    ['one of them', 'wards:\n  changes: doi.csv\n', [{ file: 'doi.csv', path: '/data/doi.csv' }]],
  ])('%s', (_what, text, wards) => {
    expect(readPlan(SMALL + text).wards).toEqual(wards);
  });

  test.each([
    ['a word with a slip', 'wards: { unit: xa.csv }\n', ['4:10 unknown_key key=unit suggestion=units']],
    ['a file instead of a map', 'wards: xa.csv\n', ['4:8 wrong_shape expected=map']],
    ['an empty name', 'wards: { units: "" }\n', ['4:17 empty_value setting=wards.units']],
  ])('%s', (_what, text, faults) => {
    expect(
      faultsOf(SMALL + text, {}, ['key', 'suggestion', 'expected', 'setting']).map((line) =>
        line.replace(/ setting=wards$/, ''),
      ),
    ).toEqual(faults);
  });

  test('editors know it', () => {
    expect(JSON.stringify(configJsonSchema())).toContain('ma_xa_cu');
  });
});
