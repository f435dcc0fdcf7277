/** Texts come back as they were, wherever a piece of memory ends. */
import { describe, expect, test } from 'vitest';
import { PooledTexts, TextPool } from '../../src/table/text-pool.ts';

describe('a pool of texts', () => {
  test('gives every text back, whatever its length and letters', () => {
    const texts = [
      '',
      'Nguyễn Văn A',
      '😀',
      '\ud83d',
      'x'.repeat((1 << 20) - 1),
      '',
      'ế'.repeat(1 << 19),
      '\udc00ẽ',
      ...Array.from({ length: 3000 }, (_, at) => 'ộ'.repeat(at % 700)),
      'x'.repeat(3 << 20),
      '',
      'cuối',
    ];
    const pool = new TextPool();
    const numbers = texts.map((text) => pool.add(text));
    expect(numbers).toEqual([...texts.keys()]);
    const read = new PooledTexts(structuredClone(pool.parts()));
    for (const [at, text] of texts.entries()) expect(read.text(at) === text).toBe(true);
  });
});
