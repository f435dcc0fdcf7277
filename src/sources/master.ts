/** The residents' file of the police: one row for each resident. */
import { PERSON_HEADERS } from './person-headers.ts';
import { fieldsOf, type SourceKind } from './source-kind.ts';

export const master: SourceKind = {
  name: 'master',
  persons: ['self'],
  mayBeEmpty: false,
  optional: [],
  oneToOne: [],
  fields: fieldsOf('self', {
    ...PERSON_HEADERS,
    // in a register of events "Quan hệ" may be the notifier's to the person
    relationToHead: [...(PERSON_HEADERS.relationToHead ?? []), 'Quan hệ', 'QUAN_HE'],
  }),
  required: [['fullName', 'givenName']],
};
