/**
 * The rules that scores are made of: one for each class of findings, with the people it is asked of. Its score is
 * passing / total × 100 (domain.md section 2). Weights and deadlines are the tool's own defaults.
 * A class that only proposes or informs has no rule. A test holds this list against the catalogue of findings.
 */
import type { CleanKey, Dimension, PersonSlot, SourceKindName } from '../../flow.ts';
import { NEED_A_VISIT } from '../visits.ts';

/** Rows of the residents' file. */
interface OfResidents {
  readonly of: 'residents';
  /** One row a person, without the dead and those who are gone. */
  readonly living?: true;
  /** Certainly so many years old, certainly under, or not certainly the one or the other. */
  readonly age?: readonly ['from' | 'under' | 'notFrom' | 'notUnder', years: number];
  readonly filled?: CleanKey;
}

/** People of extracts. */
interface OfPersons {
  readonly of: 'persons';
  readonly kinds?: readonly SourceKindName[];
  readonly slots?: readonly PersonSlot[];
  readonly matched?: true;
  /** Without people who live outside the area. */
  readonly inside?: true;
  /** One of these fields stands in the record. */
  readonly filled?: readonly CleanKey[];
  /** The field stands in the record and with the resident. */
  readonly both?: CleanKey;
  /** The ward is that of the record, not of the resident. */
  readonly atRecord?: true;
}

export type Population =
  | OfResidents
  | OfPersons
  /** Residents and people of extracts together. */
  | { readonly of: 'everyone'; readonly filled?: readonly CleanKey[] }
  | { readonly of: 'households' };

export interface Rule {
  readonly code: string;
  readonly dimension: Dimension;
  readonly weight: number;
  readonly population: Population;
  /** The citizen must be visited (visits.ts), so the longer deadline holds. */
  readonly visit: boolean;
  /** Citizen numbers must reach 100 %. */
  readonly full: boolean;
  /** Asked of custom tables too. */
  readonly custom: boolean;
}

const rule = (
  code: string,
  dimension: Dimension,
  weight: number,
  population: Population,
  ...marks: readonly ('full' | 'custom')[]
): Rule => ({
  code,
  dimension,
  weight,
  population,
  visit: NEED_A_VISIT.has(code),
  full: marks.includes('full'),
  custom: marks.includes('custom'),
});

const both = (field: CleanKey): Population => ({ of: 'persons', matched: true, both: field });
const matchedIn = (...kinds: readonly SourceKindName[]): Population => ({
  of: 'persons',
  matched: true,
  kinds,
});
const RESIDENTS: Population = { of: 'residents' };
const EVERYONE: Population = { of: 'everyone' };
const HOUSEHOLDS: Population = { of: 'households' };
const NUMBERED: Population = { of: 'persons', filled: ['citizenId'] };

