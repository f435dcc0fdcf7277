/**
 * Coverage as communes count it every day: of the residents who should be insured, insured under six, or have a citizen
 * id from 14, how many are; by ward and hamlet against targets, and of each employer's insured people how many are found.
 */
import {
  ALL_WARDS,
  COVERAGE_MEASURES,
  type CoverageMeasure,
  type ReportingPlan,
  type Target,
} from '../plan/reporting.ts';
import { cleanCell, employersOf } from './coverage-employers.ts';
import { percentOf } from './figures.ts';
import type { Coverage, Covered, HamletCoverage, WardCoverage } from './measures.ts';
import type { RunOutcome } from './model.ts';
import { isAtLeast, isUnder, type Residents } from './residents.ts';
import { WardIndex } from './ward-index.ts';

const CHILD_YEARS = 6;
const CARD_YEARS = 14;

/** Which finding is not produced when the insurance extracts are plainly no lists of everybody. */
const TOLD_BY: Readonly<Record<CoverageMeasure, string | undefined>> = {
  insurance: 'resident_not_insured',
  childInsurance: 'child_without_insurance',
  citizenId: undefined,
};

/** Who should be there and who is, one count a measure. */
class Counts {
  readonly total = COVERAGE_MEASURES.map(() => 0);
  readonly covered = COVERAGE_MEASURES.map(() => 0);

  add({ total, covered }: Counts): void {
    for (let measure = 0; measure < COVERAGE_MEASURES.length; measure++) {
      this.total[measure]! += total[measure]!;
      this.covered[measure]! += covered[measure]!;
    }
  }
}

type Asked = (row: number) => boolean | undefined;

export function coverageOf(outcome: RunOutcome, residents: Residents): Coverage {
  const measures = measuresOf(outcome);
  const asked = COVERAGE_MEASURES.map((measure) =>
    measures.some((one) => one.measure === measure) ? askedOf(measure, residents) : undefined,
  );
  const wards = new WardIndex(outcome.books.texts);
  const wardOf = wards.ofTable(residents.table);
  const column = residents.table.raw.columns.get('hamlet');
  const byPlace = new Map<number, Counts>();
  for (let row = 0; row < residents.living.length; row++) {
    if (residents.living[row] === 0) continue;
    // the hamlet as it stands in the file, within its ward
    const place = (column?.codes[row] ?? 0) * wards.size + wardOf[row]!;
    let counts = byPlace.get(place);
    if (counts === undefined) {
      counts = new Counts();
      byPlace.set(place, counts);
    }
    for (let measure = 0; measure < asked.length; measure++) {
      const answer = asked[measure]?.(row);
      if (answer === undefined) continue;
      counts.total[measure]!++;
      if (answer) counts.covered[measure]!++;
    }
  }
  const whole = new Counts();
  const byWard = wards.codes.map(() => new Counts());
  const byHamlet = new Map<string, { ward: string; hamlet: string; counts: Counts }>();
  for (const [place, counts] of byPlace) {
    const index = place % wards.size;
    const ward = wards.codes[index]!;
    const hamlet = cleanCell(column, (place - index) / wards.size);
    const key = `${ward} ${hamlet}`;
    const known = byHamlet.get(key) ?? { ward, hamlet, counts: new Counts() };
    byHamlet.set(key, known);
    for (const sum of [whole, byWard[index]!, known.counts]) sum.add(counts);
  }
  const shown = (counts: Counts): Covered[] =>
    measures.map(({ measure }) => {
      const index = COVERAGE_MEASURES.indexOf(measure);
      const [total, covered] = [counts.total[index]!, counts.covered[index]!];
      return { measure, total, covered, percent: percentOf(covered, total) };
    });
  return {
    measures,
    whole: shown(whole),
    wards: wardCoverage(wards.codes, byWard, shown, outcome.plan.reporting),
    hamlets: hamletCoverage([...byHamlet.values()], shown),
    employers: employersOf(outcome),
  };
}

function measuresOf(outcome: RunOutcome): Coverage['measures'] {
  const { kind } = outcome.master;
  if (kind === 'custom') return [];
  const missing = new Set(outcome.notProduced.map(({ code }) => code));
  const has = (measure: CoverageMeasure): boolean =>
    measure === 'citizenId'
      ? outcome.masterClean.columns.has('citizenId')
      : outcome.extracts.some(({ raw }) => raw.kind === 'insurance');
  return COVERAGE_MEASURES.filter(has).map((measure) => ({
    measure,
    complete: !missing.has(TOLD_BY[measure] ?? ''),
  }));
}

/** True where a resident is covered, false where he should be and is not, undefined where he need not be. */
function askedOf(measure: CoverageMeasure, residents: Residents): Asked {
  const { insured, table } = residents;
  if (measure === 'insurance') return (row) => insured[row] === 1;
  if (measure === 'childInsurance')
    return (row) => (isUnder(residents, row, CHILD_YEARS) ? insured[row] === 1 : undefined);
  const citizenIds = table.columns.get('citizenId');
  return (row) => (isAtLeast(residents, row, CARD_YEARS) ? (citizenIds?.[row] ?? 0) !== 0 : undefined);
}

function wardCoverage(
  codes: readonly string[],
  counts: readonly Counts[],
  shown: (counts: Counts) => Covered[],
  { targets }: ReportingPlan,
): readonly WardCoverage[] {
  return codes
    .map((code, index) => ({
      code,
      measures: shown(counts[index]!).map((one) => {
        const target = targetOf(targets, code, one.measure);
        return target === undefined
          ? one
          : { ...one, target: { ...target, missing: missingTo(target, one) } };
      }),
    }))
    .filter(({ measures }) => measures.some(({ total }) => total > 0))
    .sort((left, right) => (left.code < right.code ? -1 : 1));
}

function targetOf(
  targets: ReportingPlan['targets'],
  ward: string,
  measure: CoverageMeasure,
): Target | undefined {
  const own = Object.hasOwn(targets, ward) ? targets[ward]?.[measure] : undefined;
  return own ?? (ward === '' ? undefined : targets[ALL_WARDS]?.[measure]);
}

/** Residents still missing to a target; a share of people is reached by the next whole person. */
function missingTo({ limit, unit }: Target, { total, covered }: Covered): number {
  const wanted = unit === 'count' ? limit : Math.ceil((total * limit) / 100 - 1e-9);
  return Math.max(0, wanted - covered);
}

function hamletCoverage(
  places: readonly { ward: string; hamlet: string; counts: Counts }[],
  shown: (counts: Counts) => Covered[],
): readonly HamletCoverage[] {
  const collator = new Intl.Collator('vi', { numeric: true });
  return places
    .filter(({ hamlet }) => hamlet !== '')
    .map(({ ward, hamlet, counts }) => ({ ward, hamlet, measures: shown(counts) }))
    .sort((a, b) => (a.ward < b.ward ? -1 : a.ward > b.ward ? 1 : collator.compare(a.hamlet, b.hamlet)));
}
