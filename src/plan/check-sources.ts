/** What the schema cannot say about sources: names, fields that a kind of source can have, and custom pairs of tables. */
import type { Fault } from '../failure.ts';
import type { SourceKindName } from '../flow.ts';
import { sourceKind } from '../sources/list.ts';
import { ROLES } from '../sources/roles.ts';
import { checkCustom } from './check-custom.ts';
import { type ConfigTree, isConfigMap } from './config-tree.ts';
import { nearest } from './nearest.ts';
import { fault } from './schema-faults.ts';
import type { Drafts, SourceDraft } from './source-drafts.ts';

const LONGEST_NAME = 100;

/** Every fault of the sources taken together. `tree` is absent when there is no configuration. */
export function checkSources(drafts: Drafts, tree: ConfigTree | undefined): Fault[] {
  const everything = [...drafts.masters, ...drafts.extracts];
  return [
    ...checkPresence(drafts, tree),
    ...checkNames(drafts.extracts),
    ...(tree === undefined ? [] : everything.flatMap((draft) => checkFields(draft, tree))),
    ...(tree === undefined ? [] : checkCustom(drafts, tree)),
  ];
}

function checkPresence(drafts: Drafts, tree: ConfigTree | undefined): Fault[] {
  const written = tree !== undefined && isConfigMap(tree.root) ? tree.root : {};
  const place = tree === undefined ? {} : tree.valuePlace([]);
  const { master, extracts } = written;
  const faults: Fault[] = [];
  if (drafts.masters.length === 0 && master === undefined) faults.push(fault('master_missing', place, {}));
  if (drafts.masters.length > 1) {
    faults.push(fault('master_twice', {}, { files: drafts.masters.map((draft) => draft.file) }));
  }
  const noneWritten = extracts === undefined || (Array.isArray(extracts) && extracts.length === 0);
  if (drafts.extracts.length === 0 && noneWritten) faults.push(fault('extracts_missing', place, {}));
  return faults;
}

function checkNames(extracts: readonly SourceDraft[]): Fault[] {
  const faults: Fault[] = [];
  const first = new Map<string, SourceDraft>();
  for (const draft of extracts) {
    const { name, file, kind, place } = draft;
    if (file === '') continue;
    const earlier = first.get(name);
    if (name === 'master') {
      faults.push(fault('extract_name_reserved', place, { name, file, kind, line: `name: ${kind}` }));
    } else if (name === '' || name.length > LONGEST_NAME || /\p{Cc}/u.test(name)) {
      faults.push(fault('extract_name_bad', place, { file, kind, line: `name: ${kind}` }));
    } else if (earlier !== undefined) {
      const line = `name: ${freeName(name, extracts)}`;
      faults.push(fault('extract_name_twice', place, { name, file, kind, first: earlier.file, line }));
    } else first.set(name, draft);
  }
  return faults;
}

function freeName(name: string, extracts: readonly SourceDraft[]): string {
  const taken = new Set(extracts.map((draft) => draft.name));
  let number = 2;
  while (taken.has(`${name}_${number}`)) number++;
  return `${name}_${number}`;
}

function checkFields(draft: SourceDraft, tree: ConfigTree): Fault[] {
  const { columns } = draft.written;
  if (draft.path === undefined || !isConfigMap(columns)) return [];
  const known = fieldKeysOf(draft.kind);
  const path = [...draft.path, 'columns'];
  return Object.keys(columns)
    .filter((key) => !known.has(key) && !isOwnField(draft, key))
    .map((key) => {
      const suggestion = suggestField(key, known);
      return fault('unknown_field', tree.keyPlace([...path, key]) ?? tree.valuePlace(path), {
        key,
        kind: draft.kind,
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    });
}

/** A field of a custom extract may be mapped under `columns` too. */
function isOwnField(draft: SourceDraft, key: string): boolean {
  const { fields } = draft.written;
  return Array.isArray(fields) && fields.some((field) => isConfigMap(field) && field['field'] === key);
}

/** Field keys that may be mapped by hand: every role of every person, and what stands for the row as a whole. */
function fieldKeysOf(name: SourceKindName): ReadonlySet<string> {
  const kind = sourceKind(name);
  const keys = new Set<string>(kind.fields.map((field) => field.key));
  for (const person of kind.persons) {
    for (const role of ROLES) keys.add(person === 'self' ? role : `${person}.${role}`);
  }
  return keys;
}

/** `fullname` → `fullName`; `fullName` in a birth → `child.fullName`. */
function suggestField(key: string, known: ReadonlySet<string>): string | undefined {
  const role = key.slice(key.lastIndexOf('.') + 1);
  const near = nearest(key, known);
  if (near !== undefined) return near;
  const behind = [...known].filter((field) => field.endsWith(`.${role}`) || field === role);
  return behind[0] ?? nearest(role, ROLES);
}
