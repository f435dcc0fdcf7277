/**
 * A text that is often only passed on: put together by the program, or a distinct text of a column, which whoever writes a
 * file copies as bytes and nobody need decode.
 */
import type { Dictionary } from './dictionary.ts';

export interface ColumnText {
  readonly dictionary: Dictionary;
  /** Never 0: where nothing stands the kept text is ''. */
  readonly code: number;
}

export type KeptText = string | ColumnText;

export function textOf(kept: KeptText): string {
  return typeof kept === 'string' ? kept : kept.dictionary.text(kept.code);
}

/** The text of a cell; `column` is undefined where there is none. */
export function keptText(
  column: { readonly codes: Int32Array; readonly dictionary: Dictionary } | undefined,
  row: number,
): KeptText {
  const code = column === undefined ? 0 : column.codes[row]!;
  return code === 0 ? '' : { dictionary: column!.dictionary, code };
}

/** Whether two distinct texts are the same bytes. */
export function areSameBytes(a: Dictionary, codeA: number, b: Dictionary, codeB: number): boolean {
  const [startsA, startsB] = [a.starts(), b.starts()];
  const [fromA, fromB] = [startsA[codeA]!, startsB[codeB]!];
  const length = startsA[codeA + 1]! - fromA;
  if (startsB[codeB + 1]! - fromB !== length) return false;
  const [bytesA, bytesB] = [a.bytes(), b.bytes()];
  for (let at = 0; at < length; at++) if (bytesA[fromA + at] !== bytesB[fromB + at]) return false;
  return true;
}
