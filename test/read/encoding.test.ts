import { describe, expect, test } from 'vitest';
import type { EncodingName } from '../../src/plan/plan.ts';
import { cellsOf, faultsOf, read, rejections } from './files.ts';

const TEXT =
  'Họ tên;Ngày sinh;Địa chỉ\r\nNguyễn Thị Ứng;01/02/1980;"Số 5; đường ""Lý"""\r\nTrần Ẩn;1975\r\nĐỗ Ơ;1;\r\n';
const USED = [
  ['Nguyễn Thị Ứng', '01/02/1980', 'Số 5; đường "Lý"'],
  ['Đỗ Ơ', '1', ''],
];

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

/** Letters as base and tone mark, which is how windows-1258 writes them. */
function windows1258(text: string): Buffer {
  const codes = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte++) {
    const letter = new TextDecoder('windows-1258').decode(Uint8Array.of(byte));
    codes.set(letter, byte);
  }
  const out: number[] = [];
  for (const letter of text) {
    const [base, ...marks] = letter.normalize('NFD');
    const shape = marks.filter((mark) => !codes.has(mark));
    const tones = marks.filter((mark) => codes.has(mark));
    const carrier = (base! + shape.join('')).normalize('NFC');
    for (const unit of [carrier, ...tones]) out.push(codes.get(unit) ?? unit.charCodeAt(0));
  }
  return Buffer.from(out);
}

describe('every encoding gives the same table', () => {
  test.each<[string, Buffer, EncodingName, boolean]>([
    ['utf-8', Buffer.from(TEXT), 'utf-8', false],
    ['utf-8 with its mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8', true],
    ['utf-16le with its mark', utf16(`\ufeff${TEXT}`, false), 'utf-16le', true],
    ['utf-16be with its mark', utf16(`\ufeff${TEXT}`, true), 'utf-16be', true],
    ['utf-16le without', utf16(TEXT, false), 'utf-16le', false],
    ['windows-1258', windows1258(TEXT), 'windows-1258', false],
  ])('%s', async (_name, bytes, encoding, byteOrderMark) => {
    for (const sliceBytes of [1 << 23, 7]) {
      const table = await read(bytes, {}, { sliceBytes });
      expect(table.facts).toMatchObject({ encoding, byteOrderMark, delimiter: ';', headerLine: 1 });
      expect(cellsOf(table)).toEqual(USED);
      expect(rejections(table)).toEqual(['2 @3 too_few_fields (2 of 3 fields)']);
      const after = bytes.subarray(table.rejected[0]!.byte);
      expect(after.length).toBe(
        (encoding.startsWith('utf-16')
          ? utf16('Trần Ẩn;1975\r\nĐỗ Ơ;1;\r\n', false)
          : encoding === 'utf-8'
            ? Buffer.from('Trần Ẩn;1975\r\nĐỗ Ơ;1;\r\n')
            : windows1258('Trần Ẩn;1975\r\nĐỗ Ơ;1;\r\n')
        ).length,
      );
    }
  });

  test('tabs of "Unicode Text"', async () => {
    const table = await read(utf16(`\ufeff${TEXT.replace(/"Số.*"/, 'Số 5').replaceAll(';', '\t')}`, false));
    expect(table.facts.delimiter).toBe('\t');
    expect(cellsOf(table, ['fullName'])).toEqual([['Nguyễn Thị Ứng'], ['Đỗ Ơ']]);
  });

  test('tcvn3, found out and told', async () => {
    const bytes = Buffer.from(
      'Hä tªn;Ngµy sinh\r\nNguyÔn V¨n Thö;1980\r\nTrÇn ThÞ NghiÖm;1975\r\n',
      'latin1',
    );
    for (const encoding of [undefined, 'tcvn3'] as const) {
      const table = await read(bytes, encoding === undefined ? {} : { encoding });
      expect(table.facts.encoding).toBe('tcvn3');
      expect(cellsOf(table)).toEqual([
        ['Nguyễn Văn Thử', '1980'],
        ['Trần Thị Nghiệm', '1975'],
      ]);
    }
  });
});

describe('what cannot be decided', () => {
  test('half a surrogate pair costs its record', async () => {
    const table = await read(utf16('\ufeffHọ tên;Ngày sinh\nA\ud800;1\nB😀;2\n', false));
    expect(rejections(table)).toEqual(['1 @2 not_text (byte 2 of the record)']);
    expect(cellsOf(table, ['fullName'])).toEqual([['B😀']]);
  });

  test('an odd byte at the end of UTF-16 costs the last record', async () => {
    const table = await read(
      Buffer.concat([utf16('\ufeffHọ tên;Ngày sinh\nA;1\nB;2', false), Buffer.from([65])]),
    );
    expect(rejections(table)).toEqual(['2 @3 not_text (byte 4 of the record)']);
  });

  test('bytes that are Vietnamese in no encoding', async () => {
    const noise = Array.from({ length: 40 }, (_, i) => `\xb8q\xa9x\xd9z\xb8q\xa9x ${i};\xf7w\xd7\xd8\n`);
    const [fault] = await faultsOf(read(Buffer.from(`Ho ten;Ngay sinh\n${noise.join('')}`, 'latin1')));
    expect(fault!.code).toBe('encoding_doubtful');
    expect(fault!.facts['candidates']).toHaveLength(2);
  });

  test('a few spoiled rows do not make another encoding', async () => {
    const rows = 'Nguyen Van Thu;1980\n'.repeat(30);
    const content = Buffer.concat([
      Buffer.from(`Ho ten;Ngay sinh\n${rows}`),
      Buffer.from([0xff, 0xfe, 0x3b, 0x31, 0x0a]),
    ]);
    const table = await read(content);
    expect(table.facts.encoding).toBe('utf-8');
    expect(rejections(table)).toEqual(['31 @32 not_text (byte 1 of the record)']);
  });
});
