/**
 * What one class of findings is: its code, dimension, what it needs, and the function that finds it.
 * A finding sees the prepared context and emits drafts; ids, order and sentences are made elsewhere.
 */
import type { Dimension, Evidence, Officer, Severity, SourceKindName } from '../flow.ts';
import type { KeptText } from '../table/kept-text.ts';
import type { Context } from './context.ts';
import type { Difference } from './differences.ts';
import type { Need } from './needs.ts';
import type { People } from './people.ts';

/** A differing field of a matched pair; it becomes a row of conflicts.csv that carries the finding's id. */
export interface DraftConflict {
  readonly field: string;
  readonly extract: KeptText;
  readonly master: KeptText;
  readonly difference: Difference;
}

export interface Draft {
  readonly severity: Severity;
  readonly who: readonly Officer[];
  /** Whose row it is: a person slot of an extract, or the master. */
  readonly at: People;
  readonly row: number;
  /** Master row concerned, or -1. */
  readonly resident: number;
  readonly others?: readonly number[];
  readonly evidence: readonly Evidence<KeptText>[];
  /** Whose ward and hamlet the officer has to go to: left out, the resident's where there is one, else the record's. */
  readonly place?: 'record' | { readonly resident: number };
  /** Tells two findings of one code and one record apart (the field, the other record). */
  readonly subject?: string;
  readonly conflicts?: readonly DraftConflict[];
}

export type Emit = (draft: Draft) => void;

export interface FindingKind<Code extends string = string> {
  readonly code: Code;
  readonly dimension: Dimension;
  /** All of these must be there, else the finding is not looked for and the report says so. */
  readonly needs: readonly Need[];
  find(context: Context, emit: Emit): void;
}

export function findingKind<const Code extends string>(kind: FindingKind<Code>): FindingKind<Code> {
  return kind;
}

const POLICE: readonly Officer[] = ['police'];
/** Where the residents' file gains and whoever keeps the extract has nothing to do. */
export const KEEPERS_OF_MASTER: readonly Officer[] = POLICE;
const INSURANCE: readonly Officer[] = ['insurance'];
const POLICE_AND_INSURANCE: readonly Officer[] = ['insurance', 'police'];
const POLICE_AND_CIVIL_STATUS: readonly Officer[] = ['police', 'civil_status'];

/**
 * Who clears up a name or a date written in another way. On an insurance card it is the insurer's to put right and does
 * not send the police out (domain.md section 7), unless the difference speaks for another person.
 */
export function officersOfWriting(kind: SourceKindName, severity: Severity): readonly Officer[] {
  return kind === 'insurance' && severity !== 'high' ? INSURANCE : officersOf(kind);
}

/** Who clears up a difference between the residents' file and a source of this kind; who acts first stands first. */
export function officersOf(kind: SourceKindName): readonly Officer[] {
  switch (kind) {
    case 'insurance':
      return POLICE_AND_INSURANCE;
    case 'birth':
    case 'death':
    case 'marriage':
      return POLICE_AND_CIVIL_STATUS;
    default:
      return POLICE;
  }
}
