/** Columns and cells in old encodings are repaired before they are read; nothing else is touched. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legacyColumn } from '../../src/normalise/legacy-texts.ts';
import { Dictionary } from '../../src/table/dictionary.ts';
import { columnDecoder } from '../../src/vietnamese/legacy-encodings-column.ts';
import { cleaned } from './clean-row.ts';

function columnOf(texts: readonly string[]) {
  const dictionary = new Dictionary();
  return { header: 'x', codes: Int32Array.from(texts, (text) => dictionary.intern(text)), dictionary };
}

describe('cells of a table', () => {
  const row = (fullName: string, address = '') => ({ fullName, birthDate: '05/03/1960', address });

  test('a TCVN3 column is read as Unicode, marked in each cell, and said with its confidence', () => {
    const table = cleaned('insurance', [row('NguyÔn V¨n Hïng'), row('TrÇn ThÞ H\u00ad¬ng'), row('Lª An')]);
    expect(table.values('name')).toEqual(['nguyễn văn hùng', 'trần thị hương', 'lê an']);
    expect(table.issues('fullName', 1)).toEqual(['legacy_encoding']);
    expect(table.legacyColumns).toEqual([
      { source: 'insurance0', key: 'fullName', encoding: 'tcvn3', confidence: 1 },
    ]);
  });

  test('one VNI cell and one mojibake cell among good ones', () => {
    const good = ['Nguyễn Văn Hùng', 'Trần Thị Hương', 'Đỗ Hữu Phước', 'Lê Ngọc Ánh'].map((name) =>
      row(name),
    );
    const table = cleaned('insurance', [...good, row('Traàn Thò Höông'), row('Nguyá»…n VÄƒn HÃ¹ng')]);
    expect(table.values('name').slice(4)).toEqual(['trần thị hương', 'nguyễn văn hùng']);
    expect([0, 4, 5].map((at) => table.issues('fullName', at))).toEqual([
      [],
      ['legacy_encoding'],
      ['mojibake_repaired'],
    ]);
    expect(table.legacyColumns).toEqual([]);
  });

  test('addresses, hamlets and employers too; the raw text stays as it stood', () => {
    const table = cleaned('insurance', [
      row('Nguyễn Văn Hùng', '12 NguyÔn Tr·i, ph\u00adêng T©n LËp'),
      row('Võ Đại', '3 TrÇn Phó, x· Hoµ Th¾ng'),
    ]);
    expect(table.values('ward')).toEqual(['tan lap', 'hoa thang']);
    expect(table.raw.columns.get('address')!.dictionary.text(1)).toBe('12 NguyÔn Tr·i, ph\u00adêng T©n LËp');
    expect(table.issues('address', 0)).toEqual(['legacy_encoding']);
  });

  test('family and given name in two columns', () => {
    const rows = ['NguyÔn V¨n', 'TrÇn §øc', 'Ph¹m ThÞ'].map((familyName) => ({
      familyName,
      givenName: 'Hạnh',
      birthDate: '1960',
    }));
    const table = cleaned('insurance', rows);
    expect(table.values('name')).toEqual(['nguyễn văn hạnh', 'trần đức hạnh', 'phạm thị hạnh']);
    expect(table.issues('familyName', 1)).toContain('legacy_encoding');
  });
});

describe('legacyColumn', () => {
  const latin = fc.string({ unit: fc.constantFrom(...'aeiouhngtLTàáâãèéêìíòóôõùúýÂÊÔ ') });
  const proper = fc.string({
    unit: fc.constantFrom(...'aeiouhngtLTàáâèéêìíòóôùúýăđĩũơưạảấầẩẫậắễệọộợủứữựỵĐƠƯ \u0301'),
  });
  const old = fc.string({ unit: fc.constantFrom(...'NguyenVnTrhi Ô¨Çï§ø¬\u00ad©Ë·µÞ»…ÃÄƒá™"\u0090') });

  test('repairs exactly what the decoder of the whole column repairs, seen by the bytes of the doubtful texts alone', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(proper, latin, old), { maxLength: 30 }), (texts) => {
        const column = columnOf(texts);
        const { decode, found } = columnDecoder(new Set(texts.filter((text) => text !== '')));
        const { repaired, encoding } = legacyColumn(column);
        if (encoding !== found.encoding) return;
        for (const text of texts) {
          const code = column.dictionary.find(text);
          expect(repaired.get(code)?.text ?? text).toBe(decode(text).text);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a column in proper Unicode costs no repair, whatever letters it shares with old encodings', () => {
    const names = [
      'Lê Hà',
      'Âu Cơ',
      'Trần Đức',
      'Võ Thị Sáu',
      'H’Hen Niê',
      'Y Bhiăt Niê Kđăm',
      'Hà Thúc Ân',
      'Nguyễn\u00a0Văn An',
    ];
    expect(legacyColumn(columnOf(names))).toMatchObject({ encoding: 'none', repaired: new Map() });
  });

  test('any texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        for (const { text, issues } of legacyColumn(columnOf(texts)).repaired.values())
          expect([typeof text, issues.length]).toEqual(['string', 1]);
      }),
    );
  });
});
