/**
 * Kind of residence: thường trú, tạm trú, lưu trú, tạm vắng (Luật Cư trú 2020), and the old KT1–KT4 of household
 * books: KT1 permanent here; KT2–KT4 registered elsewhere and staying here.
 */
import { cleanText, foldText } from './letters.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Reading } from './reading.ts';

export type ResidenceType = 'permanent' | 'temporary' | 'short_stay' | 'absent';

const KINDS: readonly (readonly [RegExp, ResidenceType])[] = [
  [/\b(?:tam vang|vang mat|absent)\b/, 'absent'],
  [/\b(?:luu tru|short stay)\b/, 'short_stay'],
  [/\b(?:tam tru|kt ?[234]|temporary)\b/, 'temporary'],
  [/\b(?:thuong tru|ho khau|kt ?1|permanent)\b/, 'permanent'],
];
const ABBREVIATIONS = new Map<string, ResidenceType>([
  ['tv', 'absent'],
  ['lt', 'short_stay'],
  ['luu tam', 'short_stay'],
]);
const LONGEST = 60;

/** A wording that is not known, TT included (thường trú or tạm trú?), stands for nothing. */
export function readResidenceType(text: string): Reading<ResidenceType> {
  const { value, issues } = cleanText(text);
  if (value === undefined) return { value: undefined, issues };
  if (isPlaceholder(value)) return { value: undefined, issues: [...issues, 'placeholder'] };
  const folded = foldText(value.slice(0, LONGEST));
  const kind = ABBREVIATIONS.get(folded) ?? KINDS.find(([words]) => words.test(folded))?.[1];
  return { value: kind, issues };
}
