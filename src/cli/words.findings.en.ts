/**
 * Each class of findings in words: title, why it is one, what the officer should do.
 * The days to {verify}, to {repair} and to {visit} come from the configuration (plan/reporting.ts); who has to be visited: report/visits.ts.
 */
import type { FindingCode } from '../classify/findings/list.ts';
import type { FindingText } from '../report/wording.ts';
import { REPORTED_FINDINGS } from './words.ledger.en.ts';

const CHECK_AND_REPAIR =
  'Compare with the birth certificate or identity card within {verify} days; whoever keeps the wrong value corrects it within {repair} more days.';

export const FINDING_WORDS: Readonly<Record<FindingCode, FindingText>> = {
  not_found: {
    title: 'Not found among the residents',
    explanation: 'This person is in the extract but matches no resident.',
    action:
      'The ward police compare the nearest residents and visit within {visit} days; somebody who really lives there is added to the residents.',
  },
  under_review: {
    title: 'A decision is needed: the same person or not?',
    explanation:
      'A resident is like this person but not surely the same, or several residents are equally like him.',
    action:
      'The officer compares both sides, calls or looks into the file, and answers "same person" or "another person" within {verify} days.',
  },
  resident_taken: {
    title: 'The resident belongs to another record of this register',
    explanation:
      'Two records of a register in which everybody stands once fit one resident; this one fits less well.',
    action:
      'The civil status officer looks at both records within {verify} days: a double registration is cleared, two persons are reported to the ward police.',
  },
  name_differs: {
    title: 'The name differs from the residents’ file',
    explanation: 'One person, but the name is written differently on the two sides.',
    action: CHECK_AND_REPAIR,
  },
  birth_date_differs: {
    title: 'The birth date differs from the residents’ file',
    explanation: 'One person, but the birth dates disagree beyond a missing day or month.',
    action: CHECK_AND_REPAIR,
  },
  birth_date_incomplete: {
    title: 'The residents’ file lacks day and month of birth',
    explanation:
      'The residents’ file knows only the year (or 01/01); the extract has the whole date and agrees with it.',
    action: 'The ward police compare the birth certificate and add day and month if they are right.',
  },
  sex_differs: {
    title: 'The sex differs from the residents’ file',
    explanation: 'One person, male on one side and female on the other.',
    action: CHECK_AND_REPAIR,
  },
  citizen_id_differs: {
    title: 'The citizen id differs from the residents’ file',
    explanation:
      'One person, two citizen ids: a slip of typing, or a number that was cancelled and issued anew.',
    action:
      'The ward police look up the number in force within {verify} days and have the wrong side corrected within {repair} more days; no number is guessed.',
  },
  old_id_differs: {
    title: 'The old CMND number differs from the residents’ file',
    explanation: 'Two 9-digit CMND numbers; who moved to another province may have been given several.',
    action: 'The ward police look up the history of CMND and note all numbers that belong to this person.',
  },
  insurance_number_differs: {
    title: 'The BHXH number differs from the residents’ file',
    explanation: 'The BHXH number noted in the residents’ file is not the one in the extract.',
    action:
      'The insurance officer looks up the number in use within {verify} days and has the wrong side corrected.',
  },
  phone_differs: {
    title: 'The phone number differs from the residents’ file',
    explanation: 'Two phone numbers; most often the citizen has changed his.',
    action: 'The ward police try both and keep the one in use when they next contact the citizen.',
  },
  hamlet_differs: {
    title: 'Hamlet or residential group differs from the residents’ file',
    explanation: 'The same ward, but another hamlet or residential group.',
    action: 'The ward police ask the head of the hamlet where this person lives and update the file.',
  },
  address_differs: {
    title: 'The address differs from the residents’ file',
    explanation: 'The same ward, but another street or house number.',
    action:
      'The ward police confirm the address when they next contact the citizen and have the wrong side updated.',
  },
  marital_status_differs: {
    title: 'The marital status differs from the residents’ file',
    explanation: 'The two sides give different marital statuses.',
    action:
      'The civil status officer looks into marriages, divorces and deaths; the ward police update the file accordingly.',
  },
  father_name_differs: {
    title: 'The father’s name differs from the residents’ file',
    explanation: 'The father’s name is written differently on the two sides.',
    action: CHECK_AND_REPAIR,
  },
  mother_name_differs: {
    title: 'The mother’s name differs from the residents’ file',
    explanation: 'The mother’s name is written differently on the two sides.',
    action: CHECK_AND_REPAIR,
  },
  other_ward: {
    title: 'The extract places this person in another ward',
    explanation:
      'A resident of the ward by the residents’ file, but the extract gives an address in another ward.',
    action:
      'The ward police verify where he lives within {visit} days; who has moved is told to register, else the extract’s address is corrected.',
  },
  field_differs: {
    title: 'A value differs between the two tables',
    explanation: 'The two records match, but one compared field has different values.',
    action: 'Whoever is in charge of the data looks at both original records and corrects the wrong one.',
  },
  master_field_empty: {
    title: 'Empty in the residents’ file, the extract can fill it',
    explanation: 'The field is empty in the residents’ file and filled in the extract.',
    action: 'The ward police compare the citizen’s papers and fill the field if the value is right.',
  },
  mandatory_field_missing: {
    title: 'Mandatory information is missing in the residents’ file',
    explanation: 'Name, birth date, sex or ward is empty, a placeholder, or cannot be read.',
    action: 'The ward police collect it from the file or the citizen and add it within {visit} days.',
  },
  citizen_id_missing: {
    title: 'No citizen id yet',
    explanation: 'A resident under 14 (or of unknown age) has no citizen id in the residents’ file.',
    action: 'The ward police look up the number given at the birth registration and add it, or ask for one.',
  },
  without_citizen_id: {
    title: 'Aged 14 or more without a citizen id',
    explanation: 'From 14 on everybody needs an identity card, but the residents’ file has no citizen id.',
    action:
      'The ward police contact the citizen and start the issue of an identity card within {visit} days.',
  },
  citizen_id_other_person: {
    title: 'One citizen id, two persons',
    explanation: 'This record carries the citizen id of another resident.',
    action:
      'The ward police find out within {verify} days whose number it is; the wrong side is corrected within {repair} more days.',
  },
  citizen_id_of_parent: {
    title: 'A child carries its parent’s citizen id',
    explanation:
      'The number given for the child is its father’s or mother’s, usually written because the child had none yet.',
    action:
      'The ward police look up the child’s own number within {verify} days; whoever keeps the data replaces it within {repair} more days.',
  },
  citizen_id_contradiction: {
    title: 'The citizen id contradicts sex or birth year',
    explanation:
      'The digits for sex or birth year disagree with the record; it is not known which side is wrong.',
    action:
      'The ward police compare the birth certificate and the history of the number within {verify} days, then correct the record or have the number replaced.',
  },
  dead_still_resident: {
    title: 'Death registered, still a resident',
    explanation:
      'The register of deaths has this person, and the residents’ file still shows him as living here.',
    action:
      'The ward police and the civil status officer verify the death within {verify} days and strike him off within {repair} more days.',
  },
  dead_still_insured: {
    title: 'Death registered, still insured',
    explanation: 'The death is registered, but the insurance has not been ended or the card has not expired.',
    action:
      'The insurance officer compares the death extract within {verify} days, ends the insurance and settles what was paid after the death.',
  },
  event_after_death: {
    title: 'An event after the day of death',
    explanation: 'Insurance, marriage, a stay or the birth of a child is dated after the registered death.',
    action:
      'The civil status officer checks the register of deaths within {verify} days: a death entered for the wrong person is corrected, else the other office reviews the event.',
  },
  birth_not_resident: {
    title: 'Birth registered, not a resident',
    explanation: 'The child’s birth is registered, but the child is not among the residents.',
    action:
      'The ward police contact the parents and help them register the child within {visit} days; a child living elsewhere is noted.',
  },
  child_without_insurance: {
    title: 'A child under 6 without health insurance',
    explanation:
      'Children under 6 are entitled to a health card, but the insurance extracts do not have this child.',
    action:
      'The insurance officer checks again and lists the child for a card; the ward police confirm its residence within {visit} days.',
  },
  resident_not_insured: {
    title: 'A resident not in the insurance extracts',
    explanation: 'Most residents are in the insurance extracts, this one is not.',
    action:
      'The insurance officer looks for a BHXH number; who is not insured is put on the list to be approached.',
  },
  duplicate_resident: {
    title: 'Several rows of the residents’ file are one person',
    explanation: 'All signs are that these rows are the same person.',
    action:
      'The ward police verify within {verify} days; if it is one person, the right row is kept and the copy cancelled within {repair} more days.',
  },
  several_insurance_numbers: {
    title: 'One person with several BHXH numbers',
    explanation: 'One resident has two or more BHXH numbers of the same type of insurance.',
    action:
      'The insurance officer checks the contributions under each number within {verify} days and merges them into one within {repair} more days.',
  },
  insurance_number_shared: {
    title: 'Several people with one BHXH number',
    explanation: 'One BHXH number is written for two or more different people.',
    action:
      'The insurance officer finds out within {verify} days whose it is, and looks up or issues numbers for the others within {repair} more days.',
  },
  number_malformed: {
    title: 'A number without proper form',
    explanation:
      'Digits are missing or too many, Excel damaged it, it is a placeholder, or its place code does not exist.',
    action:
      'Whoever keeps the data looks up the paper and types the number again within {verify} days; no digit is added by guess.',
  },
  old_number_in_use: {
    title: 'A 9-digit CMND number is still in use',
    explanation: 'All CMND expired on 31 December 2024, but the record has only a 9-digit number.',
    action:
      'Whoever keeps the data replaces it by the 12-digit citizen id; the ward police give the number where the person was matched.',
  },
  date_impossible: {
    title: 'A birth date that does not exist',
    explanation: 'No calendar has this date, or the text cannot be read as one.',
    action:
      'Compare with the birth certificate within {verify} days; where the paper says the same, apply the official reading and keep the original.',
  },
  date_in_future: {
    title: 'A date in the future',
    explanation: 'A birth, an issue of a card or an event is dated after the reference date.',
    action: 'Whoever keeps the data looks at the original and corrects the date within {verify} days.',
  },
  household_without_head: {
    title: 'A household without a head',
    explanation: 'Nobody in the household is entered as its head.',
    action:
      'The ward police settle with the household within {visit} days who the head is and update the relations.',
  },
  household_two_heads: {
    title: 'A household with two or more heads',
    explanation: 'More than one person of the household is entered as its head.',
    action:
      'The ward police settle within {visit} days who the head is and correct the other’s relation or split the household.',
  },
  head_dead: {
    title: 'The head of a household is dead',
    explanation: 'The head’s death is registered, and the household still has no other head.',
    action: 'The ward police help the members to name a new head and enter it within {visit} days.',
  },
  head_moved: {
    title: 'The head of a household is registered in another ward',
    explanation:
      'The head has a permanent registration in another ward, and the household still has no other head.',
    action:
      'The ward police verify within {visit} days; if the head has moved, they update his residence and enter a new head.',
  },
  marriage_status_unchanged: {
    title: 'Marriage registered, still entered as single',
    explanation: 'The register of marriages has this person, and the residents’ file still says single.',
    action:
      'The civil status officer confirms the marriage; the ward police update the marital status within {verify} days.',
  },
  spouse_dead: {
    title: 'The spouse is dead, still entered as married',
    explanation: 'The husband or wife by the register of marriages has a registered death.',
    action:
      'The civil status officer confirms; the ward police update the marital status unless the person has married again.',
  },
  under_age_marriage: {
    title: 'Married under age',
    explanation: 'On the day of the marriage the husband was under 20 or the wife under 18.',
    action:
      'The civil status officer checks the birth date and the file within {verify} days and reports what holds.',
  },
  two_marriages: {
    title: 'Two marriages of one person',
    explanation: 'Two marriages with different spouses are registered, and no end of the first is known.',
    action:
      'The civil status officer looks for a divorce or the first spouse’s death within {verify} days and reports if there is none.',
  },
  temporary_elsewhere: {
    title: 'Temporarily registered in another ward',
    explanation: 'A resident of this ward has a temporary residence in another ward.',
    action:
      'The ward police verify within {visit} days whether he still lives here and update his place of stay.',
  },
  stay_overdue: {
    title: 'A temporary residence past its term',
    explanation: 'The term of the temporary residence is over and was not renewed.',
    action:
      'The police of the ward of stay check within {visit} days: who is still there renews, who has left is struck off.',
  },
  ...REPORTED_FINDINGS,
  over_100_unseen: {
    title: 'Over 100 and seen in no other register',
    explanation: 'This person is over 100 and in no extract; he may have died without a registration.',
    action:
      'The ward police and the civil status officer visit within {visit} days; after a death the family is helped to register it.',
  },
  card_due: {
    title: 'An identity card is due',
    explanation: 'The card was issued before the last age of renewal (14, 25, 40 or 60).',
    action: 'The ward police tell the citizen to have the card issued or renewed.',
  },
  health_card_expired_te: {
    title: 'A child’s health card past its legal end',
    explanation:
      'A TE card is valid until 72 months of age or 30 September of the year in which the child starts school.',
    action: 'The insurance officer moves the child to the pupils’ or family group and ends the TE card.',
  },
  repeated_in_extract: {
    title: 'One person twice in the same extract',
    explanation: 'The same resident with the same kind of entry stands on two rows of the extract.',
    action: 'Whoever keeps the extract looks at both rows and removes the one too many within {verify} days.',
  },
  listed_person_seen: {
    title: 'A person on your own list: what the registers show',
    explanation:
      'The listed person matches a resident; the evidence says what the other registers have on him.',
    action: 'The ward police and the civil status officer use it when they verify within {visit} days.',
  },
};
