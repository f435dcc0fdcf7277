/**
 * The shape of doisoat.yaml in zod: which keys there are and what each value must be.
 * A scalar may be written as a text, a number or a boolean (editors see that in the JSON Schema); it is read as a text.
 */
import * as z from 'zod';
import { COMPARE_KINDS, ENCODINGS, ONLY_CHOICES } from './plan.ts';
import {
  type Parsed,
  parseDate,
  parseDecimal,
  parseDelimiter,
  parseFailOn,
  parseMaxRejected,
  parseProbability,
  parseTarget,
  parseText,
  parseWardCode,
  parseWhole,
  parseYesNo,
} from './scalars.ts';

export const EXTRACT_KINDS = ['insurance', 'birth', 'death', 'marriage', 'residence', 'custom'] as const;
const MASTER_KINDS = ['master', 'custom'] as const;
const ASSIGNMENTS = ['many-to-one', 'one-to-one'] as const;
const LANGUAGES = ['vi', 'en'] as const;
const REPORT_CHOICES = ['tables', 'all'] as const;

/** A configuration is read once: parsers that zod would write for it and have compiled cost more than they save. */
z.config({ jitless: true });

const MOST_WORKERS = 64;
const MOST_HEADER_ROWS = 1_000;
const MOST_WEIGHT = 1_000;
const MOST_DAYS = 366;
/** Records of processing are kept for six months at least (../shared/domain.md section 8). */
const LEAST_KEPT_DAYS = 184;
const MOST_KEPT_DAYS = 36_600;

/** One for all scalars: zod takes longer to make these than to read a configuration. */
const written = z.union([z.string(), z.number(), z.boolean()]);

/** A scalar that one of the parsers of scalars.ts reads; its fault travels in the issue's params. */
function scalar<T>(parse: (text: string) => Parsed<T>, description: string) {
  return written
    .transform((value, context) => {
      const parsed = parse(String(value));
      if ('value' in parsed) return parsed.value;
      context.addIssue({ code: 'custom', params: { fault: parsed.fault, facts: parsed.facts } });
      return z.NEVER;
    })
    .describe(description);
}

const text = (description: string) => scalar(parseText, description);

const file = {
  file: text('Path of the file, relative to this configuration.'),
  encoding: z
    .preprocess((name) => (typeof name === 'string' ? name.toLowerCase() : name), z.enum(ENCODINGS))
    .optional()
    .describe('Found out when absent.'),
  delimiter: scalar(parseDelimiter, 'Found out when absent: , ; tab |').optional(),
  sheet: text('Sheet of a workbook (.xlsx, .xls, .ods); the first one shown when absent.').optional(),
  headerRow: scalar(
    (value) => parseWhole(value, 1, MOST_HEADER_ROWS),
    'Line of the header row, from 1; found out when absent.',
  ).optional(),
  columns: z
    .record(z.string(), text('Header as it stands in the file.'))
    .optional()
    .describe('Field (fullName, child.fullName) to header; fields left out are found out.'),
};

const masterSchema = z.strictObject({
  kind: z.enum(MASTER_KINDS).optional().describe('custom when the extracts are custom.'),
  ...file,
  covers: z
    .array(scalar(parseWardCode, 'Ward code of five digits.'))
    .optional()
    .describe('Wards whose residents the master should hold; all when absent.'),
});

const customFieldSchema = z.strictObject({
  field: text('Name of the field in reports.'),
  compare: z.enum(COMPARE_KINDS).describe('How the two columns are compared.'),
  master: text('Header in the master.'),
  extract: text('Header in the extract.'),
});

const extractSchema = z.strictObject({
  kind: z.enum(EXTRACT_KINDS).describe('What kind of register the file comes from.'),
  name: text("Name in reports; the file's name without its ending when absent.").optional(),
  ...file,
  assignment: z.enum(ASSIGNMENTS).optional().describe('Only for kind custom; many-to-one when absent.'),
  fields: z
    .array(customFieldSchema)
    .optional()
    .describe('Only for kind custom: the fields that are compared.'),
});

