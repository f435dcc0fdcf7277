/**
 * Two columns whose headers name the same field ("Ngày sinh" and "Năm sinh"). One is taken without asking only when the
 * other adds nothing: it is empty, says the same, or says part of it.
 */
import { foldKey } from '../vietnamese/letters.ts';

export interface Rival {
  readonly index: number;
  readonly header: string;
  /** The first cells of the column. */
  readonly cells: readonly string[];
}

/** The index of the column to take, or nothing when both say something of their own. `usual` has the more usual header. */
export function betterColumn(usual: Rival, other: Rival): number | undefined {
  // a tick column beside a column that says it in words
  if (foldKey(other.header) === 'nu') return usual.index;
  if (foldKey(usual.header) === 'nu') return other.index;
  let usualAdds = 0;
  let otherAdds = 0;
  for (let row = 0; row < Math.max(usual.cells.length, other.cells.length); row++) {
    const a = foldKey(usual.cells[row] ?? '');
    const b = foldKey(other.cells[row] ?? '');
    if (a === b) continue;
    if (!b.includes(a)) usualAdds++;
    if (!a.includes(b)) otherAdds++;
  }
  if (otherAdds === 0) return usual.index;
  return usualAdds === 0 ? other.index : undefined;
}
