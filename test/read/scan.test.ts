import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteClasses, fieldBounds, recordBatch, scanRecords, undouble } from '../../src/read/scan.kernel.ts';
import { scanReference } from '../../src/read/scan.reference.ts';
import { cellsOf, readCustom } from './files.ts';

const LINE_ENDS = ['\n', '\r\n', '\r'] as const;
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'Nguyễn Thị Ệ',
    'a',
    '0',
    'Số 5, tổ 2',
    'x;y',
    'hai\ndòng',
    'hai\r\ndòng',
    ' "',
    '""',
    '"',
    'ê̆',
  ),
  fc.string({ unit: fc.constantFrom('a', 'ư', ' ', ',', ';', '"', '\n', '\r'), maxLength: 6 }),
);

interface Written {
  readonly cell: string;
  readonly quoted: boolean;
}

function write(rows: readonly (readonly Written[])[], ends: readonly string[], delimiter: string): string {
  const lines = rows.map((row, at) => {
    const fields = row.map(({ cell, quoted }) => {
      return quoted || /[",;\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    });
    return fields.join(delimiter) + ends[at % ends.length];
  });
  return lines.join('');
}

/** A sound table of 4 fields (more than lines that look like records by chance) written with any quotes and line ends. */
const table = fc.record({
  rows: fc.array(fc.array(fc.record({ cell, quoted: fc.boolean() }), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 12,
  }),
  ends: fc.array(fc.constantFrom(...LINE_ENDS), { minLength: 1, maxLength: 3 }),
  delimiter: fc.constantFrom(',', ';'),
  sliceBytes: fc.integer({ min: 1, max: 60 }),
});

function scanAll(text: string, delimiter: string, fieldCount: number): string[][] {
  const bytes = new TextEncoder().encode(text);
  const batch = recordBatch(1000, fieldCount);
  scanRecords(bytes, 0, bytes.length, true, byteClasses(delimiter.charCodeAt(0)), batch);
  const rows: string[][] = Array.from({ length: batch.count }, () => []);
  const from = new Int32Array(1000);
  const to = new Int32Array(1000);
  const scratch = new Uint8Array(1000);
  for (let field = 0; field < fieldCount; field++) {
    fieldBounds(bytes, batch, field, from, to);
    for (let row = 0; row < batch.count; row++) {
      const end = to[row]!;
      const inside =
        end < 0
          ? scratch.subarray(0, undouble(bytes, from[row]!, ~end, scratch))
          : bytes.subarray(from[row], end);
      rows[row]!.push(new TextDecoder().decode(inside));
    }
  }
  return rows;
}

describe('the kernel and its twin', () => {
  test.each([
    [
      'plain',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'all line ends mixed',
      'a,b\rc,d\r\ne,f\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['quotes', '"a,1","b ""x"""\n', [['a,1', 'b "x"']]],
    ['empty quotes', '"",b\n', [['', 'b']]],
    [
      'empty fields',
      ',b\na,\n',
      [
        ['', 'b'],
        ['a', ''],
      ],
    ],
    ['surplus empty fields', 'a,b,,,\n', [['a', 'b']]],
    ['stops at a blank line', 'a,b\n\nc,d\n', [['a', 'b']]],
    ['stops at delimiters only', 'a,b\n,\nc,d\n', [['a', 'b']]],
    ['stops at a short record', 'a,b\nc\nd,e\n', [['a', 'b']]],
    ['stops at a long record', 'a,b\nc,d,e\n', [['a', 'b']]],
    ['stops at a quote inside', 'a,b\nc"x,d\n', [['a', 'b']]],
    ['stops after a closing quote', 'a,b\n"c"x,d\n', [['a', 'b']]],
    ['stops at a line break in quotes', 'a,b\n"c\nx",d\n', [['a', 'b']]],
    ['stops at an open quote', 'a,b\n"c,d\n', [['a', 'b']]],
    ['stops at a NUL', 'a,b\nc\0,d\n', [['a', 'b']]],
    ['stops at a NUL in quotes', 'a,b\n"c\0",d\n', [['a', 'b']]],
  ])('%s', (_what, text, rows) => {
    expect(scanAll(text, ',', 2)).toEqual(rows);
  });

  test('what the kernel appends, csv-parse reads so', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'ê', ',', '"', '\n', '\r', ' '), maxLength: 40 });
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 3 }), (text, fieldCount) => {
        const expected = scanReference(text, ',', fieldCount);
        if (expected === undefined) return;
        const found = scanAll(text, ',', fieldCount);
        expect(found).toEqual(expected.slice(0, found.length));
      }),
      { numRuns: 3000, seed: 2 },
    );
  });

  test('an unfinished record stays behind at every cut', () => {
    const text = 'aa,"b ""c"""\r\ndd,"e"\r\n';
    const bytes = new TextEncoder().encode(text);
    for (let cut = 0; cut < bytes.length; cut++) {
      const batch = recordBatch(10, 2);
      const next = scanRecords(bytes, 0, cut, false, byteClasses(44), batch);
      expect([cut, batch.count, next]).toEqual(cut < 14 ? [cut, 0, 0] : [cut, 1, 14]);
    }
  });
});

