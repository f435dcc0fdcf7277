/** What the commands of first contact say: init, check, doctor, config, completion. Part of Words. */
import type { AloneRuleCode } from '../check/alone-rules.ts';
import type { Origin } from '../plan/origins.ts';
import type { Doubt, Question } from '../propose/proposal.ts';

import type { DoctorCheck } from './doctor.ts';

type Each<Key extends PropertyKey> = Readonly<Record<Key, string>>;

/** A setting of doisoat.yaml that init writes behind #, with a word on it. */
export type OfferedSetting =
  | 'asOf'
  | 'lang'
  | 'mask'
  | 'maxRejected'
  | 'failOn'
  | 'split'
  | 'wards'
  | 'ledger'
  | 'targets';

export interface InitWords {
  /** {file} {kind} */
  readonly file: string;
  readonly sure: string;
  readonly unsure: string;
  /** {encoding} {delimiter} {line} {rows} */
  readonly form: string;
  /** {headers} */
  readonly unused: string;
  /** {file}: cannot be used */
  readonly leftOut: string;
  readonly legend: string;
  /** {others} */
  readonly doubts: Each<Doubt['code']>;
  readonly questions: Each<Question['about']>;
  /** {most} */
  readonly answer: string;
  readonly badAnswer: string;
  /** {file} {sources} {doubts?} */
  readonly written: string;
  readonly doubtful: string;
  readonly next: string;
  /** Comments in doisoat.yaml. */
  readonly yaml: Each<
    | 'intro'
    | 'check'
    | 'run'
    | 'found'
    | 'covers'
    | 'shapes'
    | 'filled'
    | 'unused'
    | 'unsure'
    | 'leftOut'
    | 'match'
    | 'review'
    | 'out'
    | 'more'
  >;
  readonly settings: Each<OfferedSetting>;
}

export interface CheckWords {
  /** {file} {kind} {source} */
  readonly file: string;
  /** {encoding} {mark?} {delimiter} {line} */
  readonly form: string;
  /** {read} {used} {rejected} {blank} {titles} {footers} */
  readonly rows: string;
  readonly persons: string;
  readonly headings: Each<'fields' | 'keys' | 'issues' | 'dates' | 'rejected' | 'scores' | 'load'>;
  readonly columns: Each<
    'field' | 'header' | 'filled' | 'distinct' | 'rule' | 'blocks' | 'pairs' | 'largest' | 'uncompared'
  >;
  /** {field} {filled} {distinct} {repeated?} {rows} {lines} */
  readonly key: string;
  readonly keyRepeated: string;
  /** {field} {issue} {rows} {examples} */
  readonly issue: string;
  /** {line} {shape} */
  readonly example: string;
  /** {field} {order} {shapes} {others?} */
  readonly dates: string;
  readonly orders: Each<'dmy' | 'mdy'>;
  readonly otherShapes: string;
  readonly oldEncoding: string;
  readonly unused: string;
  /** {dimension} {score} */
  readonly score: string;
  readonly noScore: string;
  /** {rule} {passing} {total} {share} */
  readonly rule: string;
  /** What passes, by rule. */
  readonly rules: Each<AloneRuleCode>;
  readonly scoresNote: string;
  readonly loadOf: string;
  readonly loadSum: string;
  readonly residentKey: string;
  /** {files} {duration} */
  readonly good: string;
  readonly goodNext: string;
  /** {faults} */
  readonly bad: string;
  readonly badNext: string;
}

export interface DoctorWords {
  /** What was found, and what to do where it is not good. */
  readonly checks: Readonly<Record<DoctorCheck, { readonly is: string; readonly cure: string }>>;
  /** {warnings?} */
  readonly good: string;
  readonly next: string;
  /** {count} */
  readonly bad: string;
  readonly badNext: string;
}

export interface ConfigWords {
  readonly columns: Each<'setting' | 'value' | 'from'>;
  readonly from: Each<Origin['from']>;
  readonly order: string;
  /** {file} */
  readonly next: string;
}
