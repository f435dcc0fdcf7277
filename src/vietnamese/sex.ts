/**
 * Sex as registers write it: words, letters and the code numbers of health and population files (1 nam, 2 nữ,
 * 3 chưa xác định; QĐ 130/QĐ-BYT). A lone 0 means "nữ" only in a column that knows no 2: sexZeroIsFemale tells.
 */
import { cleanText, foldKey } from './letters.ts';
import { isPlaceholder } from './placeholder.ts';
import { NOTHING, type Reading } from './reading.ts';

export type Sex = 'male' | 'female';

const MALE: Reading<Sex> = { value: 'male', issues: [] };
const FEMALE: Reading<Sex> = { value: 'female', issues: [] };

const WORDS = new Map<string, Reading<Sex>>([
  ...'nam|namgioi|trai|contrai|betrai|m|male|man|boy|1|01|ong|gioitinhnam|1nam'
    .split('|')
    .map((word) => [word, MALE] as const),
  ...'nu|nugioi|gai|congai|begai|f|female|woman|girl|2|02|ba|gioitinhnu|2nu'
    .split('|')
    .map((word) => [word, FEMALE] as const),
]);
/** "Nữ" in TCVN3 seen as windows-1252: one sign is too little for the encoding to be told from the cell. */
const TCVN3_NU = new Set(['N÷', 'n÷']);
const FEMALE_TCVN3: Reading<Sex> = { value: 'female', issues: ['legacy_encoding'] };
/** Said to be unknown; no doubt about the cell. */
const UNKNOWN = new Set('3|03|9|khac|other|khongxacdinh|chuaxacdinh|u|unknown'.split('|'));
const TICKS = new Set('x|xx|v|1|co|yes|y|true|nu|f|female|2'.split('|'));
const NO_TICKS = new Set('0|khong|no|n|false|nam|m|male'.split('|'));
const TICK_SIGNS = new Set('✓✔☑☒✗✘×■√*+'.split(''));

/** One cell of a column of sexes. zeroIsFemale: what sexZeroIsFemale said of the column. */
export function readSex(text: string, zeroIsFemale = false): Reading<Sex> {
  const cleaned = cleanText(text);
  if (cleaned.value === undefined)
    return cleaned.issues.length === 0 ? NOTHING : { value: undefined, issues: cleaned.issues };
  const word = foldKey(numberAsTyped(cleaned.value));
  const found =
    WORDS.get(word) ??
    (word === '0' && zeroIsFemale ? FEMALE : undefined) ??
    (TCVN3_NU.has(cleaned.value) ? FEMALE_TCVN3 : undefined);
  if (found !== undefined)
    return cleaned.issues.length === 0
      ? found
      : { value: found.value, issues: [...cleaned.issues, ...found.issues] };
  const known = UNKNOWN.has(word) || (word !== '0' && isPlaceholder(cleaned.value));
  return { value: undefined, issues: [...cleaned.issues, known ? 'placeholder' : 'sex_unreadable'] };
}

/** Does 0 stand for female here? Only where the column holds 0 and 1 and never 2. */
export function sexZeroIsFemale(texts: Iterable<string>): boolean {
  let zero = false;
  let one = false;
  for (const text of texts) {
    const word = foldKey(numberAsTyped(text));
    if (word === '2') return false;
    if (word === '0') zero = true;
    else if (word === '1') one = true;
  }
  return zero && one;
}

/** One cell of a column headed "Nữ": any tick is a woman, an empty cell a man (form D02 and its kind). */
export function readSexTick(text: string): Reading<Sex> {
  const cleaned = cleanText(text);
  if (cleaned.value === undefined) return { value: 'male', issues: cleaned.issues };
  const word = foldKey(numberAsTyped(cleaned.value));
  if (TICKS.has(word) || (cleaned.value.length === 1 && TICK_SIGNS.has(cleaned.value)))
    return { value: 'female', issues: cleaned.issues };
  if (NO_TICKS.has(word) || (word === '' && isPlaceholder(cleaned.value)))
    return { value: 'male', issues: cleaned.issues };
  return { value: undefined, issues: [...cleaned.issues, 'sex_unreadable'] };
}

/** A spreadsheet turns 1 into 1.0. */
function numberAsTyped(text: string): string {
  return text.trim().replace(/^(\d)[.,]0$/, '$1');
}
