/**
 * The answer to "why did this row match, or not?": plain data, JSON-safe, printed by `explain --json` as it stands.
 * New keys may come; EXPLANATION_VERSION rises when one changes its meaning.
 */
import type { PersonSlot, Role, SourceKindName, StatusName } from '../flow.ts';

export const EXPLANATION_VERSION = 1;

export interface Explanation {
  readonly schemaVersion: typeof EXPLANATION_VERSION;
  readonly extract: string;
  readonly kind: SourceKindName;
  /** Read-record number and physical line. */
  readonly row: number;
  readonly line: number;
  readonly person: PersonSlot;
  /** What names residents: residentId, citizenId or row. */
  readonly residentKey: string;
  readonly thresholds: { readonly match: number; readonly review: number };
  /** As links.csv has it. */
  readonly decision: Decision;
  /** Whether the explanation arrives at the same decision; false means that OUT was changed or written by another version. */
  readonly agrees: boolean;
  /** What officers decided on the record; null where nobody did. */
  readonly officers: OfficersOnRow | null;
  /** The record that took the resident, where it went to another one. */
  readonly takenBy: TakenBy | null;
  readonly prior: Prior;
  /** Probability that the person is none of the compared residents. */
  readonly noneProbability: number;
  /** Residents that any blocking rule brought up for this row. */
  readonly compared: number;
  /** How candidates were looked for: one entry a blocking rule. */
  readonly search: readonly RuleSearch[];
  /** The second stage of a birth's parents; null for everybody else. */
  readonly household: HouseholdStage | null;
  /** Everyone who was compared: first those who count, by weight, then those who were left out. */
  readonly candidates: readonly PairExplanation[];
  /** The resident asked about, whether or not he was compared. */
  readonly asked: PairExplanation | null;
}

/**
 * The answer where the row is one of the residents' file: which other rows of it are the same person. In pairs and rules
 * `extract` is the row asked about and `master` the other one.
 */
export interface CopiesExplanation
  extends Pick<
    Explanation,
    'schemaVersion' | 'row' | 'line' | 'residentKey' | 'officers' | 'prior' | 'compared' | 'search' | 'asked'
  > {
  /** As findings.csv calls the residents' file. */
  readonly extract: 'master';
  readonly kind: 'master';
  readonly person: 'self';
  readonly residentId: string;
  readonly thresholds: { readonly match: number };
  /** Other residents of the same person as findings.csv has them (duplicate_resident); empty where there is none. */
  readonly copies: readonly string[];
  /** Whether the explanation arrives at the same rows. */
  readonly agrees: boolean;
  /** Every other row that was compared or is the same person: those of the same person first, then by weight. The probability is that of the pair. */
  readonly candidates: readonly PairExplanation[];
}

export interface Decision {
  readonly status: StatusName;
  readonly reason: string;
  readonly residentId: string;
  readonly probability: number;
  readonly weightBits: number;
  readonly rivalResidentId: string;
  readonly rivalProbability: number;
}

export interface OfficersOnRow {
  /** Residents, each with the day (ISO) of the decision. */
  readonly confirmed: readonly { readonly residentId: string; readonly on: string }[];
  readonly excluded: readonly { readonly residentId: string; readonly on: string }[];
}

export interface TakenBy {
  readonly row: number;
  readonly residentId: string;
}

export interface Prior {
  /** Share of the extract's persons who are in the master, as the model has it; of a birth's parents those who are there outside the child's household. */
  readonly share: number;
  readonly residents: number;
  /** Residents among whom the person is looked for: more than the file holds where it is small and so only a part of a commune. */
  readonly population: number;
  /** log2 of the odds of one given resident against "none of them". */
  readonly bits: number;
  /** What the candidates together lose because somebody who is not in the master may be their namesake (never above 0). */
  readonly namesakeBits: number;
}

export interface RuleSearch {
  readonly rule: string;
  /** The row's key in words; null where the rule can make none of this record. */
  readonly value: string | null;
  /** Residents with the same key; null where the rule did not look for this person, who was settled without it. */
  readonly found: number | null;
}