export const RULES: readonly Rule[] = [
  // đúng: agrees with the legal source
  rule('name_differs', 'dung', 3, both('name')),
  rule('birth_date_differs', 'dung', 3, both('birth')),
  rule('sex_differs', 'dung', 3, both('sex')),
  rule('citizen_id_differs', 'dung', 3, both('citizenId'), 'full'),
  rule('citizen_id_contradiction', 'dung', 3, { of: 'everyone', filled: ['citizenId'] }, 'full'),
  rule('citizen_id_other_person', 'dung', 3, NUMBERED, 'full'),
  rule('citizen_id_of_parent', 'dung', 3, NUMBERED, 'full'),
  rule('old_id_differs', 'dung', 1, both('oldId')),
  rule('insurance_number_differs', 'dung', 2, both('insurance')),
  rule('father_name_differs', 'dung', 1, both('fatherName')),
  rule('mother_name_differs', 'dung', 1, both('motherName')),
  rule('two_marriages', 'dung', 2, matchedIn('marriage')),
  rule('under_age_marriage', 'dung', 2, { of: 'persons', kinds: ['marriage'] }),
  // đủ: every subject present, no mandatory field empty
  rule(
    'not_found',
    'du',
    3,
    { of: 'persons', inside: true, slots: ['self', 'father', 'mother', 'husband', 'wife'] },
    'custom',
  ),
  rule('birth_not_resident', 'du', 3, { of: 'persons', inside: true, slots: ['child'] }),
  rule('mandatory_field_missing', 'du', 3, RESIDENTS),
  rule('citizen_id_missing', 'du', 2, { of: 'residents', age: ['notFrom', 14] }, 'full'),
  rule('child_without_insurance', 'du', 3, { of: 'residents', living: true, age: ['under', 6] }),
  rule('resident_not_insured', 'du', 2, { of: 'residents', living: true, age: ['notUnder', 6] }),
  rule('birth_date_incomplete', 'du', 1, both('birth')),
  rule('master_field_empty', 'du', 1, { of: 'persons', matched: true }),
  // sạch: no duplicates, no junk, normal formats
  rule('duplicate_resident', 'sach', 3, RESIDENTS),
  rule('number_malformed', 'sach', 2, EVERYONE),
  rule('old_number_in_use', 'sach', 1, { of: 'persons', filled: ['citizenId', 'oldId'] }),
  rule('date_impossible', 'sach', 2, EVERYONE),
  rule('date_in_future', 'sach', 2, EVERYONE),
  rule(
    'resident_taken',
    'sach',
    2,
    { of: 'persons', kinds: ['birth', 'death'], slots: ['child', 'self'] },
    'custom',
  ),
  rule('repeated_in_extract', 'sach', 2, matchedIn('insurance', 'residence')),
  rule('several_insurance_numbers', 'sach', 2, matchedIn('insurance')),
  rule('insurance_number_shared', 'sach', 2, { of: 'persons', kinds: ['insurance'], filled: ['insurance'] }),
  rule('household_without_head', 'sach', 2, HOUSEHOLDS),
  rule('household_two_heads', 'sach', 2, HOUSEHOLDS),
  // sống: changes when life does
  rule('dead_still_resident', 'song', 3, RESIDENTS),
  rule('dead_still_insured', 'song', 3, matchedIn('insurance')),
  rule('event_after_death', 'song', 3, matchedIn('insurance', 'birth', 'marriage', 'residence')),
  rule('marriage_status_unchanged', 'song', 2, matchedIn('marriage')),
  rule('spouse_dead', 'song', 2, matchedIn('marriage')),
  rule('other_ward', 'song', 2, both('ward')),
  rule('temporary_elsewhere', 'song', 2, RESIDENTS),
  rule('stay_overdue', 'song', 2, { of: 'persons', kinds: ['residence'], atRecord: true }),
  rule('head_dead', 'song', 2, HOUSEHOLDS),
  rule('head_moved', 'song', 2, HOUSEHOLDS),
  rule('over_100_unseen', 'song', 2, { of: 'residents', living: true, age: ['from', 100] }),
  rule('without_citizen_id', 'song', 3, { of: 'residents', age: ['from', 14] }, 'full'),
  rule('card_due', 'song', 2, { of: 'residents', age: ['from', 14], filled: 'idIssueDate' }),
  rule('health_card_expired_te', 'song', 1, { of: 'persons', kinds: ['insurance'], filled: ['healthCard'] }),
  // thống nhất: the same across sources
  rule('address_differs', 'thong_nhat', 1, both('address')),
  rule('hamlet_differs', 'thong_nhat', 1, both('hamlet')),
  rule('phone_differs', 'thong_nhat', 1, both('phone')),
  rule('marital_status_differs', 'thong_nhat', 2, both('marital')),
  rule('field_differs', 'thong_nhat', 2, matchedIn('custom'), 'custom'),
  rule('under_review', 'thong_nhat', 2, { of: 'persons' }, 'custom'),
];

/** Classes that tell something without being right or wrong. */
export const NOT_SCORED: readonly string[] = [
  'listed_person_seen',
  'reported_abroad',
  'reported_absent',
  'reported_dead',
];
