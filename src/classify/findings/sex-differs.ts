/** Male in one register, female in the other. */
import { fieldFinding } from '../field-finding.ts';

export const sexDiffers = fieldFinding({
  code: 'sex_differs',
  dimension: 'dung',
  key: 'sex',
  compare: () => 'different',
});
