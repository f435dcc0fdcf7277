/** Texts that have broken programs before: numbers, dates, quotes, escapes, letters that nobody sees, names of the language itself. */
import type { Dice } from './dice.ts';

const ESC = '\u001b';

const TEXTS: readonly string[] = [
  '',
  ' ',
  '\t',
  '"',
  '""',
  '"""',
  "'",
  ',',
  ';',
  '|',
  '\\',
  '\\"',
  '\n',
  '\r',
  '\r\n',
  '\u0000',
  '\ufeff',
  '\u200b',
  '\u00a0',
  '=1+1',
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1',
  '@SUM(A1)',
  '="079085001234"',
  "'079085001234",
  '＝1',
  '\t=1',
  '0',
  '-0',
  '1',
  '00000',
  '1.12E+11',
  '1e308',
  '-1e-308',
  'NaN',
  'Infinity',
  '0x10',
  '9'.repeat(40),
  '１２３',
  '٣٤',
  '079085001234',
  '79085001234',
  '000000000000',
  '999999999999',
  'GD4797912345678',
  '0905000111',
  '+84 905 000 111',
  '24133',
  '99999',
  '-0001',
  '30/02/1985',
  '00/00/0000',
  '31/12/9999',
  '1/1/1',
  '29/2/1900',
  '1985-13-45',
  '02/03/85',
  '1985',
  '01/1985',
  '20260630',
  '45000',
  '45000.5',
  'Rằm tháng Giêng năm Ất Sửu',
  '15/8 âm lịch',
  '32/13/1985',
  '1985-02-30T00:00:00Z',
  'ngày 5 tháng 6 năm 1985',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  '..',
  '../../x',
  '/',
  'C:\\x',
  'CON',
  'NUL',
  'aux.txt',
  '.',
  'x. ',
  '~',
  'Nguyễn Văn A',
  'NGUYỄN THỊ B',
  'nguyen van c',
  'Y Bhiăt Niê Kđăm',
  "H'Hen Niê",
  'A (tức B)',
  '((((',
  '))))',
  'A )( B',
  'Lê  -  Văn / C',
  'Nguye\u0302\u0303n',
  '\u0301\u0301\u0301',
  'ê̆'.repeat(30),
  'Nguyªn V¨n',
  'NguyÔn',
  'TrÇn ThÞ',
  'Nguyeãn Vaên',
  'Nguyá»…n',
  'Ngu?n V?n',
  '\u202egnohp',
  '\u2066x\u2069',
  '\u200fx',
  '\ud800',
  '\udc00\ud800',
  '😀',
  '𠀀',
  '\uffff',
  '\u0085',
  '\u2028',
  `${ESC}[31mđỏ`,
  `${ESC}]0;x\u0007`,
  `${ESC}]8;;http://x${ESC}\\y`,
  `${ESC}]52;c;eA==\u0007`,
  '\u009b31m',
  '\u0007',
  '\u0008\u0008',
  '\u007f',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '&amp;',
  ']]>',
  '%s%n',
  '${x}',
  '{{x}}',
  '{name}',
  '[[x]]',
  '$(x)',
  'Thôn 1',
  'Tổ dân phố 14',
  'Số 1, ngõ 2, tổ 3, thôn 4, xã 5, huyện 6, tỉnh 7',
  ',,,,',
  'Xã',
  'P.',
  'Tỉnh Đắk Lắk',
  'x',
  'Nam',
  'Nữ',
  'nu',
  '1 ',
  'true',
  'null',
  '-',
];

/** One of them, a long one, a repetition, or several in a row. */
export function nastyText(dice: Dice): string {
  const text = dice.pick(TEXTS);
  const way = dice.below(24);
  if (way === 0) return text.repeat(1 + dice.count(3_000));
  if (way === 1) return text + dice.pick(TEXTS);
  if (way === 2) return Array.from({ length: 1 + dice.below(12) }, () => dice.pick(TEXTS)).join(' ');
  if (way === 3) return String.fromCodePoint(1 + dice.below(0xd7ff)).repeat(1 + dice.below(4));
  return text;
}

/** The text with some of its letters gone, doubled, swapped, of another case or form. */
export function changedText(dice: Dice, text: string): string {
  const at = dice.below(text.length + 1);
  switch (dice.below(9)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + nastyText(dice) + text.slice(at);
    case 2:
      return text.slice(0, at);
    case 3:
      return text + text;
    case 4:
      return text.toUpperCase();
    case 5:
      return text.normalize(dice.pick(['NFD', 'NFC', 'NFKD', 'NFKC']));
    case 6:
      return ` ${text}\u00a0`;
    case 7:
      return text.replace(/\d/, () => String(dice.below(10)));
    default:
      return text.slice(at) + text.slice(0, at);
  }
}
