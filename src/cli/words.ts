/**
 * What every sentence shown to a person is about. Both languages implement these types, so the compiler insists on
 * words for every code: a new finding, fault or flag without words does not build.
 */
import type { Difference } from '../classify/differences.ts';
import type { FindingCode } from '../classify/findings/list.ts';
import type { Need } from '../classify/needs.ts';
import type { EvaluateFault } from '../evaluate/faults.ts';
import type { ExplainFault } from '../explain/faults.ts';
import type {
  Dimension,
  Officer,
  PersonSlot,
  RejectedRecord,
  Role,
  Severity,
  SourceKindName,
  StageName,
} from '../flow.ts';
import type { DamageKind } from '../journal/chain.ts';
import type { JournalFault } from '../journal/faults.ts';
import type { LedgerFault } from '../ledger/faults.ts';
import type { PlanFault } from '../plan/faults.ts';
import type { NoteCode } from '../plan/notes.ts';
import type { Language } from '../plan/plan.ts';
import type { CoverageMeasure } from '../plan/reporting.ts';
import type { ProposeFault } from '../propose/faults.ts';
import type { ReadFault } from '../read/faults.ts';
import type { ReportFault } from '../report/faults.ts';
import type { OverTimeText } from '../report/over-time-wording.ts';
import type { PageText } from '../report/page/page-wording.ts';
import type { FindingText } from '../report/wording.ts';
import type { REASON_NAMES, STATUS_NAMES } from '../table/verdict-codes.ts';
import type { IssueCode } from '../vietnamese/issue-codes.ts';
import type { CliFault, ContactFault } from './faults.ts';
import type {
  ANSWERS_OPTIONS,
  CommandName,
  DIFF_OPTIONS,
  DOCTOR_OPTIONS,
  EVALUATE_OPTIONS,
  EXPLAIN_OPTIONS,
  GENERATE_OPTIONS,
  INIT_OPTIONS,
  PURGE_OPTIONS,
  RECORD_OPTIONS,
  RUN_MATCHING_OPTIONS,
  RUN_OUTPUT_OPTIONS,
  RUN_SOURCE_OPTIONS,
  SCREEN_OPTIONS,
} from './options.ts';
import type { PrivacyFault } from './privacy-faults.ts';
import type { AnswersWords } from './words.answers.ts';
import type { CheckWords, ConfigWords, DoctorWords, InitWords } from './words.contact.ts';
import type { EvaluationWords } from './words.evaluation.ts';
import type { ExplanationWords } from './words.explain.ts';
import type { DiffWords } from './words.ledger.ts';
import type { WardListWords } from './words.ward-list.ts';

type FaultCode =
  | CliFault
  | ContactFault
  | PlanFault
  | ReadFault
  | ReportFault
  | EvaluateFault
  | ExplainFault
  | JournalFault
  | PrivacyFault
  | ProposeFault
  | LedgerFault;

/** What is wrong, and what to do next; sentences for say.ts. */
export interface FaultWords {
  readonly what: string;
  readonly next: string;
}

type Each<Key extends PropertyKey> = Readonly<Record<Key, string>>;

export interface HelpWords {
  /** One line under the name of the program. */
  readonly about: string;
  /** Shown by the bare command: two examples and the next step. */
  readonly bare: string;
  readonly headings: Each<'usage' | 'arguments' | 'options' | 'commands' | 'examples'>;
  readonly groups: Each<'sources' | 'kinds' | 'output' | 'matching' | 'screen' | 'making' | 'other'>;
  readonly usage: Each<'options' | 'command'>;
  readonly help: string;
  readonly helpCommand: string;
  readonly version: string;
  readonly config: string;
  readonly commands: Each<CommandName>;
  readonly examples: Each<CommandName | 'program'>;
  readonly notes: Each<CommandName | 'program'>;
  readonly screen: Each<keyof typeof SCREEN_OPTIONS>;
  readonly run: Each<
    keyof typeof RUN_SOURCE_OPTIONS | keyof typeof RUN_OUTPUT_OPTIONS | keyof typeof RUN_MATCHING_OPTIONS
  >;
  readonly shell: string;
  readonly doctor: Each<keyof typeof DOCTOR_OPTIONS>;
  readonly initFiles: string;
  readonly init: Each<keyof typeof INIT_OPTIONS>;
  readonly generate: Each<keyof typeof GENERATE_OPTIONS>;
  /** The argument OUT of evaluate. */
  readonly evaluatedOut: string;
  readonly evaluate: Each<keyof typeof EVALUATE_OPTIONS>;
  /** The arguments of explain. */
  readonly explained: Each<'out' | 'extract' | 'row' | 'person' | 'resident'>;
  readonly explain: Each<keyof typeof EXPLAIN_OPTIONS>;
  readonly answerFiles: string;
  readonly answers: Each<keyof typeof ANSWERS_OPTIONS>;
  /** The arguments of diff. */
  readonly compared: Each<'from' | 'to'>;
  readonly diff: Each<keyof typeof DIFF_OPTIONS>;
  /** The argument OUT of purge. */
  readonly purgedOut: string;
  readonly purge: Each<keyof typeof PURGE_OPTIONS>;
  /** The argument FILE of record. */
  readonly recordFile: string;
  readonly record: Each<keyof typeof RECORD_OPTIONS>;
}

