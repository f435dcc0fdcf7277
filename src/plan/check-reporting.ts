/** What the schema cannot say about targets, weights and colours: keys that name wards and findings, and their order. */
import type { Fault } from '../failure.ts';
import { type ConfigTree, isConfigMap, valueAt } from './config-tree.ts';
import { nearest } from './nearest.ts';
import { ALL_WARDS, DEFAULT_REPORTING, DIMENSIONS } from './reporting.ts';
import { parseWardCode } from './scalars.ts';
import type { Config } from './schema.ts';
import { fault } from './schema-faults.ts';

/** `codes` are the finding codes that a weight may stand for, beside the dimensions. */
export function checkReporting(
  config: Config | undefined,
  tree: ConfigTree | undefined,
  codes: readonly string[],
): Fault[] {
  if (tree === undefined) return [];
  return [...checkWards(tree), ...checkWeights(tree, codes), ...checkColours(config, tree)];
}

function checkWards(tree: ConfigTree): Fault[] {
  return keysUnder(tree, ['targets']).flatMap((key) => {
    if (key === ALL_WARDS) return [];
    const parsed = parseWardCode(key);
    if ('value' in parsed && parsed.value === key) return [];
    const facts = 'facts' in parsed ? parsed.facts : { value: key };
    return [fault('bad_ward_code', tree.keyPlace(['targets', key]) ?? {}, { setting: 'targets', ...facts })];
  });
}

function checkWeights(tree: ConfigTree, codes: readonly string[]): Fault[] {
  const known = [...DIMENSIONS, ...codes];
  const path = ['scores', 'weights'];
  return keysUnder(tree, path)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const suggestion = nearest(key, known);
      return fault('unknown_weight', tree.keyPlace([...path, key]) ?? {}, {
        key,
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    });
}

function checkColours(config: Config | undefined, tree: ConfigTree): Fault[] {
  const green = config?.scores?.green ?? DEFAULT_REPORTING.colours.green;
  const amber = config?.scores?.amber ?? DEFAULT_REPORTING.colours.amber;
  if (green >= amber) return [];
  return [fault('colour_order', tree.valuePlace(['scores']), { green: String(green), amber: String(amber) })];
}

function keysUnder(tree: ConfigTree, path: readonly string[]): string[] {
  const map = valueAt(tree.root, path);
  return isConfigMap(map) ? Object.keys(map) : [];
}
