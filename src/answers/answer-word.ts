/**
 * What an officer wrote into the column for answers. Only words that are known are taken, whatever their case, marks,
 * spaces and encoding; a word that is merely alike is not ("đã hết" is not "đã chết"). What stands behind the word after a
 * sign or a digit is a note ("đã chết (12/3/2024)"), unless it is another answer.
 */
import type { AnswerVerdict } from '../answer-flow.ts';
import { decodeLegacy, LEGACY } from '../vietnamese/legacy-encodings.ts';
import { cleanText, foldKey } from '../vietnamese/letters.ts';
import { repairMojibake } from '../vietnamese/mojibake.ts';
import { resolveTypingKeys } from '../vietnamese/typing-keys.ts';
import { isWord, wordShape } from './lost-letters.ts';
import type { AnswerWording } from './wording.ts';

/** `rest`: what is no part of the word, '' mostly. */
export type SpokenAnswer =
  | { readonly verdict: AnswerVerdict; readonly rest: string }
  | { readonly trouble: 'word_unknown' | 'words_contradict' };

/** Behind the word: a sign or a digit. A plain word behind it may turn its meaning round ("đã sửa chưa"). */
const BEHIND = /^([^\d:;,.()/\n–—-]+)[\s:;,.(/\n–—-]*([\s\S]*)$/u;
const BETWEEN = /[:;,.()/\n–—-]+/u;

export class AnswerWords {
  readonly #known: readonly (readonly [folded: string, verdict: AnswerVerdict])[];

  constructor({ verdicts }: Pick<AnswerWording, 'verdicts'>) {
    this.#known = Object.entries(verdicts).flatMap(([verdict, words]) =>
      words.map((word) => [foldKey(word), verdict as AnswerVerdict] as const),
    );
  }

  read(cell: string): SpokenAnswer {
    for (const text of this.#readings(cell)) {
      const verdict = this.#verdictOf(text);
      if (verdict !== undefined) return { verdict, rest: '' };
      const [, head = '', tail = ''] = BEHIND.exec(text) ?? [];
      const first = this.#verdictOf(head);
      if (first === undefined) continue;
      if (this.#holdsAnother(tail, first)) return { trouble: 'words_contradict' };
      return { verdict: first, rest: withoutBracket(tail.trim()) };
    }
    return { trouble: 'word_unknown' };
  }

  /** The text as it stands, and as it was meant where a program or a keyboard spoiled its letters. */
  *#readings(cell: string): Iterable<string> {
    yield cell;
    const mended = repairMojibake(cell);
    if (mended !== undefined) yield mended;
    for (const encoding of LEGACY) yield decodeLegacy(cell, encoding);
    const typed = resolveTypingKeys(cell);
    if (typed !== undefined) yield typed;
  }

  /** The answer that the whole text is; undefined where none, or where lost letters leave several. */
  #verdictOf(text: string): AnswerVerdict | undefined {
    const shape = wordShape(text);
    const found = new Set<AnswerVerdict>();
    for (const [folded, verdict] of this.#known) if (isWord(shape, folded)) found.add(verdict);
    return found.size === 1 ? [...found][0] : undefined;
  }

  #holdsAnother(text: string, first: AnswerVerdict): boolean {
    return text.split(BETWEEN).some((part) => {
      const verdict = this.#verdictOf(part);
      return verdict !== undefined && verdict !== first;
    });
  }
}

/** A note as one line without anything invisible. */
export function noteText(cells: readonly string[]): string {
  const texts = cells.map((cell) => cleanText(cell).value ?? '').filter((text) => text !== '');
  return [...new Set(texts)].join('; ');
}

function withoutBracket(text: string): string {
  return text.endsWith(')') && !text.includes('(') ? text.slice(0, -1) : text;
}
