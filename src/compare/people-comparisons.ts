/** The comparisons of people, in pattern order. A new one is one file (or brick) and one line here. */
import { byCodes, type Comparison } from './comparison.ts';
import { maskedNumber } from './masked-number.ts';
import { NAME_PATTERN_LEVELS } from './name-levels.ts';
import { parents } from './parents.ts';
import { place } from './place.ts';
import {
  DATE_PATTERN_LEVELS,
  DIGIT_PATTERN_LEVELS,
  dateKernel,
  digitsKernel,
  EQUAL_PATTERN_LEVELS,
  equalKernel,
  nameKernel,
} from './values.ts';

const digits = (name: string): Comparison =>
  byCodes({ name, columns: [name], levels: DIGIT_PATTERN_LEVELS }, name, digitsKernel);

export const PEOPLE_COMPARISONS: readonly Comparison[] = [
  {
    ...byCodes({ name: 'name', columns: ['name'], levels: NAME_PATTERN_LEVELS }, 'name', nameKernel),
    rarity: 'name',
  },
  byCodes({ name: 'birth', columns: ['birth'], levels: DATE_PATTERN_LEVELS }, 'birth', dateKernel),
  byCodes({ name: 'sex', columns: ['sex'], levels: EQUAL_PATTERN_LEVELS }, 'sex', equalKernel),
  digits('citizenId'),
  digits('oldId'),
  digits('insurance'),
  place,
  digits('phone'),
  parents,
  maskedNumber('maskedId', 'citizenId', 12, 6),
  maskedNumber('maskedOldId', 'oldId', 9, 3),
  maskedNumber('maskedInsurance', 'insurance', 10, 2),
  maskedNumber('maskedPhone', 'phone', 10, 4),
];
