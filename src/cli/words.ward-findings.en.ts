/** Each kind of finding and what to do about it, in few words for the lists' narrow columns: English. Whole sentences: words.findings. */
import type { WardListWords } from './words.ward-list.ts';

export const WARD_FINDINGS: WardListWords['findings'] = {
  address_differs: {
    title: 'Addresses differ',
    action: 'Ask for the present address, correct the wrong side',
  },
  birth_date_differs: {
    title: 'Dates of birth differ',
    action: 'See the birth certificate, correct the wrong side',
  },
  birth_date_incomplete: {
    title: 'Day and month of birth missing in the residents’ file',
    action: 'See the birth certificate, add day and month',
  },
  birth_not_resident: {
    title: 'Birth registered, not a resident yet',
    action: 'Contact the parents, help them register the child',
  },
  card_due: {
    title: 'Identity card due',
    action: 'Invite to have the identity card issued or renewed',
  },
  child_without_insurance: {
    title: 'Child under 6 without health card',
    action: 'Confirm where the child lives, have a health card issued',
  },
  citizen_id_contradiction: {
    title: 'Citizen id contradicts sex or birth year',
    action: 'See the birth certificate and how the number was issued',
  },
  citizen_id_differs: {
    title: 'Citizen ids differ',
    action: 'Look up the number in force, tell the wrong side',
  },
  citizen_id_missing: {
    title: 'No citizen id yet',
    action: 'See the birth certificate, add or request the number',
  },
  citizen_id_of_parent: {
    title: 'Child with a parent’s citizen id',
    action: "Look up the child's own number, replace the wrong one",
  },
  citizen_id_other_person: {
    title: 'Citizen id of another person',
    action: 'Look up whose number it is, tell the wrong side',
  },
  date_impossible: {
    title: 'Date of birth does not exist',
    action: 'See the birth certificate, write the right date',
  },
  date_in_future: {
    title: 'Date in the future',
    action: 'See the original, correct the date',
  },
  dead_still_insured: {
    title: 'Death registered, still insured',
    action: 'Check the death record, end the insurance',
  },
  dead_still_resident: {
    title: 'Death registered, still a resident',
    action: 'Verify, remove from the residents',
  },
  duplicate_resident: {
    title: 'Several records of one resident',
    action: 'Verify, keep one record, have the copy removed',
  },
  event_after_death: {
    title: 'Event after death',
    action: 'Check the death register and the later event',
  },
  father_name_differs: {
    title: 'Names of the father differ',
    action: 'See the birth certificate, correct the wrong side',
  },
  field_differs: {
    title: 'Values differ',
    action: 'See both originals, correct the wrong side',
  },
  hamlet_differs: {
    title: 'Hamlets differ',
    action: 'Ask the head of the hamlet, correct the wrong side',
  },
  head_dead: {
    title: 'Head of household dead, others live there',
    action: 'Help the household name a new head',
  },
  head_moved: {
    title: 'Head of household lives in another ward',
    action: 'Verify, record the move and a new head',
  },
  health_card_expired_te: {
    title: 'Child’s health card (TE) expired',
    action: 'Move to another group, end the TE card',
  },
  household_two_heads: {
    title: 'Household with two heads or more',
    action: 'Find out the right head, or split the household',
  },
  household_without_head: {
    title: 'Household without head',
    action: 'Find out with the household who is its head',
  },
  insurance_number_differs: {
    title: 'Insurance numbers differ',
    action: 'Look up the number in use, tell the wrong side',
  },
  insurance_number_shared: {
    title: 'Several people with one insurance number',
    action: 'Look up whose number it is, give the other a new one',
  },
  listed_person_seen: {
    title: 'On a list of its own: other registers say',
    action: 'Use this when verifying',
  },
  mandatory_field_missing: {
    title: 'Mandatory field missing',
    action: 'Collect what is missing and add it',
  },
  marital_status_differs: {
    title: 'Marital status differs',
    action: 'Check marriages, divorces and deaths; update',
  },
  marriage_status_unchanged: {
    title: 'Married, still recorded as single',
    action: 'Check the marriage, update the marital status',
  },
  master_field_empty: {
    title: 'Empty in the residents’ file, the source has it',
    action: "See the citizen's papers, add the value if right",
  },
  mother_name_differs: {
    title: 'Names of the mother differ',
    action: 'See the birth certificate, correct the wrong side',
  },
  name_differs: {
    title: 'Names differ',
    action: 'See the birth certificate or card, correct the wrong side',
  },
  not_found: {
    title: 'Not found among the residents',
    action: 'Visit to verify; add whoever really lives there',
  },
  number_malformed: {
    title: 'Malformed number',
    action: 'See the original paper, enter the number again',
  },
  old_id_differs: {
    title: 'Old id numbers differ',
    action: 'Look up the old numbers issued, record the right one',
  },
  old_number_in_use: {
    title: 'Source still uses a 9-digit number',
    action: 'Replace by the 12-digit citizen id',
  },
  other_ward: {
    title: 'Source says another ward',
    action: 'Visit to verify the residence; tell the wrong side',
  },
  reported_abroad: {
    title: 'Reported as gone abroad',
    action: 'Check border records; settled abroad: strike off',
  },
  reported_absent: {
    title: 'Reported as absent',
    action: 'Verify where he lives and since when he is away',
  },
  reported_dead: {
    title: 'Reported as dead, death not registered',
    action: 'Ask the family, register the death',
  },
  over_100_unseen: {
    title: 'Over 100, in no other register',
    action: 'Visit; if dead, help to register the death',
  },
  phone_differs: {
    title: 'Telephone numbers differ',
    action: 'Call, keep the number in use',
  },
  repeated_in_extract: {
    title: 'Twice in the same source',
    action: 'See both rows of the source, drop one',
  },
  resident_not_insured: {
    title: 'Not in the insurance data',
    action: 'Look up the insurance number; invite to join if none',
  },
  resident_taken: {
    title: 'Resident already matched to another record',
    action: 'See both records: one registered twice, or two people',
  },
  several_insurance_numbers: {
    title: 'One person with several insurance numbers',
    action: 'Check each number, merge into one',
  },
  sex_differs: {
    title: 'Sex differs',
    action: 'See the birth certificate or card, correct the wrong side',
  },
  spouse_dead: {
    title: 'Spouse dead, still recorded as married',
    action: 'Confirm the death, update the marital status',
  },
  stay_overdue: {
    title: 'Temporary stay overdue',
    action: 'Check whether still there; extend or remove the stay',
  },
  temporary_elsewhere: {
    title: 'Stays in another ward',
    action: 'Verify whether still in the ward, update the residence',
  },
  two_marriages: {
    title: 'Two marriages registered',
    action: 'Look for the end of the earlier marriage',
  },
  under_age_marriage: {
    title: 'Married under age',
    action: 'Check birth date and marriage file; report',
  },
  under_review: {
    title: 'One and the same person?',
    action: 'Compare both sides and the originals, decide if one person',
  },
  without_citizen_id: {
    title: '14 or older without citizen id',
    action: 'Contact the citizen, have an identity card issued',
  },
};