/** Words for codes and names. */
export interface TermWords {
  readonly kinds: Each<SourceKindName>;
  readonly persons: Each<PersonSlot>;
  readonly fields: Each<Role>;
  /** Clean columns, facts of findings, other names that stand in the field's place. */
  readonly facts: Readonly<Record<string, string>>;
  readonly statuses: Each<(typeof STATUS_NAMES)[number]>;
  readonly reasons: Each<(typeof REASON_NAMES)[number]>;
  readonly differences: Each<Difference>;
  readonly issues: Each<IssueCode>;
  readonly needs: Each<Need>;
  readonly rejections: Each<RejectedRecord['reason']>;
  readonly dimensions: Each<Dimension>;
  readonly severities: Each<Severity>;
  readonly officers: Each<Officer>;
  /** Shapes of values, delimiters and the like. */
  readonly codes: Readonly<Record<string, string>>;
}

export interface ProgressWords {
  /** What a stage does, as a heading: "Reading". */
  readonly stages: Each<StageName>;
  /** Names of facts at a stage's end: "4,812 rows". */
  readonly counts: Readonly<Record<string, string>>;
  readonly notes: Each<NoteCode>;
  readonly interrupted: string;
}

export interface ErrorWords {
  readonly error: string;
  readonly next: string;
  /** {count}: more faults of the same kind. */
  readonly more: string;
  /** {name}: what kind of error; shown for a defect of the program. */
  readonly defect: string;
  readonly defectNext: string;
  /** {code} {facts}: a fault without words. */
  readonly unknown: string;
}

export interface ResultWords {
  /** {extracts} {persons} {duration} */
  readonly done: string;
  readonly columns: Each<'extract' | 'read' | 'rejected' | 'persons' | 'match' | 'review' | 'unmatched'>;
  /** {count} */
  readonly findings: string;
  readonly noFindings: string;
  /** {count}: further kinds of findings. */
  readonly moreFindings: string;
  readonly reports: string;
  /** What stands in the output, one line each. {path} */
  readonly places: Each<
    'wards' | 'employers' | 'workbook' | 'page' | 'findings' | 'review' | 'unmatched' | 'rejected' | 'summary'
  >;
  readonly next: Each<'people' | 'tables' | 'nothing'>;
  /** {extract} {kind} {found} {limit} */
  readonly limitExceeded: string;
  /** {files} {residents} {out} */
  readonly generated: string;
  readonly generatedNext: string;
}

/** The processing record, purge, pseudonyms. */
export interface PrivacyWords {
  readonly purge: {
    /** {out} {files} {size} */
    readonly question: string;
    readonly removed: string;
    readonly wouldRemove: string;
    /** {files} */
    readonly files: string;
    /** What is older than a day in the ledger. {file} {before} {findings} {answers} {notes} {decisions} {runs} */
    readonly ledger: Each<'question' | 'removed' | 'wouldRemove' | 'nothing'>;
  };
  readonly record: {
    /** {file} {entries} {damages} */
    readonly sound: string;
    readonly damaged: string;
    /** {line} */
    readonly damages: Each<DamageKind>;
    /** {count} */
    readonly moreDamages: string;
    readonly columns: Each<'line' | 'time' | 'event' | 'operator' | 'out' | 'persons'>;
    readonly events: Each<'run' | 'answers' | 'failed' | 'purge'>;
    /** {line} {checksum} */
    readonly end: string;
  };
}

export interface PageWords {
  readonly texts: Each<PageText>;
  readonly dimensionMeanings: Each<Dimension>;
  readonly measures: Each<CoverageMeasure>;
  readonly measuresOf: Each<CoverageMeasure>;
}

export interface Words {
  readonly language: Language;
  readonly help: HelpWords;
  readonly faults: Readonly<Record<FaultCode, FaultWords>>;
  readonly errors: ErrorWords;
  readonly progress: ProgressWords;
  readonly result: ResultWords;
  readonly terms: TermWords;
  readonly findings: Readonly<Record<FindingCode, FindingText>>;
  readonly wardList: WardListWords;
  readonly page: PageWords;
  readonly init: InitWords;
  readonly check: CheckWords;
  readonly doctor: DoctorWords;
  readonly config: ConfigWords;
  readonly evaluation: EvaluationWords;
  readonly explanation: ExplanationWords;
  readonly answers: AnswersWords;
  readonly diff: DiffWords;
  readonly overTime: Each<OverTimeText>;
  readonly privacy: PrivacyWords;
}
