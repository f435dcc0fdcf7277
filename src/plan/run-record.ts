/**
 * What a finished run recorded about itself in summary.json, as far as it takes to do a part of it again:
 * its configuration and the files it read. Other keys of the summary are let through unread.
 */
import * as z from 'zod';
import { COMPARE_KINDS, ENCODINGS, type Plan } from './plan.ts';

const KINDS = ['master', 'insurance', 'birth', 'death', 'marriage', 'residence', 'custom'] as const;
const SLOTS = ['self', 'child', 'father', 'mother', 'husband', 'wife'] as const;

const filePlan = {
  name: z.string(),
  kind: z.enum(KINDS),
  file: z.string(),
  path: z.string(),
  encoding: z.enum(ENCODINGS).exactOptional(),
  delimiter: z.string().exactOptional(),
  sheet: z.string().exactOptional(),
  headerRow: z.number().exactOptional(),
  columns: z.record(z.string(), z.string()),
};

const field = z.object({
  field: z.string(),
  compare: z.enum(COMPARE_KINDS),
  master: z.string(),
  extract: z.string(),
});

const runRecord = z.object({
  schemaVersion: z.literal(1),
  program: z.object({ name: z.literal('doisoat'), version: z.string() }),
  configuration: z.object({
    asOf: z.string(),
    wards: z.array(z.object({ file: z.string(), path: z.string() })).exactOptional(),
    decide: z.object({ match: z.number(), review: z.number() }),
    modelPath: z.string().exactOptional(),
    pseudonyms: z.object({ key: z.string() }).exactOptional(),
    maxRejected: z.object({ share: z.number().exactOptional(), count: z.number().exactOptional() }),
    master: z.object({ ...filePlan, covers: z.array(z.string()) }),
    extracts: z.array(z.object({ ...filePlan, oneToOne: z.array(z.enum(SLOTS)), fields: z.array(field) })),
  }),
  inputs: z.array(z.object({ source: z.string(), file: z.string(), path: z.string(), sha256: z.string() })),
  wardTables: z.array(z.object({ file: z.string(), path: z.string(), sha256: z.string() })).exactOptional(),
});

/** The part of a plan that says what is read and how it is decided. */
export type RecordedPlan = Pick<
  Plan,
  'master' | 'extracts' | 'wards' | 'decide' | 'asOf' | 'maxRejected' | 'modelPath'
>;

export interface RunRecord {
  readonly version: string;
  readonly plan: RecordedPlan;
  readonly isPseudonymised: boolean;
  /** The master, the extracts, then the files of the table of units. */
  readonly inputs: readonly RecordedInput[];
}

/** A file that the run read. */
export interface RecordedInput {
  readonly source: string;
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
}

/** The record in the text of a summary.json, or undefined when no version of doisoat that we know wrote it. */
export function parseRunRecord(text: string): RunRecord | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = runRecord.safeParse(content);
  if (!parsed.success) return undefined;
  const { configuration, inputs, wardTables = [], program } = parsed.data;
  const tables = wardTables.map((table) => ({ ...table, source: 'wards' }));
  const isPseudonymised = configuration.pseudonyms !== undefined;
  return { version: program.version, plan: configuration, isPseudonymised, inputs: [...inputs, ...tables] };
}
