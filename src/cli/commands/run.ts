/** `doisoat run`: the main job. Flags and configuration become a plan, the plan is reconciled, the result is told. */
import type { Command } from 'commander';
import { Failure, type Fault } from '../../failure.ts';
import type { Plan } from '../../plan/plan.ts';
import type { SourceFlag } from '../../plan/source-drafts.ts';
import { jsonText } from '../../report/json-text.ts';
import type { RunSummary } from '../../report/model.ts';
import type { Ending } from '../exit-codes.ts';
import type { Exceeded } from '../fail-on.ts';
import { findFiles } from '../find-files.ts';
import { loadWords } from '../load-words.ts';
import {
  RUN_MATCHING_OPTIONS,
  RUN_OUTPUT_OPTIONS,
  RUN_SOURCE_OPTIONS,
  SOURCE_KIND_OF,
  type SourceOption,
} from '../options.ts';
import { printableJson } from '../printable.ts';
import type { ProcessingRecord } from '../processing-record.ts';
import { type ConfigFile, readConfig, readDefaultConfig } from '../read-config.ts';
import { readKey } from '../read-key.ts';
import { readPassword } from '../read-password.ts';
import type { Session } from '../session.ts';
import { addSharedOptions, type CommandFile, collect, option, startCommand } from './command.ts';

type Options = Partial<Readonly<Record<SourceOption, readonly string[]>>> & {
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

const COLLECTED = new Set(['master', 'failOn']);

export const run: CommandFile = {
  name: 'run',
  define(program, session, finish) {
    const { help } = session.words;
    const command = startCommand(program, 'run', session, `${help.usage.options} [doisoat.yaml]`);
    command.argument('[doisoat.yaml]', help.config).allowExcessArguments(true);
    for (const [group, flags] of [
      [help.groups.sources, RUN_SOURCE_OPTIONS],
      [help.groups.output, RUN_OUTPUT_OPTIONS],
      [help.groups.matching, RUN_MATCHING_OPTIONS],
    ] as const) {
      for (const [name, flag] of Object.entries(flags)) {
        const added = option(flag, help.run[name as keyof typeof help.run], group);
        command.addOption(COLLECTED.has(name) ? added.argParser(collect) : added);
      }
    }
    addSharedOptions(command, session);
    command.action(async (_config: unknown, _options: unknown, made: Command) => {
      // A screen flag behind the command is taken by the program, so `--lang` is looked for there too.
      finish(await execute(made.args, made.optsWithGlobals<Options>(), session));
    });
  },
};

async function execute(args: readonly string[], options: Options, session: Session): Promise<Ending> {
  const { screen, words, version } = session;
  const started = performance.now();
  const plan = await readPlan(args, options, session);
  const [{ reconcile }, { reportWording }, { summaryNotes }, result, limits, { openRecord }, { Pseudonyms }] =
    await Promise.all([
      import('../../pipeline.ts'),
      import('../report-wording.ts'),
      import('../summary-notes.ts'),
      import('../print-result.ts'),
      import('../fail-on.ts'),
      import('../processing-record.ts'),
      import('../../report/pseudonyms/pseudonyms.ts'),
    ]);
  const password = plan.passwordPath === undefined ? undefined : await readPassword(plan.passwordPath);
  const key = plan.pseudonymKeyPath === undefined ? undefined : await readKey(plan.pseudonymKeyPath);
  const pseudonyms = key === undefined ? undefined : new Pseudonyms(key.key);
  const progress = await session.openProgress();
  let summary: RunSummary;
  let record: ProcessingRecord | undefined;
  try {
    record = await openRecord(plan, { screen, version, progress });
    const wording = reportWording(await loadWords(plan.lang), plan.reporting.deadlines);
    const beforePublish = record?.run;
    if (key?.openTo !== undefined)
      progress.note('key_file_open', { file: plan.pseudonymKeyPath ?? '', mode: key.openTo });
    const ports = { progress, wording, signal: screen.signal, version, password, pseudonyms, beforePublish };
    summary = await reconcile(plan, ports);
    for (const { code, facts } of summaryNotes(summary)) progress.note(code, facts);
    if (pseudonyms !== undefined) progress.note('pseudonyms_made', { key: pseudonyms.fingerprint });
  } catch (error) {
    await record?.failed(error);
    throw error;
  } finally {
    progress.close();
  }
  const exceeded = limits.exceededLimits(plan.failOn, summary);
  if (options.json === true) screen.stdout.write(printableJson(jsonText(summary)));
  else if (!session.flags.quiet) {
    const durationMs = performance.now() - started;
    screen.stdout.write(
      result.resultText(summary, { words, chalk: session.chalk, cwd: screen.cwd, durationMs }),
    );
  }
  return tellExceeded(exceeded, session, result.exceededText);
}

function tellExceeded(
  exceeded: readonly Exceeded[],
  { screen, words, chalkStderr, log }: Session,
  text: (one: Exceeded, words: Session['words']) => string,
): Ending {
  for (const one of exceeded) {
    const { limit, ...found } = one;
    if (log !== undefined) log({ event: 'limit', ...limit, ...found, message: text(one, words) });
    else screen.stderr.write(`${chalkStderr.yellow(`! ${text(one, words)}`)}\n`);
  }
  return exceeded.length > 0 ? { kind: 'limit_exceeded' } : { kind: 'done' };
}

async function readPlan(args: readonly string[], options: Options, { screen }: Session): Promise<Plan> {
  const [{ parsePlan }, { defaultsFor }, { FAIL_ON_KINDS }] = await Promise.all([
    import('../../plan/parse-plan.ts'),
    import('../../plan/defaults.ts'),
    import('../fail-on.ts'),
  ]);
  const { files, configs } = splitFiles(args, options);
  const { sources, faults } = await expand(files, screen.cwd);
  if (configs.length > 1)
    faults.push({ code: 'arguments_surplus', place: {}, facts: { arguments: configs.slice(1) } });
  const config = await configOf(configs[0], files, screen.cwd);
  if (config === undefined && files.length === 0) throw Failure.of('config_not_given');
  try {
    const plan = parsePlan({
      ...(config === undefined ? {} : { config }),
      sources,
      settings: options,
      overwrite: options.overwrite ?? false,
      adoptLedger: options.adoptLedger ?? false,
      cwd: screen.cwd,
      defaults: defaultsFor(screen.now(), screen.cores),
      failOnKinds: FAIL_ON_KINDS,
    });
    if (faults.length === 0) return plan;
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
function splitFiles(args: readonly string[], options: Options): { files: NamedFile[]; configs: string[] } {
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
