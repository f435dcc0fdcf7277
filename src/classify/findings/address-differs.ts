/** Same ward and hamlet as far as known, another street or house number in the address. */
import { isSameHamlet } from '../../table/place-codes.ts';
import { fieldFinding } from '../field-finding.ts';
import { valueAt } from '../people.ts';
import { isStay } from '../stays.ts';
import { isOtherWard } from '../wards.ts';

export const addressDiffers = fieldFinding({
  code: 'address_differs',
  dimension: 'thong_nhat',
  key: 'address',
  compare: ({ books: { addresses } }, a, b) => {
    const differs = (parts: Int32Array) => parts[a] !== 0 && parts[b] !== 0 && parts[a] !== parts[b];
    if (differs(addresses.street)) return 'street';
    return differs(addresses.house) ? 'house' : undefined;
  },
  severity: () => 'low',
  who: () => ['police'],
  isExempt: (context, at, row, resident) => {
    const hamlet = valueAt(at, 'hamlet', row);
    const home = valueAt(context.master, 'hamlet', resident);
    return (
      (hamlet !== 0 && home !== 0 && !isSameHamlet(context.books.places.bareHamlet, hamlet, home)) ||
      isOtherWard(context, at, row, resident) ||
      isStay(context, at, row)
    );
  },
});
