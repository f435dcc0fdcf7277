/** Prior odds, before anything was compared. */
import type { Model } from './model.ts';

/**
 * A master of few rows is a sample of a commune, not a world of its own: in a table of twenty residents a name alone must not
 * prove who somebody is, however rare it is among the twenty.
 */
const LEAST_POPULATION = 1000;

/** Residents among whom a person is looked for: the master's, or those of whom it is a sample. */
export function population(masterCount: number): number {
  return Math.max(LEAST_POPULATION, masterCount);
}

/** Odds of one resident against "none of them" for a person of the extract. */
export function priorOdds(model: Model, masterCount: number): number {
  return model.share / (1 - model.share) / population(masterCount);
}

/** Odds that two given rows of the master are one person. */
export function copyOdds(model: Model, masterCount: number): number {
  return model.share / population(masterCount);
}
