/** All roles, in the order of interface.md; the order in which reports show fields. */
import type { Role } from '../flow.ts';

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
