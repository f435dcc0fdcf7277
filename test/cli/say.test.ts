import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLine, padLeft, printable, width } from '../../src/cli/printable.ts';
import { formatDuration, formatNumber, formatShare, namesIn, say, type Terms } from '../../src/cli/say.ts';

const terms = (language: 'vi' | 'en'): Terms => ({
  language,
  field: (name) => `<${name}>`,
  kind: (name) => `kind ${name}`,
  finding: (code) => `finding ${code}`,
  code: (name) => name.toUpperCase(),
});

describe('sentences', () => {
  it.each([
    ['{count} rows', { count: 1234567 }, '1,234,567 rows'],
    ['line {line|raw}', { line: 12345 }, 'line 12345'],
    ['{share|percent}', { share: 0.0625 }, '6.3%'],
    ['{field|field} in {kind|kind}', { field: 'fullName', kind: 'birth' }, '<fullName> in kind birth'],
    ['{fields|field}', { fields: ['a', 'b'] }, '<a>, <b>'],
    ['{codes|finding}', { codes: ['x'] }, 'finding x'],
    ['a[[ or {b}]]', { b: 'c' }, 'a or c'],
    ['a[[ or {b}]].', {}, 'a.'],
    ['a[[ or {b}]].', { b: '' }, 'a.'],
    ['a[[ or {b}]].', { b: [] }, 'a.'],
    ['{unknown}', {}, '?'],
    ['write { file: x }', {}, 'write { file: x }'],
  ])('%s', (sentence, facts, expected) => {
    expect(say(sentence, facts, terms('en'))).toBe(expected);
  });

  it('cuts long lists unless all is asked for', () => {
    const list = Array.from({ length: 20 }, (_, index) => String(index));
    expect(say('{list}', { list }, terms('en'))).toMatch(/, 11, …$/);
    expect(say('{list|all}', { list }, terms('en'))).toMatch(/, 19$/);
  });

  it('does not read facts as sentences', () => {
    expect(say('{a}', { a: '{b} [[{c}]]', b: 'no' }, terms('en'))).toBe('{b} [[{c}]]');
  });

  it('names what it asks for', () => {
    expect(namesIn('{a} [[{b|raw}]] { c: d }')).toEqual(['a', 'b']);
  });
});

describe('numbers', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1.000', '1,000'],
    [-1234567.5, '-1.234.567,5', '-1,234,567.5'],
  ])('%d', (value, vietnamese, english) => {
    expect([formatNumber(value, 'vi'), formatNumber(value, 'en')]).toEqual([vietnamese, english]);
  });

  it.each([
    [196148, 202042, '97,1 %'],
    [9999, 10000, '99,9 %'],
    [1, 1000000, '0,1 %'],
    [0, 10, '0,0 %'],
    [10, 10, '100,0 %'],
    [0, 0, '–'],
  ])('%d of %d', (part, whole, expected) => {
    expect(formatShare(part, whole, 'vi')).toBe(expected);
  });

  it.each([
    [400, '0,4 giây', '0.4 s'],
    [192_000, '3 phút 12 giây', '3 min 12 s'],
  ])('%d ms', (ms, vietnamese, english) => {
    expect([formatDuration(ms, 'vi'), formatDuration(ms, 'en')]).toEqual([vietnamese, english]);
  });
});

describe('text from data on a terminal', () => {
  it.each([
    ['Nguyễn Văn A', 'Nguyễn Văn A'],
    ['\u001b[31mred', '\\x1B[31mred'],
    ['a\u009bb', 'a\\x9Bb'],
    ['a\r\nb', 'a\\x0D\\x0Ab'],
    ['\u202Egnp.exe', '\\u{202E}gnp.exe'],
  ])('%j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('never keeps a control character, in text or in JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/\p{Cc}/u);
        const line = jsonLine({ text });
        expect(line.slice(0, -1)).not.toMatch(/\p{Cc}/u);
        expect(JSON.parse(line)).toEqual({
          text: text.toWellFormed() === text ? text : JSON.parse(line).text,
        });
      }),
    );
  });

  it('takes as many columns as letters', () => {
    expect([width('Đỗ Thị Hằng'), width('Đỗ Thị Hằng'.normalize('NFD'))]).toEqual([11, 11]);
    expect(padLeft('Hằng', 6)).toBe('  Hằng');
  });
});
