/** Texts below each other in one cell: each once, none empty, without what nobody can see. */
import { shown } from './shown.ts';

export class Lines {
  readonly #lines: string[] = [];

  add(text: string): void {
    if (text === '') return;
    const visible = shown(text);
    if (visible !== '' && !this.#lines.includes(visible)) this.#lines.push(visible);
  }

  text(separator = '\n'): string {
    return this.#lines.length === 1 ? this.#lines[0]! : this.#lines.join(separator);
  }
}
