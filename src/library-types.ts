/** What programs give to the library and get from it: the keys of doisoat.yaml, and rows as they stand in the CSV tables. */
import type { Dimension, Officer, PersonSlot, Severity, SourceKindName, StatusName } from './flow.ts';

/** A file to read; all but its path is found out when absent. */
export interface FileConfig {
  /** Relative to the folder of the configuration, or to `cwd`. */
  readonly file: string;
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni' | 'viscii';
  readonly delimiter?: string;
  /** Sheet of a workbook. */
  readonly sheet?: string;
  readonly headerRow?: number;
  /** Field (`fullName`, `child.fullName`) to header. */
  readonly columns?: Readonly<Record<string, string>>;
}

export interface MasterConfig extends FileConfig {
  readonly kind?: 'master' | 'custom';
  /** Ward codes as texts: "00123". */
  readonly covers?: readonly string[];
}

export interface ExtractConfig extends FileConfig {
  readonly kind: Exclude<SourceKindName, 'master'>;
  readonly name?: string;
  readonly assignment?: 'many-to-one' | 'one-to-one';
  /** Only for kind custom. */
  readonly fields?: readonly {
    readonly field: string;
    readonly compare: 'name' | 'givenName' | 'familyName' | 'text' | 'code' | 'date' | 'number' | 'exact';
    readonly master: string;
    readonly extract: string;
  }[];
}

/** The keys of doisoat.yaml that matter without a command line; further ones are taken as they are. */
export interface Config {
  readonly master: MasterConfig;
  readonly extracts: readonly ExtractConfig[];
  readonly decide?: { readonly match?: number; readonly review?: number };
  readonly wards?: { readonly units?: string; readonly changes?: string };
  /** Reference date, yyyy-mm-dd; today in Việt Nam when absent. */
  readonly asOf?: string;
  readonly lang?: 'vi' | 'en';
  readonly model?: string;
  readonly workers?: number;
  /** A share ("20%") or a number of rows. */
  readonly maxRejected?: string | number;
  /** Where reports are to be written; without it nothing is written. */
  readonly out?: string;
  readonly reports?: 'tables' | 'all';
  readonly mask?: boolean;
  readonly [key: string]: unknown;
}

export interface ReconcileOptions {
  /** Folder that paths of a configuration object are relative to; the current one when absent. */
  readonly cwd?: string;
  /** Replace an output of an earlier run. */
  readonly overwrite?: boolean;
  readonly signal?: AbortSignal;
  /** Told as the work goes on: the stage (read, normalise, compare …), and the source it concerns. */
  readonly onStage?: (stage: string, source?: string) => void;
}

/** What was decided for one counted person: a row of links.csv. */
export interface Link {
  readonly extract: string;
  /** Record of the extract, from 1. */
  readonly row: number;
  readonly person: PersonSlot;
  readonly status: Exclude<StatusName, 'absent'>;
  /** null where no resident is proposed. */
  readonly residentId: string | null;
  readonly probability: number | null;
  /** In bits. */
  readonly weight: number | null;
  readonly rivalResidentId: string | null;
  readonly rivalProbability: number | null;
  /** '' or one of the reasons in the README. */
  readonly reason: string;
}

/** Something that an officer should check: a row of findings.csv, its evidence field by field. */
export interface FoundFinding {
  readonly findingId: string;
  readonly code: string;
  readonly dimension: Dimension;
  readonly severity: Severity;
  /** `master` for a finding inside the master. */
  readonly extract: string;
  readonly row: number | null;
  readonly person: PersonSlot;
  readonly residentId: string | null;
  readonly wardCode: string;
  readonly hamlet: string;
  readonly evidence: readonly {
    readonly field: string;
    readonly extract?: string;
    readonly master?: string;
    readonly fact?: string;
  }[];
  readonly who: readonly Officer[];
}

/** Counts of one source. Read = rejected + used; persons = match + review + unmatched. */
export interface SourceCounts {
  readonly name: string;
  readonly read: number;
  readonly rejected: number;
  readonly used: number;
}

export interface ExtractCounts extends SourceCounts {
  readonly persons: number;
  readonly match: number;
  readonly review: number;
  readonly unmatched: number;
}

export interface Reconciled {
  readonly master: SourceCounts;
  readonly extracts: readonly ExtractCounts[];
  /** In input order, like links.csv. */
  readonly links: readonly Link[];
  readonly findings: readonly FoundFinding[];
  /** Absolute path of the reports, where they were asked for. */
  readonly out?: string;
}
