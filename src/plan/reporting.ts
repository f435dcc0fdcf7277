/**
 * What the reports for people are measured against: coverage targets, colours and weights of scores, deadlines, the
 * mask of the page. All of it has defaults, and the reports call them the tool's own.
 */
import type { Dimension } from '../flow.ts';

/** Shares of residents that communes count every day: insured, insured under six, with a citizen id from 14. */
export const COVERAGE_MEASURES = ['insurance', 'childInsurance', 'citizenId'] as const;
export type CoverageMeasure = (typeof COVERAGE_MEASURES)[number];

export const DIMENSIONS = [
  'dung',
  'du',
  'sach',
  'song',
  'thong_nhat',
] as const satisfies readonly Dimension[];

/** The key of `targets` that stands for every ward without a line of its own. */
export const ALL_WARDS = 'all';

/** So many residents, or so many in a hundred of those who should be. */
export interface Target {
  readonly limit: number;
  readonly unit: 'count' | 'percent';
}

export type WardTargets = Readonly<Partial<Record<CoverageMeasure, Target>>>;

export interface ReportingPlan {
  /** Only the last three digits of numbers stand in the page. */
  readonly maskPage: boolean;
  /** By ward code, or ALL_WARDS. */
  readonly targets: Readonly<Record<string, WardTargets>>;
  /** Least scores, 0 to 100: `green` and better, `amber` and better, else red. */
  readonly colours: { readonly green: number; readonly amber: number };
  /** Weights set by the user: of rules, by finding code, and of dimensions, by their name. */
  readonly weights: Readonly<Record<string, number>>;
  /** Days to verify and then to repair; days where the citizen must be visited. */
  readonly deadlines: {
    readonly verifyDays: number;
    readonly repairDays: number;
    readonly visitDays: number;
  };
}

/** Colours and days as the office's guidance has them (../shared/domain.md section 2: second-hand, hence configurable). */
export const DEFAULT_REPORTING: ReportingPlan = {
  maskPage: true,
  targets: {},
  colours: { green: 90, amber: 75 },
  weights: {},
  deadlines: { verifyDays: 5, repairDays: 5, visitDays: 15 },
};
