/**
 * What a member is to the head of the household, and marital status, from the wording of the residence
 * registers ("Con đẻ", "Vợ", "Cháu nội"; TT 55/2021/TT-BCA forms) to the few values that findings need.
 */
import { cleanText, foldText } from './letters.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Reading } from './reading.ts';

export type Relation = 'head' | 'spouse' | 'child' | 'parent' | 'sibling' | 'grandchild' | 'other';
export type MaritalStatus = 'single' | 'married' | 'divorced' | 'widowed';

const RELATIONS = wordsOf<Relation>({
  head: 'chu ho|la chu ho|head|head of household|householder|ch',
  spouse: 'vo|chong|vo chong|vo cua chu ho|chong cua chu ho|spouse|wife|husband|ba xa|ong xa',
  child: `con|con de|con ruot|con trai|con gai|con nuoi|con rieng|con ca|con trai ruot|con gai ruot|con trai de|con gai de|con ut
    |con trai ca|con gai ca|con trai nuoi|con gai nuoi|con chung|con dau long|child|son|daughter`,
  parent: `bo|me|cha|ba ma|bo me|cha me|cha de|me de|bo de|cha ruot|me ruot|bo ruot|cha nuoi|me nuoi|bo nuoi|tia|ma|thay|bam|u
    |father|mother|parent`,
  sibling: `anh|chi|em|anh trai|chi gai|em trai|em gai|anh ruot|chi ruot|em ruot|anh chi em|anh chi em ruot|anh em|chi em
    |anh trai ruot|chi gai ruot|em trai ruot|em gai ruot|brother|sister|sibling`,
  grandchild: `chau|chau noi|chau ngoai|chau trai|chau gai|chau ruot|chau noi trai|chau noi gai|chau ngoai trai|chau ngoai gai
    |grandchild|grandson|granddaughter`,
});

const STATUSES = wordsOf<MaritalStatus>({
  single: `doc than|chua ket hon|chua co vo|chua co chong|chua vo|chua chong|chua co vo chong|chua lap gia dinh|chua co gia dinh
    |chua tung ket hon|chua dang ky ket hon|chua dkkh|single|never married|unmarried`,
  married: `da ket hon|ket hon|co vo|co chong|co vo chong|dang co vo|dang co chong|dang co vo chong|da co vo|da co chong|da co vo chong
    |da co gia dinh|co gia dinh|da lap gia dinh|da dang ky ket hon|ly than|dang ly than|married`,
  divorced: 'ly hon|da ly hon|li hon|da li hon|ly di|da ly di|divorced',
  widowed:
    'goa|goa vo|goa chong|vo chet|chong chet|vo mat|chong mat|vo da chet|chong da chet|da goa|goa bua|widowed|widow|widower',
});

/** Any wording not known (in-laws, cousins, lodgers) is "other". */
export function readRelation(text: string): Reading<Relation> {
  return readWords(text, (folded) => RELATIONS.get(folded) ?? 'other');
}

/** A wording that is not known stands for nothing; statuses are never guessed from code numbers. */
export function readMaritalStatus(text: string): Reading<MaritalStatus> {
  return readWords(text, (folded) => STATUSES.get(folded));
}

function readWords<T>(text: string, meaning: (folded: string) => T | undefined): Reading<T> {
  const { value, issues } = cleanText(text);
  if (value === undefined) return { value: undefined, issues };
  if (isPlaceholder(value)) return { value: undefined, issues: [...issues, 'placeholder'] };
  // "Vợ (đã mất)", "Con - con trai thứ 2": the first words carry the relation
  const [words] = value.split(/[([;:]/);
  return { value: meaning(foldText(words)), issues };
}

function wordsOf<T extends string>(lists: Partial<Record<T, string>>): Map<string, T> {
  const words = new Map<string, T>();
  for (const meaning of Object.keys(lists) as T[]) {
    for (const word of lists[meaning]!.split('|')) words.set(word.trim(), meaning);
  }
  return words;
}
