/**
 * Words that stand for nothing: "không có", "chưa rõ", "-", "N/A". They are written because a form insists
 * on a value, and must never be compared as one.
 */
import { foldText } from './letters.ts';

const STANDS_FOR_NOTHING = new Set(
  `khong|khong co|ko|ko co|k co|khong ro|ko ro|chua ro|chua co|chua biet|khong biet|khong nho|chua xac dinh|khong xac dinh
  |khong co thong tin|chua co thong tin|khong thong tin|khong co du lieu|chua cap|chua duoc cap|chua cap nhat|chua khai bao
  |khong khai bao|chua dat ten|khong ten|khong co ten|vo danh|bo trong|de trong|trong|khong co so|chua co so|mat|quen
  |khong ro ten|khong ro ho ten|khong ro ngay sinh|n a|null|none|nil|nan|undefined|unknown|blank|empty|not available|tbd`
    .split('|')
    .map((words) => words.trim()),
);
const FIRST_WORDS = new Set([...STANDS_FOR_NOTHING].map((words) => words.split(' ')[0]));
const LONGEST = 40;

/** Does one of the usual words for "nothing known" begin with this word, marks off? */
export function mayBeginPlaceholder(folded: string): boolean {
  return FIRST_WORDS.has(folded);
}

/** Does this cleaned text stand for "nothing known"? Signs alone, repeated x or 0, errors of Excel, and the usual words. */
export function isPlaceholder(cleaned: string): boolean {
  if (cleaned.length > LONGEST) return false;
  if (cleaned.startsWith('#'))
    return /^#(?:n\/a|ref!|value!|name\?|div\/0!|num!|null!|####*)/i.test(cleaned) || signsOnly(cleaned);
  const folded = foldText(cleaned);
  if (folded === '') return signsOnly(cleaned);
  return STANDS_FOR_NOTHING.has(folded) || /^(?:x{1,10}|0{1,4})$/.test(folded);
}

function signsOnly(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
