/** Puts together the text of a cell from pieces, some of them with marked parts. */
import type { Cell } from '../xlsx/cell.ts';
import { shown } from './shown.ts';

export class MarkedBuilder {
  #text = '';
  #marks: number[] | undefined;

  get isEmpty(): boolean {
    return this.#text === '';
  }

  /** Appends a text that was written by us. */
  add(text: string): this {
    this.#text += text;
    return this;
  }

  /** Appends a text from a file: without what cannot be seen, then its marks no longer fit and are left out. */
  addRead(text: string, marks?: readonly number[]): this {
    const visible = shown(text);
    if (marks !== undefined && marks.length > 0 && visible === text) {
      this.#marks ??= [];
      for (const at of marks) this.#marks.push(this.#text.length + at);
    }
    this.#text += visible;
    return this;
  }

  /** Begins a new line, unless nothing stands yet. */
  line(): this {
    if (this.#text !== '') this.#text += '\n';
    return this;
  }

  cell(): Cell {
    return this.#marks === undefined ? this.#text : { text: this.#text, marks: this.#marks };
  }
}
