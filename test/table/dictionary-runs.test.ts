import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dictionary, LONGEST_RUN } from '../../src/table/dictionary.ts';

const encoder = new TextEncoder();

/** Interns texts in runs, as the reader does. */
function internAll(dictionary: Dictionary, texts: readonly string[]): number[] {
  const parts = texts.map((text) => encoder.encode(text));
  const bytes = new Uint8Array(Buffer.concat(parts));
  const starts = new Int32Array(LONGEST_RUN);
  const ends = new Int32Array(LONGEST_RUN);
  const codes = new Int32Array(texts.length);
  let at = 0;
  for (let first = 0; first < texts.length; first += LONGEST_RUN) {
    const count = Math.min(LONGEST_RUN, texts.length - first);
    for (let i = 0; i < count; i++) {
      starts[i] = at;
      at += parts[first + i]!.length;
      ends[i] = at;
    }
    dictionary.internRun(bytes, starts, ends, 0, count, codes, first);
  }
  return [...codes];
}

test('codes are in order of first appearance, the empty text is 0', () => {
  const dictionary = new Dictionary();
  expect(internAll(dictionary, ['b', '', 'a', 'b', 'Ệ', 'a'])).toEqual([1, 0, 2, 1, 3, 2]);
  dictionary.settle();
  expect([0, 1, 2, 3].map((code) => dictionary.text(code))).toEqual(['', 'b', 'a', 'Ệ']);
  expect([dictionary.find('Ệ'), dictionary.find('c'), dictionary.intern('c'), dictionary.size]).toEqual([
    3, -1, 4, 5,
  ]);
});

test.each([false, true])('a hundred thousand texts, expected: %s', (expected) => {
  const texts = Array.from(
    { length: 100_000 },
    (_, i) => `${(i * 7919) % 60_000} ${i % 3 === 0 ? 'Nguyễn' : ''}`,
  );
  const dictionary = new Dictionary();
  const some = internAll(dictionary, texts.slice(0, 3000));
  if (expected) dictionary.expectRows(3000, 97_000);
  const codes = [...some, ...internAll(dictionary, texts.slice(3000))];
  dictionary.settle();
  expect(dictionary.size).toBe(new Set(texts).size + 1);
  expect(codes.map((code) => dictionary.text(code))).toEqual(texts);
});

test('equal codes mean equal texts, whatever the texts', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ê', '\0'), maxLength: 9 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 200 }), (texts) => {
      const dictionary = new Dictionary();
      const codes = internAll(dictionary, texts);
      const seen = new Map<string, number>([['', 0]]);
      for (const one of texts) if (!seen.has(one)) seen.set(one, seen.size);
      expect(codes).toEqual(texts.map((one) => seen.get(one)));
    }),
    { seed: 5 },
  );
});
