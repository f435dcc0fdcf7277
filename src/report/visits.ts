/**
 * Which classes of findings need a visit, so that the longer deadline holds: whether somebody lives there, or what only
 * he or his family can tell. The one list that scores, lists and (by a test) the words of the findings follow.
 */
export const NEED_A_VISIT: ReadonlySet<string> = new Set([
  'birth_not_resident',
  'child_without_insurance',
  'head_dead',
  'head_moved',
  'household_two_heads',
  'household_without_head',
  'listed_person_seen',
  'mandatory_field_missing',
  'not_found',
  'other_ward',
  'over_100_unseen',
  'reported_absent',
  'reported_dead',
  'stay_overdue',
  'temporary_elsewhere',
  'without_citizen_id',
]);
