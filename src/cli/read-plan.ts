/** Arguments and flags of a job as a Plan; `run`, `check` and `config` read them alike. */
import { Failure, type Fault } from '../failure.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanInput } from '../plan/plan-input.ts';
import type { SourceFlag } from '../plan/source-drafts.ts';
import { findFiles } from './find-files.ts';
import { RUN_SOURCE_OPTIONS, SOURCE_KIND_OF, type SourceOption } from './options.ts';
import { type ConfigFile, readConfig, readDefaultConfig, STANDARD_INPUT } from './read-config.ts';
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
  session: Session,
): Promise<{ readonly plan: Plan; readonly input: PlanInput }> {
  const { input, faults } = await readInput(args, options, session);
  if (input.config === undefined && input.sources.length === 0) throw Failure.of('config_not_given');
  const { parsePlan } = await import('../plan/parse-plan.ts');
  try {
    const plan = parsePlan(input);
    if (faults.length === 0) return { plan: await withTyped(plan, session), input };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure([...faults, ...error.faults], error);
  }
  throw new Failure(faults);
}

/** What a plan is made from, as it was typed; nothing is judged yet but files that nobody can find. */
export async function readInput(
  args: readonly string[],
  options: JobOptions,
  { screen }: Session,
): Promise<{ readonly input: PlanInput; readonly faults: readonly Fault[] }> {
  const [{ defaultsFor }, { environmentSettings }, { FAIL_ON_KINDS }] = await Promise.all([
    import('../plan/defaults.ts'),
    import('../plan/environment.ts'),
    import('./fail-on.ts'),
  ]);
  const { files, configs } = splitFiles(args, options);
  const { sources, faults } = await expand(files, screen.cwd);
  if (configs.length > 1)
    faults.push({ code: 'arguments_surplus', place: {}, facts: { arguments: configs.slice(1) } });
  const config = await configOf(configs[0], files, screen);
  const typed = [...files.map(({ file }) => file), ...configs].filter((file) => file === STANDARD_INPUT);
  if (typed.length > 1) faults.push({ code: 'stdin_twice', place: {}, facts: {} });
  const input: PlanInput = {
    ...(config === undefined ? {} : { config }),
    sources,
    settings: options,
    environment: environmentSettings(screen.env),
    overwrite: options.overwrite ?? false,
    adoptLedger: options.adoptLedger ?? false,
    cwd: screen.cwd,
    defaults: defaultsFor(screen.now(), screen.cores),
    failOnKinds: FAIL_ON_KINDS,
  };
  return { input, faults };
}

/** A source that stands for standard input is read from the bytes that came through it. */
async function withTyped(plan: Plan, session: Session): Promise<Plan> {
  const files = [plan.master, ...plan.extracts];
  if (!files.some(({ file }) => file === STANDARD_INPUT)) return plan;
  const { spoolInput } = await import('./spool-input.ts');
  const path = await spoolInput(session);
  const put = <File extends { readonly file: string }>(file: File): File =>
    file.file === STANDARD_INPUT ? { ...file, path } : file;
  return { ...plan, master: put(plan.master), extracts: plan.extracts.map(put) };
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
  screen: Session['screen'],
): Promise<ConfigFile | undefined> {
  if (named !== undefined) return readConfig(named, screen);
  const whole = files.some(({ name }) => name === 'master') && files.some(({ name }) => name !== 'master');
  return whole ? undefined : readDefaultConfig(screen.cwd);
}
