/** The residents' file of the police: one row for each resident. */
import { PERSON_HEADERS } from './person-headers.ts';
import { fieldsOf, type SourceKind } from './source-kind.ts';

export const master: SourceKind = {
  name: 'master',
  persons: ['self'],
  optional: [],
  oneToOne: [],
  fields: fieldsOf('self', PERSON_HEADERS),
  required: [['fullName', 'givenName']],
};
