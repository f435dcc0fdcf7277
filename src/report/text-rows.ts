/** For whoever takes whole rows of texts: gathers the cells of a row. */
import { type KeptText, textOf } from '../table/kept-text.ts';
import type { RowSink } from './writer.ts';

export abstract class TextRows implements RowSink {
  #cells: string[] = [];

  abstract readonly full: boolean;
  abstract flush(): Promise<void>;
  protected abstract row(cells: readonly string[]): void;

  text(text: string): void {
    this.#cells.push(text);
  }

  word(word: string): void {
    this.#cells.push(word);
  }

  count(number: number): void {
    this.#cells.push(String(number));
  }

  kept(text: KeptText): void {
    this.#cells.push(textOf(text));
  }

  pieces(pieces: readonly KeptText[]): void {
    this.#cells.push(pieces.map(textOf).join(''));
  }

  endRow(): void {
    this.row(this.#cells);
    this.#cells = [];
  }
}
