/** Names of facts in the evidence of findings, other than fields: English. */
import type { Fact } from '../classify/facts.ts';

export const FINDING_FACT_WORDS: Readonly<Record<Fact, string>> = {
  reason: 'reason',
  issue: 'doubt',
  age: 'age of renewal',
  childBirthDate: 'birth date of the child',
  copy: 'row',
  deathDate: 'day of death',
  deathRecord: 'death record',
  head: 'head of household',
  legalEnd: 'legal end',
  members: 'people in the household',
  nearest: 'nearest resident',
  numberHolder: 'holder of the number',
  officialReading: 'official reading',
  otherRecord: 'other record',
  reportedBy: 'reported by',
  reportedOn: 'reported on',
  seen_none: 'in the other registers',
  seen_insurance: 'in insurance',
  seen_birth: 'in births',
  seen_death: 'in deaths',
  seen_marriage: 'in marriages',
  seen_residence: 'in residence',
  spouse: 'spouse',
};
