/**
 * What a run is asked to do: data only, JSON-safe. Made by parse-plan.ts from configuration and flags;
 * deeper code never checks arguments again.
 */
import type { FieldKey, PersonSlot, SourceKindName } from '../flow.ts';
import type { ReportingPlan } from './reporting.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni', 'viscii'] as const;
export type EncodingName = (typeof ENCODINGS)[number];

export const COMPARE_KINDS = [
  'name',
  'givenName',
  'familyName',
  'text',
  'code',
  'date',
  'number',
  'exact',
] as const;
export type CompareKind = (typeof COMPARE_KINDS)[number];

/** One file to read. */
export interface FilePlan {
  /** `master` or the extract's name. */
  readonly name: string;
  readonly kind: SourceKindName;
  /** Path as the user gave it, for messages. */
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
  readonly encoding?: EncodingName;
  readonly delimiter?: string;
  /** Sheet of a workbook by its name; the first one shown when absent. */
  readonly sheet?: string;
  /** Physical line of the header row, from 1; found out when absent. */
  readonly headerRow?: number;
  /** Field key (`fullName`, `child.fullName`) to header text, fixed by the user; the rest is found out. */
  readonly columns: Readonly<Record<FieldKey, string>>;
}

/** One field of a custom pair of tables. */
export interface CustomField {
  readonly field: string;
  readonly compare: CompareKind;
  readonly master: string;
  readonly extract: string;
}

export interface ExtractPlan extends FilePlan {
  /** Slots that take a resident for themselves alone (a birth's child, a death's self). */
  readonly oneToOne: readonly PersonSlot[];
  /** Only for kind custom, else empty. */
  readonly fields: readonly CustomField[];
}

export interface MasterPlan extends FilePlan {
  /** Ward codes whose residents the master should hold; empty = all. */
  readonly covers: readonly string[];
}

/** `--fail-on KIND=N`: a status, `rejected` or a finding code; a count, or a percentage of that extract's persons. */
export interface FailOn {
  readonly kind: string;
  readonly limit: number;
  readonly unit: 'count' | 'percent';
}

/** A file of the table of administrative units: as given, and absolute. */
export interface WardFile {
  readonly file: string;
  readonly path: string;
}

export type Language = 'vi' | 'en';

/** One who looks after some hamlets, of one ward or of every ward that has hamlets of these names. */
export interface HamletOfficer {
  readonly officer: string;
  readonly ward?: string;
  readonly hamlets: readonly string[];
}

/** Of the findings that the ledger knows: first seen by this run, all that wait for an answer, or those that are late. */
export const ONLY_CHOICES = ['new', 'open', 'overdue'] as const;
export type OnlyFindings = (typeof ONLY_CHOICES)[number];

export interface Plan {
  readonly master: MasterPlan;
  readonly extracts: readonly ExtractPlan[];
  /** Files of the table of units, or absent. */
  readonly wards?: readonly WardFile[];
  /** Lower bounds of probability: match, and 1 - P(none) for review. */
  readonly decide: { readonly match: number; readonly review: number };
  /** Output directory: as given and absolute. */
  readonly out: string;
  readonly outPath: string;
  readonly overwrite: boolean;
  /** Reference date, ISO yyyy-mm-dd. */
  readonly asOf: string;
  readonly lang: Language;
  readonly reports: 'tables' | 'all';
  /** Absolute path of a model to start from, or absent. */
  readonly modelPath?: string;
  /** Absolute path of the ledger that the configuration asks for, or absent. */
  readonly ledgerPath?: string;
  /** A ledger that was copied or restored from a backup goes on as one of its own. */
  readonly adoptLedger?: boolean;
  /** Days after which what is closed leaves the ledger; absent: never. */
  readonly ledgerKeepDays?: number;
  /** Findings that the officers' lists hold; absent: all that wait for an answer or are late. Needs a ledger. */
  readonly only?: OnlyFindings;
  readonly mask: boolean;
  /** How the officers' lists are cut into sheets: by hamlet, or by who looks after which; absent: not cut. */
  readonly split?: 'hamlet' | readonly HamletOfficer[];
  /** Absolute path of the file whose first line protects the workbooks; the password itself is never part of a plan. */
  readonly passwordPath?: string;
  /** Absolute path of the key of pseudonyms; then only tables are written. The key itself is never part of a plan. */
  readonly pseudonymKeyPath?: string;
  /** The processing record (--record): as given and absolute; absent: none is kept. */
  readonly record?: { readonly file: string; readonly path: string };
  readonly workers: number;
  /** Share of rejected rows (0..1) above which a file stops the run, or a count. */
  readonly maxRejected: { readonly share?: number; readonly count?: number };
  readonly failOn: readonly FailOn[];
  readonly reporting: ReportingPlan;
}
