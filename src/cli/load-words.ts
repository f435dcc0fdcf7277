/** The words of one language, and the language of the screen. */
import type { Language } from '../plan/plan.ts';
import type { Terms } from './say.ts';
import type { Screen } from './screen.ts';
import type { Words } from './words.ts';

export async function loadWords(language: Language): Promise<Words> {
  const loaded = language === 'vi' ? await import('./words.vi.ts') : await import('./words.en.ts');
  return loaded.WORDS;
}

/** --lang, else the locale: LC_ALL, LC_MESSAGES, LANG; on Windows, where none is set, the system's. */
export function screenLanguage(asked: string | undefined, { env, platform }: Screen): Language {
  if (asked === 'vi' || asked === 'en') return asked;
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (name) => name !== undefined && name !== '',
  );
  const system = platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '';
  return /^vi(?:$|[_.@-])/i.test(locale ?? system) ? 'vi' : 'en';
}

/** Look-ups for say.ts; a code without words stands for itself. */
export function termsOf({ language, terms, findings }: Words): Terms {
  const find = (table: Readonly<Record<string, string>>, name: string): string | undefined =>
    Object.hasOwn(table, name) ? table[name] : undefined;
  const field = (name: string): string => {
    const [person, role] = name.includes('.') ? name.split('.', 2) : [undefined, name];
    const words = find(terms.fields, role ?? name) ?? find(terms.facts, role ?? name) ?? name;
    const who = person === undefined ? undefined : (find(terms.persons, person) ?? person);
    return who === undefined ? words : `${words} (${who})`;
  };
  return {
    language,
    field,
    kind: (name) => find(terms.kinds, name) ?? name,
    finding: (code) => (Object.hasOwn(findings, code) ? findings[code as keyof typeof findings].title : code),
    code: (name) =>
      find(terms.codes, name) ??
      find(terms.officers, name) ??
      find(terms.reasons, name) ??
      find(terms.differences, name) ??
      find(terms.statuses, name) ??
      find(terms.rejections, name) ??
      find(terms.needs, name) ??
      find(terms.issues, name) ??
      find(terms.fields, name) ??
      name,
  };
}
