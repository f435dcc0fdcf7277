/** What officers' answers say of a run: figures on judged pairs, what a threshold costs, and thresholds that are only proposed. */
import { expect, onTestFinished, test } from 'vitest';
import { evaluateOfficers, type OfficerReport } from '../../src/evaluate/officer-answers.ts';
import { RunFolder } from './run-folder.ts';

const HEADER =
  'extract,row,person,resident_id,decision,decided_on,model_probability,model_status,model_anybody';

/** So many records with one judged pair each: right ones first. */
interface Judged {
  readonly probability: number;
  readonly right: number;
  readonly wrong: number;
  readonly anybody?: number;
  readonly extract?: string;
}

let row = 0;
function lines({ probability, right, wrong, anybody = probability, extract = 'bh' }: Judged): string[] {
  const status = probability >= 0.99 ? 'match' : anybody >= 0.5 ? 'review' : 'unmatched';
  return Array.from({ length: right + wrong }, (_, at) => {
    const decision = at < right ? 'pinned' : 'forbidden';
    return `${extract},${++row},self,R${row},${decision},2026-06-01,${probability.toFixed(6)},${status},${anybody.toFixed(6)}`;
  });
}

function evaluated(judged: readonly Judged[], links: readonly string[] = []): Promise<OfficerReport> {
  const files = { 'out/decisions.csv': [HEADER, ...judged.flatMap(lines)] };
  const folder = new RunFolder({ files, links });
  onTestFinished(() => folder.remove());
  return evaluateOfficers(folder.out, 1000);
}

test('precision and recall of judged pairs, with intervals, by extract and by probability; copies apart', async () => {
  const report = await evaluated([
    { probability: 0.995, right: 19, wrong: 1 },
    { probability: 0.8, right: 6, wrong: 4 },
    { probability: 0, anybody: 0.2, right: 5, wrong: 0 },
    { probability: 0.999, right: 3, wrong: 0, extract: 'master' },
  ]);
  expect(report).toMatchObject({ judged: 38, notInRun: 962, all: { pinned: 30, forbidden: 5 } });
  expect(report.all.precision).toMatchObject({ part: 19, whole: 20, value: 0.95 });
  expect(report.all.precision.low).toBeCloseTo(0.764, 3);
  expect(report.all.precision.high).toBeCloseTo(0.991, 3);
  expect(report.all.recall).toMatchObject({ part: 19, whole: 30 });
  expect(report.all.recallWithReview).toMatchObject({ part: 25, whole: 30 });
  expect(report.groups.map(({ extract, pinned }) => [extract, pinned])).toEqual([
    ['bh', 30],
    ['master', 3],
  ]);
  expect(report.bands.filter(({ count }) => count > 0).map(({ from, right }) => [from, right.part])).toEqual([
    [0, 5],
    [0.7, 6],
    [0.99, 19],
  ]);
});

test('what a threshold costs: persons of the whole run to look at, without those whom officers confirmed', async () => {
  const person = (at: number, status: string, probability: string, reason = '') =>
    `bh,${at},self,${status},R${at},${probability},9.00,,,${reason}`;
  const report = await evaluated(
    [{ probability: 0.8, right: 1, wrong: 0 }],
    [
      person(1, 'match', '0.999500'),
      person(2, 'match', '0.991000'),
      person(3, 'review', '0.700000', 'below_match'),
      person(4, 'review', '0.999900', 'resident_taken'),
      person(5, 'match', '1.000000', 'officer_confirmed'),
    ],
  );
  const sheets = new Map(report.thresholds.map(({ threshold, sheets: count }) => [threshold, count]));
  expect([0.6, 0.99, 0.999, 0.9999].map((threshold) => sheets.get(threshold))).toEqual([1, 2, 3, 4]);
});

test('the match threshold falls where what comes in is as sure as asked, step by step and no further', async () => {
  const { proposal } = await evaluated([
    { probability: 0.985, right: 500, wrong: 0 },
    { probability: 0.96, right: 400, wrong: 20 },
    { probability: 0.85, right: 10, wrong: 0 },
  ]);
  expect(proposal.match).toMatchObject({ old: 0.99, new: 0.98, change: 'lower', evidence: { part: 500 } });
  expect(proposal.review).toMatchObject({ old: 0.5, new: 0.5, change: 'keep' });
});

test('it rises where matches are surely less right than asked; with few answers it stays', async () => {
  const worse = await evaluated([
    { probability: 0.992, right: 80, wrong: 20 },
    { probability: 0.997, right: 90, wrong: 10 },
    { probability: 0.9995, right: 300, wrong: 0 },
  ]);
  expect(worse.proposal.match).toMatchObject({
    new: 0.999,
    change: 'raise',
    evidence: { part: 170, whole: 200 },
  });
  const few = await evaluated([{ probability: 0.992, right: 8, wrong: 2 }]);
  expect(few.proposal.match).toMatchObject({ new: 0.99, change: 'keep', evidence: { part: 8, whole: 10 } });
});

test('review rises where officers found nobody, by record and not by candidate', async () => {
  const nobody = { probability: 0.3, anybody: 0.55, right: 1, wrong: 199 };
  const raised = await evaluated([nobody]);
  expect(raised.proposal.review).toMatchObject({ old: 0.5, new: 0.6, change: 'raise' });
  const somebody = await evaluated([{ ...nobody, right: 60, wrong: 140 }]);
  expect(somebody.proposal.review).toMatchObject({ new: 0.5, change: 'keep' });
});

test('without decisions there is nothing to say', async () => {
  const folder = new RunFolder({});
  onTestFinished(() => folder.remove());
  const report = await evaluateOfficers(folder.out, 0);
  expect(report).toMatchObject({ judged: 0, notInRun: 0, all: { precision: { value: null } } });
});
