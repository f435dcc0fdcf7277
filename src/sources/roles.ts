/** All roles, in the order of interface.md; the order in which reports show fields. */
import type { Role } from '../flow.ts';
import { foldKey } from '../vietnamese/letters.ts';

export const ROLES = [
  'residentId',
  'fullName',
  'givenName',
  'familyName',
  'birthDate',
  'birthDateKind',
  'sex',
  'citizenId',
  'oldIdNumber',
  'insuranceNumber',
  'insuranceType',
  'healthCard',
  'employer',
  'address',
  'hamlet',
  'wardCode',
  'wardName',
  'householdId',
  'headName',
  'relationToHead',
  'maritalStatus',
  'phone',
  'contactNote',
  'idIssueDate',
  'residenceType',
  'fromDate',
  'toDate',
  'eventDate',
  'registrationNumber',
  'registrationPlace',
  'fatherName',
  'fatherId',
  'motherName',
  'motherId',
  'status',
  'ethnicGroup',
] as const satisfies readonly Role[];

/** Read only where they are mapped by hand (sensitive data). */
export const BY_HAND_ONLY: ReadonlySet<Role> = new Set<Role>(['ethnicGroup']);

/**
 * Whether a field or a column's header speaks of the ethnic group: sensitive by law (domain.md section 8), read only
 * where it is mapped by hand. Then officers see it beside the person and the page says how well it is filled; nowhere else.
 */
export function isSensitive(name: string): boolean {
  const folded = foldKey(name);
  return folded.includes('ethnic') || folded.includes('dantoc');
}
