/**
 * As typed, then as meant, once: configuration text and flags become a Plan, or a Failure with every fault at once.
 * Touches no file: whether the files exist is found out by reading them.
 */
import { dirname } from 'node:path';
import { Failure, type Fault } from '../failure.ts';
import { buildPlan } from './build-plan.ts';
import { checkReporting } from './check-reporting.ts';
import { checkSources } from './check-sources.ts';
import { type ConfigTree, isConfigMap, parseConfigTree } from './config-tree.ts';
import type { Defaults } from './defaults.ts';
import { variableOf } from './environment.ts';
import { flagOf } from './origins.ts';
import type { Plan } from './plan.ts';
import type { PlanInput } from './plan-input.ts';
import { type Config, configSchema, type FlagSettings, flagSchema } from './schema.ts';
import { configFaults, fault, flagFaults } from './schema-faults.ts';
import { draftSources } from './source-drafts.ts';

/** The plan of a run. Throws a Failure that lists every fault of configuration and flags, in the order of the text. */
export function parsePlan(input: PlanInput): Plan {
  const tree = input.config === undefined ? undefined : parseConfigTree(input.config.text, input.config.file);
  const flags = readFlags(input);
  const environment = readEnvironment(input);
  const config = tree === undefined ? { faults: [] } : readConfig(tree, input.failOnKinds);
  const drafts = draftSources(tree, input.sources);
  const usable = tree === undefined || (!tree.broken && isConfigMap(tree.root ?? {}));
  const faults = [
    ...config.faults,
    ...(usable ? checkSources(drafts, tree) : []),
    ...flags.faults,
    ...environment.faults,
    ...checkDecide(config.value, tree, input.defaults),
    ...checkOnly(config.value, flags.value, tree),
    ...(usable ? checkReporting(config.value, tree, findingCodes(input.failOnKinds)) : []),
  ];
  if (faults.length > 0) throw new Failure(inTextOrder(faults));
  const baseFolder = input.config === undefined ? input.cwd : dirname(input.config.path);
  return buildPlan(input, {
    config: config.value ?? {},
    flags: { ...environment.value, ...flags.value },
    drafts,
    baseFolder,
  });
}

/** Of what `--fail-on` may name, the finding codes. */
function findingCodes(failOnKinds: readonly string[]): readonly string[] {
  const others: readonly string[] = ['match', 'review', 'unmatched', 'rejected'];
  return failOnKinds.filter((kind) => !others.includes(kind));
}

function readConfig(
  tree: ConfigTree,
  failOnKinds: readonly string[],
): { value?: Config; faults: readonly Fault[] } {
  if (tree.broken) return { faults: tree.faults };
  const root = tree.root ?? {};
  if (!isConfigMap(root))
    return { faults: [...tree.faults, fault('config_not_a_map', tree.valuePlace([]), {})] };
  const parsed = configSchema(failOnKinds).safeParse(root);
  if (parsed.success) return { value: parsed.data, faults: tree.faults };
  return { faults: [...tree.faults, ...configFaults(parsed.error.issues, tree)] };
}

function readFlags(input: PlanInput): { value?: FlagSettings; faults: readonly Fault[] } {
  const parsed = flagSchema(input.failOnKinds).safeParse(input.settings);
  if (parsed.success) return { value: parsed.data, faults: [] };
  return { faults: flagFaults(parsed.error.issues, flagOf, { ...input.settings }) };
}

/** Of what a flag says already, the environment is not asked. */
function readEnvironment({ environment = {}, settings, failOnKinds }: PlanInput): {
  value?: FlagSettings;
  faults: readonly Fault[];
} {
  const given = new Set(
    Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [name])),
  );
  const asked = Object.fromEntries(Object.entries(environment).filter(([name]) => !given.has(name)));
  const parsed = flagSchema(failOnKinds).safeParse(asked);
  if (parsed.success) return { value: parsed.data, faults: [] };
  return { faults: flagFaults(parsed.error.issues, variableOf, asked) };
}

function checkDecide(config: Config | undefined, tree: ConfigTree | undefined, defaults: Defaults): Fault[] {
  const match = config?.decide?.match ?? defaults.decide.match;
  const review = config?.decide?.review ?? defaults.decide.review;
  if (tree === undefined || match >= review) return [];
  return [
    fault('decide_order', tree.valuePlace(['decide']), { match: String(match), review: String(review) }),
  ];
}

/** What is new, open or late is known by a ledger only. */
function checkOnly(
  config: Config | undefined,
  flags: FlagSettings | undefined,
  tree: ConfigTree | undefined,
): Fault[] {
  const only = flags?.only ?? config?.only;
  if (only === undefined || (flags?.ledger ?? config?.ledger) !== undefined) return [];
  const place = flags?.only === undefined ? (tree?.valuePlace(['only']) ?? {}) : {};
  return [fault('only_without_ledger', place, { only })];
}

/** Faults of the configuration by line and column, then those of the flags; each fault once. */
function inTextOrder(faults: readonly Fault[]): Fault[] {
  const once = new Map(faults.map((one) => [JSON.stringify(one), one]));
  const line = ({ place }: Fault) => place.line ?? Number.MAX_SAFE_INTEGER;
  return [...once.values()].sort(
    (a, b) => line(a) - line(b) || (a.place.column ?? 0) - (b.place.column ?? 0),
  );
}
