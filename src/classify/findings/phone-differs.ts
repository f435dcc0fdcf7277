/** Another phone number: people change them, so it is worth a note, not a visit. */
import { compareDigits, fieldFinding } from '../field-finding.ts';

export const phoneDiffers = fieldFinding({
  code: 'phone_differs',
  dimension: 'thong_nhat',
  key: 'phone',
  compare: compareDigits,
  severity: () => 'low',
  who: () => ['police'],
});
