/** Any two tables of people: each field names its columns itself, so no header is looked for. */
import type { SourceKind } from './source-kind.ts';

export const custom: SourceKind = {
  name: 'custom',
  persons: ['self'],
  mayBeEmpty: false,
  optional: [],
  oneToOne: [],
  fields: [],
  required: [],
};
