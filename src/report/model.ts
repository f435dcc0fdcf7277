/**
 * What the report room gets (RunOutcome: the shapes of all stages) and what it answers (RunSummary: the content of
 * summary.json, plain data). Writers add format only. Nothing in RunSummary names a person or a number.
 */

import type { ChangeCounts, TrendPoint } from '../counts.ts';
import type {
  BlockingFacts,
  Books,
  CleanTable,
  ColumnIssues,
  ComparisonShape,
  Conflict,
  Dimension,
  FieldKey,
  FileFacts,
  Finding,
  Officer,
  PersonSlot,
  RawColumn,
  RawTable,
  ReasonName,
  SourceKindName,
} from '../flow.ts';
import type { JudgedClusters, JudgedVerdicts } from '../plan/officer-decisions.ts';
import type { Language, Plan } from '../plan/plan.ts';
import type { Sequence } from '../table/sequence.ts';
import type { Measures, Percents } from './measures.ts';
import type { LedgerStamp, OverTime } from './over-time.ts';

/** How residents are named in every table: decided once for the file (interface.md, resident_id). */
export interface ResidentKeys {
  readonly kind: 'residentId' | 'citizenId' | 'row';
  of(masterRow: number): string;
  /** Of which the keys are cells. */
  readonly column?: RawColumn;
}

/** One extract with its people: `clean[i]` and `verdicts[i]` are the same person slot, in the order of the kind. */
export interface ExtractOutcome {
  readonly raw: RawTable;
  readonly clean: readonly CleanTable[];
  readonly verdicts: readonly JudgedVerdicts[];
}

/** A finding code that was not looked for, and what was missing for it. */
interface NotProduced {
  readonly code: string;
  readonly needs: string;
}

export interface RunOutcome {
  readonly plan: Plan;
  readonly version: string;
  /** Name of this run; it holds chance, so it stands in the names of temporary folders only, in no report. */
  readonly run: string;
  /** ISO times; they and the durations are all that may differ between two equal runs. */
  readonly started: string;
  readonly durations: Readonly<Record<string, number>>;
  readonly master: RawTable;
  readonly masterClean: CleanTable;
  readonly extracts: readonly ExtractOutcome[];
  readonly books: Books;
  readonly residentKeys: ResidentKeys;
  readonly clusters: JudgedClusters;
  readonly findings: Sequence<Finding>;
  readonly conflicts: Sequence<Conflict>;
  readonly notProduced: readonly NotProduced[];
  readonly issues: readonly ColumnIssues[];
  /** Files of the table of units, if the configuration names one. */
  readonly wardTables: readonly WardTableFile[];
  readonly blocking: readonly { readonly source: string; readonly rules: readonly BlockingFacts[] }[];
  readonly shapes: readonly ComparisonShape[];
  /** Fingerprint of the key, where pseudonyms stand for names and numbers. */
  readonly pseudonymKey?: string;
  /** Content of model.json. */
  readonly modelJson: unknown;
  /** What the ledger knows; absent where none is kept. */
  readonly overTime?: OverTime | undefined;
}

/** What lists show of a run; it can be taken to another thread. */
export type ListOutcome = Pick<
  RunOutcome,
  | 'plan'
  | 'master'
  | 'masterClean'
  | 'extracts'
  | 'books'
  | 'residentKeys'
  | 'clusters'
  | 'findings'
  | 'overTime'
>;

/** What the long tables are made of; it can be taken to another thread. */
export type TableOutcome = ListOutcome & Pick<RunOutcome, 'conflicts'>;

// ---------------------------------------------------------------- summary.json
export interface WardTableFile {
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
}

export interface InputSummary {
  readonly source: string;
  readonly kind: SourceKindName;
  /** As the user gave it, and absolute: `explain` reads it again. */
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  readonly delimiter: string;
  readonly workbook?: NonNullable<FileFacts['workbook']>;
  readonly headerLine: number;
  readonly columns: readonly {
    readonly field: FieldKey;
    readonly header: string;
    readonly how: 'configured' | 'exact' | 'one_letter' | 'content';
  }[];
  readonly unmappedHeaders: readonly string[];
  readonly blankLines: number;
  readonly titleLines: number;
  readonly footerLines: number;
  readonly read: number;
  readonly rejected: number;
  readonly used: number;
  /** Of the read records. */
  readonly percent: Percents<'rejected' | 'used'>;
}

/** People by what became of them. */
interface PersonCounts {
  readonly persons: number;
  readonly match: number;
  readonly review: number;
  readonly unmatched: number;
}

export interface SlotSummary extends PersonCounts {
  readonly person: PersonSlot;
}

