/** Why a workbook cannot be read: raised deep in its parts, turned into a Failure where the file's name is known. */
export class WorkbookTrouble extends Error {
  readonly trouble: 'damaged' | 'encrypted' | 'wrong_password' | 'too_large' | 'cut';
  /** Part of the workbook: sharedStrings, sheet … */
  readonly part: string;
  /** What it may hold at most, where it holds more. */
  readonly limit: number;
  /** Row of the sheet at which it shows, from 1; 0 where no row can be named. */
  readonly line: number;

  constructor(trouble: WorkbookTrouble['trouble'], part: string, limit = 0, line = 0) {
    super(`${trouble}: ${part}`);
    this.name = 'WorkbookTrouble';
    this.trouble = trouble;
    this.part = part;
    this.limit = limit;
    this.line = line;
  }
}
