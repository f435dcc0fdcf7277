/**
 * Texts that stand in thousands of cells of a book, kept once (ECMA-376 part 1, 18.4): a third of a book of findings is what
 * to do about them. Only columns that say that theirs repeat come here, and no more texts than a reader holds with ease;
 * what is over stands in its cell.
 */
import { escapeXml } from '../byte-text.ts';

const MOST_TEXTS = 20_000;
const LONGEST = 1_000;
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export class SharedTexts {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  /** The text's number from 0, by first use; -1 where it has to stand in its cell. */
  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    if (number === MOST_TEXTS || text.length > LONGEST) return -1;
    this.#numbers.set(text, number);
    return number;
  }

  xml(): string {
    const items = [...this.#numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`,
    );
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${NAMESPACE}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}
