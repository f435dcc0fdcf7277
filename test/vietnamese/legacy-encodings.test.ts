/** Old Vietnamese encodings: every letter there and back, and found out by content alone. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import {
  decodeBytes,
  decodeLegacy,
  decodeTcvn3,
  decodeViscii,
  decodeVni,
  detectEncoding,
  detectLegacyText,
  type FileEncoding,
  LEGACY,
  type LegacyEncoding,
  legalShare,
} from '../../src/vietnamese/legacy-encodings.ts';
import {
  byteOfView,
  CAPITALS,
  LETTERS,
  tcvn3Table,
  viewOfByte,
  visciiTable,
  vniTable,
} from '../../src/vietnamese/legacy-encodings-tables.ts';

const PEOPLE = [
  'Nguyễn Văn Hùng',
  'TRẦN THỊ MỸ DUYÊN',
  'Lê Hoàng Phương Uyên',
  'Đặng Đình Thưởng',
  'ĐỖ THỊ ÁNH NGUYỆT',
  'Phạm Quỳnh Giao',
  'Vũ Đức Khuê',
  'Huỳnh Thị Ngọc Trâm',
  'Bùi Quốc Việt',
  'Hồ Thị Hảo',
  'Ngô Bá Khá',
  'Dương Thuỳ Linh',
];

const TONE_MARKS = '\u0300\u0301\u0303\u0309\u0323';

/** Letter → view, the first spelling listed (capitals before their font tricks). */
function encoder(encoding: LegacyEncoding): Map<string, string> {
  const tables = { tcvn3: tcvn3Table, vni: vniTable, viscii: visciiTable };
  const views = new Map<string, string>();
  for (const [key, letter] of tables[encoding]()) {
    const view = key < 65536 ? String.fromCharCode(key) : String.fromCharCode(key >> 16, key & 0xffff);
    if (!views.has(letter)) views.set(letter, view);
  }
  return views;
}

function encode(text: string, encoding: LegacyEncoding): string {
  const views = encoder(encoding);
  return [...text].map((letter) => views.get(letter) ?? letter).join('');
}

function bytesOfView(view: string): Uint8Array {
  return Uint8Array.from(view, (letter) => byteOfView(letter.charCodeAt(0)));
}

function bytesIn(text: string, encoding: FileEncoding): Uint8Array {
  switch (encoding) {
    case 'tcvn3':
    case 'vni':
    case 'viscii':
      return bytesOfView(encode(text, encoding));
    case 'windows-1258':
      return iconv.encode(windows1258Form(text), 'windows1258');
    default:
      return iconv.encode(text, encoding, { addBOM: false });
  }
}

/** windows-1258 has letters with quality marks, and combining tones. */
function windows1258Form(text: string): string {
  return text.replace(/\P{ASCII}/gu, (letter) => {
    const parts = [...letter.normalize('NFD')];
    const tones = parts.filter((part) => TONE_MARKS.includes(part));
    const rest = parts.filter((part) => !TONE_MARKS.includes(part));
    return rest.join('').normalize('NFC') + tones.join('');
  });
}

describe('letters', () => {
  test.each(LEGACY)('all 134 letters go there and back in %s', (encoding) => {
    const views = encoder(encoding);
    expect(LETTERS.length + CAPITALS.length).toBe(134);
    for (const letter of LETTERS + CAPITALS) {
      expect(decodeLegacy(views.get(letter)!, encoding), letter).toBe(letter);
      expect(decodeBytes(bytesOfView(views.get(letter)!), encoding), letter).toBe(letter);
    }
  });

  test('VISCII agrees with iconv-lite, byte by byte', () => {
    for (let byte = 0; byte < 256; byte++) {
      const theirs = iconv.decode(Buffer.from([byte]), 'viscii');
      expect(decodeViscii(Uint8Array.of(byte)), `byte ${byte.toString(16)}`).toBe(theirs);
    }
  });

  test('TCVN3 agrees with iconv-lite on every lower-case letter and every capital of one byte', () => {
    const table = tcvn3Table();
    for (let byte = 0xa1; byte < 256; byte++) {
      const ours = table.get(viewOfByte(byte));
      const theirs = iconv.decode(Buffer.from([byte]), 'tcvn').normalize('NFC');
      if (ours !== undefined) expect(ours).toBe(theirs);
    }
  });

  const table = new URL('../../../shared/data/legacy-encodings/vni-tcvn3-viscii.json', import.meta.url);
  test.skipIf(!existsSync(table))('agree with the shared table', () => {
    const shared = JSON.parse(readFileSync(table, 'utf8')) as Record<string, Record<string, string>>;
    for (const [letter, view] of Object.entries(shared['vni']!)) expect(decodeVni(view)).toBe(letter);
    for (const [letter, view] of Object.entries(shared['tcvn3_abc']!)) expect(decodeTcvn3(view)).toBe(letter);
    for (const [letter, hex] of Object.entries(shared['viscii_hex']!)) {
      expect(decodeViscii(Uint8Array.from(Buffer.from(hex, 'hex')))).toBe(letter);
    }
  });
});

describe('texts', () => {
  test.each([
    ['NguyÔn V¨n A', 'Nguyễn Văn A', decodeTcvn3],
    ['TrÇn ThÞ H\u00ad¬ng', 'Trần Thị Hương', decodeTcvn3],
    ['§Æng §×nh Th\u00adëng', 'Đặng Đình Thưởng', decodeTcvn3],
    ['NGUYÔN V¡N A', 'NGUYễN VĂN A', decodeTcvn3], // under a capital font the bytes are lower case
    ['Nguyeãn Vaên A', 'Nguyễn Văn A', decodeVni],
    ['NGUYEÃN VAÊN A', 'NGUYỄN VĂN A', decodeVni],
    ['Ñaëng Thò Höôøng', 'Đặng Thị Hường', decodeVni],
    ['AÊn', 'Ăn', decodeVni],
    ['Aên', 'Ăn', decodeVni],
    ['Nguyen Van A', 'Nguyen Van A', decodeVni],
  ] as const)('%s is %s', (view, text, decode) => {
    expect(decode(view)).toBe(text);
  });
});

