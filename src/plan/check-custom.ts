/** Faults of `kind: custom`: two tables of people whose fields are named by hand on both sides. */
import type { Fault } from '../failure.ts';
import { type ConfigPath, type ConfigTree, type ConfigValue, isConfigMap } from './config-tree.ts';
import { fault } from './schema-faults.ts';
import type { Drafts, SourceDraft } from './source-drafts.ts';

/** A letter first, so that a field's name is safe as a key and readable as a column heading. */
const FIELD_NAME = /^\p{L}[\p{L}\p{M}\p{N}_-]{0,39}$/u;

export function checkCustom(drafts: Drafts, tree: ConfigTree): Fault[] {
  const faults = drafts.extracts.flatMap((draft) =>
    draft.kind === 'custom' ? checkFieldList(draft, tree) : onlyCustomKeys(draft, tree),
  );
  return [...faults, ...checkKinds(drafts)];
}

/** `fields` and `assignment` mean nothing for the other kinds. */
function onlyCustomKeys(draft: SourceDraft, tree: ConfigTree): Fault[] {
  const path = draft.path;
  if (path === undefined) return [];
  return ['fields', 'assignment']
    .filter((key) => draft.written[key] !== undefined)
    .map((key) =>
      fault('key_only_custom', tree.keyPlace([...path, key]) ?? draft.place, { key, kind: draft.kind }),
    );
}

function checkFieldList(draft: SourceDraft, tree: ConfigTree): Fault[] {
  const { fields } = draft.written;
  const path = draft.path ?? [];
  if (fields === undefined || (Array.isArray(fields) && fields.length === 0)) {
    return [fault('custom_fields_missing', tree.keyPlace([...path, 'fields']) ?? draft.place, {})];
  }
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { name, at } of namedFields(fields, [...path, 'fields'])) {
    const place = tree.valuePlace([...at, 'field']);
    if (!FIELD_NAME.test(name)) faults.push(fault('custom_field_name_bad', place, { name }));
    else if (seen.has(name)) faults.push(fault('custom_field_twice', place, { name }));
    seen.add(name);
  }
  return faults;
}

/** A custom master has no columns that the other kinds know; a custom extract goes with any master. */
function checkKinds({ masters, extracts }: Drafts): Fault[] {
  if (masters[0]?.kind !== 'custom') return [];
  return extracts
    .filter(({ kind }) => kind !== 'custom')
    .map(({ name, kind, place }) => fault('custom_master', place, { name, kind }));
}

function* namedFields(fields: ConfigValue, path: ConfigPath): Generator<{ name: string; at: ConfigPath }> {
  if (!Array.isArray(fields)) return;
  for (const [index, field] of fields.entries()) {
    if (!isConfigMap(field) || typeof field['field'] !== 'string') continue;
    yield { name: field['field'], at: [...path, index] };
  }
}
