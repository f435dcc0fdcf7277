/** What zod found wrong, as faults with the place where the text stood and the nearest right word. */
import type * as z from 'zod';
import type { Facts, Fault, Place } from '../failure.ts';
import { type ConfigPath, type ConfigTree, valueAt } from './config-tree.ts';
import type { PlanFault } from './faults.ts';
import { nearest } from './nearest.ts';
import { knownKeys } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** Faults of a configuration file. */
export function configFaults(issues: readonly Issue[], tree: ConfigTree): Fault[] {
  return issues.flatMap((issue) => {
    const path = issue.path as ConfigPath;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownKey(key, path, tree));
    }
    const option = issue.code === 'invalid_union' ? optionMeant(issue, path, tree) : undefined;
    if (option !== undefined) return option;
    const setting = settingName(path);
    if (valueAt(tree.root, path) === undefined) {
      const key = tree.keyPlace(path);
      return [
        key === undefined
          ? fault('missing_key', tree.valuePlace(path), { setting })
          : fault('empty_value', key, { setting }),
      ];
    }
    return [valueFault(issue, tree.valuePlace(path), setting, valueAt(tree.root, path))];
  });
}

/** Where a value may have one of several shapes: the faults of the shape that was written. */
function optionMeant(
  issue: z.core.$ZodIssueInvalidUnion,
  path: ConfigPath,
  tree: ConfigTree,
): Fault[] | undefined {
  const value = valueAt(tree.root, path);
  const meant = issue.errors.find((errors) =>
    errors.every(
      (error) =>
        error.path.length > 0 ||
        (error.code === 'invalid_value' ? typeof value === 'string' : error.code !== 'invalid_type'),
    ),
  );
  return meant === undefined
    ? undefined
    : configFaults(
        meant.map((error) => ({ ...error, path: [...path, ...error.path] })),
        tree,
      );
}

/** Faults of flags: they have no place, only the flag's name. */
export function flagFaults(
  issues: readonly Issue[],
  flagOf: (setting: string) => string,
  values: Readonly<Record<string, unknown>>,
): Fault[] {
  return issues.map((issue) => {
    const setting = String(issue.path[0]);
    return valueFault(issue, {}, flagOf(setting), values[setting]);
  });
}

function unknownKey(key: string, path: ConfigPath, tree: ConfigTree): Fault {
  const known = knownKeys(path);
  const suggestion = nearest(key, known);
  const place = tree.keyPlace([...path, key]) ?? tree.valuePlace(path);
  return fault('unknown_key', place, {
    key,
    parent: settingName(path),
    known,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

function valueFault(issue: Issue, place: Place, setting: string, value: unknown): Fault {
  if (issue.code === 'custom') {
    const params = issue.params as { fault: PlanFault; facts: Facts };
    return fault(params.fault, place, { setting, ...params.facts });
  }
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const choices = issue.values.map(String);
    const suggestion = nearest(value, choices);
    return fault('bad_choice', place, {
      setting,
      value,
      choices,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  return fault('wrong_shape', place, { setting, expected: expectedShape(issue) });
}

/** `map`, `list` or `text`: what should have stood there. */
function expectedShape(issue: Issue): string {
  if (issue.code !== 'invalid_type') return 'text';
  if (issue.expected === 'object' || issue.expected === 'record') return 'map';
  return issue.expected === 'array' ? 'list' : 'text';
}

/** `extracts[1].columns.fullName`: a path as people write it, lists counted from 1. */
function settingName(path: ConfigPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`))
    .join('');
}

export function fault(code: PlanFault, place: Place, facts: Facts): Fault {
  return { code, place, facts };
}
