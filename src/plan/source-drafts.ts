/**
 * The sources that a run will read, as they were written: those of the configuration, except kinds for which a flag
 * names files, then those of the flags. Lenient, so that they can be checked although other parts are wrong.
 */
import type { Place } from '../failure.ts';
import type { SourceKindName } from '../flow.ts';
import { type ConfigMap, type ConfigPath, type ConfigTree, isConfigMap } from './config-tree.ts';
import { EXTRACT_KINDS } from './schema.ts';

/** A file named by a source flag, wildcards already expanded. */
export interface SourceFlag {
  readonly kind: Exclude<SourceKindName, 'custom'>;
  readonly file: string;
}

export interface SourceDraft {
  readonly kind: SourceKindName;
  /** Where it stands in the configuration; absent for a flag. */
  readonly path?: ConfigPath;
  /** What the configuration says about it; empty for a flag. */
  readonly written: ConfigMap;
  readonly file: string;
  /** The name it was given, or its file's name without the ending. */
  readonly name: string;
  readonly place: Place;
}

export interface Drafts {
  readonly masters: readonly SourceDraft[];
  readonly extracts: readonly SourceDraft[];
}

/** Sources whose kind and file are known; the schema speaks about the others. */
export function draftSources(tree: ConfigTree | undefined, flags: readonly SourceFlag[]): Drafts {
  const replaced = new Set<SourceKindName>(flags.map((flag) => flag.kind));
  const configured = tree === undefined ? [] : configuredSources(tree);
  const all = [
    ...configured.filter((draft) => !replaced.has(isMaster(draft) ? 'master' : draft.kind)),
    ...flags.map(flagDraft),
  ];
  return { masters: all.filter(isMaster), extracts: all.filter((draft) => !isMaster(draft)) };
}

function isMaster(draft: SourceDraft): boolean {
  return draft.kind === 'master' || draft.path?.[0] === 'master';
}

function configuredSources(tree: ConfigTree): SourceDraft[] {
  if (!isConfigMap(tree.root)) return [];
  const { master, extracts } = tree.root;
  const drafts: SourceDraft[] = [];
  if (isConfigMap(master)) {
    const kind = master['kind'] === 'custom' ? 'custom' : 'master';
    drafts.push(draft(tree, kind, ['master'], master));
  }
  if (!Array.isArray(extracts)) return drafts;
  for (const [index, written] of extracts.entries()) {
    if (!isConfigMap(written)) continue;
    const kind = EXTRACT_KINDS.find((known) => known === written['kind']);
    if (kind !== undefined) drafts.push(draft(tree, kind, ['extracts', index], written));
  }
  return drafts;
}

function draft(tree: ConfigTree, kind: SourceKindName, path: ConfigPath, written: ConfigMap): SourceDraft {
  const file = typeof written['file'] === 'string' ? written['file'] : '';
  const name = typeof written['name'] === 'string' ? written['name'] : defaultName(file);
  return { kind, path, written, file, name: name.normalize('NFC').trim(), place: tree.valuePlace(path) };
}

function flagDraft(flag: SourceFlag): SourceDraft {
  return {
    kind: flag.kind,
    written: {},
    file: flag.file,
    name: flag.file === '-' ? flag.kind : defaultName(flag.file),
    place: {},
  };
}

/** The file's name without folders and ending, both kinds of slash understood. */
export function defaultName(file: string): string {
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return (dot > 0 ? base.slice(0, dot) : base).normalize('NFC');
}
