/** All figures of measures.ts, counted once for summary.json and the page. */
import { certaintyOf } from './certainty.ts';
import { coverageOf } from './coverage.ts';
import { examplesOf } from './examples.ts';
import { fieldProfiles } from './field-profile.ts';
import type { Measures } from './measures.ts';
import type { RunOutcome } from './model.ts';
import { residentsOf } from './residents.ts';
import { scoresOf } from './scores/scores.ts';

export function measure(outcome: RunOutcome): Measures {
  const residents = residentsOf(outcome);
  return {
    scores: scoresOf(outcome, residents),
    coverage: coverageOf(outcome, residents),
    certainty: certaintyOf(outcome),
    fields: fieldProfiles(outcome),
    examples: examplesOf(outcome),
  };
}
