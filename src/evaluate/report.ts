/** The score of a run, or of several runs added up: plain data, JSON-safe, made from counts alone. */
import { type Figure, f1, share } from './figures.ts';
import {
  allScores,
  type Counts,
  emptyCounts,
  type Group,
  type GroupKey,
  type Scores,
  type Tally,
} from './tally.ts';
import {
  type BestCut,
  bestCut,
  type CalibrationBand,
  calibration,
  type ThresholdRow,
  thresholdRows,
} from './thresholds.ts';

export interface GroupReport extends GroupKey {
  readonly counts: Counts;
  /** Right matches among matches. */
  readonly precision: Figure;
  /** Right matches among people who have a resident. */
  readonly recall: Figure;
  readonly f1: Figure;
  /** The same for match and review together, where a review is right when its proposal or rival is. */
  readonly matchReviewPrecision: Figure;
  readonly matchReviewRecall: Figure;
  readonly matchReviewF1: Figure;
  /** People in review among all. */
  readonly reviewLoad: Figure;
}

export interface ThresholdReport {
  /** '' = all extracts. */
  readonly extract: string;
  readonly rows: readonly ThresholdRow[];
  readonly bestCut: BestCut;
}

export interface FindingReport {
  readonly code: string;
  readonly recall: Figure;
}

export interface EvaluationReport {
  readonly schemaVersion: 1;
  readonly runs: number;
  readonly chosen: Tally['thresholds'];
  readonly withoutAnswer: number;
  readonly notCounted: number;
  readonly all: GroupReport;
  readonly extracts: readonly GroupReport[];
  /** Only of extracts whose rows hold several people. */
  readonly persons: readonly GroupReport[];
  readonly errorClasses: readonly GroupReport[];
  readonly thresholds: readonly ThresholdReport[];
  readonly calibration: readonly CalibrationBand[];
  readonly findings: readonly FindingReport[];
}

const EVERYBODY: GroupKey = { extract: '', person: '', errorClass: '' };

export function reportOf(tally: Tally): EvaluationReport {
  const groups = [...tally.groups.values()];
  const isAll = ({ extract, errorClass }: GroupKey): boolean => extract === '' && errorClass === '';
  const all = groups.find(isAll) ?? { ...EVERYBODY, counts: emptyCounts() };
  const extracts = groups.filter(({ extract, person }) => extract !== '' && person === '');
  const persons = groups.filter(({ person }) => person !== '');
  const errorClasses = groups
    .filter(({ errorClass }) => errorClass !== '')
    .sort((left, right) => (left.errorClass < right.errorClass ? -1 : 1));
  const everyScore = allScores(tally);
  const several = (group: Group): boolean =>
    persons.filter(({ extract }) => extract === group.extract).length > 1;
  return {
    schemaVersion: 1,
    runs: tally.runs,
    chosen: tally.thresholds,
    withoutAnswer: tally.withoutAnswer,
    notCounted: tally.notCounted,
    all: groupReport(all),
    extracts: extracts.map(groupReport),
    persons: persons.filter(several).map(groupReport),
    errorClasses: errorClasses.map(groupReport),
    thresholds: [
      thresholdReport('', everyScore, tally),
      ...[...tally.scores].map(([extract, scores]) => thresholdReport(extract, scores, tally)),
    ],
    calibration: calibration(everyScore),
    findings: [...tally.findings]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([code, { expected, found }]) => ({ code, recall: share(found, expected) })),
  };
}

function groupReport({ extract, person, errorClass, counts }: Group): GroupReport {
  const { persons, withResident, match, matchRight, review, reviewRight } = counts;
  return {
    extract,
    person,
    errorClass,
    counts,
    precision: share(matchRight, match),
    recall: share(matchRight, withResident),
    f1: f1(matchRight, match, withResident),
    matchReviewPrecision: share(matchRight + reviewRight, match + review),
    matchReviewRecall: share(matchRight + reviewRight, withResident),
    matchReviewF1: f1(matchRight + reviewRight, match + review, withResident),
    reviewLoad: share(review, persons),
  };
}

function thresholdReport(extract: string, scores: Scores, tally: Tally): ThresholdReport {
  return { extract, rows: thresholdRows(scores, tally.thresholds.match), bestCut: bestCut(scores) };
}
