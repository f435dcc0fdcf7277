/** What the words of the officers' workbooks are about; both languages implement it. */
import type { FindingCode } from '../classify/findings/list.ts';
import type { Severity } from '../flow.ts';
import type { Audience, CoverWording, ListPart, WardColumn } from '../report/ward-list/wording.ts';

type Each<Key extends PropertyKey> = Readonly<Record<Key, string>>;

interface CoverWords {
  readonly title: string;
  /** {day} */
  readonly asOf: string;
  /** {check} {urgent} {proposals} */
  readonly people: string;
  readonly byOfficer: string;
  readonly byHamlet: string;
  readonly byFinding: string;
  readonly columns: CoverWording['columns'];
  readonly total: string;
  readonly notes: readonly string[];
}

interface GuideWords {
  readonly title: string;
  readonly stepsTitle: string;
  readonly steps: readonly string[];
  readonly columnsTitle: string;
  readonly columnMeanings: Readonly<Partial<Record<WardColumn, string>>>;
  readonly answersTitle: string;
  /** In the order of the answers. */
  readonly answerMeanings: readonly string[];
  readonly severitiesTitle: string;
  readonly severityMeanings: Each<Severity>;
  /** {verify} {repair} {visit} {asOf} */
  readonly deadlines: string;
  readonly findingsTitle: string;
  readonly findingColumns: Each<'finding' | 'why' | 'action'>;
  readonly privacyTitle: string;
  readonly privacy: readonly string[];
}

export interface WardListWords {
  readonly coverSheet: string;
  readonly guideSheet: string;
  readonly sheets: Each<Audience>;
  /** Behind the name of the sheet. */
  readonly sheetParts: Readonly<Record<Exclude<ListPart, 'check'>, string>>;
  readonly titles: Each<ListPart>;
  readonly audiences: Each<Audience>;
  readonly unknownWard: string;
  /** {place} {cut?} {asOf} {people} */
  readonly subtitle: string;
  readonly hints: Each<ListPart>;
  readonly columns: Each<WardColumn>;
  readonly answers: readonly string[];
  readonly answerError: string;
  readonly severities: Each<Severity>;
  /** {source} {row} {person?} */
  readonly sourceRow: string;
  readonly inExtract: string;
  readonly inMaster: string;
  readonly empty: string;
  /** What is the matter and what to do, in a few words: columns are narrow, and the guide has the whole sentences. */
  readonly findings: Readonly<Record<FindingCode, Each<'title' | 'action'>>>;
  /** What an employer does: he sees papers and reports to the insurance, he corrects no register. */
  readonly employerActions: Readonly<Partial<Record<FindingCode, string>>>;
  readonly employerAction: string;
  /** {verify} {repair} */
  readonly deadline: string;
  /** {day} */
  readonly visitDeadline: string;
  /** {day} {days} */
  readonly overdue: string;
  readonly noDeadline: string;
  readonly sameAsMaster: string;
  /** {number} */
  readonly recordNumbers: Each<'insuranceNumber' | 'registrationNumber'>;
  readonly nearest: string;
  readonly nobodyAlike: string;
  /** {count} */
  readonly candidates: string;
  readonly more: string;
  /** {name} */
  readonly head: string;
  /** {day} {who} {text} */
  readonly earlierNote: string;
  readonly otherHamlets: Each<'sheet' | 'title'>;
  readonly unknownHamlet: Each<'sheet' | 'title'>;
  readonly signatures: Each<'day' | 'left' | 'right' | 'hint'>;
  readonly page: string;
  readonly cut: string;
  readonly confidence: Each<'sure' | 'high' | 'likely' | 'open' | 'unmatched' | 'none'>;
  readonly cover: CoverWords;
  readonly guide: GuideWords;
}
