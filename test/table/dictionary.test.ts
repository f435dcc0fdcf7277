import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IntCounter } from '../../src/table/counter.ts';
import { Dictionary } from '../../src/table/dictionary.ts';
import { orderByKey } from '../../src/table/sort.ts';

describe('Dictionary', () => {
  test('code 0 is the empty text', () => {
    const dictionary = new Dictionary();
    expect(dictionary.size).toBe(1);
    expect(dictionary.intern('')).toBe(0);
    expect(dictionary.text(0)).toBe('');
  });

  test('gives every distinct text one code and the text back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 300 }), (texts) => {
        const dictionary = new Dictionary();
        const codes = texts.map((text) => dictionary.intern(text));
        expect(codes.map((code) => dictionary.text(code))).toEqual(texts);
        expect(dictionary.size).toBe(new Set([...texts, '']).size);
        expect(texts.map((text) => dictionary.find(text))).toEqual(codes);
      }),
    );
  });

  test.each([86, 200, 201, 40_000])('keeps a text of %i letters that is the first long one', (length) => {
    const dictionary = new Dictionary();
    const text = 'đ'.repeat(length);
    expect(dictionary.text(dictionary.intern(text))).toBe(text);
    expect(dictionary.find(text)).toBe(1);
  });

  test('survives growing far beyond its first room, and rebuilding from its parts', () => {
    const dictionary = new Dictionary();
    for (let index = 0; index < 50_000; index++) dictionary.intern(`Nguyễn Văn ${index}`);
    const rebuilt = new Dictionary(dictionary.parts());
    expect(rebuilt.size).toBe(50_001);
    expect(rebuilt.text(49_999)).toBe('Nguyễn Văn 49998');
    expect(rebuilt.find('Nguyễn Văn 777')).toBe(dictionary.find('Nguyễn Văn 777'));
    expect(rebuilt.find('Trần Văn 777')).toBe(-1);
  });

  test('finds and takes texts after it was settled, the first few without slots', () => {
    const dictionary = new Dictionary();
    for (let index = 0; index < 30; index++) dictionary.intern(`Nguyễn Văn ${index}`);
    dictionary.settle();
    expect(dictionary.parts().slots).toBeUndefined();
    for (let index = 0; index < 30; index++) expect(dictionary.find(`Nguyễn Văn ${index}`)).toBe(index + 1);
    expect(dictionary.find('')).toBe(0);
    expect(dictionary.find('Trần Văn 7')).toBe(-1);
    dictionary.settle();
    expect(dictionary.find('Trần Văn 7')).toBe(-1);
    expect(dictionary.intern('Nguyễn Văn 7')).toBe(8);
    expect(dictionary.intern('Trần Văn 7')).toBe(31);
  });
});

describe('orderByKey', () => {
  test('is a stable sort by unsigned key without the rows of key 0', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -5, max: 5 }).map((key) => key * 400_000_003),
          { maxLength: 200 },
        ),
        (keys) => {
          const column = Int32Array.from(keys);
          const expected = [...column.keys()]
            .filter((row) => column[row] !== 0)
            .sort((a, b) => (column[a]! >>> 0) - (column[b]! >>> 0) || a - b);
          const ordered = orderByKey(column);
          expect([...ordered.order]).toEqual(expected);
          expect([...ordered.keys]).toEqual(expected.map((row) => column[row]));
        },
      ),
    );
  });
});

describe('IntCounter', () => {
  test('counts as a Map does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 1 << 30 }), { maxLength: 3000 }), (keys) => {
        const counter = new IntCounter(1 << 4);
        const expected = new Map<number, number>();
        for (const key of keys) {
          counter.add(key);
          expected.set(key, (expected.get(key) ?? 0) + 1);
        }
        const { keys: found, counts } = counter.sorted();
        expect([...found]).toEqual([...expected.keys()].sort((a, b) => a - b));
        expect([...counts]).toEqual([...found].map((key) => expected.get(key)));
      }),
    );
  });
});
