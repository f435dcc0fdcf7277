/**
 * The figures that the page shows beyond the counts of model.ts: scores, coverage, how certain the matches are, how well
 * each column is filled, and which records serve as examples. Plain data, part of summary.json; no value of a record.
 */
import type { Dimension, FieldKey, PersonSlot } from '../flow.ts';
import type { CoverageMeasure, ReportingPlan, Target } from '../plan/reporting.ts';

/** Counts as shares of their whole, in per cent with one decimal; null where the whole is nothing. */
export type Percents<Key extends string> = Readonly<Record<Key, number | null>>;

// ---------------------------------------------------------------- scores
/** How many were asked and passed; `score` is passing / total × 100, cut to two decimals, null where nobody was asked. */
interface Ratio {
  readonly total: number;
  readonly passing: number;
  readonly score: number | null;
}

export interface RuleScore extends Ratio {
  /** passing / total with one decimal, as a share. */
  readonly percent: number | null;
  /** The class of findings that breaks the rule. */
  readonly code: string;
  readonly dimension: Dimension;
  readonly weight: number;
  readonly visit: boolean;
  readonly full: boolean;
}

/** The weighted mean of a dimension's rules; total and passing are their sums. */
export interface DimensionScore extends Ratio {
  readonly dimension: Dimension;
  readonly weight: number;
}

interface WeightedScore {
  readonly dimensions: readonly DimensionScore[];
  readonly score: number | null;
}

export interface WardScore extends WeightedScore {
  readonly code: string;
}

export interface Scores extends WeightedScore {
  readonly colours: ReportingPlan['colours'];
  readonly deadlines: ReportingPlan['deadlines'];
  readonly rules: readonly RuleScore[];
  readonly wards: readonly WardScore[];
}

// ---------------------------------------------------------------- coverage
/** Residents who should be there and those who are. */
export interface Covered {
  readonly measure: CoverageMeasure;
  readonly total: number;
  readonly covered: number;
  readonly percent: number | null;
}

export interface WardCoverage {
  readonly code: string;
  readonly measures: readonly (Covered & {
    /** What the configuration asks for, and how many residents are still missing to it. */
    readonly target?: Target & { readonly missing: number };
  })[];
}

export interface HamletCoverage {
  readonly ward: string;
  readonly hamlet: string;
  readonly measures: readonly Covered[];
}

/** The people whom insurance extracts list under one employer. */
export interface EmployerCoverage {
  readonly employer: string;
  readonly persons: number;
  readonly match: number;
  readonly review: number;
  readonly unmatched: number;
  /** Of the matched ones, those whose resident has a citizen id. */
  readonly citizenId: number;
  readonly percent: Percents<'match' | 'review' | 'unmatched' | 'citizenId'>;
}

export interface Coverage {
  /** What could be measured; insurance only where such an extract was given. */
  readonly measures: readonly {
    readonly measure: CoverageMeasure;
    /** False where the extract is plainly no list of everybody, so its share says nothing of the ward. */
    readonly complete: boolean;
  }[];
  readonly whole: readonly Covered[];
  readonly wards: readonly WardCoverage[];
  readonly hamlets: readonly HamletCoverage[];
  readonly employers: readonly EmployerCoverage[];
}

// ---------------------------------------------------------------- certainty of matches
/** People by the probability of their best candidate: from ≤ probability < upTo; the last bin holds 1 too. */
export interface CertaintyBin {
  readonly from: number;
  readonly upTo: number;
  /** match + review + unmatched */
  readonly persons: number;
  readonly match: number;
  readonly review: number;
  readonly unmatched: number;
}

export interface Certainty {
  /** People of all extracts together. */
  readonly whole: readonly CertaintyBin[];
  readonly extracts: readonly { readonly source: string; readonly bins: readonly CertaintyBin[] }[];
}

// ---------------------------------------------------------------- columns and examples
export interface FieldProfile {
  readonly source: string;
  readonly field: FieldKey;
  readonly filled: number;
  readonly distinct: number;
  /** Cells with at least one doubt. */
  readonly doubted: number;
  /** Filled of all rows, doubted of the filled. */
  readonly percent: Percents<'filled' | 'doubted'>;
}

/** A record that the page shows; who it is stands in the tables under the same row. */
export interface Example {
  readonly findingId: string;
  readonly field: string;
  readonly difference: string;
  readonly source: string;
  /** Read-record number. */
  readonly row: number;
  readonly person: PersonSlot;
  /** With six decimals, as in links.csv. */
  readonly probability: string;
}

export interface Measures {
  readonly scores: Scores;
  readonly coverage: Coverage;
  readonly certainty: Certainty;
  readonly fields: readonly FieldProfile[];
  readonly examples: readonly Example[];
}
