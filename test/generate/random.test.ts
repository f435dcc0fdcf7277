import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permute } from '../../src/generate/numbers.ts';
import { Random } from '../../src/generate/random.ts';
import { weighted } from '../../src/generate/weighted.ts';

const draws = (random: Random, count: number): number[] => Array.from({ length: count }, () => random.next());

describe('Random', () => {
  it('repeats itself for one seed and label, and for no other', () => {
    const first = draws(new Random('mùa xuân', 'commune', 3), 50);
    expect(draws(new Random('mùa xuân', 'commune', 3), 50)).toEqual(first);
    expect(draws(new Random('mùa xuân', 'commune', 4), 50)).not.toEqual(first);
    expect(draws(new Random('mùa xuan', 'commune', 3), 50)).not.toEqual(first);
  });

  it('keeps seed and labels apart', () => {
    expect(draws(new Random('a', 'b'), 5)).not.toEqual(draws(new Random('ab'), 5));
  });

  it('is uniform', () => {
    const random = new Random('uniform');
    const bins = new Int32Array(20);
    for (let i = 0; i < 200_000; i++) bins[random.below(20)]!++;
    // 10,000 expected, standard deviation 97
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(600);
  });

  it('shuffles without losing anyone', () => {
    const items = Array.from({ length: 100 }, (_, i) => i);
    const shuffled = [...items];
    new Random('shuffle').shuffle(shuffled);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
  });
});

describe('weighted', () => {
  it('draws in proportion to the weights', () => {
    const draw = weighted([
      ['Nguyễn', 7],
      ['Trần', 2],
      ['Xa', 1],
    ]);
    const random = new Random('weights');
    const counts = new Map<string, number>();
    for (let i = 0; i < 50_000; i++) {
      const one = draw(random);
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    expect(counts.get('Nguyễn')! / 50_000).toBeCloseTo(0.7, 1);
    expect(counts.get('Trần')! / 50_000).toBeCloseTo(0.2, 1);
    expect(counts.get('Xa')! / 50_000).toBeCloseTo(0.1, 1);
  });
});

describe('permute', () => {
  it('meets every number once', () => {
    const seen = new Set<number>();
    for (let i = 0; i < 10_000; i++) seen.add(permute(i, 100, 12345));
    expect(seen.size).toBe(10_000);
    expect(Math.max(...seen)).toBe(9999);
  });

  it('stays inside its range for any key', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.integer(), (value, key) => {
        const image = permute(value, 1000, key);
        return Number.isInteger(image) && image >= 0 && image < 1_000_000;
      }),
    );
  });
});
