/**
 * Whether the inputs of a run are at its end what they were at its beginning. Reading a file looks at the file itself
 * (open-file.ts); this looks once more before anything is published, hours later with large files.
 */
import { stat } from 'node:fs/promises';
import { Failure } from '../failure.ts';

interface Input {
  /** As the user gave it. */
  readonly file: string;
  readonly path: string;
}

export interface SeenInputs {
  /** Throws a Failure that names every file that has grown, shrunk, been written or replaced since. */
  refuseChanged(): Promise<void>;
}

/** To be called before the first file is opened. A file that cannot be looked at is left to whoever reads it. */
export async function seeInputs(inputs: readonly Input[]): Promise<SeenInputs> {
  const before = await Promise.all(inputs.map(({ path }) => signOf(path)));
  return {
    async refuseChanged() {
      const now = await Promise.all(inputs.map(({ path }) => signOf(path)));
      const changed = inputs.filter((_, at) => before[at] !== now[at]);
      if (changed.length === 0) return;
      throw new Failure(changed.map(({ file }) => ({ code: 'file_changed', place: { file }, facts: {} })));
    },
  };
}

/** Size and time to the nanosecond, and which file bears the name: a copy with the old time is another file. */
async function signOf(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeNs, dev, ino } = await stat(path, { bigint: true });
    return [size, mtimeNs, dev, ino].join();
  } catch {
    return undefined;
  }
}
