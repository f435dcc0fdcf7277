import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAPITALS, LETTERS, viewOfByte } from '../../src/vietnamese/legacy-encodings-tables.ts';
import { repairMojibake } from '../../src/vietnamese/mojibake.ts';

/** What a program shows that takes UTF-8 for windows-1252. */
function misread(text: string): string {
  return Array.from(Buffer.from(text), (byte) => String.fromCharCode(viewOfByte(byte))).join('');
}

describe('repairMojibake', () => {
  test.each([
    ['Nguyá»…n VÄƒn A', 'Nguyễn Văn A'],
    ['Tráº§n Thá»‹ HÆ°Æ¡ng', 'Trần Thị Hương'],
    ['HÃ\u00a0 Ná»™i', 'Hà Nội'],
    ['Äá»— Thá»‹ HÃ²a', 'Đỗ Thị Hòa'],
    ['Ä\u0090á»— VÄƒn An', 'Đỗ Văn An'],
  ])('%s is %s', (seen, text) => {
    expect(repairMojibake(seen)).toBe(text);
  });

  test('every letter, once and twice misread', () => {
    for (const letter of LETTERS + CAPITALS) {
      const name = `${letter} Nguyễn`;
      expect(repairMojibake(misread(name)), letter).toBe(name);
      expect(repairMojibake(misread(misread(name))), letter).toBe(name);
    }
  });

  test.each(['Nguyễn Văn A', 'BÃ\u00a0NGUYỄN', 'NguyÔn V¨n A', 'Nguyeãn Vaên A', 'Ärzte', 'John', '', '123'])(
    '%s is left alone',
    (text) => {
      expect(repairMojibake(text)).toBeUndefined();
    },
  );

  test('any text is repaired or left alone, never thrown at', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ÃÄÆá»º…ƒ¡aĐ \u0090\u00a0ðŸ˜€n') });
    fc.assert(
      fc.property(texts, (text) => {
        const repaired = repairMojibake(text);
        expect(repaired).not.toBe(text);
      }),
    );
    for (const unit of ['Ã', 'á»', 'Ä', 'Ã¡']) repairMojibake(unit.repeat(500_000));
  });
});
