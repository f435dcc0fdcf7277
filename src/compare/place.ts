/** Where a person lives, as one comparison: household, address, hamlet and ward depend on each other, so they are not counted apart. */
import type { Books, CleanTable } from '../flow.ts';
import type { Comparison, LevelKernel } from './comparison.ts';

const LEVELS = [
  'missing',
  'same_household',
  'same_address',
  'same_hamlet',
  'same_ward',
  'other_ward',
] as const;
const SAME_HOUSEHOLD = 1;
const SAME_ADDRESS = 2;
const SAME_HAMLET = 3;
const SAME_WARD = 4;
const OTHER_WARD = 5;

export const place: Comparison = {
  name: 'place',
  columns: ['household', 'address', 'hamlet', 'ward'],
  levels: LEVELS,
  bind: (left, right, books) => {
    const shared = ['household', 'address', 'hamlet', 'ward'].some(
      (column) => left.columns.has(column) && right.columns.has(column),
    );
    return shared ? placeKernel(left, right, books) : undefined;
  },
};

function placeKernel(left: CleanTable, right: CleanTable, books: Books): LevelKernel {
  const nothing = new Int32Array(0);
  const column = (table: CleanTable, name: string): Int32Array => table.columns.get(name) ?? nothing;
  const [householdL, householdR] = [column(left, 'household'), column(right, 'household')];
  const [addressL, addressR] = [column(left, 'address'), column(right, 'address')];
  const [hamletL, hamletR] = [column(left, 'hamlet'), column(right, 'hamlet')];
  const [wardL, wardR] = [column(left, 'ward'), column(right, 'ward')];
  const { house, street, hamlet } = books.addresses;
  return (leftRows, rightRows, count, out) => {
    for (let index = 0; index < count; index++) {
      const l = leftRows[index]!;
      const r = rightRows[index]!;
      const ward = agree(wardL[l], wardR[r]);
      const inHamlet = agree(hamletL[l], hamletR[r]);
      const a = addressL[l] ?? 0;
      const b = addressR[r] ?? 0;
      // A house number counts with its street or hamlet; without a number only the hamlet speaks.
      const sameDoor =
        a !== 0 &&
        b !== 0 &&
        house[a] !== 0 &&
        house[a] === house[b] &&
        street[a] === street[b] &&
        hamlet[a] === hamlet[b];
      let level = 0;
      if (agree(householdL[l], householdR[r]) === 1 && ward !== -1) level = SAME_HOUSEHOLD;
      else if (sameDoor && ward !== -1) level = SAME_ADDRESS;
      else if (ward === -1) level = OTHER_WARD;
      else if (inHamlet === 1) level = SAME_HAMLET;
      else if (ward === 1) level = SAME_WARD;
      out[index] = level;
    }
  };
}

/** 1 both filled and equal, -1 both filled and different, 0 unknown. */
function agree(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined || a === 0 || b === 0) return 0;
  return a === b ? 1 : -1;
}
