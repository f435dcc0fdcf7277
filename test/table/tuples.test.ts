import { expect, test } from 'vitest';
import { Dictionary } from '../../src/table/dictionary.ts';
import { phraseTexts } from '../../src/table/phrases.ts';
import { seededRandom } from '../../src/table/random.ts';
import { Tuples } from '../../src/table/tuples.ts';

test('each distinct tuple has one code, in the order of arrival', () => {
  const random = seededRandom(7);
  const tuples = new Tuples();
  const known = new Map<string, number>([['', 0]]);
  for (let round = 0; round < 5000; round++) {
    const items = Int32Array.from({ length: 5 }, () => Math.floor(random() * 9));
    const from = Math.floor(random() * 3);
    const to = from + Math.floor(random() * 3);
    const key = items.subarray(from, to).join(' ');
    const expected = known.get(key) ?? known.size;
    known.set(key, expected);
    expect(tuples.intern(items, from, to)).toBe(expected);
  }
  expect(tuples.size).toBe(known.size);
  const { items, starts } = tuples.columns();
  for (const [key, code] of known) expect(items.subarray(starts[code], starts[code + 1]).join(' ')).toBe(key);
});

test('what is added is a tuple of its own, and their texts are their words', () => {
  const words = new Dictionary();
  const codes = ['Bền', '', 'Nguyễn'].map((word) => words.intern(word));
  const tuples = new Tuples();
  const name = Int32Array.of(codes[2]!, codes[0]!);
  expect(tuples.intern(name, 0, 2)).toBe(1);
  expect(tuples.add(name, 0, 2)).toBe(2);
  expect(tuples.intern(name, 0, 2)).toBe(1);
  expect(tuples.intern(Int32Array.of(0, 0), 0, 2)).toBe(3);
  const texts = phraseTexts(words, tuples.columns(), Int32Array.of(0, 0, 1, 0));
  expect([0, 1, 2, 3].map((code) => texts.text(code))).toEqual([
    '',
    'Nguyễn Bền',
    'Nguyễn Bền (Nguyễn Bền)',
    ' ',
  ]);
  expect(texts.find('Nguyễn Bền')).toBe(1);
});

test('tuples that were added are never found, however many stand between those that are', () => {
  const tuples = new Tuples();
  const expected = new Map<number, number>();
  for (let item = 1; item <= 700; item++) {
    for (let more = 0; more < 3; more++) tuples.add(Int32Array.of(item), 0, 1);
    expected.set(item, tuples.intern(Int32Array.of(item), 0, 1));
  }
  expect([...expected.values()]).toEqual(Array.from({ length: 700 }, (_, at) => 4 * at + 4));
  for (const [item, code] of expected) expect(tuples.intern(Int32Array.of(item), 0, 1)).toBe(code);
});
