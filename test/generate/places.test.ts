import { describe, expect, it } from 'vitest';
import { planCommunes } from '../../src/generate/places.ts';

describe('planCommunes', () => {
  it.each([
    { residents: 1, communes: 1 },
    { residents: 1999, communes: 1 },
    { residents: 5000, communes: 2 },
    { residents: 20_000, communes: 2 },
    { residents: 200_000, communes: 18 },
    { residents: 1_000_000, communes: 83 },
    { residents: 10_000_000, communes: 833 },
  ])('$residents residents live in $communes communes', ({ residents, communes }) => {
    const plans = planCommunes(residents);
    expect(plans).toHaveLength(communes);
    expect(plans.reduce((sum, plan) => sum + plan.residents, 0)).toBe(residents);
  });

  it('gives every commune a code of five digits and a name of its own', () => {
    const plans = planCommunes(10_000_000);
    expect(new Set(plans.map((plan) => plan.place.code)).size).toBe(plans.length);
    expect(plans.every((plan) => /^\d{5}$/.test(plan.place.code))).toBe(true);
    expect(plans.some((plan) => plan.place.code.startsWith('0'))).toBe(true);
    expect(new Set(plans.map((plan) => `${plan.place.name} ${plan.place.province.name}`)).size).toBe(
      plans.length,
    );
  });

  it.each([5000, 60_000, 1_000_000, 10_000_000])('settles five percent minorities among %i', (residents) => {
    const plans = planCommunes(residents);
    const minority = plans.reduce((sum, plan) => sum + plan.residents * plan.minorityShare, 0);
    expect(minority / residents).toBeCloseTo(0.05, 4);
  });

  it('keeps the size of a commune as the population grows', () => {
    for (const residents of [300_000, 3_000_000]) {
      const sizes = planCommunes(residents).filter((plan) => plan.minorityShare < 0.5);
      for (const { residents: size } of sizes) expect(Math.abs(size - 12_000)).toBeLessThan(600);
    }
  });

  it('has two communes nearly all of minorities once there are enough', () => {
    expect(planCommunes(20_000).filter((plan) => plan.minorityShare > 0.9)).toHaveLength(0);
    expect(planCommunes(60_000).filter((plan) => plan.minorityShare > 0.9)).toHaveLength(2);
  });
});