/** Settings that stand in the configuration or come as flags. */
function settings(failOnKinds: readonly string[]) {
  return {
    out: text('Output directory.').optional(),
    ledger: text('Findings and answers over time.').optional(),
    asOf: scalar(parseDate, 'Reference date, yyyy-mm-dd.').optional(),
    lang: z.enum(LANGUAGES).optional().describe('Language of the reports.'),
    only: z
      .enum(ONLY_CHOICES)
      .optional()
      .describe(
        "Findings that the officers' lists hold; needs a ledger. All that are not answered when absent.",
      ),
    reports: z.enum(REPORT_CHOICES).optional().describe('Only tables for programs, or all reports.'),
    model: text('Parameters to start from: a model.json of an earlier run.').optional(),
    mask: scalar(parseYesNo, 'Show only the last three digits of numbers.').optional(),
    passwordFile: text('File whose first line is the password of the workbooks.').optional(),
    pseudonymise: text(
      'Key file: pseudonyms stand for names and numbers; only tables are written.',
    ).optional(),
    record: text('Processing record: a file outside the output that gains one line a run.').optional(),
    workers: scalar((value) => parseWhole(value, 1, MOST_WORKERS), 'Number of worker threads.').optional(),
    maxRejected: scalar(parseMaxRejected, 'Unreadable rows a file may have: 20% or a number.').optional(),
    failOn: z
      .array(scalar((value) => parseFailOn(value, failOnKinds), 'KIND=N or KIND=N%.'))
      .optional()
      .describe('Limits that make the exit code 1 when exceeded.'),
  };
}

const decideSchema = z.strictObject({
  match: scalar(parseProbability, 'Least probability of a match.').optional(),
  review: scalar(parseProbability, 'Least probability of a review.').optional(),
});

const target = (of: string) => scalar(parseTarget, `${of}: a share (95%) or a number of people.`).optional();

const targetsSchema = z.strictObject({
  insurance: target('Residents found in an insurance extract'),
  childInsurance: target('Children under six found in an insurance extract'),
  citizenId: target('Residents from 14 with a citizen id'),
});

const scoresSchema = z.strictObject({
  green: scalar(
    (value) => parseDecimal(value, 100),
    'Least score shown in green; 90 when absent.',
  ).optional(),
  amber: scalar(
    (value) => parseDecimal(value, 100),
    'Least score shown in amber; 75 when absent.',
  ).optional(),
  weights: z
    .record(
      z.string(),
      scalar((value) => parseDecimal(value, MOST_WEIGHT), 'Weight, 0 leaves it out.'),
    )
    .optional()
    .describe('Weights by finding code or dimension (dung, du, sach, song, thong_nhat).'),
});

const days = (of: string) => scalar((value) => parseWhole(value, 0, MOST_DAYS), of).optional();

const deadlinesSchema = z.strictObject({
  verifyDays: days('Days to verify; 5 when absent.'),
  repairDays: days('Days to repair after that; 5 when absent.'),
  visitDays: days('Days where the citizen must be visited; 15 when absent.'),
});

const wardsSchema = z.strictObject({
  units: text("Today's communes: ma_tinh,ten_tinh,ma_xa,ten_xa.").optional(),
  changes: text(
    'What became of the communes of before July 2025: ma_xa_cu,ten_xa_cu,ma_tinh,ma_xa,ten_xa.',
  ).optional(),
});

const officerSchema = z.strictObject({
  officer: text('Name of the one who looks after the hamlets.'),
  ward: scalar(parseWardCode, 'Ward code of five digits; every ward when absent.').optional(),
  hamlets: z.array(text('Name of a hamlet.')).describe('Thôn, tổ dân phố … that he looks after.'),
});

const SPLITS = ['hamlet'] as const;

