/**
 * Two columns whose headers name the same field ("Ngày sinh" and "Năm sinh"). One is taken without asking only when the
 * other adds nothing: it is empty, says the same, or says part of it; or where the headers themselves say which is meant.
 */
import { foldKey } from '../vietnamese/letters.ts';

export interface Rival {
  readonly index: number;
  readonly header: string;
  /** The first cells of the column. */
  readonly cells: readonly string[];
}

/** Forms have both, and they differ: the field is what the first ones say, the second say something beside it. */
const MEANT: readonly (readonly [meant: ReadonlySet<string>, beside: ReadonlySet<string>])[] = [
  [
    new Set(['noithuongtru', 'diachithuongtru', 'noidangkythuongtru', 'noidangkyhktt']),
    new Set(['noiohientai', 'diachitamtru', 'diachinoio', 'choohiennay']),
  ],
  [new Set(['loaibaohiem', 'loaibh']), new Set(['doituong', 'loaidoituong', 'nhomdoituong'])],
  [new Set(['ghichulienhe']), new Set(['ghichu'])],
];

function isMeant(one: string, beside: string): boolean {
  return MEANT.some(([meant, others]) => meant.has(one) && others.has(beside));
}

/** The index of the column to take, or nothing when both say something of their own. `usual` has the more usual header. */
export function betterColumn(usual: Rival, other: Rival): number | undefined {
  // a tick column beside a column that says it in words
  if (foldKey(other.header) === 'nu') return usual.index;
  if (foldKey(usual.header) === 'nu') return other.index;
  const [one, two] = [foldKey(usual.header), foldKey(other.header)];
  if (isMeant(one, two)) return usual.index;
  if (isMeant(two, one)) return other.index;
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
