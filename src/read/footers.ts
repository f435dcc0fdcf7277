/**
 * Totals, signatures and dates under a table are not records. They are known by their words, and only at the very end
 * of a file: a record that was cut short must not vanish as a footer.
 */
import { foldText } from '../vietnamese/letters.ts';
import type { RecordShape } from './judge-record.ts';
import { fieldText, walkRecord } from './walk-record.ts';

/** What is kept of one of the last records. */
export interface RecentRecord {
  readonly row: number;
  /** Cells that hold more than spaces. */
  readonly filled: number;
  /** Beginning of the first of them. */
  readonly first: string;
}

/** The last records of a file, as positions while their slice is in memory and as texts afterwards. */
export class RecentRecords {
  static readonly room = 16;
  readonly #rows = new Int32Array(RecentRecords.room);
  readonly #starts = new Int32Array(RecentRecords.room);
  readonly #stops = new Int32Array(RecentRecords.room);
  #pushed = 0;
  #texts: RecentRecord[] = [];

  get records(): readonly RecentRecord[] {
    return this.#texts;
  }

  push(row: number, start: number, stop: number): void {
    const slot = this.#pushed++ % RecentRecords.room;
    this.#rows[slot] = row;
    this.#starts[slot] = start;
    this.#stops[slot] = stop;
  }

  /** To be called while the bytes are still there. */
  keepTexts(bytes: Uint8Array, shape: RecordShape): void {
    const count = Math.min(this.#pushed, RecentRecords.room);
    for (let back = count; back > 0; back--) {
      const slot = (this.#pushed - back) % RecentRecords.room;
      const start = this.#starts[slot]!;
      const { ends } = walkRecord(bytes, start, this.#stops[slot]!, true, shape.delimiterByte);
      const cells = ends
        .map((_, index) => fieldText(bytes, start, ends, index).trim())
        .filter((cell) => cell !== '');
      this.#texts.push({
        row: this.#rows[slot]!,
        filled: cells.length,
        first: (cells[0] ?? '').slice(0, 80),
      });
    }
    this.#texts = this.#texts.slice(-RecentRecords.room);
    this.#pushed = 0;
  }
}

const MOST_FILLED = 3;
/** Said of numbers: what follows must be one, or a colon, because Tống and Công are names of people. */
const TOTALS =
  /^(tong cong|tong so|tong|cong|total)( (so|la|danh sach|so nguoi|so ho))?( \d{1,20}){0,40}( (nguoi|ho|the|nhan khau|ho so|dong|ban ghi|truong hop))?$/;
const TOTALS_BEFORE_COLON = /^(tong|cong|total)\b/;
const SIGNATURES =
  /^(nguoi lap|nguoi tong hop|nguoi ky|thu truong|giam doc|truong cong an|ke toan|can bo lap|lap bieu|ghi chu|danh sach nay|xac nhan|ky ten)\b/;
const PLACE_AND_DATE = /\bngay( \d{1,2})? thang( \d{1,2})? nam\b/;

function isFooterText(text: string): boolean {
  const folded = foldText(text);
  const colon = text.indexOf(':');
  if (colon > 0 && TOTALS_BEFORE_COLON.test(foldText(text.slice(0, colon)))) return true;
  return TOTALS.test(folded) || SIGNATURES.test(folded) || PLACE_AND_DATE.test(folded);
}

/**
 * Row numbers of the footers: from the first footer-like record on, when nothing but little filled ones follows.
 * A record with every field filled is none, however few fields the table has.
 */
export function findFooters(recent: readonly RecentRecord[], fieldCount: number): readonly number[] {
  const most = Math.min(MOST_FILLED, fieldCount - 1);
  let first = recent.length;
  for (let index = recent.length - 1; index >= 0; index--) {
    const { filled, first: text } = recent[index]!;
    if (filled > most) break;
    if (filled > 0 && isFooterText(text)) first = index;
  }
  return recent.slice(first).map((record) => record.row);
}
