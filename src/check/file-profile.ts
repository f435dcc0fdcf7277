/** What `check` says about one file: data only, JSON-safe; of values only shapes and line numbers. */
import type { FieldKey, FileFacts, PersonSlot, SourceKindName } from '../flow.ts';
import type { IssueCode } from '../vietnamese/issue-codes.ts';

/** Three places where something stands, masked. */
export interface Example {
  readonly line: number;
  readonly shape: string;
}

export interface FieldProfile {
  readonly field: FieldKey;
  readonly header: string;
  readonly how: FileFacts['columns'][number]['how'];
  readonly filled: number;
  /** Distinct texts as they stand. */
  readonly distinct: number;
}

/** A column that should tell records apart. */
export interface KeyProfile {
  readonly field: FieldKey;
  readonly filled: number;
  /** Distinct values after normalising. */
  readonly distinct: number;
  /** Values that stand in several rows, and those rows. */
  readonly repeated: number;
  readonly rowsRepeated: number;
  /** Lines of the first such rows. */
  readonly lines: readonly number[];
}

export interface IssueProfile {
  readonly field: FieldKey;
  readonly code: IssueCode;
  readonly rows: number;
  readonly examples: readonly Example[];
}

export interface DateProfile {
  readonly field: FieldKey;
  /** Whether the column writes the day or the month first. */
  readonly order: 'dmy' | 'mdy';
  /** Ways of writing, the commonest first. */
  readonly shapes: readonly { readonly shape: string; readonly rows: number }[];
  /** Rows written in any further way. */
  readonly others: number;
}

export interface RejectedProfile {
  readonly reason: string;
  readonly rows: number;
  readonly examples: readonly Example[];
}

export interface FileProfile {
  readonly source: string;
  readonly kind: SourceKindName;
  readonly file: string;
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  readonly delimiter: string;
  readonly headerLine: number;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rejected: readonly RejectedProfile[];
  readonly blankLines: number;
  readonly titleLines: number;
  readonly footerLines: number;
  readonly persons: readonly { readonly person: PersonSlot; readonly count: number }[];
  readonly fields: readonly FieldProfile[];
  readonly unusedHeaders: readonly string[];
  readonly keys: readonly KeyProfile[];
  readonly issues: readonly IssueProfile[];
  readonly dates: readonly DateProfile[];
  /** Columns in an old encoding although their file is not. */
  readonly oldEncodings: readonly { readonly field: FieldKey; readonly encoding: string }[];
}
