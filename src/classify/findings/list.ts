/** The catalogue: one file a class of findings, one line here. Codes are stable; words stand in cli/words.findings. */
import { addressDiffers } from './address-differs.ts';
import { birthDateDiffers } from './birth-date-differs.ts';
import { birthDateIncomplete } from './birth-date-incomplete.ts';
import { birthNotResident } from './birth-not-resident.ts';
import { cardDue } from './card-due.ts';
import { childWithoutInsurance } from './child-without-insurance.ts';
import { citizenIdContradiction } from './citizen-id-contradiction.ts';
import { citizenIdDiffers } from './citizen-id-differs.ts';
import { citizenIdMissing } from './citizen-id-missing.ts';
import { citizenIdOfParent } from './citizen-id-of-parent.ts';
import { citizenIdOtherPerson } from './citizen-id-other-person.ts';
import { dateImpossible } from './date-impossible.ts';
import { dateInFuture } from './date-in-future.ts';
import { deadStillInsured } from './dead-still-insured.ts';
import { deadStillResident } from './dead-still-resident.ts';
import { duplicateResident } from './duplicate-resident.ts';
import { eventAfterDeath } from './event-after-death.ts';
import { fatherNameDiffers } from './father-name-differs.ts';
import { fieldDiffers } from './field-differs.ts';
import { hamletDiffers } from './hamlet-differs.ts';
import { headDead } from './head-dead.ts';
import { headMoved } from './head-moved.ts';
import { healthCardExpiredTe } from './health-card-expired-te.ts';
import { householdTwoHeads } from './household-two-heads.ts';
import { householdWithoutHead } from './household-without-head.ts';
import { insuranceNumberDiffers } from './insurance-number-differs.ts';
import { insuranceNumberShared } from './insurance-number-shared.ts';
import { listedPersonSeen } from './listed-person-seen.ts';
import { mandatoryFieldMissing } from './mandatory-field-missing.ts';
import { maritalStatusDiffers } from './marital-status-differs.ts';
import { marriageStatusUnchanged } from './marriage-status-unchanged.ts';
import { masterFieldEmpty } from './master-field-empty.ts';
import { motherNameDiffers } from './mother-name-differs.ts';
import { nameDiffers } from './name-differs.ts';
import { notFound } from './not-found.ts';
import { numberMalformed } from './number-malformed.ts';
import { oldIdDiffers } from './old-id-differs.ts';
import { oldNumberInUse } from './old-number-in-use.ts';
import { otherWard } from './other-ward.ts';
import { over100Unseen } from './over-100-unseen.ts';
import { phoneDiffers } from './phone-differs.ts';
import { repeatedInExtract } from './repeated-in-extract.ts';
import { reportedAbroad } from './reported-abroad.ts';
import { reportedAbsent } from './reported-absent.ts';
import { reportedDead } from './reported-dead.ts';
import { residentNotInsured } from './resident-not-insured.ts';
import { residentTaken } from './resident-taken.ts';
import { severalInsuranceNumbers } from './several-insurance-numbers.ts';
import { sexDiffers } from './sex-differs.ts';
import { spouseDead } from './spouse-dead.ts';
import { stayOverdue } from './stay-overdue.ts';
import { temporaryElsewhere } from './temporary-elsewhere.ts';
import { twoMarriages } from './two-marriages.ts';
import { underAgeMarriage } from './under-age-marriage.ts';
import { underReview } from './under-review.ts';
import { withoutCitizenId } from './without-citizen-id.ts';

export const FINDINGS = [
  addressDiffers,
  birthDateDiffers,
  birthDateIncomplete,
  birthNotResident,
  cardDue,
  childWithoutInsurance,
  citizenIdContradiction,
  citizenIdDiffers,
  citizenIdMissing,
  citizenIdOfParent,
  citizenIdOtherPerson,
  dateImpossible,
  dateInFuture,
  deadStillInsured,
  deadStillResident,
  duplicateResident,
  eventAfterDeath,
  fatherNameDiffers,
  fieldDiffers,
  hamletDiffers,
  headDead,
  headMoved,
  healthCardExpiredTe,
  householdTwoHeads,
  householdWithoutHead,
  insuranceNumberDiffers,
  insuranceNumberShared,
  listedPersonSeen,
  mandatoryFieldMissing,
  maritalStatusDiffers,
  marriageStatusUnchanged,
  masterFieldEmpty,
  motherNameDiffers,
  nameDiffers,
  notFound,
  numberMalformed,
  oldIdDiffers,
  oldNumberInUse,
  otherWard,
  over100Unseen,
  phoneDiffers,
  repeatedInExtract,
  reportedAbroad,
  reportedAbsent,
  reportedDead,
  residentNotInsured,
  residentTaken,
  severalInsuranceNumbers,
  sexDiffers,
  spouseDead,
  stayOverdue,
  temporaryElsewhere,
  twoMarriages,
  underAgeMarriage,
  underReview,
  withoutCitizenId,
] as const;

export type FindingCode = (typeof FINDINGS)[number]['code'];

export const FINDING_CODES: readonly FindingCode[] = FINDINGS.map(({ code }) => code);
