/** Same ward, another thôn or tổ dân phố; where the ward differs too, other_ward says it. */
import { isSameHamlet } from '../../table/place-codes.ts';
import { fieldFinding } from '../field-finding.ts';
import { isStay } from '../stays.ts';
import { isOtherWard } from '../wards.ts';

export const hamletDiffers = fieldFinding({
  code: 'hamlet_differs',
  dimension: 'thong_nhat',
  key: 'hamlet',
  compare: ({ books }, a, b) => (isSameHamlet(books.places.bareHamlet, a, b) ? undefined : 'different'),
  severity: () => 'low',
  who: () => ['police'],
  isExempt: (context, at, row, resident) =>
    isOtherWard(context, at, row, resident) || isStay(context, at, row),
});
