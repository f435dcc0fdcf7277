/** The kinds of sources. A new kind is one file and one line here. */
import type { SourceKindName } from '../flow.ts';
import { birth } from './birth.ts';
import { custom } from './custom.ts';
import { death } from './death.ts';
import { insurance } from './insurance.ts';
import { marriage } from './marriage.ts';
import { master } from './master.ts';
import { residence } from './residence.ts';
import type { SourceKind } from './source-kind.ts';

export const SOURCE_KINDS: readonly SourceKind[] = [
  master,
  insurance,
  birth,
  death,
  marriage,
  residence,
  custom,
];

export function sourceKind(name: SourceKindName): SourceKind {
  const found = SOURCE_KINDS.find((kind) => kind.name === name);
  if (found === undefined) throw new Error(`no source kind ${name}`);
  return found;
}
