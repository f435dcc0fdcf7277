/** Where parents are comes back from made registers: at home, elsewhere, nowhere, and of children who were not found. */
import { expect, test } from 'vitest';
import { learnParentShares, parentOdds } from '../../src/decide/parents.ts';
import { priorModel } from '../../src/decide/prior-model.ts';
import type { CleanTable } from '../../src/flow.ts';
import { seededRandom } from '../../src/table/random.ts';
import { STATUS_NAMES } from '../../src/table/verdict-codes.ts';

const [MATCH, UNMATCHED] = ['match', 'unmatched'].map((name) => STATUS_NAMES.indexOf(name as 'match')) as [
  number,
  number,
];
const MASTER = 10_000;
/** Evidence for the right resident, and for the wrong one, in bits. */
const [RIGHT, WRONG] = [18, 6];

interface Made {
  readonly found: number;
  readonly missing: number;
  readonly atHome: number;
  readonly elsewhere: number;
  readonly ofMissingChild: number;
}

/** Half of the parents who are residents are matched by a number of their own. Resident 0 is every child, 0 to 2 its household. */
function register({ found, missing, atHome, elsewhere, ofMissingChild }: Made) {
  const random = seededRandom(5);
  const count = found + missing;
  const status = new Uint8Array(count).fill(UNMATCHED);
  const partner = new Int32Array(count).fill(-1);
  const childStatus = Uint8Array.from({ length: count }, (_, row) => (row < found ? MATCH : UNMATCHED));
  const own: [number, number, number][] = [];
  const home: [number, number, number][] = [];
  for (let row = 0; row < count; row++) {
    const drawn = random();
    const isAtHome = row < found && drawn < atHome;
    const isElsewhere = row < found ? !isAtHome && drawn < atHome + elsewhere : drawn < ofMissingChild;
    const byNumber = random() < 0.5;
    if (byNumber && (isAtHome || isElsewhere)) {
      status[row] = MATCH;
      partner[row] = isAtHome ? 1 : 5000;
      continue;
    }
    own.push([row, 5000, isElsewhere ? RIGHT : WRONG]);
    if (row < found) home.push([row, 1, isAtHome ? RIGHT : -WRONG], [row, 2, -WRONG]);
  }
  const households = new Int32Array(MASTER).fill(9);
  households.fill(1, 0, 3);
  const weighted = (pairs: readonly [number, number, number][]) => ({
    pairs: {
      count: pairs.length,
      left: Int32Array.from(pairs, ([left]) => left),
      right: Int32Array.from(pairs, ([, right]) => right),
      pattern: new Int32Array(pairs.length),
      rarity: new Int32Array(pairs.length),
    },
    bits: Float64Array.from(pairs, ([, , bits]) => bits),
    namesakes: new Float32Array(pairs.length),
  });
  return learnParentShares({
    parent: { table: { present: new Uint8Array(count).fill(1) } as unknown as CleanTable, status, partner },
    child: { status: childStatus, partner: Int32Array.from(childStatus, (is) => (is === MATCH ? 0 : -1)) },
    own: weighted(own),
    home: weighted(home),
    master: { count: MASTER, columns: new Map([['household', households]]) } as unknown as CleanTable,
  });
}

test('shares come back from 5,000 parents', () => {
  const made = { found: 4000, missing: 1000, atHome: 0.7, elsewhere: 0.2, ofMissingChild: 0.3 };
  const shares = register(made);
  expect(Math.abs(shares.atHome - made.atHome)).toBeLessThan(0.03);
  expect(Math.abs(shares.elsewhere - made.elsewhere)).toBeLessThan(0.03);
  expect(Math.abs(shares.ofMissingChild - made.ofMissingChild)).toBeLessThan(0.05);
});

test('three parents leave the prior in charge, none at all is it', () => {
  const none = register({ found: 0, missing: 0, atHome: 0, elsewhere: 0, ofMissingChild: 0 });
  const three = register({ found: 3, missing: 0, atHome: 0, elsewhere: 0, ofMissingChild: 0 });
  expect(none.atHome).toBeCloseTo(0.85);
  expect(three.atHome).toBeGreaterThan(0.7);
  expect(three.ofMissingChild).toBeCloseTo(none.ofMissingChild);
});

test('a namesake elsewhere is a likelier father of a missing child than of one whose household is known', () => {
  const parents = { atHome: 0.95, elsewhere: 0.001, ofMissingChild: 0.5 };
  const model = { ...priorModel([], true), parents };
  const odds = (status: 'match' | 'review' | 'unmatched') => parentOdds(model, status, MASTER);
  expect(odds('match').elsewhere * MASTER).toBeCloseTo(0.001 / 0.049);
  expect(odds('match').atHome(2)).toBeCloseTo(0.95 / 0.049 / 2);
  expect(odds('unmatched').elsewhere * MASTER).toBeCloseTo(1);
  expect(odds('review').elsewhere * MASTER).toBeCloseTo(0.9 / 0.1);
});
