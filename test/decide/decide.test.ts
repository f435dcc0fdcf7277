/** Posterior, statuses, ties, assignment and clusters on handmade pairs. */
import { describe, expect, test } from 'vitest';
import { PatternSpace } from '../../src/compare/pattern.ts';
import { PEOPLE_COMPARISONS } from '../../src/compare/people-comparisons.ts';
import { assignOneToOne } from '../../src/decide/assignment.ts';
import { cluster, noClusters } from '../../src/decide/clusters.ts';
import { copyOdds, priorOdds } from '../../src/decide/odds.ts';
import { posterior } from '../../src/decide/posterior.ts';
import { copyVetoes } from '../../src/decide/veto.ts';
import { REASON_NAMES, STATUS_NAMES } from '../../src/table/verdict-codes.ts';

type Pair = readonly [left: number, right: number, bits: number];

function pairsOf(pairs: readonly Pair[], namesakes = 0) {
  const column = (of: (pair: Pair) => number): Int32Array => Int32Array.from(pairs, of);
  return {
    namesakes: new Float32Array(pairs.length).fill(namesakes),
    pairs: {
      count: pairs.length,
      left: column(([left]) => left),
      right: column(([, right]) => right),
      pattern: column(() => 0),
      rarity: column(() => 0),
    },
    bits: Float64Array.from(pairs, ([, , bits]) => bits),
  };
}

const ODDS = 2 ** -10;

describe('posterior', () => {
  test('is shared by candidates and none, and adds up to one', () => {
    const found = posterior(
      pairsOf([
        [0, 3, 12],
        [0, 5, 10],
        [2, 1, 20],
      ]),
      3,
      noClusters(6).clusterOf,
      () => ODDS,
    );
    expect([...found.starts]).toEqual([0, 2, 2, 3]);
    expect(found.probability[0]).toBeCloseTo(4 / 6);
    expect(found.probability[1]).toBeCloseTo(1 / 6);
    expect(found.none[0]).toBeCloseTo(1 / 6);
    expect(found.none[1]).toBe(1);
    expect(found.probability[2]).toBeCloseTo(1024 / 1025);
  });

  test('two equal namesakes share the probability; the lower row comes first', () => {
    const found = posterior(
      pairsOf([
        [0, 4, 30],
        [0, 9, 30],
      ]),
      1,
      noClusters(10).clusterOf,
      () => ODDS,
    );
    expect([...found.candidate]).toEqual([4, 9]);
    expect(found.probability[0]).toBeCloseTo(0.5, 5);
  });

  test('a namesake of somebody who is not in the master takes from the candidates, not from one of them', () => {
    const pairs: readonly Pair[] = [
      [0, 3, 14],
      [0, 5, 12],
    ];
    const [alone, beside] = [0, 3].map((namesakes) =>
      posterior(pairsOf(pairs, namesakes), 1, noClusters(6).clusterOf, () => ODDS),
    );
    expect(beside!.probability[0]! / beside!.probability[1]!).toBeCloseTo(
      alone!.probability[0]! / alone!.probability[1]!,
    );
    expect(beside!.none[0]).toBeCloseTo(7 / (7 + 16 + 4));
    expect(beside!.probability[0]).toBeCloseTo(16 / 27);
  });

  test('two copies of one resident are one candidate, the better agreeing one', () => {
    const clusterOf = Int32Array.from([0, 0, 2]);
    const found = posterior(
      pairsOf([
        [0, 0, 28],
        [0, 1, 30],
      ]),
      1,
      clusterOf,
      () => ODDS,
    );
    expect([...found.candidate]).toEqual([1]);
    expect(found.probability[0]).toBeGreaterThan(0.999);
  });
});

describe('one-to-one assignment', () => {
  const [match, review] = [STATUS_NAMES.indexOf('match'), STATUS_NAMES.indexOf('review')];
  const verdicts = (rows: readonly (readonly [partner: number, probability: number, bits: number])[]) => ({
    status: new Uint8Array(rows.length).fill(match),
    reason: new Uint8Array(rows.length),
    partner: Int32Array.from(rows, ([partner]) => partner),
    probability: Float64Array.from(rows, ([, probability]) => probability),
    weightBits: Float64Array.from(rows, ([, , bits]) => bits),
  });

  test('the better record takes the resident, the other stays in review', () => {
    const made = verdicts([
      [7, 0.995, 30],
      [7, 0.999, 29],
      [8, 0.999, 29],
    ]);
    assignOneToOne(made, noClusters(9).clusterOf);
    expect([...made.status]).toEqual([review, match, match]);
    expect(REASON_NAMES[made.reason[0]!]).toBe('resident_taken');
  });

  test('equal records: the earlier row takes the resident; copies are one resident', () => {
    const made = verdicts([
      [3, 0.999, 29],
      [4, 0.999, 29],
    ]);
    assignOneToOne(made, Int32Array.from([0, 1, 2, 3, 3]));
    expect([...made.status]).toEqual([match, review]);
  });
});

describe('clusters', () => {
  test('joins chains whatever the order of the pairs, named by their lowest row', () => {
    const chain: readonly Pair[] = [
      [1, 4, 40],
      [4, 6, 40],
      [0, 2, 40],
      [3, 5, 5],
    ];
    for (const order of [chain, [...chain].reverse()]) {
      const { pairs, bits } = pairsOf(order);
      const { clusterOf, copies } = cluster(pairs, bits, 7, ODDS, 0.99);
      expect([...clusterOf]).toEqual([0, 1, 0, 3, 1, 5, 1]);
      expect(copies).toEqual([
        [0, 2],
        [1, 4, 6],
      ]);
    }
  });
});

describe('copies inside the master', () => {
  const space = new PatternSpace(PEOPLE_COMPARISONS);
  const pattern = (levels: Readonly<Record<string, string>>): number =>
    space.encode(
      PEOPLE_COMPARISONS.map(({ name, levels: names }) => names.indexOf(levels[name] ?? 'missing')),
    );
  const namesakes = { name: 'same', birth: 'same', sex: 'same', citizenId: 'different' };

  test.each([
    ['namesakes born on one day in one ward, two numbers', { ...namesakes, place: 'same_ward' }, true],
    ['the same, in one hamlet', { ...namesakes, place: 'same_hamlet', phone: 'different' }, true],
    ['one person with two numbers: the same household', { ...namesakes, place: 'same_household' }, false],
    ['one person with two numbers: the old number agrees', { ...namesakes, oldId: 'same' }, false],
    ['one number is missing', { ...namesakes, citizenId: 'missing', place: 'same_ward' }, false],
  ] as const)('%s', (_, levels, vetoed) => {
    expect(copyVetoes(PEOPLE_COMPARISONS)(pattern(levels))).toBe(vetoed);
  });

  test('a small master is a sample of a commune: odds do not grow with its smallness', () => {
    const model = {
      comparisons: [],
      share: 0.9,
      relativesPerPerson: 3,
      twinsPerPerson: 0,
      namesakesPerPerson: 0,
    };
    expect(priorOdds(model, 20)).toBe(priorOdds(model, 1000));
    expect(priorOdds(model, 2000)).toBeCloseTo(priorOdds(model, 1000) / 2);
    expect(copyOdds(model, 0)).toBe(copyOdds(model, 1000));
  });
});
