/** The words that the report writers ask for (src/report/wording.ts), from the words tables. Never throws for a code. */
import type { FindingText, ReportWording, WardListWording } from '../report/wording.ts';
import { termsOf } from './load-words.ts';
import { formatNumber, formatShare, say } from './say.ts';
import type { Words } from './words.ts';

export function reportWording(words: Words): ReportWording {
  const { terms, findings, language } = words;
  const named = termsOf(words);
  const find = (table: Readonly<Record<string, string>>, code: string): string =>
    Object.hasOwn(table, code) ? (table[code] as string) : code;
  return {
    lang: language,
    finding: (code): FindingText =>
      Object.hasOwn(findings, code)
        ? findings[code as keyof typeof findings]
        : { title: code, explanation: code, action: code },
    reason: (code) => find(terms.reasons, code),
    status: (code) => find(terms.statuses, code),
    difference: (code) => find(terms.differences, code),
    field: named.field,
    person: (slot) => terms.persons[slot],
    officer: (code) => terms.officers[code],
    confidence: (probability, status) => {
      const { confidence } = words.wardList;
      const share = formatShare(probability, 1, language);
      return say(confidence[confidenceOf(probability, status)], { share }, named);
    },
    cut: words.wardList.cut,
    wardList: wardListWording(words),
  };
}

function confidenceOf(probability: number, status: string): keyof Words['wardList']['confidence'] {
  if (!(probability > 0)) return 'none';
  if (status === 'unmatched') return 'unmatched';
  if (probability >= 0.99) return 'sure';
  if (probability >= 0.9) return 'high';
  return probability >= 0.5 ? 'likely' : 'open';
}

function wardListWording(words: Words): WardListWording {
  const { wardList, terms } = words;
  const named = termsOf(words);
  return {
    sheet: (officer) => wardList.sheets[officer],
    title: (officer) => wardList.titles[officer],
    subtitle: ({ wardCode, wardName, asOf, people }) => {
      const name = [wardName, wardCode].filter((part) => part !== '').join(' – ');
      const ward = name === '' ? wardList.unknownWard : name;
      return say(wardList.subtitle, { ward, asOf, people: formatNumber(people, words.language) }, named);
    },
    hint: wardList.hint,
    columns: wardList.columns,
    answers: wardList.answers,
    answerError: wardList.answerError,
    sourceRow: (source, row, person) => {
      const place = source === 'master' ? wardList.inMaster : source;
      return say(
        wardList.sourceRow,
        { source: place, row, person: person === 'self' ? '' : terms.persons[person] },
        named,
      );
    },
    evidence: (field, extract, master) => {
      const side = (value: string | undefined, where: string): string =>
        `${value === undefined || value === '' ? wardList.empty : value} (${where})`;
      const label = capital(named.field(field));
      const held = extract === undefined ? [] : [side(extract, wardList.inExtract)];
      const known = master === undefined ? [] : [side(master, wardList.inMaster)];
      return `${label}: ${[...held, ...known].join(' ≠ ')}`;
    },
    fact: (field, fact) => `${capital(named.field(field))}: ${named.code(fact)}`,
    page: (current, total) =>
      wardList.page.replace('{current}', () => current).replace('{total}', () => total),
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
