/** What `doisoat init` found out and what it proposes: data only, JSON-safe but for the maps of columns. */
import type { Fault } from '../failure.ts';
import type { FieldKey, SourceKindName } from '../flow.ts';
import type { EncodingName } from '../plan/plan.ts';
import type { Sniffed } from '../read/sniff.ts';

/** A file as the user named it, and the kind that a flag fixed. */
export interface NamedFile {
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
  readonly kind?: SourceKindName;
}

/** Something that the tool cannot be sure of; each has words, and was asked about on a terminal. */
export interface Doubt {
  readonly code:
    | 'kind' // the headers fit several kinds
    | 'master' // several files could be the residents' file
    | 'encoding' // taken by a narrow lead
    | 'one_letter' // the header has a wrong letter
    | 'content' // the values do not look like the field
    | 'key_repeated' // the key does not tell all residents apart; `others`: lines that say the same
    | 'column_chosen' // several columns could be the field
    | 'field_chosen'; // the header could be several fields
  readonly key?: FieldKey;
  /** The other possibilities. */
  readonly others: readonly string[];
}

export interface ProposedSource {
  readonly kind: SourceKindName;
  readonly name: string;
  readonly file: string;
  readonly path: string;
  readonly sniffed: Sniffed;
  /** Set where the encoding has to be fixed because it was found by a narrow lead or is an old one. */
  readonly encoding?: EncodingName;
  readonly doubts: readonly Doubt[];
}

/** A file that cannot be part of a run as it is. */
export interface LeftOut {
  readonly file: string;
  readonly path: string;
  readonly kind?: SourceKindName;
  readonly faults: readonly Fault[];
}

export interface Proposal {
  readonly master: ProposedSource;
  readonly extracts: readonly ProposedSource[];
  readonly leftOut: readonly LeftOut[];
}

/** A question with its answers, the likeliest first. */
export interface Question {
  readonly about: 'master' | 'kind' | 'column' | 'field';
  readonly file: string;
  /** The field or the header that the question is about. */
  readonly subject: string;
  readonly choices: readonly string[];
}

/** Answers with the index of a choice, or nothing where nobody can be asked. */
export type Ask = (question: Question) => Promise<number | undefined>;
