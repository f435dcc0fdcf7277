/** A plan from a configuration text and flags, with everything that a test does not care about filled in. */
import { Failure } from '../../src/failure.ts';
import { defaultsFor } from '../../src/plan/defaults.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { PlanInput } from '../../src/plan/plan-input.ts';

const NOW = new Date('2026-06-30T18:30:00Z');

export function readPlan(text: string | undefined, more: Partial<PlanInput> = {}): Plan {
  return parsePlan({
    ...(text === undefined ? {} : { config: { text, file: 'doisoat.yaml', path: '/data/doisoat.yaml' } }),
    sources: [],
    settings: {},
    overwrite: false,
    cwd: '/home/an',
    defaults: defaultsFor(NOW, 4),
    failOnKinds: ['match', 'review', 'unmatched', 'rejected', 'not_found', 'name_differs'],
    ...more,
  });
}

/** `line:column code fact=value …` of every fault, facts only as far as they are named. */
export function faultsOf(
  text: string | undefined,
  more: Partial<PlanInput> = {},
  facts: readonly string[] = [],
): string[] {
  try {
    readPlan(text, more);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.faults.map(({ code, place, facts: held }) =>
      [
        place.line === undefined ? '-' : `${place.line}:${place.column}`,
        code,
        ...facts.filter((name) => held[name] !== undefined).map((name) => `${name}=${held[name]}`),
      ].join(' '),
    );
  }
  return [];
}
