/** Texts made of words that a dictionary holds, written into a dictionary of their own in one go. */
import { Dictionary } from './dictionary.ts';
import { sharedBytes, uint8View, uint32View } from './shared-memory.ts';

const SPACE = 32;
const OPENING = 40;
const CLOSING = 41;

/**
 * Text `code` is the words items[starts[code] .. starts[code + 1]] with one space between, and behind it, where
 * inBrackets[code] is not 0, an earlier text in brackets. No text may come twice.
 */
export function phraseTexts(
  words: Dictionary,
  { items, starts }: { readonly items: Int32Array; readonly starts: Int32Array },
  inBrackets?: Int32Array,
): Dictionary {
  const size = starts.length - 1;
  const ends = uint32View(sharedBytes((size + 1) * 4));
  for (let code = 0; code < size; code++) {
    let length = Math.max(0, starts[code + 1]! - starts[code]! - 1);
    for (let at = starts[code]!; at < starts[code + 1]!; at++) length += words.byteLength(items[at]!);
    const other = inBrackets?.[code] ?? 0;
    if (other !== 0) length += ends[other + 1]! - ends[other]! + 3;
    ends[code + 1] = ends[code]! + length;
  }
  const arena = uint8View(sharedBytes(ends[size]!));
  const bytes = words.bytes();
  const from = words.starts();
  let to = 0;
  const copy = (source: Uint8Array, start: number, end: number) => {
    for (let at = start; at < end; at++) arena[to++] = source[at]!;
  };
  for (let code = 0; code < size; code++) {
    for (let at = starts[code]!; at < starts[code + 1]!; at++) {
      if (at > starts[code]!) arena[to++] = SPACE;
      copy(bytes, from[items[at]!]!, from[items[at]! + 1]!);
    }
    const other = inBrackets?.[code] ?? 0;
    if (other === 0) continue;
    arena[to++] = SPACE;
    arena[to++] = OPENING;
    copy(arena, ends[other]!, ends[other + 1]!);
    arena[to++] = CLOSING;
  }
  return new Dictionary({
    arena: arena.buffer as SharedArrayBuffer,
    starts: ends.buffer as SharedArrayBuffer,
    size,
  });
}
