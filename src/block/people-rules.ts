/** The blocking rules for people, strictest first; a pair belongs to the first rule that finds it. */
import type { Books, CleanTable } from '../flow.ts';
import type { BlockingRule } from './blocking-rule.ts';
import { birthYear, familyName, fullBirth, givenName, pairKey, same, singleKey, wholeName } from './keys.ts';

const number = (name: string, column: string): BlockingRule => ({
  name,
  uses: [column],
  keys: (table: CleanTable) => singleKey(table, column),
  refine: ['name', 'birth'],
});

const pair = (
  name: string,
  uses: readonly string[],
  first: readonly [column: string, part: (books: Books) => (code: number) => number],
  second: readonly [column: string, part: (books: Books) => (code: number) => number],
  refine: readonly string[],
): BlockingRule => ({
  name,
  uses,
  keys: (table, books) => pairKey(table, first[0], first[1](books), second[0], second[1](books)),
  refine,
});

const asIs = () => same;

export const PEOPLE_RULES: readonly BlockingRule[] = [
  number('citizen_id', 'citizenId'),
  number('old_id', 'oldId'),
  number('insurance_number', 'insurance'),
  pair(
    'name_birth_year',
    ['name', 'birth'],
    ['name', wholeName],
    ['birth', birthYear],
    ['ward', 'birth', 'hamlet'],
  ),
  pair('birth_given_name', ['birth', 'name'], ['birth', fullBirth], ['name', givenName], ['ward', 'name']),
  pair('birth_ward', ['birth', 'place'], ['birth', fullBirth], ['ward', asIs], ['hamlet', 'name']),
  pair('birth_family_name', ['birth', 'name'], ['birth', fullBirth], ['name', familyName], ['ward', 'name']),
  pair('name_ward', ['name', 'place'], ['name', wholeName], ['ward', asIs], ['hamlet', 'birth']),
  number('phone', 'phone'),
  pair('given_name_hamlet', ['name', 'place'], ['name', givenName], ['hamlet', asIs], ['ward', 'birth']),
];