export interface HouseholdStage {
  /** Why the second stage decided nothing, or that it did. */
  readonly outcome: 'applied' | 'child_not_matched' | 'matched_on_own_evidence' | 'nobody_at_home';
  readonly childResidentId: string | null;
  /** Adults of the matched child's household. */
  readonly adults: number;
}

/**
 * candidate: counts in the posterior; copy: another row of a resident that counts; below_floor: compared, but too weak for any
 * decision; never_compared: no blocking rule brought the two together.
 */
export type Standing = 'candidate' | 'copy' | 'below_floor' | 'never_compared' | LeftOut | CopyStanding;

/** excluded: an officer said that he is another person; other_confirmed: that another resident is the person; taken_elsewhere: that he is the person of another record. */
export type LeftOut = 'excluded' | 'other_confirmed' | 'taken_elsewhere';

/**
 * Of two rows of the residents' file. same_person: the two reach the threshold; joined: they do not, but further rows join them;
 * confirmed: an officer said so; another_person: below the threshold; kept_apart: above it, but an officer's decision keeps the
 * rows that they are joined with apart.
 */
export type CopyStanding = 'same_person' | 'joined' | 'confirmed' | 'another_person' | 'kept_apart';

export interface PairExplanation {
  readonly residentId: string;
  /** Read-record number and physical line in the master. */
  readonly row: number;
  readonly line: number;
  readonly standing: Standing;
  /** Resident whose copy this is. */
  readonly copyOf: string | null;
  /** household: compared with the other members of the child's household instead of strangers. */
  readonly stage: 'own' | 'household';
  /** Posterior; of a resident who was never compared or left out, what it would be if he counted too. */
  readonly probability: number;
  readonly weightBits: number;
  readonly fields: readonly FieldExplanation[];
  /** What the field's bits overstate because a household shares them (never above 0). */
  readonly householdBits: number;
  /** Second stage: what living in the child's household adds. */
  readonly homeBits: number;
  /** No weight makes these two one person. */
  readonly vetoed: boolean;
  /** name_and_birth: both speak against it or say nothing; two_numbers: two rows of the residents' file with two citizen ids and nothing else to tie them. */
  readonly vetoedBy: 'name_and_birth' | 'two_numbers' | null;
  /** Rules that find this pair, or why they do not. */
  readonly rules: readonly RuleForPair[];
}

export interface FieldExplanation {
  readonly comparison: string;
  /** The level reached; missing where a side has no value. */
  readonly level: string;
  readonly state:
    | 'compared'
    | 'extract_empty'
    | 'master_empty'
    | 'both_empty'
    | 'not_comparable'
    | 'no_column';
  /** False where the second stage leaves the field out because the household shares it. */
  readonly counted: boolean;
  /** log2(m / against). */
  readonly bits: number;
  /** How often the level occurs among true matches, and among those it is held against. */
  readonly m: number;
  readonly against: number;
  /** Addend for a rare value (above 0) or a common one (below 0). */
  readonly rarityBits: number;
  /** What the addend stands on; null where there is none. */
  readonly rareValue: RareValue | null;
  readonly values: readonly ValuePair[];
}

export interface RareValue {
  /** name: the whole name, in any order; value: the field itself. */
  readonly unit: 'value' | 'ward' | 'name' | 'givenName' | 'familyName';
  /** Rows of the residents' file that bear it. */
  readonly residents: number;
}

export interface ValuePair {
  /** A role, or the name of a custom field. */
  readonly field: Role | (string & {});
  readonly extract: Shown;
  readonly master: Shown;
}

/** A cell as it stands in the file, and what it was read as where that says more. */
export interface Shown {
  readonly text: string;
  readonly reading: string;
}

export interface RuleForPair {
  readonly rule: string;
  /** found: this rule brings the two together; oversize: their keys agree, but the block was too large and was cut; settled: their
   * keys agree, but the rule did not look for this person, whose resident was certain without it. */
  readonly state:
    | 'found'
    | 'settled'
    | 'differs'
    | 'oversize'
    | 'extract_empty'
    | 'master_empty'
    | 'both_empty'
    | 'no_column';
  readonly extract: string | null;
  readonly master: string | null;
}
