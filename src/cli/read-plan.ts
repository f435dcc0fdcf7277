/** Arguments and flags of a job as a Plan; `run`, `check` and `config` read them alike. */
import { Failure, type Fault } from '../failure.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanInput } from '../plan/plan-input.ts';
import type { SourceFlag } from '../plan/source-drafts.ts';
import { findFiles } from './find-files.ts';
import { RUN_SOURCE_OPTIONS, SOURCE_KIND_OF, type SourceOption } from './options.ts';
import { type ConfigFile, readConfig, readDefaultConfig } from './read-config.ts';
import type { Session } from './session.ts';

/** What commander hands over of the flags of `run`. */
export type JobOptions = Partial<Readonly<Record<SourceOption, readonly string[]>>> & {
  readonly [Name in
    | 'out'
    | 'reports'
    | 'passwordFile'
    | 'record'
    | 'pseudonymise'
    | 'ledger'
    | 'only'
    | 'asOf'
    | 'lang'
    | 'model'
    | 'workers'
    | 'maxRejected']?: string;
} & { readonly [Name in 'overwrite' | 'adoptLedger' | 'mask' | 'json']?: boolean } & {
  readonly failOn?: readonly string[];
};

/** Throws a Failure with every fault of arguments, configuration and flags. */
export async function readPlan(
  args: readonly string[],
  options: JobOptions,
  session: Session,
): Promise<Plan> {
  return (await readJob(args, options, session)).plan;
}

/** The plan with what it was made from. */
export async function readJob(
  args: readonly string[],
  options: JobOptions,
  { screen }: Session,
): Promise<{ readonly plan: Plan; readonly input: PlanInput }> {
  const [{ parsePlan }, { defaultsFor }, { FAIL_ON_KINDS }] = await Promise.all([
    import('../plan/parse-plan.ts'),
    import('../plan/defaults.ts'),
    import('./fail-on.ts'),
  ]);
  const { files, configs } = splitFiles(args, options);
  const { sources, faults } = await expand(files, screen.cwd);
  if (configs.length > 1)
    faults.push({ code: 'arguments_surplus', place: {}, facts: { arguments: configs.slice(1) } });
  const config = await configOf(configs[0], files, screen.cwd);
  if (config === undefined && files.length === 0) throw Failure.of('config_not_given');
  const input: PlanInput = {
    ...(config === undefined ? {} : { config }),
    sources,
    settings: options,
    overwrite: options.overwrite ?? false,
    adoptLedger: options.adoptLedger ?? false,
    cwd: screen.cwd,
    defaults: defaultsFor(screen.now(), screen.cores),
    failOnKinds: FAIL_ON_KINDS,
  };
  try {
    const plan = parsePlan(input);
    if (faults.length === 0) return { plan, input };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    faults.push(...error.faults);
  }
  throw new Failure(faults);
}

interface NamedFile {
  readonly name: SourceOption;
  readonly file: string;
}

/** A source flag takes all that follows it, so a configuration behind it (`--births a.csv doisoat.yaml`) is told by its ending. */
function splitFiles(args: readonly string[], options: JobOptions): { files: NamedFile[]; configs: string[] } {
  const files: NamedFile[] = [];
  const configs = [...args];
  for (const name of Object.keys(RUN_SOURCE_OPTIONS) as SourceOption[]) {
    for (const file of options[name] ?? []) {
      if (/\.(?:ya?ml|json)$/i.test(file)) configs.push(file);
      else files.push({ name, file });
    }
  }
  return { files, configs };
}

async function expand(
  files: readonly NamedFile[],
  cwd: string,
): Promise<{ sources: SourceFlag[]; faults: Fault[] }> {
  const sources: SourceFlag[] = [];
  const faults: Fault[] = [];
  for (const { name, file } of files) {
    const found = await findFiles(file, cwd);
    sources.push(...found.map((one) => ({ kind: SOURCE_KIND_OF[name], file: one })));
    if (found.length === 0) {
      const facts = { pattern: file, option: `--${name}` };
      faults.push({ code: 'glob_no_match', place: {}, facts });
      // Named all the same, so that nothing else is said to be missing.
      sources.push({ kind: SOURCE_KIND_OF[name], file });
    }
  }
  return { sources, faults };
}

/** Flags that name a master and an extract are a whole job: then a doisoat.yaml of the current folder is not meant. */
async function configOf(
  named: string | undefined,
  files: readonly NamedFile[],
  cwd: string,
): Promise<ConfigFile | undefined> {
  if (named !== undefined) return readConfig(named, cwd);
  const whole = files.some(({ name }) => name === 'master') && files.some(({ name }) => name !== 'master');
  return whole ? undefined : readDefaultConfig(cwd);
}
