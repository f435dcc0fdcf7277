/**
 * Where each setting of a job comes from: a flag, the environment, the configuration, or a default. The list of settings is
 * read off the schema, so a new one shows up by itself.
 */
import type { Place } from '../failure.ts';
import {
  type ConfigPath,
  type ConfigTree,
  type ConfigValue,
  parseConfigTree,
  valueAt,
} from './config-tree.ts';
import { variableOf } from './environment.ts';
import type { PlanInput } from './plan-input.ts';
import { DEFAULT_REPORTING } from './reporting.ts';
import { settingPaths } from './schema.ts';
import { draftSources } from './source-drafts.ts';

export interface Origin {
  /** `out`, `decide.match`, `extracts[1].file`. */
  readonly setting: string;
  /** Null where nothing is set and there is no default. */
  readonly value: string | null;
  readonly from: 'flag' | 'environment' | 'file' | 'default' | 'unset';
  /** The flag or the variable. */
  readonly name?: string;
  /** Line and column in the configuration. */
  readonly place?: Place;
}

export function originsOf(input: PlanInput): Origin[] {
  const tree = input.config === undefined ? undefined : parseConfigTree(input.config.text, input.config.file);
  return [
    ...sourceOrigins(input, tree),
    ...settingPaths().flatMap((path) => settingOrigins(path, input, tree)),
  ];
}

/** `asOf` → `--as-of`. */
export function flagOf(setting: string): string {
  return `--${setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function sourceOrigins(input: PlanInput, tree: ConfigTree | undefined): Origin[] {
  const { masters, extracts } = draftSources(tree, input.sources);
  return [...masters, ...extracts].flatMap(({ path, kind, name, file }): Origin[] => {
    if (path !== undefined && tree !== undefined) return fileOrigins(path, tree);
    const flag = input.sources.find((source) => source.file === file && source.kind === kind);
    const setting = kind === 'master' ? 'master.file' : `${name}.file`;
    return [{ setting, value: file, from: 'flag', name: FLAG_OF_KIND[flag?.kind ?? 'master'] }];
  });
}

const FLAG_OF_KIND = {
  master: '--master',
  insurance: '--insurance',
  birth: '--births',
  death: '--deaths',
  marriage: '--marriages',
  residence: '--residence',
} as const;

function settingOrigins(path: readonly string[], input: PlanInput, tree: ConfigTree | undefined): Origin[] {
  const setting = path.join('.');
  const [top] = path as [string];
  const flag =
    path.length === 1 ? textOf((input.settings as Readonly<Record<string, unknown>>)[top]) : undefined;
  if (flag !== undefined) return [{ setting, value: flag, from: 'flag', name: flagOf(top) }];
  const variable =
    path.length === 1
      ? textOf((input.environment as Readonly<Record<string, unknown>> | undefined)?.[top])
      : undefined;
  if (variable !== undefined)
    return [{ setting, value: variable, from: 'environment', name: variableOf(top) }];
  if (tree !== undefined && valueAt(tree.root, path) !== undefined) return fileOrigins(path, tree);
  const value = textOf(valueAt(defaultsOf(input), path));
  return value === undefined
    ? [{ setting, value: null, from: 'unset' }]
    : [{ setting, value, from: 'default' }];
}

/** Every scalar below a path, with its place. */
function fileOrigins(path: ConfigPath, tree: ConfigTree): Origin[] {
  const value = valueAt(tree.root, path);
  if (typeof value === 'object')
    return Object.keys(value).flatMap((key) =>
      fileOrigins([...path, Array.isArray(value) ? Number(key) : key], tree),
    );
  const setting = path
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`))
    .join('');
  return [{ setting, value: value ?? '', from: 'file', place: tree.keyPlace(path) ?? tree.valuePlace(path) }];
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Defaults as they could be written into a configuration. */
function defaultsOf({ defaults }: PlanInput): ConfigValue {
  const { colours, deadlines } = DEFAULT_REPORTING;
  const { share, count } = defaults.maxRejected;
  const texts = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return {
    ...texts({ ...defaults, mask: 'no' }),
    maxRejected: count === undefined ? `${(share ?? 0) * 100}%` : String(count),
    decide: texts(defaults.decide),
    scores: texts(colours),
    deadlines: texts(deadlines),
  };
}
