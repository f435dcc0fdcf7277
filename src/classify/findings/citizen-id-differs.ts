/** Both sides give a citizen id for one person, and the numbers are not the same: citizen numbers must reach 100 %. */
import { compareDigits, fieldFinding } from '../field-finding.ts';

export const citizenIdDiffers = fieldFinding({
  code: 'citizen_id_differs',
  dimension: 'dung',
  key: 'citizenId',
  compare: compareDigits,
  severity: () => 'high',
});
