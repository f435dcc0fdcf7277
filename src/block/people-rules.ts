/** The blocking rules for people, strictest first; a pair belongs to the first rule that finds it. */
import type { Books, CleanTable } from '../flow.ts';
import type { BlockingRule } from './blocking-rule.ts';
import {
  birthYear,
  dayAndMonth,
  door,
  familyName,
  fullBirth,
  givenName,
  givenSound,
  pairKey,
  same,
  singleKey,
  tripleKey,
  wholeName,
} from './keys.ts';

/** Pairs of a block that grows with the population: from here on no decision could rest on what they share. */
const MANY_NAMESAKES = 16;

const number = (name: string, column: string, sparesSettled: boolean): BlockingRule => ({
  name,
  uses: [column],
  keys: (table: CleanTable, _books, room) => singleKey(table, column, same, room),
  refine: ['name', 'birth'],
  sparesSettled,
});

const pair = (
  name: string,
  sparesSettled: boolean,
  uses: readonly string[],
  first: Part,
  second: Part,
  refine: readonly string[],
): BlockingRule => ({
  name,
  uses,
  keys: (table, books, room) => pairKey(table, first[0], first[1](books), second[0], second[1](books), room),
  refine,
  sparesSettled,
});

type Part = readonly [column: string, part: (books: Books) => (code: number) => number];

const triple = (
  name: string,
  uses: readonly string[],
  first: Part,
  second: Part,
  third: Part,
): BlockingRule => ({
  name,
  uses,
  keys: (table, books, room) =>
    tripleKey(table, bind(first, books), bind(second, books), bind(third, books), room),
  refine: ['ward', 'birth', 'name'],
  sparesSettled: true,
});

const bind = ([column, part]: Part, books: Books) => [column, part(books)] as const;

const asIs = () => same;

export const PEOPLE_RULES: readonly BlockingRule[] = [
  number('citizen_id', 'citizenId', false),
  number('old_id', 'oldId', false),
  number('insurance_number', 'insurance', false),
  pair(
    'name_birth_year',
    false,
    ['name', 'birth'],
    ['name', wholeName],
    ['birth', birthYear],
    ['ward', 'birth', 'hamlet'],
  ),
  pair(
    'birth_given_name',
    true,
    ['birth', 'name'],
    ['birth', fullBirth],
    ['name', givenName],
    ['ward', 'name'],
  ),
  pair('birth_ward', true, ['birth', 'place'], ['birth', fullBirth], ['ward', asIs], ['hamlet', 'name']),
  {
    ...pair(
      'birth_family_name',
      true,
      ['birth', 'name'],
      ['birth', fullBirth],
      ['name', familyName],
      ['ward', 'name'],
    ),
    // of many born on one day and of one family name only those are worth a look whose given names begin alike
    narrow: { above: MANY_NAMESAKES, column: 'name', part: givenSound },
  },
  pair('name_ward', true, ['name', 'place'], ['name', wholeName], ['ward', asIs], ['hamlet', 'birth']),
  number('phone', 'phone', true),
  triple(
    'given_year_ward',
    ['name', 'birth', 'place'],
    ['name', givenName],
    ['birth', birthYear],
    ['ward', asIs],
  ),
  triple(
    'given_day_month_ward',
    ['name', 'birth', 'place'],
    ['name', givenName],
    ['birth', dayAndMonth],
    ['ward', asIs],
  ),
  // where no ward narrows the search: the name with what stays when the year is wrong, or with what is known of the place
  {
    ...pair(
      'name_day_month',
      true,
      ['name', 'birth'],
      ['name', wholeName],
      ['birth', dayAndMonth],
      ['hamlet', 'birth'],
    ),
    onlyWithout: 'ward',
  },
  {
    ...pair('name_door', true, ['name', 'place'], ['name', wholeName], ['address', door], ['birth']),
    onlyWithout: 'ward',
  },
  {
    ...pair('name_hamlet', true, ['name', 'place'], ['name', wholeName], ['hamlet', asIs], ['birth']),
    onlyWithout: 'ward',
  },
];

/** Rules too broad for copies inside the master, which agree on far more than one of these keys. */
const TOO_BROAD_FOR_COPIES = new Set(['birth_family_name', 'given_year_ward', 'given_day_month_ward']);

/** The blocking rules by which the master is linked to itself. */
export const COPY_RULES: readonly BlockingRule[] = PEOPLE_RULES.filter(
  ({ name, onlyWithout }) => onlyWithout === undefined && !TOO_BROAD_FOR_COPIES.has(name),
);
