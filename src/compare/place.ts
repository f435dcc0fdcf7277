/** Where a person lives, as one comparison: household, address, hamlet and ward depend on each other, so they are not counted apart. */
import type { Books } from '../flow.ts';
import { isSameHamlet, isSameWard } from '../table/place-codes.ts';
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
  rarity: 'ward',
  kernel: placeKernel,
};

function placeKernel(books: Books): LevelKernel {
  const { house, street } = books.addresses;
  const { bareHamlet, wardChoices } = books.places;
  return ([householdA, addressA, hamletA, wardA], [householdB, addressB, hamletB, wardB], count, out) => {
    for (let index = 0; index < count; index++) {
      const [wardOfA, wardOfB] = [wardA![index]!, wardB![index]!];
      const wardsKnown = wardOfA !== 0 && wardOfB !== 0;
      if (wardsKnown && wardOfA !== wardOfB && !isSameWard(wardChoices, wardOfA, wardOfB)) {
        out[index] = OTHER_WARD;
        continue;
      }
      const a = addressA![index]!;
      const b = addressB![index]!;
      const [hamletOfA, hamletOfB] = [hamletA![index]!, hamletB![index]!];
      const inHamlet =
        hamletOfA === 0 || hamletOfB === 0 ? 0 : isSameHamlet(bareHamlet, hamletOfA, hamletOfB) ? 1 : -1;
      // A house number counts with its street or hamlet, unless the other of these speaks against it.
      const sameDoor =
        house[a] !== 0 && house[a] === house[b] && inHamlet + agree(street[a]!, street[b]!) > 0;
      if (agree(householdA![index]!, householdB![index]!) === 1) out[index] = SAME_HOUSEHOLD;
      else if (sameDoor) out[index] = SAME_ADDRESS;
      else if (inHamlet === 1) out[index] = SAME_HAMLET;
      else out[index] = wardsKnown ? SAME_WARD : 0;
    }
  };
}

/** 1 both filled and equal, -1 both filled and different, 0 unknown. */
function agree(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return a === b ? 1 : -1;
}
