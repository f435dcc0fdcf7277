/**
 * The words that the page asks for. cli/words implements them in both languages; plain text, escaped by the page.
 * The list is closed, so the compiler insists on words for each; places like {count} are filled by `text`.
 */
import type { Facts } from '../../failure.ts';
import type { Dimension, Officer, Severity, SourceKindName } from '../../flow.ts';
import type { CoverageMeasure } from '../../plan/reporting.ts';

const PAGE_TEXTS = [
  // head and foot of the page
  'documentTitle', // {place}
  'overline',
  'places', // {count}: so many wards
  'asOf', // {date}
  'made', // {date}
  'program', // {version}
  'skip',
  'contents',
  'maskNote',
  'noMaskNote',
  'privacy',
  'figuresIn',
  // tables and charts
  'filter',
  'filterWards',
  'rowsShown',
  'whole',
  'unknownWard',
  'notAsked',
  'cut', // {shown} {all}
  'row', // {row}
  // summary
  'summary',
  'summaryLine', // {persons} {sources} {match} {share} {open}
  'summaryUrgent', // {findings} {high}
  'residents',
  'residentsNote', // {file}
  'persons',
  'personsNote', // {sources}
  'matchedTile',
  'findingsTile',
  'findingsNote', // {high}
  // what changed, where a ledger is kept
  'changes',
  'changesLead', // {run} {date} {opened} {resolved} {open} {overdue} {days}
  'changesFirst', // {open}
  'changesByFinding',
  'changesByWard',
  'opened',
  'reopened',
  'resolved',
  'open',
  'answered',
  'overdue',
  'oldestDays',
  'trend',
  'trendTable',
  'trendFirst',
  'runDay',
  'runNumber', // {run}
  // funnel
  'funnel',
  'funnelLead',
  'funnelTable',
  'extract',
  'read',
  'rejected',
  'used',
  'personsColumn',
  'match',
  'review',
  'unmatched',
  'reasonsTable',
  'reason',
  // scores
  'scores',
  'scoresLead', // {green} {amber}
  'defaults',
  'scoreWhole',
  'good',
  'fair',
  'poor',
  'scoresTable',
  'ward',
  'score',
  'rulesTable',
  'rule',
  'dimension',
  'passing',
  'weight',
  'full',
  'deadlines',
  'deadlineDesk', // {verify} {repair} {date}
  'deadlineVisit', // {days} {date}
  'deadline',
  // findings
  'findings',
  'findingsLead', // {count}
  'findingsTable',
  'finding',
  'total',
  'who',
  'heatTable',
  'heatLead',
  'heatLegend',
  'heatNone',
  'heatOver', // {share}
  'noFindings',
  // certainty
  'certainty',
  'certaintyLead', // {match} {review}
  'certaintyChart',
  'certaintyTable',
  'logScale',
  'probability',
  'thresholdMatch', // {value}
  'thresholdReview', // {value}
  'binUnder', // {upTo}
  'binFrom', // {from} {upTo}
  'binLast', // {from}
  // examples
  'examples',
  'examplesLead',
  'examplesTable',
  'difference',
  'inExtract',
  'inMaster',
  'where',
  'noExamples',
  // coverage
  'coverage',
  'coverageLead',
  'coverageTable',
  'hamletTable',
  'hamlet',
  'employerTable',
  'employerLead',
  'employer',
  'employerPersons',
  'withCitizenId',
  'target', // {limit}
  'targetMissing', // {count}
  'targetReached',
  'incomplete',
  'noCoverage',
  // files
  'files',
  'filesLead',
  'filesTable',
  'file',
  'encoding',
  'headerLine',
  'otherLines',
  'otherLinesOf', // {blank} {title} {footer}
  'fieldsTable', // {source}
  'field',
  'header',
  'filled',
  'distinct',
  'doubted',
  'doubts',
  'unmapped', // {columns}
  // not checked
  'unchecked',
  'uncheckedLead',
  'uncheckedTable',
  'needs',
  'allChecked',
  'uncompared', // {count}
  'rejectedRows', // {count}
  'method',
  'methodText',
] as const;
export type PageText = (typeof PAGE_TEXTS)[number];

export interface PageWording {
  text(name: PageText, facts?: Facts): string;
  /** 1.234.567,5 */
  number(value: number): string;
  /** `part` of `whole` in per cent with one decimal, cut rather than rounded up to 100. */
  share(part: number, whole: number): string;
  /** A score with one decimal, cut: 89,99 is shown as 89,9 so that the figure never looks better than its colour. */
  score(value: number): string;
  kind(name: SourceKindName): string;
  dimension(name: Dimension): string;
  /** What the dimension asks for, a few words. */
  dimensionMeaning(name: Dimension): string;
  severity(name: Severity): string;
  officers(names: readonly Officer[]): string;
  /** A role or a field, to begin a line with. */
  field(name: string): string;
  difference(code: string): string;
  reason(code: string): string;
  measure(name: CoverageMeasure): string;
  /** Who should be there. */
  measureOf(name: CoverageMeasure): string;
  issue(code: string): string;
  need(code: string): string;
}
