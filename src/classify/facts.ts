/** Names that stand in the field's place of an evidence without being a role; cli/words has a word for each. */
export const FACTS = [
  'reason',
  'issue',
  'age',
  'childBirthDate',
  'copy',
  'deathDate',
  'deathRecord',
  'head',
  'legalEnd',
  'members',
  'nearest',
  'numberHolder',
  'officialReading',
  'otherRecord',
  'reportedBy',
  'reportedOn',
  'seen_none',
  'seen_insurance',
  'seen_birth',
  'seen_death',
  'seen_marriage',
  'seen_residence',
  'spouse',
] as const;

export type Fact = (typeof FACTS)[number];
