/** What the commands of first contact say: init, check, doctor, config, completion. Part of Words. */
import type { Doubt, Question } from '../propose/proposal.ts';

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
