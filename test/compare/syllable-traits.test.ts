/** What is called unlike without a look is unlike: seeded slips, other sounds and lost marks of ordinary syllables. */
import { expect, test } from 'vitest';
import { SyllableTraits } from '../../src/compare/syllable-traits.ts';
import { syllableLikeness } from '../../src/distance/syllable-likeness.ts';
import { Dictionary } from '../../src/table/dictionary.ts';
import { seededRandom } from '../../src/table/random.ts';
import { foldKey } from '../../src/vietnamese/letters.ts';
import { canonicalSyllable } from '../../src/vietnamese/syllable.ts';

const WORDS =
  'nguyễn trâm châm giang rang giêng diên dung vung long nong lan lang các cát sinh xinh huy hy lý lí quý ưng mỹ đào'.split(
    ' ',
  );
const KEYS = "abcdeghiklmnopqrstuvxyăâđêôơưæ'?";

test('nothing alike is unlike', () => {
  const random = seededRandom(7);
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)]!;
  const slip = (word: string): string => {
    const at = Math.floor(random() * word.length);
    const rest = word.slice(at + 1);
    return pick([
      word.slice(0, at) + pick(KEYS) + rest,
      word.slice(0, at) + pick(KEYS) + word.slice(at),
      word.slice(0, at) + rest,
      word.slice(0, at) + rest.slice(0, 1) + word[at]! + rest.slice(1),
      foldKey(word),
    ]);
  };
  const texts = new Dictionary();
  for (const word of WORDS)
    for (const text of [word, ...Array.from({ length: 12 }, () => slip(word))])
      texts.intern(canonicalSyllable(text));
  const traits = new SyllableTraits(texts);
  let unlike = 0;
  const wrong: string[] = [];
  for (let a = 1; a < texts.size; a++) {
    for (let b = 1; b < texts.size; b++) {
      if (!traits.areUnlike(a, b)) continue;
      unlike++;
      const likeness = syllableLikeness(texts.text(a), texts.text(b));
      if (likeness !== 'different') wrong.push(`${texts.text(a)} ${texts.text(b)} ${likeness}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(unlike).toBeGreaterThan(texts.size * texts.size * 0.6);
});
