import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteText, escapeAttribute, escapeXml } from '../../src/report/byte-text.ts';

function csv(rows: readonly (readonly string[])[]): string {
  const text = new ByteText();
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (column > 0) text.ascii(',');
      text.csv(cell);
    });
    text.ascii('\r\n');
  }
  return text.bytes().toString();
}

describe('csv fields', () => {
  test.each([
    ['plain', 'plain'],
    ['', ''],
    ['Nguyễn Văn A', 'Nguyễn Văn A'],
    ['a,b', '"a,b"'],
    ['Thôn "Đông"', '"Thôn ""Đông"""'],
    ['ấ\nb', '"ấ\nb"'],
    ['a\rb', '"a\rb"'],
    [' two ', ' two '],
    ['=1+1', '=1+1'],
    ['0012', '0012'],
  ])('%j is written %j', (text, written) => {
    expect(csv([[text]])).toBe(`${written}\r\n`);
  });

  test('another reader gets the same cells back', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', 'ữ', ' ', '=', '😀') }),
      fc.string({ unit: 'grapheme' }),
    );
    const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (table) => {
        expect(parse(csv(table), { record_delimiter: '\r\n', relax_column_count: false })).toEqual(table);
      }),
    );
  });
});

test('the buffer grows when nobody empties it, and says that it is full', () => {
  const text = new ByteText();
  const cell = 'Đỗ'.repeat(400_000);
  text.csv(cell);
  expect(text.full).toBe(true);
  text.csv('end');
  expect(text.bytes().toString()).toBe(`${cell}end`);
});

test('bytes handed over stay as they are while writing goes on', () => {
  const text = new ByteText();
  text.ascii('first');
  const taken = text.handOver();
  text.ascii('other');
  expect(taken.toString()).toBe('first');
  expect(text.bytes().toString()).toBe('other');
});

test.each([
  ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
  ['bell\u0007', 'bell_x0007_'],
  ['\uffff', '_xFFFF_'],
  ['_x0041_', '_x005F_x0041_'],
  ['a_b', 'a_b'],
  ['line\nend\ttab', 'line\nend\ttab'],
  ['\r', '_x000D_'],
  ['half \ud83d', 'half \ufffd'],
  ['😀 ữ', '😀 ữ'],
])('%j in XML is %j', (text, xml) => {
  expect(escapeXml(text)).toBe(xml);
  const bytes = new ByteText();
  bytes.xml(text);
  expect(bytes.bytes().toString()).toBe(xml);
});

test('an attribute keeps quotes and line ends', () => {
  expect(escapeAttribute('"a"\n<')).toBe('&quot;a&quot;&#10;&lt;');
});
