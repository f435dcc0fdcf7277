/** The BHXH number noted in the residents' file is not the one in the extract (a citizen id in that column is no conflict). */
import { compareDigits, fieldFinding } from '../field-finding.ts';

export const insuranceNumberDiffers = fieldFinding({
  code: 'insurance_number_differs',
  dimension: 'dung',
  key: 'insurance',
  compare: (context, a, b) => {
    const { texts } = context.books;
    return texts.byteLength(a) === texts.byteLength(b) ? compareDigits(context, a, b) : undefined;
  },
  severity: () => 'medium',
  who: () => ['insurance'],
});
