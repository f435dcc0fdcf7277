/** The words of the officers' workbooks (src/report/ward-list/wording.ts), from the words tables. */
import type { WardListWording } from '../report/ward-list/wording.ts';
import { termsOf } from './load-words.ts';
import { formatNumber, say } from './say.ts';
import type { Words } from './words.ts';

export function wardListWording(words: Words): WardListWording {
  const { wardList, terms, findings, language } = words;
  const named = termsOf(words);
  const { cover, guide } = wardList;
  const number = (value: number): string => formatNumber(value, language);
  return {
    coverSheet: wardList.coverSheet,
    guideSheet: wardList.guideSheet,
    sheet: (audience, part) =>
      part === 'check'
        ? wardList.sheets[audience]
        : `${wardList.sheets[audience]}-${wardList.sheetParts[part]}`,
    title: (audience, part) =>
      `${wardList.titles[part]} – ${wardList.audiences[audience].toLocaleUpperCase('vi')}`,
    audience: (audience) => capital(wardList.audiences[audience]),
    place: (code, name) => {
      const known = [name, code].filter((part) => part !== '').join(' – ');
      return known === '' ? wardList.unknownWard : known;
    },
    subtitle: ({ people, ...facts }) => say(wardList.subtitle, { ...facts, people: number(people) }, named),
    hint: (part) => wardList.hints[part],
    columns: wardList.columns,
    answers: wardList.answers,
    answerError: wardList.answerError,
    severity: (severity) => wardList.severities[severity],
    sourceRow: (source, row, person) => {
      const place = source === 'master' ? wardList.inMaster : source;
      const who = person === 'self' ? '' : terms.persons[person];
      return say(wardList.sourceRow, { source: place, row, person: who }, named);
    },
    label: (field) => capital(named.field(field)),
    inExtract: wardList.inExtract,
    inMaster: wardList.inMaster,
    empty: wardList.empty,
    fact: (field, fact) => `${capital(named.field(field))}: ${named.code(fact)}`,
    action: (code) => {
      const known: Readonly<Record<string, string>> = wardList.actions;
      if (Object.hasOwn(known, code)) return known[code]!;
      return Object.hasOwn(findings, code) ? findings[code as keyof typeof findings].action : code;
    },
    deadline: (verify, repair) => say(wardList.deadline, { verify, repair }, named),
    visitDeadline: (day) => say(wardList.visitDeadline, { day }, named),
    noDeadline: wardList.noDeadline,
    nearest: wardList.nearest,
    candidates: (count) => say(wardList.candidates, { count }, named),
    more: (count) => say(wardList.more, { count }, named),
    head: (name) => say(wardList.head, { name }, named),
    otherHamlets: wardList.otherHamlets,
    unknownHamlet: wardList.unknownHamlet,
    signatures: wardList.signatures,
    page: (current, total) =>
      wardList.page.replace('{current}', () => current).replace('{total}', () => total),
    cover: {
      ...cover,
      asOf: (day) => say(cover.asOf, { day }, named),
      people: (counts) => say(cover.people, counts, named),
    },
    guide: { ...guide, deadlines: (facts) => say(guide.deadlines, facts, named) },
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