describe('the whole reader beside csv-parse', () => {
  test('sound tables, any quoting, line ends and slices', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ rows, ends, delimiter, sliceBytes }) => {
        const text = write(rows, ends, delimiter);
        const expected = scanReference(text, delimiter, 4) ?? [];
        const header = ['w', 'x', 'y', 'z'].join(delimiter);
        const found = await readCustom(
          `${header}\n${text}${header}\n`,
          ['w', 'x', 'y', 'z'],
          { sliceBytes },
          { delimiter },
        );
        expect(cellsOf(found)).toEqual([...expected, ['w', 'x', 'y', 'z']]);
        expect(found.rejected).toEqual([]);
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  test('any bytes: nothing gets lost, and the size of slices changes nothing', async () => {
    const junk = fc.array(
      fc.constantFrom('a', 'ê', ',', ',', '"', '"', '\n', '\n', '\r', '\0', '\xff', 'b,c\n'),
      {
        maxLength: 60,
      },
    );
    await fc.assert(
      fc.asyncProperty(junk, fc.integer({ min: 1, max: 40 }), async (parts, sliceBytes) => {
        const bytes = Buffer.concat(
          parts.map((part) => Buffer.from(part, part === '\xff' ? 'latin1' : 'utf8')),
        );
        const content = Buffer.concat([Buffer.from('x,y\nên,1\n'), bytes]);
        const plan = { encoding: 'utf-8' } as const;
        const whole = await readCustom(content, ['x', 'y'], {}, plan);
        const sliced = await readCustom(content, ['x', 'y'], { sliceBytes }, plan);
        expect(cellsOf(sliced)).toEqual(cellsOf(whole));
        expect(sliced.rejected).toEqual(whole.rejected);
        expect([...sliced.line]).toEqual([...whole.line]);
        expect([...sliced.row]).toEqual([...whole.row]);
        expect(whole.rowCount + whole.rejected.length).toBe(whole.facts.recordsRead);
        for (const { byte, raw } of whole.rejected) {
          if (!raw.includes('\\x')) expect(content.subarray(byte).toString()).toMatch(raw.slice(0, 1));
        }
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

const spectrum = new URL('../../../shared/data/csv/spectrum', import.meta.url).pathname;
describe.skipIf(!existsSync(spectrum))('CSV spectrum (not run without ../shared)', () => {
  const names = existsSync(spectrum) ? readdirSync(join(spectrum, 'csvs')) : [];
  // the stored files have LF where their answers have CRLF, and one answer has another telephone number than its file
  const alike = (text: string | undefined) => text?.replaceAll('\r\n', '\n');
  test.each(names)('%s', async (name) => {
    const answer = JSON.parse(readFileSync(join(spectrum, 'json', name.replace('.csv', '.json')), 'utf8'));
    const rows: Record<string, string>[] = Array.isArray(answer) ? answer : [answer];
    const headers = Object.keys(rows[0]!).filter((header) => header !== 'Contact Phone Number');
    const found = await readCustom(
      readFileSync(join(spectrum, 'csvs', name)),
      headers,
      {},
      { encoding: 'utf-8' },
    );
    expect(cellsOf(found).map((row) => row.map(alike))).toEqual(
      rows.map((row) => headers.map((header) => alike(row[header]))),
    );
  });
});
