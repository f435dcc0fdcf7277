/**
 * Flags of every command, by a name that the words tables are typed with, so that each flag has a description in
 * both languages. Values are read as texts; src/plan says what is wrong with them, all at once.
 */

/** On every command: how it talks. */
export const SCREEN_OPTIONS = {
  lang: '--lang <LANG>',
  quiet: '--quiet',
  color: '--color <WHEN>',
  logFormat: '--log-format <FORMAT>',
  debug: '--debug',
} as const;

/** Source flags take one or more files; wildcards are expanded by us because cmd.exe does not. */
export const RUN_SOURCE_OPTIONS = {
  master: '--master <FILE>',
  insurance: '--insurance <FILE...>',
  births: '--births <FILE...>',
  deaths: '--deaths <FILE...>',
  marriages: '--marriages <FILE...>',
  residence: '--residence <FILE...>',
} as const;

export type SourceOption = keyof typeof RUN_SOURCE_OPTIONS;

/** What kind of source a flag names. */
export const SOURCE_KIND_OF = {
  master: 'master',
  insurance: 'insurance',
  births: 'birth',
  deaths: 'death',
  marriages: 'marriage',
  residence: 'residence',
} as const satisfies Record<SourceOption, string>;

export const RUN_OUTPUT_OPTIONS = {
  out: '--out <DIR>',
  overwrite: '--overwrite',
  reports: '--reports <WHICH>',
  mask: '--mask',
  noMask: '--no-mask',
  passwordFile: '--password-file <FILE>',
  pseudonymise: '--pseudonymise <KEYFILE>',
  record: '--record <FILE>',
  ledger: '--ledger <FILE>',
  adoptLedger: '--adopt-ledger',
  only: '--only <WHICH>',
  json: '--json',
} as const;

export const RUN_MATCHING_OPTIONS = {
  asOf: '--as-of <DATE>',
  model: '--model <FILE>',
  workers: '--workers <N>',
  maxRejected: '--max-rejected <LIMIT>',
  failOn: '--fail-on <KIND=N>',
} as const;

export const INIT_OPTIONS = {
  out: '--out <FILE>',
  yes: '--yes',
  json: '--json',
} as const;

export const DOCTOR_OPTIONS = {
  out: '--out <DIR>',
  ledger: '--ledger <FILE>',
  json: '--json',
} as const;

export const GENERATE_OPTIONS = {
  residents: '--residents <N>',
  seed: '--seed <TEXT>',
  level: '--level <LEVEL>',
  out: '--out <DIR>',
  overwrite: '--overwrite',
} as const;

export const EVALUATE_OPTIONS = {
  truth: '--truth <FILE...>',
  ledger: '--ledger <FILE>',
  calibrate: '--calibrate <FILE>',
  svg: '--svg <FILE>',
  json: '--json',
} as const;

export const DIFF_OPTIONS = {
  ledger: '--ledger <FILE>',
  json: '--json',
} as const;

export const ANSWERS_OPTIONS = {
  ledger: '--ledger <FILE>',
  dryRun: '--dry-run',
  asOf: '--as-of <DATE>',
  passwordFile: '--password-file <FILE>',
  adoptLedger: '--adopt-ledger',
  failOn: '--fail-on <KIND=N>',
  record: '--record <FILE>',
  json: '--json',
} as const;

export const PURGE_OPTIONS = {
  before: '--before <DATE>',
  ledger: '--ledger <FILE>',
  yes: '--yes',
  dryRun: '--dry-run',
  record: '--record <FILE>',
  json: '--json',
} as const;

export const RECORD_OPTIONS = {
  json: '--json',
} as const;

export const EXPLAIN_OPTIONS = {
  json: '--json',
  mask: '--mask',
} as const;

export const COLOR_CHOICES = ['auto', 'always', 'never'] as const;
export const LOG_FORMATS = ['text', 'json'] as const;
export const LEVELS = ['clean', 'typical', 'harsh'] as const;
export const COMMAND_NAMES = [
  'run',
  'init',
  'answers',
  'diff',
  'check',
  'evaluate',
  'explain',
  'generate',
  'record',
  'config',
  'doctor',
  'completion',
  'purge',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];
