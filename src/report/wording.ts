/**
 * Every word that the report room needs from above. The writers know codes only; cli/words implements this
 * in Vietnamese and English. Nothing here is HTML or XML: plain text, escaped by the writers.
 * A function given a code without words returns the code itself and never throws: a report is not lost for a word.
 */
import type { Officer, PersonSlot, StatusName } from '../flow.ts';
import type { Language } from '../plan/plan.ts';
import type { OverTimeWording } from './over-time-wording.ts';
import type { PageWording } from './page/page-wording.ts';
import type { WardListWording } from './ward-list/wording.ts';

/** What a finding is called, why it is one, and what the officer should do by when (a complete sentence). */
export interface FindingText {
  readonly title: string;
  readonly explanation: string;
  readonly action: string;
}

export interface ReportWording {
  readonly lang: Language;
  finding(code: string): FindingText;
  reason(code: string): string;
  status(code: string): string;
  difference(code: string): string;
  /** A role, a clean column or a fact's name, as a label. */
  field(name: string): string;
  person(slot: PersonSlot): string;
  officer(code: Officer): string;
  /** Probability in words, with the figure: "rất chắc chắn (99,8 %)"; for unmatched: "không đủ căn cứ (nhiều nhất 12 %)". */
  confidence(probability: number, status: StatusName): string;
  /** Stands behind the text of a cell that was too long for a sheet: "… (đã cắt, xem bảng kê)". */
  readonly cut: string;
  readonly wardList: WardListWording;
  readonly page: PageWording;
  readonly overTime: OverTimeWording;
}
