/** The words that the page asks for (src/report/page/page-wording.ts), from the words tables. */
import type { PageWording } from '../report/page/page-wording.ts';
import { termsOf } from './load-words.ts';
import { formatNumber, formatShare, say } from './say.ts';
import type { Words } from './words.ts';

export function pageWording(words: Words): PageWording {
  const { language, page, terms } = words;
  const named = termsOf(words);
  const find = (table: Readonly<Record<string, string>>, code: string): string =>
    Object.hasOwn(table, code) ? (table[code] as string) : code;
  return {
    text: (name, facts = {}) => say(page.texts[name], facts, named),
    number: (value) => formatNumber(value, language),
    // A percent sign does not stand alone at the beginning of a line.
    share: (part, whole) => formatShare(part, whole, language).replace(' ', '\u00a0'),
    score: (value) => {
      const tenths = Math.floor(value * 10 + 1e-7);
      return `${formatNumber(Math.floor(tenths / 10), language)}${language === 'vi' ? ',' : '.'}${tenths % 10}`;
    },
    kind: (name) => terms.kinds[name],
    dimension: (name) => capital(terms.dimensions[name]),
    dimensionMeaning: (name) => page.dimensionMeanings[name],
    severity: (name) => capital(terms.severities[name]),
    officers: (names) => capital(names.map((name) => terms.officers[name]).join(', ')),
    field: (name) => capital(named.field(name)),
    difference: (code) => find(terms.differences, code),
    reason: (code) => capital(find(terms.reasons, code)),
    measure: (name) => page.measures[name],
    measureOf: (name) => page.measuresOf[name],
    issue: (code) => capital(find(terms.issues, code)),
    need: (code) => capital(find(terms.needs, code)),
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
