/** What a kind of source is, as data: who stands in a row, which fields, how their headers are spelled, what is required. */
import type { FieldKey, PersonSlot, Role, SourceKindName } from '../flow.ts';

export interface FieldSpec {
  readonly key: FieldKey;
  readonly role: Role;
  readonly person: PersonSlot;
  /** Header spellings as seen; compared folded, so marks, case, spaces and signs do not matter. */
  readonly headers: readonly string[];
}

export interface SourceKind {
  readonly name: SourceKindName;
  /** Everyone who can stand in a row, in the order in which links.csv lists them. */
  readonly persons: readonly PersonSlot[];
  /** A register of events, of which there may have been none: its header alone is a table. A list of all people is never empty. */
  readonly mayBeEmpty: boolean;
  /** Persons who count only when a name or a number is present. */
  readonly optional: readonly PersonSlot[];
  /** Persons who take a resident for themselves alone. */
  readonly oneToOne: readonly PersonSlot[];
  readonly fields: readonly FieldSpec[];
  /** Of each group at least one field must have a column. */
  readonly required: readonly (readonly FieldKey[])[];
}

/** `fullName` for the person himself, `child.fullName` for a person in a row of several. */
export function fieldKey(person: PersonSlot, role: Role): FieldKey {
  return person === 'self' ? role : `${person}.${role}`;
}

/** Field specs of one person from a record role → header spellings. */
export function fieldsOf(person: PersonSlot, headers: Partial<Record<Role, readonly string[]>>): FieldSpec[] {
  return Object.entries(headers).map(([role, spellings]) => ({
    key: fieldKey(person, role as Role),
    role: role as Role,
    person,
    headers: spellings,
  }));
}
