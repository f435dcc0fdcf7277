/** Two old CMND numbers of one person: they changed when people moved province, so another number proves little. */
import { compareDigits, fieldFinding } from '../field-finding.ts';

export const oldIdDiffers = fieldFinding({
  code: 'old_id_differs',
  dimension: 'dung',
  key: 'oldId',
  compare: compareDigits,
  severity: (difference) => (difference === 'different' ? 'low' : 'medium'),
});
