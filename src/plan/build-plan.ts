/** From checked configuration and flags to the Plan: flags before configuration before defaults, paths made absolute. */
import { resolve } from 'node:path';
import { sourceKind } from '../sources/list.ts';
import type { CustomField, ExtractPlan, FilePlan, MasterPlan, Plan } from './plan.ts';
import type { PlanInput } from './plan-input.ts';
import { DEFAULT_REPORTING, type ReportingPlan } from './reporting.ts';
import type { Config, FlagSettings } from './schema.ts';
import type { Drafts, SourceDraft } from './source-drafts.ts';

interface Checked {
  readonly config: Config;
  readonly flags: FlagSettings;
  readonly drafts: Drafts;
  /** Folder against which paths in the configuration are read. */
  readonly baseFolder: string;
}

type ConfigMaster = NonNullable<Config['master']>;
type ConfigExtract = NonNullable<Config['extracts']>[number];

export function buildPlan(input: PlanInput, checked: Checked): Plan {
  const { config, flags, drafts, baseFolder } = checked;
  const { defaults, cwd } = input;
  const extracts = drafts.extracts.map((draft) => extractPlan(draft, checked, cwd));
  const out = flags.out ?? config.out ?? defaults.out;
  const outBase = flags.out === undefined ? baseFolder : cwd;
  const model = flags.model ?? config.model;
  const password = flags.passwordFile ?? config.passwordFile;
  const record = flags.record ?? config.record;
  const key = flags.pseudonymise ?? config.pseudonymise;
  return {
    master: masterPlan(drafts.masters[0]!, checked, cwd),
    extracts,
    ...wardsPlan(checked),
    decide: {
      match: config.decide?.match ?? defaults.decide.match,
      review: config.decide?.review ?? defaults.decide.review,
    },
    out,
    outPath: resolve(outBase, out),
    overwrite: input.overwrite,
    asOf: flags.asOf ?? config.asOf ?? defaults.asOf,
    lang: flags.lang ?? config.lang ?? defaults.lang,
    reports: key === undefined ? (flags.reports ?? config.reports ?? defaults.reports) : 'tables',
    ...(model === undefined
      ? {}
      : { modelPath: resolve(flags.model === undefined ? baseFolder : cwd, model) }),
    ...ledgerPlan(input, checked),
    mask: flags.mask ?? config.mask ?? false,
    ...(config.split === undefined ? {} : { split: splitPlan(config.split) }),
    ...(password === undefined
      ? {}
      : { passwordPath: resolve(flags.passwordFile === undefined ? baseFolder : cwd, password) }),
    ...(key === undefined
      ? {}
      : { pseudonymKeyPath: resolve(flags.pseudonymise === undefined ? baseFolder : cwd, key) }),
    ...(record === undefined
      ? {}
      : { record: { file: record, path: resolve(flags.record === undefined ? baseFolder : cwd, record) } }),
    workers: flags.workers ?? config.workers ?? defaults.workers,
    maxRejected: flags.maxRejected ?? config.maxRejected ?? defaults.maxRejected,
    failOn: flags.failOn ?? config.failOn ?? [],
    reporting: reportingPlan(checked),
  };
}

function ledgerPlan(
  { cwd, adoptLedger }: PlanInput,
  { config, flags, baseFolder }: Checked,
): Pick<Plan, 'ledgerPath' | 'adoptLedger' | 'ledgerKeepDays' | 'only'> {
  const file = flags.ledger ?? config.ledger;
  const only = flags.only ?? config.only;
  return {
    ...(file === undefined
      ? {}
      : { ledgerPath: resolve(flags.ledger === undefined ? baseFolder : cwd, file) }),
    ...(adoptLedger === true ? { adoptLedger } : {}),
    ...(config.ledgerKeepDays === undefined ? {} : { ledgerKeepDays: config.ledgerKeepDays }),
    ...(only === undefined ? {} : { only }),
  };
}

/** Paths of the table of units are relative to the configuration. */
function wardsPlan({ config, baseFolder }: Checked): Pick<Plan, 'wards'> {
  const files = [config.wards?.units, config.wards?.changes].filter((file) => file !== undefined);
  return files.length === 0
    ? {}
    : { wards: files.map((file) => ({ file, path: resolve(baseFolder, file) })) };
}

function reportingPlan({ config, flags }: Checked): ReportingPlan {
  const { colours, deadlines } = DEFAULT_REPORTING;
  return {
    maskPage: flags.mask ?? config.mask ?? DEFAULT_REPORTING.maskPage,
    targets: withoutGaps(config.targets ?? {}),
    colours: {
      green: config.scores?.green ?? colours.green,
      amber: config.scores?.amber ?? colours.amber,
    },
    weights: config.scores?.weights ?? {},
    deadlines: {
      verifyDays: config.deadlines?.verifyDays ?? deadlines.verifyDays,
      repairDays: config.deadlines?.repairDays ?? deadlines.repairDays,
      visitDays: config.deadlines?.visitDays ?? deadlines.visitDays,
    },
  };
}

function withoutGaps(targets: NonNullable<Config['targets']>): ReportingPlan['targets'] {
  return Object.fromEntries(
    Object.entries(targets).map(([ward, measures]) => [
      ward,
      Object.fromEntries(Object.entries(measures).filter(([, target]) => target !== undefined)),
    ]),
  );
}

function splitPlan(written: NonNullable<Config['split']>): NonNullable<Plan['split']> {
  if (written === 'hamlet') return written;
  return written.map(({ officer, ward, hamlets }) => ({
    officer,
    hamlets,
    ...(ward === undefined ? {} : { ward }),
  }));
}

function masterPlan(draft: SourceDraft, { config, baseFolder }: Checked, cwd: string): MasterPlan {
  const written = draft.path === undefined ? undefined : config.master;
  return {
    ...filePlan({ ...draft, name: 'master' }, written, draft.path === undefined ? cwd : baseFolder),
    covers: written?.covers ?? [],
  };
}

function extractPlan(draft: SourceDraft, { config, baseFolder }: Checked, cwd: string): ExtractPlan {
  const written = draft.path === undefined ? undefined : config.extracts?.[Number(draft.path[1])];
  const fields: readonly CustomField[] = written?.fields ?? [];
  const oneToOne =
    draft.kind === 'custom'
      ? written?.assignment === 'one-to-one'
        ? (['self'] as const)
        : []
      : sourceKind(draft.kind).oneToOne;
  return {
    ...filePlan(draft, written, draft.path === undefined ? cwd : baseFolder),
    oneToOne,
    fields,
  };
}

function filePlan(
  draft: SourceDraft,
  written: ConfigMaster | ConfigExtract | undefined,
  folder: string,
): FilePlan {
  const { encoding, delimiter, sheet, headerRow, columns } = written ?? {};
  return {
    name: draft.name,
    kind: draft.kind,
    file: draft.file,
    path: resolve(folder, draft.file),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
    columns: columns ?? {},
  };
}
