/** The name of a matched person differs from the residents' file: a mark, a letter, the middle name, the order. */
import { differenceOfNames } from '../differences.ts';
import { fieldFinding } from '../field-finding.ts';
import { officersOfWriting } from '../finding-kind.ts';
import { likenessOfNames } from '../likeness.ts';

export const nameDiffers = fieldFinding({
  code: 'name_differs',
  dimension: 'dung',
  key: 'name',
  compare: ({ books }, a, b) => differenceOfNames(likenessOfNames(books, a, b)),
  who: ({ kind }, severity) => officersOfWriting(kind, severity),
});