/** Built once for each list of words: it takes a millisecond, and a run asks for the flags' schema twice. */
function once<T extends object>(
  build: (failOnKinds: readonly string[]) => T,
): (failOnKinds: readonly string[]) => T {
  const built = new WeakMap<readonly string[], T>();
  return (failOnKinds) => {
    const known = built.get(failOnKinds) ?? build(failOnKinds);
    built.set(failOnKinds, known);
    return known;
  };
}

/** The whole configuration; `failOnKinds` are the words that failOn may name. */
export const configSchema = once((failOnKinds) =>
  z.strictObject({
    master: masterSchema.optional().describe("The residents' file that everything is matched against."),
    extracts: z.array(extractSchema).optional().describe('Files of other agencies.'),
    decide: decideSchema.optional(),
    wards: wardsSchema
      .optional()
      .describe('Table of administrative units: checks ward codes and turns old communes into new ones.'),
    split: z
      .union([z.enum(SPLITS), z.array(officerSchema)])
      .optional()
      .describe("Cuts the officers' lists into sheets: hamlet, or a list of officers with their hamlets."),
    targets: z
      .record(z.string(), targetsSchema)
      .optional()
      .describe('Coverage to reach, by ward code; "all" for every other ward.'),
    scores: scoresSchema.optional().describe('Colours and weights of scores in the page.'),
    ledgerKeepDays: scalar(
      (value) => parseWhole(value, LEAST_KEPT_DAYS, MOST_KEPT_DAYS),
      'Days after which closed findings, answers and notes leave the ledger; they stay when absent.',
    ).optional(),
    deadlines: deadlinesSchema.optional().describe('Time allowed to clear a finding up.'),
    ...settings(failOnKinds),
  }),
);

/** The flags of `run` that carry a value, by the name of their setting. */
export const flagSchema = once((failOnKinds) => z.object(settings(failOnKinds)));

export type Config = z.output<ReturnType<typeof configSchema>>;
export type FlagSettings = z.output<ReturnType<typeof flagSchema>>;

/** Asked for once for each unknown key, and building the schema takes a millisecond. */
let topKeys: readonly string[] | undefined;

/** Keys that may stand where a path leads, for "did you mean". */
export function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) {
    topKeys ??= Object.keys(configSchema([]).shape);
    return topKeys;
  }
  if (path[0] === 'master') return Object.keys(masterSchema.shape);
  if (path[0] === 'wards') return Object.keys(wardsSchema.shape);
  if (path[0] === 'decide') return Object.keys(decideSchema.shape);
  if (path[0] === 'split') return Object.keys(officerSchema.shape);
  if (path[0] === 'targets') return Object.keys(targetsSchema.shape);
  if (path[0] === 'scores') return Object.keys(scoresSchema.shape);
  if (path[0] === 'deadlines') return Object.keys(deadlinesSchema.shape);
  return Object.keys(path.includes('fields') ? customFieldSchema.shape : extractSchema.shape);
}

/** JSON Schema of the configuration, for editors. */
export function configJsonSchema(): Record<string, unknown> {
  return {
    title: 'doisoat.yaml',
    ...z.toJSONSchema(configSchema([]), { io: 'input' }),
  };
}

/** Paths of all settings but sources: a group of keys is gone into, a list or a map of free keys is one setting. */
export function settingPaths(): readonly (readonly string[])[] {
  const inside = (
    shape: Readonly<Record<string, z.core.$ZodType>>,
    path: readonly string[],
  ): (readonly string[])[] =>
    Object.entries(shape).flatMap(([key, type]) => {
      const inner = type instanceof z.ZodOptional ? type.unwrap() : type;
      return inner instanceof z.ZodObject ? inside(inner.shape, [...path, key]) : [[...path, key]];
    });
  const { master: _master, extracts: _extracts, ...rest } = configSchema([]).shape;
  return inside(rest, []);
}
