/** Every word of the officers' workbooks; cli/words has them in Vietnamese and English. Plain text, no XML. */
import type { Officer, PersonSlot, Severity } from '../../flow.ts';

/** Who is given a list: an officer of the ward, or the employer of insured people. */
export type Audience = Officer | 'employer';

/** What has to be checked, and what may be filled in when somebody is in contact with the person anyway. */
export const LIST_PARTS = ['check', 'proposals'] as const;
export type ListPart = (typeof LIST_PARTS)[number];

/** Columns of a list, in the order in which they stand. */
export const WARD_COLUMNS = [
  'number', // STT
  'hamlet',
  'ward', // only in an employer's list
  'master', // the person as the residents' file has him
  'extract', // the person as the source has him
  'finding', // what is to be checked
  'resident', // proposed resident, and confidence in words
  'source', // source and row, the record's own number
  'contact', // address, head of household, phone, contact note
  'candidateWards', // only where the ward is not known
  'action',
  'deadline', // how urgent, and by when
  'answer', // drop-down
  'note',
  // not printed: for looking up, copying and filtering
  'name',
  'masterNumber',
  'extractNumber',
  'household',
  'severity',
  'key', // hidden: key of the person | ids of his findings | ledger.run.officer, where a ledger is kept
] as const;
export type WardColumn = (typeof WARD_COLUMNS)[number];

export interface CoverWording {
  readonly title: string;
  /** "Số liệu tính đến ngày 30/09/2026". */
  asOf(day: string): string;
  /** One sentence: people to check, how many of them urgent, how many proposals. */
  people(facts: { readonly check: number; readonly urgent: number; readonly proposals: number }): string;
  readonly byOfficer: string;
  readonly byHamlet: string;
  readonly byFinding: string;
  readonly columns: Readonly<
    Record<
      | 'list'
      | 'officer'
      | 'sheet'
      | 'urgent'
      | 'normal'
      | 'proposals'
      | 'people'
      | 'deadline'
      | 'hamlet'
      | 'finding',
      string
    >
  >;
  readonly total: string;
  /** What the counts mean, one paragraph each. */
  readonly notes: readonly string[];
}

export interface GuideWording {
  readonly title: string;
  readonly stepsTitle: string;
  readonly steps: readonly string[];
  readonly columnsTitle: string;
  readonly columnMeanings: Readonly<Partial<Record<WardColumn, string>>>;
  readonly answersTitle: string;
  /** One for each answer, in their order. */
  readonly answerMeanings: readonly string[];
  readonly severitiesTitle: string;
  readonly severityMeanings: Readonly<Record<Severity, string>>;
  deadlines(facts: {
    readonly verify: number;
    readonly repair: number;
    readonly visit: number;
    readonly asOf: string;
  }): string;
  readonly findingsTitle: string;
  readonly findingColumns: Readonly<Record<'finding' | 'why' | 'action', string>>;
  readonly privacyTitle: string;
  readonly privacy: readonly string[];
}

export interface WardListWording {
  /** Sheet names: at most 31 of a–z, 0–9 and "-". */
  readonly coverSheet: string;
  readonly guideSheet: string;
  sheet(audience: Audience, part: ListPart): string;
  /** Heading of a sheet: DANH SÁCH CẦN KIỂM TRA, XÁC MINH – CÔNG AN. */
  title(audience: Audience, part: ListPart): string;
  audience(audience: Audience): string;
  /** The ward: its name as in the file and its code; both empty = ward unknown. */
  place(wardCode: string, wardName: string): string;
  /** Second line: the place, what part of it, reference date dd/mm/yyyy, people. */
  subtitle(facts: {
    readonly place: string;
    readonly cut: string;
    readonly asOf: string;
    readonly people: number;
  }): string;
  /** Third line, one sentence: how to answer. */
  hint(part: ListPart): string;
  readonly columns: Readonly<Record<WardColumn, string>>;
  /** The drop-down: đúng người, khác người, đã chết, vắng mặt, xuất cảnh, chưa rõ, đã sửa. No commas inside; 255 letters together. */
  readonly answers: readonly string[];
  /** Shown by the spreadsheet when something else is typed. */
  readonly answerError: string;
  severity(severity: Severity): string;
  /** One record (of `master`: the residents' file) as the origin of a finding: "bao_hiem, dòng 12", with the person where a row holds several. */
  sourceRow(source: string, row: number, person: PersonSlot): string;
  /** Name of a field, as the beginning of a line. */
  label(field: string): string;
  /** Stand behind a value in brackets; and for a value that is not there. */
  readonly inExtract: string;
  readonly inMaster: string;
  readonly empty: string;
  /** A fact in the finding column; `fact` may be a code (a reason, a difference, a status) or a plain value. */
  fact(field: string, fact: string): string;
  /** What is the matter and what to do, in a few words; the guide has the whole sentences. */
  finding(code: string, forEmployer: boolean): { readonly title: string; readonly action: string };
  /** To be verified, then repaired by these days; or visited by the day. */
  deadline(verify: string, repair: string): string;
  visitDeadline(day: string): string;
  /** Instead, where the day has passed: which it was, and so many days ago. */
  overdue(day: string, days: number): string;
  readonly noDeadline: string;
  /** Instead of a record's texts where they say what the residents' file says. */
  readonly sameAsMaster: string;
  /** The number that a record goes by: "BHXH 0123456789", "số 12/2026". */
  recordNumber(role: 'insuranceNumber' | 'registrationNumber', number: string): string;
  /** Above residents that are shown but not proposed, and above several equal ones. */
  readonly nearest: string;
  /** Where the person was not found, and nobody resembles him. */
  readonly nobodyAlike: string;
  candidates(count: number): string;
  /** Below people or records of which only the first are shown. */
  more(count: number): string;
  head(name: string): string;
  /** What was written on an earlier list, on that day, by whose officer it was. */
  earlierNote(audience: string, day: string, text: string): string;
  /** For whose hamlet nobody is named, or not known: a part of a sheet's name, and a heading. */
  readonly otherHamlets: { readonly sheet: string; readonly title: string };
  readonly unknownHamlet: { readonly sheet: string; readonly title: string };
  /** Below the list: place and day, and who signs. */
  readonly signatures: {
    readonly day: string;
    readonly left: string;
    readonly right: string;
    readonly hint: string;
  };
  /** Footer: "Trang x/y"; the arguments are the spreadsheet's own codes and must be put through unchanged. */
  page(current: string, total: string): string;
  readonly cover: CoverWording;
  readonly guide: GuideWording;
}
