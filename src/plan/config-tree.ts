/**
 * The text of a configuration as a tree of texts that remembers where everything stood.
 * YAML's failsafe schema: every scalar stays a text, so ward code 00123 is not 83 or 123. JSON is a subset.
 * A key with nothing behind it (`columns:` with all lines commented out) is present with the value undefined.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Fault, Place } from '../failure.ts';
import { MOST_LETTERS, MOST_LEVELS, tooDeepAt } from './config-size.ts';
import type { PlanFault } from './faults.ts';

export type ConfigPath = readonly (string | number)[];
export type ConfigValue = string | undefined | readonly ConfigValue[] | ConfigMap;
/** Without a prototype, so any key is only a key. */
export interface ConfigMap {
  readonly [key: string]: ConfigValue;
}

export interface ConfigTree {
  readonly root: ConfigValue;
  readonly faults: readonly Fault[];
  /** Nothing more can be said about the content: the text could not be read as a whole. */
  readonly broken: boolean;
  /** Where the value stands, or its nearest parent that stands somewhere. */
  valuePlace(path: ConfigPath): Place;
  /** Where the key stands, or undefined when there is no such key. */
  keyPlace(path: ConfigPath): Place | undefined;
}

const SYNTAX: ReadonlyMap<string, PlanFault> = new Map([
  ['TAB_AS_INDENT', 'config_tab_indent'],
  ['MISSING_CHAR', 'config_unclosed_quote'],
  ['BAD_DQ_ESCAPE', 'config_bad_escape'],
  ['MULTIPLE_DOCS', 'config_several_documents'],
]);
/** After these the rest of the tree can still be trusted. */
const HARMLESS: ReadonlySet<PlanFault> = new Set(['config_bad_escape', 'config_duplicate_key']);

/** Reads a configuration text; `file` is the name shown in places. */
export function parseConfigTree(text: string, file: string): ConfigTree {
  const refused = refusedSize(text, file);
  if (refused !== undefined) return brokenTree(refused, file);
  const lines = new LineCounter();
  // the library compares every key with every other one: twice the keys would take four times as long
  const settings = {
    schema: 'failsafe',
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
  } as const;
  const document = parseDocument(text, settings);
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const faults = syntaxFaults(document.errors, place);
  const values = new Map<string, Place>();
  const keys = new Map<string, Place>();

  const toTree = (node: ParsedNode | null, path: ConfigPath): ConfigValue => {
    if (node === null) return undefined;
    values.set(pathId(path), place(node.range[0]));
    if (isMap(node)) return mapToTree(node.items, path);
    if (isSeq(node)) return node.items.map((item, index) => toTree(item as ParsedNode, [...path, index]));
    if (isAlias(node)) {
      faults.push({ code: 'config_alias', place: place(node.range[0]), facts: { alias: node.source } });
      return undefined;
    }
    const written = isScalar(node) ? node.value : undefined;
    return typeof written === 'string' && !(written === '' && node.type === 'PLAIN') ? written : undefined;
  };
  const mapToTree = (pairs: readonly Pair[], path: ConfigPath): ConfigMap => {
    const map: Record<string, ConfigValue> = Object.create(null);
    for (const { key, value } of pairs as readonly Pair<ParsedNode, ParsedNode | null>[]) {
      const name = isScalar(key) ? String(key.value) : '?';
      if (isScalar(key) && Object.hasOwn(map, name))
        faults.push({ code: 'config_duplicate_key', place: place(key.range[0]), facts: {} });
      keys.set(pathId([...path, name]), place(key.range[0]));
      map[name] = toTree(value, [...path, name]);
    }
    return map;
  };

  const root = toTree(document.contents, []);
  const broken = faults.some((fault) => !HARMLESS.has(fault.code as PlanFault));
  return {
    root,
    faults,
    broken,
    valuePlace: (path) => placeOrParent(values, path, { file, line: 1, column: 1 }),
    keyPlace: (path) => keys.get(pathId(path)),
  };
}

function refusedSize(text: string, file: string): Fault | undefined {
  if (text.length > MOST_LETTERS)
    return { code: 'config_too_large', place: { file }, facts: { letters: text.length, most: MOST_LETTERS } };
  const at = tooDeepAt(text);
  if (at === undefined) return undefined;
  const above = text.slice(0, at).split('\n');
  const place = { file, line: above.length, column: above.at(-1)!.length + 1 };
  return { code: 'config_too_deep', place, facts: { most: MOST_LEVELS } };
}

function brokenTree(fault: Fault, file: string): ConfigTree {
  const start = { file, line: 1, column: 1 };
  return {
    root: undefined,
    faults: [fault],
    broken: true,
    valuePlace: () => start,
    keyPlace: () => undefined,
  };
}

function syntaxFaults(errors: readonly YAMLError[], place: (offset: number) => Place): Fault[] {
  return errors.map((error) => ({
    code: SYNTAX.get(error.code) ?? 'config_syntax',
    place: place(error.pos[0]),
    facts: {},
  }));
}

function pathId(path: ConfigPath): string {
  return JSON.stringify(path);
}

function placeOrParent(values: ReadonlyMap<string, Place>, path: ConfigPath, start: Place): Place {
  for (let length = path.length; length > 0; length--) {
    const held = values.get(pathId(path.slice(0, length)));
    if (held !== undefined) return held;
  }
  return start;
}

/** Whether a value is a map of keys. */
export function isConfigMap(value: ConfigValue): value is ConfigMap {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The value under a path, or undefined. */
export function valueAt(root: ConfigValue, path: ConfigPath): ConfigValue {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object') return undefined;
    value = (value as Readonly<Record<string | number, ConfigValue>>)[step];
  }
  return value;
}
