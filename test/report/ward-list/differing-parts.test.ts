import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differingParts, isSameValue, type Reading } from '../../../src/report/ward-list/differing-parts.ts';

/** The text with its marked parts in brackets. */
function marked(reading: Reading, own: string, other: string): string {
  const marks = differingParts(reading, own, other);
  let text = '';
  let at = 0;
  for (let mark = 0; mark < marks.length; mark += 2) {
    text += `${own.slice(at, marks[mark])}[${own.slice(marks[mark], marks[mark + 1])}]`;
    at = marks[mark + 1]!;
  }
  return text + own.slice(at);
}

describe('parts that differ', () => {
  test.each([
    ['Nguyễn Văn Hùng', 'Nguyễn Văn Hưng', 'Nguyễn Văn H[ù]ng'],
    ['NGUYỄN VĂN HÙNG', 'Nguyễn Văn Hùng', 'NGUYỄN VĂN HÙNG'],
    ['NGUYEN VAN HUNG', 'Nguyễn Văn Hùng', 'NGUY[E]N V[A]N H[U]NG'],
    ['Trần Thị Thuý', 'Trần Thị Thúy', 'Trần Thị Thuý'],
    ['Nguyễn Văn Hùng', 'Nguyễn Hùng', 'Nguyễn [Văn] Hùng'],
    ['Nguyễn Hùng', 'Nguyễn Văn Hùng', 'Nguyễn Hùng'],
    ['Hùng Nguyễn Văn', 'Nguyễn Văn Hùng', '[Hùng] Nguyễn Văn'],
    ['Nguyeenx Văn Hùng', 'Nguyễn Văn Hùng', 'Nguy[ee]n[x] Văn Hùng'],
    ['Lê Minh', 'Lê Mĩnh Hoàng', 'Lê M[i]nh'],
    ['Phạm Thị Hoa', 'Đỗ Quốc Cường', '[Phạm] [Thị] [Hoa]'],
    ['H’Hen  Niê', "H'Hen Niê", 'H’Hen  Niê'],
    ['', 'Lê An', ''],
    ['Lê An', '', 'Lê An'],
  ])('name %j beside %j', (own, other, expected) => {
    expect(marked('words', own, other)).toBe(expected);
  });

  test.each([
    ['01/02/1980', '02/01/1980', '[01]/[02]/1980'],
    ['1/2/1980', '01/02/1980', '1/2/1980'],
    ['1980-02-01', '01/02/1981', '[1980]-02-01'],
    ['05/03/1980', '1980', '05/03/1980'],
    ['01/01/1980', '05/03/1980', '01/01/1980'],
    ['01/01/1980', '05/03/1981', '[01]/[01]/[1980]'],
    ['1980', '05/03/1981', '[1980]'],
    ['30/02/1974', '23/03/1974', '[30]/[02]/1974'],
    ['không rõ', '05/03/1981', '[không rõ]'],
  ])('date %j beside %j', (own, other, expected) => {
    expect(marked('date', own, other)).toBe(expected);
  });

  test.each([
    ['076080308063', '079080308063', '07[6]080308063'],
    ['076 080 308 063', '079080308063', '07[6] 080 308 063'],
    ['1080000001', '001080000001', '1080000001'],
    ['66184837846', '066184837840', '6618483784[6]'],
    ['066184837846', '123456789012', '[066184837846]'],
    ['DN4010123456789', 'dn4010123456788', 'DN401012345678[9]'],
  ])('number %j beside %j', (own, other, expected) => {
    expect(marked('number', own, other)).toBe(expected);
  });

  test.each([
    ['Nam', 'Nữ', '[Nam]'],
    ['1', 'Nam', '1'],
    ['x', 'Nam', 'x'],
  ])('sex %j beside %j', (own, other, expected) => {
    expect(marked('sex', own, other)).toBe(expected);
  });

  test('a text of a paragraph is marked whole', () => {
    expect(differingParts('words', 'a '.repeat(5000), 'b '.repeat(5000))).toEqual([0, 10_000]);
  });
});

test.each([
  ['date', '1/2/1980', '1980-02-01', true],
  ['date', '1980', '05/03/1980', false],
  ['words', 'LÊ  VĂN AN', 'Lê Văn An', true],
  ['words', 'Lê An', 'Lê Văn An', false],
  ['number', '1080000001', '001080000001', true],
  ['sex', '2', 'Nữ', true],
  ['sex', '?', 'Nữ', false],
] as const)('%s: %j says the same as %j: %s', (reading, own, other, expected) => {
  expect(isSameValue(reading, own, other)).toBe(expected);
});

test('marks are ascending, apart, inside the text, and none where both are the same', () => {
  const readings = fc.constantFrom<Reading>('words', 'date', 'number', 'sex');
  const letters = fc.constantFrom(...'aăâeêoôơuưđnghy 0123456789/-.\u0301\u200b');
  const text = fc.oneof(
    fc.string({ unit: letters, maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  fc.assert(
    fc.property(readings, text, text, (reading, own, other) => {
      const marks = differingParts(reading, own, other);
      expect(differingParts(reading, own, own)).toEqual([]);
      expect(marks.length % 2).toBe(0);
      let last = 0;
      marks.forEach((at, index) => {
        expect(at).toBeGreaterThanOrEqual(last + (index % 2));
        expect(at).toBeLessThanOrEqual(own.length);
        last = at;
      });
    }),
    { seed: 5, numRuns: 500 },
  );
});
