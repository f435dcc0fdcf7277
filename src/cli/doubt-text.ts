/** What init is not sure of, in words; shared by the screen and the configuration that it writes. */
import type { Doubt } from '../propose/proposal.ts';
import { termsOf } from './load-words.ts';
import { say } from './say.ts';
import type { Words } from './words.ts';

export function doubtText({ code, key, others }: Doubt, words: Words): string {
  return say(
    words.init.doubts[code],
    { ...(key === undefined ? {} : { field: key }), others },
    termsOf(words),
  );
}
