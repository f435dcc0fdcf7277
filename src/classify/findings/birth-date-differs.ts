/** The birth date of a matched person differs beyond what an incomplete or default date may stand for. */
import { differenceOfDates } from '../differences.ts';
import { fieldFinding } from '../field-finding.ts';
import { officersOfWriting } from '../finding-kind.ts';
import { likenessOfDates } from '../likeness.ts';

export const birthDateDiffers = fieldFinding({
  code: 'birth_date_differs',
  dimension: 'dung',
  key: 'birth',
  compare: ({ books }, a, b) => differenceOfDates(likenessOfDates(books, a, b)),
  who: ({ kind }, severity) => officersOfWriting(kind, severity),
});
