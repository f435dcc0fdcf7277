/** A text without what an officer cannot see or what changes the direction of his reading; line ends as "\n". */

/** 1 for each code unit that is left out: looked up, because every text of every list comes by. */
const UNSEEN = unseen();

export function shown(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (UNSEEN[text.charCodeAt(at)] === 1) return withoutUnseen(text);
  }
  return text;
}

function withoutUnseen(text: string): string {
  let kept = '';
  for (const character of text) if (UNSEEN[character.charCodeAt(0)] === 0) kept += character;
  return kept;
}

/** Controls, soft hyphens, zero-width characters, embeddings, overrides, isolates and invisible operators. */
function unseen(): Uint8Array {
  const marks = new Uint8Array(0x1_0000);
  const ranges: readonly (readonly [number, number])[] = [
    [0x00, 0x08],
    [0x0b, 0x1f],
    [0x7f, 0x9f],
    [0xad, 0xad],
    [0x061c, 0x061c],
    [0x180e, 0x180e],
    [0x200b, 0x200f],
    [0x2028, 0x202e],
    [0x2060, 0x206f],
    [0xfeff, 0xfeff],
  ];
  for (const [first, last] of ranges) marks.fill(1, first, last + 1);
  return marks;
}
