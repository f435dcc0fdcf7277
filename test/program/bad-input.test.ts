/** Issue 2, point 10, through the real program: bad rows are put aside and told, bad files stop the run before it writes. */
import { describe, expect, test } from 'vitest';
import { type PrivateFolder, privateFolder } from '../helpers/program.ts';
import { INSURANCE, INSURANCE_HEADER, INSURED, MASTER, RUN } from './small-commune.ts';

function commune(insurance: readonly string[] | string | Uint8Array): PrivateFolder {
  const folder = privateFolder();
  folder.write('dan_cu.csv', MASTER);
  folder.write('bhyt.csv', insurance);
  return folder;
}

/** The insurance list with one record (which may be several lines) put in behind the given number of good rows. */
function withRecord(record: string | Uint8Array, after: number): Uint8Array {
  const text = (rows: readonly string[]): Uint8Array => Buffer.from(rows.map((row) => `${row}\r\n`).join(''));
  return Buffer.concat([
    text([INSURANCE_HEADER, ...INSURED.slice(0, after)]),
    typeof record === 'string' ? Buffer.from(record) : record,
    Buffer.from('\r\n'),
    text(INSURED.slice(after)),
  ]);
}

describe('a bad row goes to rejected.csv and reading goes on at the next sound record', () => {
  test.each<[what: string, record: string | Uint8Array, reason: string]>([
    ['too few fields', 'Lý Văn Thử,01/02/1980', 'too_few_fields'],
    ['too many fields', 'Lý Văn Thử,01/02/1980,Nam,066080000000,6600000099,thừa,thừa', 'too_many_fields'],
    ['a broken quote', '"Lý Văn Thử"x",01/02/1980,Nam,066080000000,6600000099', 'broken_quote'],
    ['a quote that never ends', '"Lý Văn Thử,01/02/1980,Nam,066080000000,6600000099', 'broken_quote'],
    [
      'bytes that are not text',
      Buffer.concat([
        Buffer.from('Lý V'),
        Buffer.from([0xff, 0xfe, 0xc3]),
        Buffer.from('n,01/02/1980,Nam,066080000000,6600000099'),
      ]),
      'not_text',
    ],
    ['a NUL', 'Lý\u0000Văn Thử,01/02/1980,Nam,066080000000,6600000099', 'nul_byte'],
  ])('%s', async (_what, record, reason) => {
    const folder = commune(withRecord(record, 5));
    await folder.expect(0, RUN);
    const { rows } = folder.table('ket-qua/rejected.csv');
    expect(rows.map((row) => [row['extract'], row['row'], row['line'], row['reason']])).toEqual([
      ['bhyt', '6', '7', reason],
    ]);
    const offset = Buffer.byteLength(
      [INSURANCE_HEADER, ...INSURED.slice(0, 5)].map((row) => `${row}\r\n`).join(''),
    );
    expect(rows[0]?.['byte']).toBe(String(offset));
    const links = folder.table('ket-qua/links.csv').rows;
    expect(links.map((row) => row['row'])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
    ]);
    expect(links.filter((row) => row['status'] === 'match').length).toBe(12);
  });

  test('until --max-rejected is passed: then nothing is written', async () => {
    const bad = Array.from({ length: 4 }, (_, index) => `Lý Văn ${index},01/02/1980`);
    const folder = commune([...INSURANCE, ...bad]);
    const { stderr } = await folder.expect(2, [...RUN, '--max-rejected', '3']);
    expect(stderr).toContain('bhyt.csv');
    expect(stderr).toContain('4 of 16 rows');
    expect(stderr).toContain('14, 15, 16, 17');
    expect(stderr).toContain('--max-rejected');
    expect(stderr).not.toContain('Lý Văn');
    expect(folder.files()).toEqual(['bhyt.csv', 'dan_cu.csv']);
    await folder.expect(0, [...RUN, '--max-rejected', '4']);
    await folder.expect(2, [...RUN, '--overwrite', '--max-rejected', '24%']);
    await folder.expect(0, [...RUN, '--overwrite', '--max-rejected', '25%']);
  });
});

