/** What is said about answers that come back, and the words by which they are recognised; both languages implement it. */

import type { AnswerVerdict } from '../answer-flow.ts';
import type { ReadColumn } from '../answers/wording.ts';
import type { AnswerChanges, Contradiction, ContradictionKind } from '../ledger/answers/reading.ts';
import type { NotUsed } from '../read-answers.ts';
import type { Audience } from '../report/ward-list/wording.ts';

type Each<Key extends PropertyKey> = Readonly<Record<Key, string>>;

export interface AnswersWords {
  /** Further spellings of the answers that officers write instead of choosing, with " | " between them; case and marks do not count. */
  readonly spellings: Each<AnswerVerdict>;
  /** Further headings of the columns that are read back, with " | " between them. */
  readonly headers: Each<ReadColumn>;
  /** {files} {lists} {rows} */
  readonly title: Each<'read' | 'dryRun'>;
  /** {file} {day}: this very file was read before. */
  readonly readBefore: string;
  readonly nothing: string;
  readonly understood: string;
  readonly columns: Each<'ward' | 'officer' | 'answers' | 'notes' | 'new'>;
  readonly total: string;
  readonly unknownWard: string;
  /** Short heads of the columns of figures. */
  readonly verdicts: Each<AnswerVerdict>;
  readonly officers: Each<Audience>;
  readonly changes: Each<'title' | 'dryRun' | 'none'>;
  /** {count} */
  readonly changed: Each<keyof AnswerChanges>;
  /** {count} */
  readonly contradictions: string;
  /** Below the answer: what stands against it. {against}: place, officer and answer. */
  readonly against: Each<ContradictionKind>;
  /** Behind it: which one counts. {verdict} {officer} */
  readonly kept: Each<Contradiction['kept']>;
  /** {verdict} {officer} {place} */
  readonly told: string;
  readonly rule: string;
  /** {count} */
  readonly notUsed: string;
  readonly codes: Each<NotUsed['code']>;
  /** Behind the name of the file. {sheet}, {cell} */
  readonly sheet: string;
  readonly cell: string;
  /** {count} */
  readonly more: string;
  readonly next: Each<'written' | 'dryRun' | 'unread'>;
}
