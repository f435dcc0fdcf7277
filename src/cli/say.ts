/**
 * Sentences with places for facts. `{name}` stands for a fact; `{name|field}` for its word in the table of fields
 * (also `kind`, `finding`, `code`); `{name|raw}` for a number without grouping (lines, years); `{name|percent}` for a share.
 * Lists are cut after a dozen, with `{name|all}` not at all. A part in `[[ … ]]` is left out when a fact inside it is missing or empty.
 */
import type { Facts } from '../failure.ts';
import type { Language } from '../plan/plan.ts';
import { percentOf } from '../report/figures.ts';
import { printable } from './printable.ts';

export interface Terms {
  readonly language: Language;
  field(name: string): string;
  kind(name: string): string;
  finding(code: string): string;
  /** The word for any other code: an encoding, a delimiter, a shape. */
  code(name: string): string;
}

const LONGEST_LIST = 12;
const PLACE = /\{([a-zA-Z]+)(?:\|([a-z]+))?\}/g;

export function say(sentence: string, facts: Facts, terms: Terms): string {
  return sentence
    .split(/\[\[|\]\]/)
    .map((part, index) => {
      const optional = index % 2 === 1;
      if (optional && namesIn(part).some((name) => isEmpty(facts[name]))) return '';
      return part.replace(PLACE, (_, name: string, form?: string) => sayFact(facts[name], form, terms));
    })
    .join('');
}

/** Facts that a sentence asks for; those in optional parts with a question mark behind. */
export function namesIn(sentence: string): string[] {
  return [...sentence.matchAll(PLACE)].map((match) => match[1] as string);
}

function isEmpty(fact: Facts[string] | undefined): boolean {
  return fact === undefined || fact === '' || (typeof fact === 'object' && fact.length === 0);
}

function sayFact(fact: Facts[string] | undefined, form: string | undefined, terms: Terms): string {
  if (fact === undefined) return '?';
  if (typeof fact === 'number') {
    if (form === 'raw') return String(fact);
    if (form === 'percent') return formatShare(fact, 1, terms.language);
    return formatNumber(fact, terms.language);
  }
  if (typeof fact === 'string') return sayText(fact, form, terms);
  const most = form === 'all' ? fact.length : LONGEST_LIST;
  const shown = fact.slice(0, most).map((one) => sayText(one, form, terms));
  return shown.join(', ') + (fact.length > most ? ', …' : '');
}

function sayText(text: string, form: string | undefined, terms: Terms): string {
  if (form === 'field') return terms.field(printable(text));
  if (form === 'kind') return terms.kind(printable(text));
  if (form === 'finding') return terms.finding(printable(text));
  return form === 'code' ? terms.code(printable(text)) : printable(text);
}

function inThousands(digits: string, sign: string): string {
  const head = digits.length % 3;
  const groups = head === 0 ? [] : [digits.slice(0, head)];
  for (let at = head; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.join(sign);
}

/** 1.234.567,5 in Vietnamese, 1,234,567.5 in English. */
export function formatNumber(value: number, language: Language): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const groups = inThousands(whole, language === 'vi' ? '.' : ',');
  const point = language === 'vi' ? ',' : '.';
  return `${value < 0 ? '-' : ''}${groups}${decimals === undefined ? '' : point + decimals}`;
}

/** `part` of `whole` in per cent with one decimal, cut rather than rounded up to 100 or down to 0. */
export function formatShare(part: number, whole: number, language: Language): string {
  const percent = percentOf(part, whole);
  if (percent === null) return '–';
  const text = percent.toFixed(1);
  return language === 'vi' ? `${text.replace('.', ',')} %` : `${text}%`;
}

/** 0,4 giây; 3 min 12 s. */
export function formatDuration(milliseconds: number, language: Language): string {
  const seconds = milliseconds / 1000;
  if (seconds >= 60) {
    const minutes = Math.floor(seconds / 60);
    const rest = Math.floor(seconds % 60);
    return language === 'vi' ? `${minutes} phút ${rest} giây` : `${minutes} min ${rest} s`;
  }
  const text = seconds.toFixed(1);
  return language === 'vi' ? `${text.replace('.', ',')} giây` : `${text} s`;
}
