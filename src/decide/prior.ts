/**
 * The share of the extract's persons who have a record in the master: persons found by a strict rule, divided by that
 * rule's recall, which the trained model itself estimates (as Splink's estimate of the prior from deterministic rules, but with
 * the recall measured instead of asked for).
 */
import type { ComparedPairs, ComparisonShape, PatternCounts } from '../flow.ts';
import { eachLevel } from './frequencies.ts';
import type { Model } from './model.ts';
import { patternWeights } from './weights.ts';

/** A strict pair agrees fully on everything that is filled on both sides, and on at least this many fields. */
const FEWEST_FIELDS = 3;
const LEAST_SHARE = 0.01;
const MOST_SHARE = 0.995;
const PSEUDO_PERSONS = 5;

export function estimateShare(
  model: Model,
  shapes: readonly ComparisonShape[],
  pairs: ComparedPairs,
  counts: readonly PatternCounts[],
  persons: number,
  masterCount: number,
): number {
  const strict = strictness(shapes);
  let strictPersons = 0;
  let last = -1;
  for (let index = 0; index < pairs.count; index++) {
    if (pairs.left[index] === last || !strict(pairs.pattern[index]!)) continue;
    last = pairs.left[index]!;
    strictPersons++;
  }
  const recall = strictRecall(model, shapes, counts, masterCount, strict);
  const found = Math.min(persons, strictPersons / Math.max(0.05, recall));
  const share = (found + PSEUDO_PERSONS * model.share) / (persons + PSEUDO_PERSONS);
  return Math.min(MOST_SHARE, Math.max(LEAST_SHARE, share));
}

function strictness(shapes: readonly ComparisonShape[]): (pattern: number) => boolean {
  const known = new Map<number, boolean>();
  return (pattern) => {
    let strict = known.get(pattern);
    if (strict === undefined) {
      let filled = 0;
      let agree = true;
      eachLevel(pattern, shapes, (comparison, level) => {
        if (level !== 0) filled++;
        // Place and parents have several levels of agreement; a stale address is no disagreement of identity.
        if (level > 1 && shapes[comparison]!.name !== 'place' && shapes[comparison]!.name !== 'phone')
          agree = false;
      });
      strict = agree && filled >= FEWEST_FIELDS;
      known.set(pattern, strict);
    }
    return strict;
  };
}

/** Expected strict matches over expected matches among all compared pairs. */
function strictRecall(
  model: Model,
  shapes: readonly ComparisonShape[],
  counts: readonly PatternCounts[],
  masterCount: number,
  strict: (pattern: number) => boolean,
): number {
  const weights = patternWeights(model, shapes, masterCount);
  const odds = model.share / (1 - model.share) / Math.max(1, masterCount);
  let matches = 0;
  let strictMatches = 0;
  for (const { patterns, counts: ofPattern } of counts) {
    for (let index = 0; index < patterns.length; index++) {
      const o = odds * 2 ** weights.of(patterns[index]!);
      const expected = (ofPattern[index]! * o) / (1 + o);
      matches += expected;
      if (strict(patterns[index]!)) strictMatches += expected;
    }
  }
  return matches === 0 ? 1 : strictMatches / matches;
}
