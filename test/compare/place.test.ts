/** Levels of "place": what two records say about where somebody lives. */
import { describe, expect, test } from 'vitest';
import { place } from '../../src/compare/place.ts';
import type { CleanTable } from '../../src/flow.ts';
import { normalise } from '../../src/normalise/normalise.ts';
import type { WardUnits } from '../../src/sources/ward-units.ts';
import { type Row, rawTable } from '../helpers/raw-table.ts';

const UNITS: WardUnits = {
  units: new Map([
    ['24121', { name: 'Phường Tân Lập', province: '66' }],
    ['24133', { name: 'Phường Tân An', province: '66' }],
    ['24136', { name: 'Phường Ea Kao', province: '66' }],
  ]),
  old: new Map([['24146', { name: 'Xã Cư Êbur', province: '66', into: ['24121', '24133'] }]]),
};

function levelOf(left: Row, right: Row): string {
  const name = { fullName: 'Nguyễn Văn An' };
  const { tables, books } = normalise(
    [
      { raw: rawTable('insurance', [{ ...name, ...left }]) },
      { raw: rawTable('master', [{ ...name, ...right }]) },
    ],
    '2026-06-30',
    { covers: [], units: UNITS },
  );
  const lanes = (table: CleanTable) =>
    place.columns.map((column) => table.columns.get(column) ?? new Int32Array(1));
  const out = new Uint8Array(1);
  place.kernel(books)(lanes(tables[0]![0]!), lanes(tables[1]![0]!), 1, out);
  return place.levels[out[0]!]!;
}

describe('place', () => {
  const at = (address: string, wardCode = '24121'): Row => ({ address, wardCode });

  test.each<[string, Row, Row]>([
    ['same_address', at('12 Lê Lợi, TDP số 03, P. Tân Lập'), at('Số nhà 12 đường Lê Lợi, tổ dân phố 3')],
    ['same_address', at('12 Lê Lợi, P. Tân Lập'), at('12 Lê Lợi, TDP 3')], // no hamlet on one side
    ['same_address', at('Số nhà 12, Thôn Đông Hạ'), at('12, Đông Hạ, thôn Đông Hạ')],
    ['same_ward', at('12 Lê Lợi, TDP 3'), at('12 Lê Lợi, TDP 4')], // the hamlet speaks against it
    ['same_hamlet', at('12 Lê Lợi, TDP 3'), at('12 Trần Phú, TDP 3')],
    ['same_hamlet', at('12 Lê Lợi, TDP 3'), at('15 Lê Lợi, Tổ 3')],
    ['same_hamlet', { hamlet: 'Đông Hạ', wardCode: '24121' }, at('Thôn Đông Hạ')],
    ['same_ward', at('12 Lê Lợi'), at('15 Lê Lợi')],
    ['same_ward', at(''), at('', '24146')], // split: may be Tân Lập
    ['same_household', { ...at('', '24146'), householdId: 'H1' }, { ...at('', '24133'), householdId: 'H1' }],
    ['other_ward', { ...at('', '24146'), householdId: 'H1' }, { ...at('', '24136'), householdId: 'H1' }],
    ['other_ward', at('12 Lê Lợi, TDP 3'), at('12 Lê Lợi, TDP 3', '24133')],
    ['missing', at('12 Lê Lợi', ''), at('15 Lê Lợi', '')],
  ])('%s: %j %j', (level, left, right) => {
    expect([levelOf(left, right), levelOf(right, left)]).toEqual([level, level]);
  });
});
