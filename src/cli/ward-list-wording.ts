/** The words of the officers' workbooks (src/report/ward-list/wording.ts), from the words tables. */
import type { WardListWording } from '../report/ward-list/wording.ts';
import { termsOf } from './load-words.ts';
import { printable } from './printable.ts';
import { formatNumber, say } from './say.ts';
import type { Words } from './words.ts';

export function wardListWording(words: Words): WardListWording {
  const { wardList, terms, language } = words;
  const named = termsOf(words);
  const { cover, guide, findings } = wardList;
  const employerActions = new Map<string, string>(Object.entries(wardList.employerActions));
  const number = (value: number): string => formatNumber(value, language);
  const around = remembered(aroundPlace);
  const aroundRow = remembered(aroundPlace);
  const labels = remembered(capital);
  const label = (field: string): string => labels(field, () => named.field(field));
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
      // nearly all records are of the person himself: then no key is put together
      const [before, after] = aroundRow(person === 'self' ? source : `${person}\0${source}`, () => {
        const place = source === 'master' ? wardList.inMaster : source;
        const who = person === 'self' ? '' : terms.persons[person];
        return say(wardList.sourceRow, { source: place, row: PLACE, person: who }, named);
      });
      return before + row + after;
    },
    label,
    inExtract: wardList.inExtract,
    inMaster: wardList.inMaster,
    empty: wardList.empty,
    fact: (field, fact) => `${label(field)}: ${named.code(fact)}`,
    finding: (code, forEmployer) => {
      const known = Object.hasOwn(findings, code) ? findings[code as keyof typeof findings] : undefined;
      const title = known?.title ?? code;
      if (!forEmployer) return known ?? { title, action: code };
      return { title, action: employerActions.get(code) ?? wardList.employerAction };
    },
    deadline: (verify, repair) => say(wardList.deadline, { verify, repair }, named),
    visitDeadline: (day) => say(wardList.visitDeadline, { day }, named),
    overdue: (day, days) => say(wardList.overdue, { day, days: number(days) }, named),
    noDeadline: wardList.noDeadline,
    sameAsMaster: wardList.sameAsMaster,
    recordNumber: (role, number) => {
      const [before, after] = around(role, () => wardList.recordNumbers[role].replace('{number}', PLACE));
      return before + number + after;
    },
    nearest: wardList.nearest,
    nobodyAlike: wardList.nobodyAlike,
    candidates: (count) => say(wardList.candidates, { count }, named),
    more: (count) => say(wardList.more, { count }, named),
    head: (name) => {
      const [before, after] = around('head', () => say(wardList.head, { name: PLACE }, named));
      return before + printable(name) + after;
    },
    earlierNote: (audience, day, text) => {
      const who = named.code(audience);
      return wardList.earlierNote.replace(
        /\{(day|who|text)\}/g,
        (_, name) => ({ day, who, text })[name as 'day'],
      );
    },
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

/** Stands where the one fact goes that differs in sentences that are asked for a million times. */
const PLACE = '\ufffc';

function aroundPlace(sentence: string): readonly [before: string, after: string] {
  const at = sentence.lastIndexOf(PLACE);
  return [sentence.slice(0, at), sentence.slice(at + PLACE.length)];
}

/** Something made of a text that is looked up by a key, made once for each key. */
function remembered<T>(make: (text: string) => T): (key: string, text: () => string) => T {
  const known = new Map<string, T>();
  return (key, text) => {
    let made = known.get(key);
    if (made === undefined) {
      made = make(text());
      known.set(key, made);
    }
    return made;
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
