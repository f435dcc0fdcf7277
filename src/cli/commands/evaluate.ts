/** `doisoat evaluate`: a finished run held against known answers. */
import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { EvaluationReport } from '../../evaluate/report.ts';
import { Failure, type Fault } from '../../failure.ts';
import type { Ending } from '../exit-codes.ts';
import { findFiles } from '../find-files.ts';
import { EVALUATE_OPTIONS } from '../options.ts';
import { jsonLines } from '../printable.ts';
import { putBack } from '../put-back.ts';
import type { Session } from '../session.ts';
import { addOptions, addSharedOptions, type CommandFile, startCommand } from './command.ts';

interface Options {
  readonly truth?: readonly string[];
  readonly svg?: string;
  readonly json?: boolean;
}

export const evaluate: CommandFile = {
  name: 'evaluate',
  define(program, session, finish) {
    const { help } = session.words;
    const command = startCommand(program, 'evaluate', session, `OUT --truth FILE… ${help.usage.options}`);
    command.argument('[OUT]', help.evaluatedOut).allowExcessArguments(true);
    addOptions(command, EVALUATE_OPTIONS, help.evaluate, help.groups.output);
    addSharedOptions(command, session);
    command.action(async (_out: unknown, _options: unknown, made: Command) => {
      finish(await execute(made.args, made.opts<Options>(), session));
    });
  },
};

async function execute(args: readonly string[], options: Options, session: Session): Promise<Ending> {
  const { screen, words, chalk } = session;
  const { out, truth } = await readWish(args, options, session);
  const [{ evaluate: score }, { evaluationText }] = await Promise.all([
    import('../../evaluate/evaluate.ts'),
    import('../print-evaluation.ts'),
  ]);
  await putBack(resolve(screen.cwd, out), out);
  const report = await score(resolve(screen.cwd, out), truth);
  screen.signal.throwIfAborted();
  if (options.svg !== undefined) await writeChart(resolve(screen.cwd, options.svg), report, session);
  if (options.json === true) screen.stdout.write(jsonLines(report));
  else screen.stdout.write(evaluationText(report, words, chalk));
  return { kind: 'done' };
}

/** The arguments as meant; throws every fault at once. */
async function readWish(
  args: readonly string[],
  options: Options,
  { screen }: Session,
): Promise<{ out: string; truth: readonly string[] }> {
  const faults: Fault[] = [];
  const [out, ...surplus] = args;
  if (surplus.length > 0)
    faults.push({ code: 'arguments_surplus', place: {}, facts: { arguments: surplus } });
  if (out === undefined)
    faults.push({ code: 'argument_required', place: {}, facts: { argument: 'OUT', command: 'evaluate' } });
  if (options.truth === undefined) {
    faults.push({ code: 'option_required', place: {}, facts: { option: '--truth', command: 'evaluate' } });
  }
  const truth: string[] = [];
  for (const pattern of options.truth ?? []) {
    const found = await findFiles(pattern, screen.cwd);
    truth.push(...found.map((file) => resolve(screen.cwd, file)));
    if (found.length === 0)
      faults.push({ code: 'glob_no_match', place: {}, facts: { pattern, option: '--truth' } });
  }
  if (faults.length > 0 || out === undefined) throw new Failure(faults);
  return { out, truth };
}

/** Beside its place first, then renamed: never half a picture. */
async function writeChart(path: string, report: EvaluationReport, { words }: Session): Promise<void> {
  const { chart } = await import('../../evaluate/chart.ts');
  const half = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(half, chart(report.thresholds[0]?.rows ?? [], words.evaluation.chart));
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}