describe('a bad file stops the run: exit code 2, a clear message, nothing written', () => {
  const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
  test.each<[what: string, prepare: (folder: PrivateFolder) => void, says: readonly string[]]>([
    [
      'an empty file',
      (folder) => folder.write('bhyt.csv', ''),
      ['The file is empty', 'bhyt.csv', 'Export it again'],
    ],
    [
      'an empty file but for its mark',
      (folder) => folder.write('bhyt.csv', utf16('')),
      ['empty', 'bhyt.csv'],
    ],
    [
      'a header only',
      (folder) => folder.write('bhyt.csv', [INSURANCE_HEADER]),
      ['header but no rows', 'bhyt.csv:1'],
    ],
    [
      'a missing file',
      (folder) => folder.write('bhty.csv', INSURANCE),
      ['does not exist', 'bhyt.csv', 'bhty.csv'],
    ],
    [
      'a missing required column',
      (folder) =>
        folder.write('bhyt.csv', [
          'Giới tính,Địa chỉ,Số điện thoại',
          'Nam,Số 1,0905000111',
          'Nữ,Số 2,0905000112',
        ]),
      ['bhyt.csv', 'Họ'],
    ],
    [
      'a duplicate header',
      (folder) =>
        folder.write('bhyt.csv', [
          `${INSURANCE_HEADER},Họ và tên`,
          ...INSURED.map((row) => `${row},Lý Văn Thử`),
        ]),
      ['Họ và tên', 'bhyt.csv:1', 'header of its own'],
    ],
    [
      'a directory instead of a file',
      (folder) => folder.write('bhyt.csv/thang-1.csv', INSURANCE),
      ['folder', 'thang-1.csv'],
    ],
    [
      'a workbook that was cut off',
      (folder) => folder.write('bhyt.csv', Buffer.from('504b0304140000000800', 'hex')),
      ['workbook is damaged', 'bhyt.csv', 'save it again'],
    ],
  ])('%s', async (_what, prepare, says) => {
    const folder = privateFolder();
    folder.write('dan_cu.csv', MASTER);
    prepare(folder);
    const before = folder.files();
    const { stderr, stdout } = await folder.expect(2, RUN);
    for (const part of says) expect(stderr).toContain(part);
    expect(stderr).toContain('what to do');
    expect(stdout).toBe('');
    expect(folder.files()).toEqual(before);
  });

  test('a residents’ key that is none, where the configuration names it', async () => {
    const folder = privateFolder();
    const [header, first] = MASTER as readonly [string, string];
    folder.write('dan_cu.csv', [header, first, first]);
    folder.write('bhyt.csv', INSURANCE);
    const key = header.split(',')[0]!;
    folder.write('doisoat.yaml', [
      `master: { file: dan_cu.csv, columns: { residentId: ${key} } }`,
      'extracts: [{ kind: insurance, file: bhyt.csv }]',
    ]);
    const before = folder.files();
    const { stderr } = await folder.expect(2, ['run', 'doisoat.yaml', '--out', 'ket-qua', '--lang', 'en']);
    for (const part of [key, 'dan_cu.csv', '1 rows repeat', '2 = 3', 'residentId'])
      expect(stderr).toContain(part);
    expect(folder.files()).toEqual(before);
  });

  test('every bad file of a run is named at once', async () => {
    const folder = privateFolder();
    folder.write('dan_cu.csv', MASTER);
    folder.write('bhyt.csv', '');
    folder.write('khai_tu.csv', '');
    const { stderr } = await folder.expect(2, [...RUN, '--deaths', 'khai_tu.csv']);
    expect(stderr).toContain('bhyt.csv');
    expect(stderr).toContain('khai_tu.csv');
  });

  test('in Vietnamese too', async () => {
    const folder = commune('');
    const { stderr } = await folder.expect(2, RUN, { env: { LANG: 'vi_VN.UTF-8' } });
    expect(stderr).toContain('Tệp trống.');
    expect(stderr).toContain('cách xử lý');
  });
});

describe('what a file may look like', () => {
  const text = INSURANCE.map((row) => `${row}\r\n`).join('');
  test.each<[what: string, bytes: Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    [
      'UTF-16LE with its mark ("Unicode text")',
      Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le'),
    ],
    ['semicolons and bare LF', Buffer.from(text.replaceAll(',', ';').replaceAll('\r\n', '\n'))],
    ['bars and bare CR', Buffer.from(text.replaceAll(',', '|').replaceAll('\r\n', '\r'))],
    ['title lines above the header', Buffer.from(`DANH SÁCH THAM GIA BHYT\r\nTháng 6/2026\r\n\r\n${text}`)],
    ['decomposed letters', Buffer.from(text.normalize('NFD'))],
  ])('%s', async (_what, bytes) => {
    const folder = commune(bytes);
    await folder.expect(0, RUN);
    const links = folder.table('ket-qua/links.csv').rows;
    expect(links.map((row) => [row['row'], row['status'], row['resident_id']])).toEqual(
      INSURED.map((_, index) => [String(index + 1), 'match', `HS${String(index + 1).padStart(4, '0')}`]),
    );
  });

  test('a register of a time in which nothing happened: its header alone', async () => {
    const folder = commune(INSURANCE);
    folder.write('khai_tu.csv', ['Họ và tên,Ngày sinh,Ngày chết']);
    folder.write('cu_tru.csv', ['Sổ tháng 6', 'Họ tên;Ngày sinh;Loại cư trú', ';;']);
    await folder.expect(0, [...RUN, '--deaths', 'khai_tu.csv', '--residence', 'cu_tru.csv']);
    const { extracts } = folder.json('ket-qua/summary.json') as { extracts: Record<string, unknown>[] };
    const none = { read: 0, rejected: 0, used: 0, persons: 0, match: 0, review: 0, unmatched: 0 };
    expect(extracts).toMatchObject([
      { read: INSURED.length },
      { name: 'khai_tu', ...none },
      { name: 'cu_tru', ...none },
    ]);
  });
});
