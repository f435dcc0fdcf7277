/**
 * Every word that the report room needs from above. The writers know codes only; cli/words implements this
 * in Vietnamese and English. Nothing here is HTML or XML: plain text, escaped by the writers.
 * A function given a code without words returns the code itself and never throws: a report is not lost for a word.
 */
import type { Officer, PersonSlot, StatusName } from '../flow.ts';
import type { Language } from '../plan/plan.ts';

/** What a finding is called, why it is one, and what the officer should do (a complete sentence). */
export interface FindingText {
  readonly title: string;
  readonly explanation: string;
  readonly action: string;
}

/** Columns of an officer's sheet, in the order in which they stand. */
export const WARD_COLUMNS = [
  'number', // STT
  'finding', // what is to be checked
  'name_extract', // Họ tên (theo nguồn)
  'birth_extract',
  'sex_extract',
  'citizen_id_extract',
  'name_master', // Họ tên (theo dân cư)
  'birth_master',
  'sex_master',
  'citizen_id_master',
  'resident', // proposed resident
  'confidence',
  'source', // source and row
  'hamlet',
  'address',
  'phone', // phone and contact note
  'action',
  'answer', // drop-down
  'note',
  'key', // hidden: finding ids
] as const;
export type WardColumn = (typeof WARD_COLUMNS)[number];

/** Words of danh-sach.xlsx. */
export interface WardListWording {
  /** Sheet name: at most 31 of a–z, 0–9 and "-" (cong-an, tu-phap, bao-hiem; police, civil-status, insurance). */
  sheet(officer: Officer): string;
  /** Heading of the sheet: DANH SÁCH CẦN KIỂM TRA, XÁC MINH – CÔNG AN. */
  title(officer: Officer): string;
  /** Second line: the ward (its name as in the file, else its code; empty = ward unknown), reference date dd/mm/yyyy, people. */
  subtitle(facts: {
    readonly wardCode: string;
    readonly wardName: string;
    readonly asOf: string;
    readonly people: number;
  }): string;
  /** Third line, one sentence: how to answer. */
  readonly hint: string;
  readonly columns: Readonly<Record<WardColumn, string>>;
  /** The drop-down: đúng người, khác người, đã chết, vắng mặt, xuất cảnh, chưa rõ, đã sửa. No commas inside; 255 letters together. */
  readonly answers: readonly string[];
  /** Shown by the spreadsheet when something else is typed. */
  readonly answerError: string;
  /** One record (of `master`: the residents' file) as the origin of a finding: "bao_hiem, dòng 12", with the person where a row holds several. */
  sourceRow(source: string, row: number, person: PersonSlot): string;
  /** A value pair in the finding column: "Mã xã: 00123 (nguồn) ≠ 00456 (dân cư)". A missing side is undefined. */
  evidence(field: string, extract: string | undefined, master: string | undefined): string;
  /** A fact in the finding column; `fact` may be a code (a reason, a difference, a status) or a plain value. */
  fact(field: string, fact: string): string;
  /** Footer: "Trang x/y"; the arguments are the spreadsheet's own codes and must be put through unchanged. */
  page(current: string, total: string): string;
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
}
