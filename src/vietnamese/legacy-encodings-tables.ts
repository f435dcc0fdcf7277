/**
 * The 134 Vietnamese letters in TCVN3 (ABC fonts), VNI-Windows and VISCII, as look-up tables from what a program shows
 * that took the bytes for windows-1252 (the "view") to the letter. Facts of the encodings: TCVN 5712:1993 (VN3),
 * RFC 1456 (VISCII), the layout of the VNI fonts; checked letter by letter in the tests.
 */

/** All lower-case letters beyond ASCII; the other tables follow this order. */
export const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
export const CAPITALS = LETTERS.toUpperCase();

/** View code unit, or two of them as first × 65536 + second, to letter. */
export type LegacyTable = ReadonlyMap<number, string>;

const TCVN3_LOWER = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ';
/** Capitals of their own; all others are a capital followed by the byte of the lower-case letter. */
const TCVN3_CAPITALS = new Map(
  [...'ĂÂĐÊÔƠƯ'].map((letter, index) => [letter, '¡¢§£¤¥¦'.charAt(index)] as const),
);

const VISCII_LOWER =
  'E0E1E4E3D5E5A2A1C6C7A3E2A5A4A6E7A7F0E8E9EBA8A9EAABAAACADAEECEDEFEEB8F2F3F6F5F7F4B0AFB1B2B5BDB6BEB7DEFEF9FAFCFBF8DFD7D1D8E6F1CFFDD6DBDC';
const VISCII_UPPER =
  'C0C1C4C380C58281020583C28584860687D0C8C9CB8889CA8B8A8C8D8ECCCD9BCE98D2D399A09AD4908F919293B4969597B394D9DA9C9D9EBFBBBABCFFB99FDD14191E';

/** VNI writes a base letter and a sign behind it; these are the signs of the tones, plain, with breve and with circumflex. */
const VNI_TONES = { '\u0300': 'ø', '\u0301': 'ù', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' };
const VNI_BREVE = { '': 'ê', '\u0300': 'è', '\u0301': 'é', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë' };
const VNI_CIRCUMFLEX = { '': 'â', '\u0300': 'à', '\u0301': 'á', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä' };
/** Letters of one byte, which also serve as bases (ơ ư). */
const VNI_SINGLE = new Map(
  [...'đìíỉĩịơưỵ'].map((letter, index) => [letter, 'ñìíæóòôöî'.charAt(index)] as const),
);

/** Letters that windows-1252 shows for the bytes 80–9F; the five bytes without a letter keep their number. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Code unit of the windows-1252 view of a byte. */
export function viewOfByte(byte: number): number {
  return byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252_HIGH.charCodeAt(byte - 0x80) : byte;
}

const BYTES_OF_HIGH = new Map(
  [...WINDOWS_1252_HIGH].map((letter, index) => [letter.charCodeAt(0), index + 0x80]),
);

/** The byte that windows-1252 shows as this code unit (C1 controls count as themselves), or -1. */
export function byteOfView(code: number): number {
  return code < 0x100 ? code : (BYTES_OF_HIGH.get(code) ?? -1);
}

function keyOf(view: string): number {
  return view.length === 1 ? view.charCodeAt(0) : view.charCodeAt(0) * 65536 + view.charCodeAt(1);
}

export function tcvn3Table(): LegacyTable {
  const table = new Map<number, string>();
  [...LETTERS].forEach((letter, index) => {
    const lower = TCVN3_LOWER.charAt(index);
    const capital = CAPITALS.charAt(index);
    table.set(keyOf(lower), letter);
    const own = TCVN3_CAPITALS.get(capital);
    const base = own === undefined ? capitalBase(capital) : '';
    table.set(own === undefined ? keyOf(base + lower) : keyOf(own), capital);
  });
  return table;
}

/** The TCVN3 capital that a toned capital is written with: its letter without the tone. */
function capitalBase(capital: string): string {
  const toneless = capital
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  return TCVN3_CAPITALS.get(toneless) ?? toneless;
}

export function visciiTable(): LegacyTable {
  const table = new Map<number, string>();
  for (let index = 0; index < LETTERS.length; index++) {
    const at = 2 * index;
    table.set(viewOfByte(Number.parseInt(VISCII_LOWER.slice(at, at + 2), 16)), LETTERS.charAt(index));
    table.set(viewOfByte(Number.parseInt(VISCII_UPPER.slice(at, at + 2), 16)), CAPITALS.charAt(index));
  }
  return table;
}

/** Capital base with capital or small sign, small base with small sign. */
export function vniTable(): LegacyTable {
  const table = new Map<number, string>();
  for (const letter of LETTERS) {
    const view = vniView(letter);
    const capital = letter.toUpperCase();
    table.set(keyOf(view), letter);
    table.set(keyOf(view.toUpperCase()), capital);
    if (view.length === 2) table.set(keyOf(view.charAt(0).toUpperCase() + view.charAt(1)), capital);
  }
  return table;
}

function vniView(letter: string): string {
  const single = VNI_SINGLE.get(letter);
  if (single !== undefined) return single;
  const marks = letter.normalize('NFD');
  const base = marks.charAt(0);
  const signs = marks.slice(1);
  const tone = signs.replace(/[\u0302\u0306\u031b]/g, '');
  if (signs.includes('\u0306')) return base + signOf(VNI_BREVE, tone);
  if (signs.includes('\u0302')) return base + signOf(VNI_CIRCUMFLEX, tone);
  const horned = signs.includes('\u031b') ? VNI_SINGLE.get(base === 'o' ? 'ơ' : 'ư') : base;
  return horned + signOf(VNI_TONES, tone);
}

function signOf(signs: Readonly<Record<string, string>>, tone: string): string {
  return signs[tone] ?? '';
}
