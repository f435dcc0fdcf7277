/**
 * What a finding needs before it makes sense. A finding whose need is not met is not produced, and the report says
 * which and why: "nobody is insured" must never be read off a run without an insurance extract.
 */
import type { CleanKey, Role, SourceKindName } from '../flow.ts';
import type { Context } from './context.ts';
import { coverage } from './coverage.ts';
import { column } from './people.ts';

const NEEDS = [
  'people_master',
  'custom_extract',
  'officers_answers',
  'insurance_extract',
  'birth_extract',
  'death_extract',
  'marriage_extract',
  'residence_extract',
  'other_register',
  'master_citizen_id',
  'master_birth_date',
  'master_issue_date',
  'master_household',
  'master_relation',
  'master_marital_status',
  'health_cards',
  'insurance_of_children',
  'insurance_of_all',
] as const;

export type Need = (typeof NEEDS)[number];

const hasExtract = (context: Context, kind: SourceKindName) =>
  context.tables.some((table) => table.kind === kind);
const hasMasterColumn = (context: Context, role: Role) => context.master.table.raw.columns.has(role);

/** A column that stands empty throughout says as little as none: nobody's relation is known, not nobody is head. */
const hasMasterValue = (context: Context, key: CleanKey) =>
  column(context.master, key)?.some((value) => value !== 0) ?? false;

const IS_MET: Readonly<Record<Need, (context: Context) => boolean>> = {
  people_master: (context) => context.master.kind !== 'custom',
  officers_answers: (context) => context.reported.length > 0,
  custom_extract: (context) => hasExtract(context, 'custom'),
  insurance_extract: (context) => hasExtract(context, 'insurance'),
  birth_extract: (context) => hasExtract(context, 'birth'),
  death_extract: (context) => hasExtract(context, 'death'),
  marriage_extract: (context) => hasExtract(context, 'marriage'),
  residence_extract: (context) => hasExtract(context, 'residence'),
  other_register: (context) => context.peopleTables.length > 0,
  master_citizen_id: (context) => hasMasterColumn(context, 'citizenId'),
  master_birth_date: (context) => hasMasterColumn(context, 'birthDate'),
  master_issue_date: (context) => hasMasterValue(context, 'idIssueDate'),
  master_household: (context) => hasMasterColumn(context, 'householdId'),
  master_relation: (context) => hasMasterValue(context, 'relation'),
  master_marital_status: (context) => hasMasterColumn(context, 'maritalStatus'),
  health_cards: (context) =>
    context.tables.some((table) => table.kind === 'insurance' && column(table, 'healthCard') !== undefined),
  insurance_of_children: (context) => coverage(context).coversChildren,
  insurance_of_all: (context) => coverage(context).coversAll,
};

/** The first need that is not met, or undefined when all are. */
export function firstUnmet(context: Context, needs: readonly Need[]): Need | undefined {
  return needs.find((need) => !IS_MET[need](context));
}
