/**
 * FEBRL 4, a data set that nobody here made: 5,000 invented Australians and one damaged record of each
 * (`rec-N-org` and `rec-N-dup-0` are the same person), matched through `kind: custom` from the data alone.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const DATA = resolve(import.meta.dirname, '../../../shared/data/linkage');
export const FEBRL_A = resolve(DATA, 'febrl-dataset4a.csv');
export const FEBRL_B = resolve(DATA, 'febrl-dataset4b.csv');
export const FEBRL_PRESENT = existsSync(FEBRL_A) && existsSync(FEBRL_B);

/** Field → how it is compared; column names are the files' own. */
const COMPARED: Readonly<Record<string, string>> = {
  given_name: 'givenName',
  surname: 'familyName',
  street_number: 'code',
  address_1: 'text',
  address_2: 'text',
  suburb: 'text',
  postcode: 'code',
  state: 'exact',
  date_of_birth: 'date',
  soc_sec_id: 'code',
};

export const ALL_FIELDS: readonly string[] = Object.keys(COMPARED);
export const FEW_FIELDS: readonly string[] = [
  'given_name',
  'surname',
  'date_of_birth',
  'suburb',
  'postcode',
  'state',
];

export function febrlConfiguration(fields: readonly string[]): readonly string[] {
  return [
    `master: { kind: custom, file: ${JSON.stringify(FEBRL_A)}, columns: { residentId: rec_id } }`,
    'extracts:',
    '  - kind: custom',
    '    name: febrl',
    `    file: ${JSON.stringify(FEBRL_B)}`,
    '    assignment: one-to-one',
    '    fields:',
    ...fields.map(
      (field) =>
        `      - { field: ${field}, compare: ${COMPARED[field]}, master: ${field}, extract: ${field} }`,
    ),
    'decide: { match: 0.5, review: 0.5 }',
  ];
}

/** Known answers from the second file's own record names. */
export function febrlTruth(text: string): readonly string[] {
  const names = text
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0] ?? '');
  return [
    'extract,row,person,resident_id,error_classes',
    ...names.flatMap((name, index) => {
      const number = /^rec-(\d+)-dup-0$/.exec(name)?.[1];
      return number === undefined ? [] : [`febrl,${index + 1},self,rec-${number}-org,`];
    }),
  ];
}
