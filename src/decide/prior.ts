/**
 * The share of the extract's persons who have a record in the master: persons found by a strict rule, divided by that
 * rule's recall, which the trained model itself estimates (as Splink's estimate of the prior from deterministic rules, but with
 * the recall measured instead of asked for): of the persons that it takes for matched, how many by a strict pair. Counted by
 * persons, not by pairs, so that a twin beside the person himself is no second match.
 */
import type { ComparisonShape } from '../flow.ts';
import { eachLevel } from './frequencies.ts';
import type { Model } from './model.ts';
import { priorOdds } from './odds.ts';
import type { WeightedPairs } from './posterior.ts';

/** A strict pair agrees fully on everything that is filled on both sides, and on at least this many fields. */
const FEWEST_FIELDS = 3;
/** Below it the strict rule says nothing, as where a file gives years of birth only: the model's own matches are counted. */
const LEAST_RECALL = 0.05;
const LEAST_SHARE = 0.01;
const MOST_SHARE = 0.995;
const PSEUDO_PERSONS = 5;

/** model: all but its share is trained; pairs: as weighed by it. */
export function estimateShare(
  model: Model,
  shapes: readonly ComparisonShape[],
  weighted: WeightedPairs,
  persons: number,
  masterCount: number,
): number {
  const strict = strictness(shapes);
  const { pairs, bits, namesakes } = weighted;
  const odds = priorOdds(model, masterCount);
  let strictPersons = 0;
  let matches = 0;
  let strictMatches = 0;
  for (let at = 0; at < pairs.count; ) {
    const row = pairs.left[at];
    let nobody = 1;
    let anybody = 0;
    let strictly = 0;
    let isStrict = 0;
    for (; at < pairs.count && pairs.left[at] === row; at++) {
      const likely = odds * 2 ** bits[at]!;
      nobody += namesakes[at]!;
      anybody += likely;
      if (!strict(pairs.pattern[at]!)) continue;
      strictly += likely;
      isStrict = 1;
    }
    strictPersons += isStrict;
    matches += anybody / (nobody + anybody);
    strictMatches += strictly / (nobody + anybody);
  }
  const recall = matches === 0 ? 1 : strictMatches / matches;
  const found = Math.min(persons, recall < LEAST_RECALL ? matches : strictPersons / recall);
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