export interface ExtractSummary extends PersonCounts {
  readonly name: string;
  readonly kind: SourceKindName;
  readonly read: number;
  readonly rejected: number;
  readonly used: number;
  /** Rejected and used of the read records, the others of the persons. */
  readonly percent: Percents<'rejected' | 'used' | 'match' | 'review' | 'unmatched'>;
  readonly reasons: readonly { readonly reason: ReasonName; readonly count: number }[];
  readonly slots: readonly SlotSummary[];
}

export interface FindingSummary {
  readonly code: string;
  readonly dimension: Dimension;
  readonly count: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  /** The same findings by source (`master` or an extract's name), sources in the order of the configuration. */
  readonly sources: readonly { readonly source: string; readonly count: number }[];
  /** Who acts, and on how many of them; one finding may be the task of two. */
  readonly officers: readonly { readonly officer: Officer; readonly count: number }[];
}

/** A ward: `code` is empty for people whose ward is not known. */
export interface WardSummary extends PersonCounts {
  readonly code: string;
  readonly name: string;
  readonly residents: number;
  readonly findings: readonly { readonly code: string; readonly count: number }[];
}

export interface IssueSummary {
  readonly source: string;
  readonly file: string;
  readonly field: FieldKey;
  readonly code: string;
  readonly cells: number;
}

export interface LedgerSummary extends LedgerStamp {
  readonly since?: { readonly run: number; readonly asOf: string };
  /** All rows of `changes` together. */
  readonly whole: Omit<ChangeCounts, 'ward' | 'code'>;
  readonly changes: readonly ChangeCounts[];
  /** This run last. */
  readonly trend: readonly TrendPoint[];
}

/** One sum that must add up: `left` = `right`. */
export interface Identity {
  readonly name: 'read = rejected + used' | 'persons = match + review + unmatched' | 'links = persons';
  readonly source: string;
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
}

/** The plan as recorded: paths, thresholds and switches; never a value of a record. */
export interface ConfigurationSummary {
  readonly asOf: string;
  readonly lang: Language;
  readonly wards?: readonly { readonly file: string; readonly path: string }[];
  readonly decide: { readonly match: number; readonly review: number };
  readonly out: string;
  readonly overwrite: boolean;
  readonly reports: 'tables' | 'all';
  readonly mask: boolean;
  readonly modelPath?: string;
  readonly maxRejected: Plan['maxRejected'];
  readonly failOn: Plan['failOn'];
  readonly master: Plan['master'];
  readonly extracts: Plan['extracts'];
  readonly reporting: Plan['reporting'];
  /** How officers' lists are cut; the officers themselves are not named here. */
  readonly split?: 'hamlet' | 'officers';
  readonly passwordProtected?: true;
  /** Tables hold pseudonyms; the key's fingerprint, by which agencies see that they use the same. */
  readonly pseudonyms?: { readonly key: string };
}

/** What is known of a run before anything is written: every figure of summary.json and of the page. */
export type RunFigures = Omit<RunSummary, 'finished' | 'identities' | 'model' | 'files' | 'cutCells'>;

export interface RunSummary extends Measures {
  readonly schemaVersion: 1;
  readonly program: { readonly name: 'doisoat'; readonly version: string };
  readonly started: string;
  readonly finished: string;
  readonly durationsMs: Readonly<Record<string, number>>;
  readonly outPath: string;
  readonly configuration: ConfigurationSummary;
  readonly inputs: readonly InputSummary[];
  readonly wardTables: readonly WardTableFile[];
  readonly master: {
    readonly read: number;
    readonly rejected: number;
    readonly used: number;
    readonly residentId: ResidentKeys['kind'];
    /** Clusters of copies, and the rows in them. */
    readonly clusters: number;
    readonly copies: number;
  };
  readonly extracts: readonly ExtractSummary[];
  /** All extracts together: people, findings and how many of them are grave. */
  readonly totals: PersonCounts & {
    /** Not matched: review and unmatched. */
    readonly open: number;
    readonly findings: number;
    readonly high: number;
    readonly percent: Percents<'match' | 'review' | 'unmatched'>;
  };
  readonly identities: readonly Identity[];
  readonly wards: readonly WardSummary[];
  readonly findings: readonly FindingSummary[];
  readonly notProduced: readonly NotProduced[];
  /** The run in the ledger, and what changed since the run before. */
  readonly ledger?: LedgerSummary;
  readonly conflicts: readonly {
    readonly field: string;
    readonly difference: string;
    readonly count: number;
  }[];
  readonly issues: readonly IssueSummary[];
  readonly blocking: RunOutcome['blocking'];
  readonly comparisons: readonly ComparisonShape[];
  readonly model: { readonly file: 'model.json'; readonly sha256: string };
  /** What stands in the output directory, with the rows of each table (without its header). */
  readonly files: readonly { readonly name: string; readonly rows: number }[];
  /** Cells of workbooks that were too long for a sheet and were cut (they say so). */
  readonly cutCells: number;
}
