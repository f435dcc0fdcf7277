/** Another marital status; marriage extracts carry none, they have a finding of their own. */
import { fieldFinding } from '../field-finding.ts';

export const maritalStatusDiffers = fieldFinding({
  code: 'marital_status_differs',
  dimension: 'thong_nhat',
  key: 'marital',
  compare: () => 'different',
  severity: () => 'low',
  who: () => ['police', 'civil_status'],
});
