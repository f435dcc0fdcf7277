/** How a file is read, whatever kind of file it is. */
import type { FieldKey } from '../flow.ts';
import type { Plan } from '../plan/plan.ts';

export interface ReadOptions {
  readonly maxRejected: Plan['maxRejected'];
  /** Columns of a custom comparison, by field; they may share columns with the file's own. */
  readonly customColumns?: ReadonlyMap<FieldKey, string>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
  /** Bytes read at once; the result does not depend on it. */
  readonly sliceBytes?: number;
}
