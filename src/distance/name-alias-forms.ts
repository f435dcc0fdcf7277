/**
 * The names that an alias in brackets may stand for: "Nguyễn Văn Bền (tức Tư Bảy)" is also called
 * "Tư Bảy", "Nguyễn Tư Bảy", and with a single word instead of the given name "Nguyễn Văn Bảy".
 */
import { foldKey } from '../vietnamese/letters.ts';
import type { PersonName } from '../vietnamese/person-name.ts';
import type { Syllables } from './name-changes.ts';

export function aliasForms(name: PersonName): readonly Syllables[] {
  const { alias, syllables } = name;
  if (alias === undefined || alias.length === 0) return [];
  const forms: (readonly string[])[] = [];
  if (alias.length > 1) forms.push(alias);
  if (alias.length < 3) forms.push([syllables[0], ...alias]);
  if (alias.length === 1 && syllables.length > 1) forms.push([...syllables.slice(0, -1), ...alias]);
  return forms.map((form) => ({ syllables: form, folded: form.map(foldKey) }));
}