describe('detectLegacyText', () => {
  test.each(LEGACY)('a column in %s is found, far ahead of the next', (encoding) => {
    const found = detectLegacyText(PEOPLE.map((name) => encode(name, encoding)));
    expect(found.encoding).toBe(encoding);
    expect(found.confidence).toBe(1);
    expect(found.runnerUp!.confidence).toBeLessThan(0.8);
  });

  test.each([
    ['proper Vietnamese', PEOPLE],
    ['decomposed Vietnamese', PEOPLE.map((name) => name.normalize('NFD'))],
    ['names that legacy codes could spell too', ['Hà', 'Lê', 'Võ', 'Mã', 'Tô', 'Bùi Thìn']],
    ['no marks at all', ['NGUYEN VAN A', 'TRAN THI B', '']],
    ['Ê Đê and Gia Rai names', ['Y Bhiăt Niê Kđăm', "H'Hen Niê", 'Siu Ƀlơ', 'Rơ Čăm Hơñ']],
    ['addresses', ['Thôn Đông Hạ, xã Ea Kao', 'Số 5 – ngõ 12', 'Tổ 3 · khu phố 4']],
    ['nothing', []],
  ])('%s: none', (_what, texts) => {
    expect(detectLegacyText(texts).encoding).toBe('none');
  });

  test('one cell is enough', () => {
    expect(detectLegacyText(['NguyÔn V¨n A'])).toMatchObject({ encoding: 'tcvn3', confidence: 1 });
    expect(detectLegacyText(['Nguyeãn Vaên A'])).toMatchObject({ encoding: 'vni', confidence: 1 });
  });

  test('names with some that are not Kinh', () => {
    const texts = [...PEOPLE, "H'Hen Niê", 'Y Bhiăt Niê'].map((name) => encode(name, 'vni'));
    expect(detectLegacyText(texts).encoding).toBe('vni');
  });
});

describe('detectEncoding', () => {
  const file = ['Họ và tên;Địa chỉ', ...PEOPLE.map((name) => `${name};Thôn Đông Hạ`)].join('\r\n');

  test.each<FileEncoding>(['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni', 'viscii'])(
    'a file in %s is found out and decoded',
    (encoding) => {
      const bytes = bytesIn(file, encoding);
      const found = detectEncoding(bytes);
      expect(found.encoding).toBe(encoding);
      expect(found.confidence).toBe(1);
      expect(found.runnerUp?.confidence ?? 0).toBeLessThan(0.97);
      expect(decodeBytes(bytes, found.encoding)).toBe(file);
    },
  );

  test.each([
    ['utf-8', 'utf8'],
    ['utf-16le', 'utf16le'],
    ['utf-16be', 'utf16be'],
  ] as const)('a byte-order mark of %s settles it and is taken off', (encoding, theirs) => {
    const bytes = iconv.encode(file, theirs, { addBOM: true });
    expect(detectEncoding(bytes)).toEqual({ encoding, bom: true, confidence: 1 });
    expect(decodeBytes(bytes, encoding)).toBe(file);
  });

  test('plain ASCII and nothing at all are UTF-8', () => {
    expect(detectEncoding(Buffer.from('HO_TEN,NGAY_SINH'))).toMatchObject({
      encoding: 'utf-8',
      confidence: 1,
    });
    expect(detectEncoding(new Uint8Array())).toMatchObject({ encoding: 'utf-8', confidence: 1 });
  });

  test('a few broken bytes leave UTF-8 in front, with a doubt', () => {
    const bytes = Buffer.concat([Buffer.from(file), Buffer.from([0xff, 0x20, 0xc3, 0x0a])]);
    const found = detectEncoding(bytes);
    expect(found.encoding).toBe('utf-8');
    expect(found.confidence).toBeLessThan(1);
    expect(found.confidence).toBeGreaterThan(0.95);
  });

  test('a sample cut within a letter is still UTF-8', () => {
    const bytes = Buffer.from(file);
    for (let length = bytes.length - 4; length < bytes.length; length++) {
      expect(detectEncoding(bytes.subarray(0, length))).toMatchObject({ encoding: 'utf-8', confidence: 1 });
    }
  });
});

describe('legalShare', () => {
  test.each([
    ['Nguyễn Văn A', 1],
    ['NguyÔn V¨n A', 1 / 3],
    ['John Smith', 0],
    ['', 0],
    ['123 456', 0],
  ])('%s: %d', (text, share) => {
    expect(legalShare(text)).toBeCloseTo(share);
  });
});

describe('any input', () => {
  test('any bytes are detected and decoded without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { encoding, confidence } = detectEncoding(bytes);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(typeof decodeBytes(bytes, encoding)).toBe('string');
        for (const legacy of LEGACY) decodeBytes(bytes, legacy);
      }),
    );
  });

  test('ASCII stays ASCII in TCVN3 and VNI', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeVni(text)).toBe(text);
        expect(decodeTcvn3(text)).toBe(text);
      }),
    );
  });

  test('a megabyte of anything', () => {
    for (const unit of ['µ', 'a', 'AÊ', '\u0301', '\ufffd', 'Ã¡', '😀']) {
      const text = unit.repeat(1_000_000 / unit.length);
      for (const encoding of LEGACY) decodeLegacy(text, encoding);
      detectLegacyText([text, text]);
      detectEncoding(Buffer.from(text));
    }
  });
});
