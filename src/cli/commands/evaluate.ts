/** `doisoat evaluate`: a finished run held against known answers, or against what officers decided. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { OfficerReport } from '../../evaluate/officer-answers.ts';
import type { EvaluationReport } from '../../evaluate/report.ts';
import { Failure, type Fault } from '../../failure.ts';
import type { Ending } from '../exit-codes.ts';
import { findFiles } from '../find-files.ts';
import { findLedger } from '../find-ledger.ts';
import { termsOf } from '../load-words.ts';
import { EVALUATE_OPTIONS } from '../options.ts';
import { jsonLines, printable } from '../printable.ts';
import { putBack } from '../put-back.ts';
import { say } from '../say.ts';
import type { Session } from '../session.ts';
import type { Words } from '../words.ts';
import { addOptions, addSharedOptions, type CommandFile, startCommand } from './command.ts';

interface Options {
  readonly truth?: readonly string[];
  readonly ledger?: string;
  readonly calibrate?: string;
  readonly svg?: string;
  readonly json?: boolean;
}

export const evaluate: CommandFile = {
  name: 'evaluate',
  define(program, session, finish) {
    const { help } = session.words;
    const command = startCommand(
      program,
      'evaluate',
      session,
      `OUT [--truth FILE…] [--ledger FILE] ${help.usage.options}`,
    );
    command.argument('[OUT]', help.evaluatedOut).allowExcessArguments(true);
    addOptions(command, EVALUATE_OPTIONS, help.evaluate, help.groups.output);
    addSharedOptions(command, session);
    command.action(async (_out: unknown, _options: unknown, made: Command) => {
      finish(await execute(made.args, made.opts<Options>(), session));
    });
  },
};

async function execute(args: readonly string[], options: Options, session: Session): Promise<Ending> {
  const { screen } = session;
  const { out, truth, ledger } = await readWish(args, options, session);
  await putBack(resolve(screen.cwd, out), out);
  const report = truth.length === 0 ? undefined : await scoreTruth(out, truth, options, session);
  const officers = ledger === undefined ? undefined : await scoreOfficers(out, ledger, options, session);
  if (options.json !== true) return { kind: 'done' };
  const all = officers === undefined ? report : { schemaVersion: 1, ...report, officers };
  screen.stdout.write(jsonLines(all));
  return { kind: 'done' };
}

async function scoreTruth(
  out: string,
  truth: readonly string[],
  { svg, json }: Options,
  session: Session,
): Promise<EvaluationReport> {
  const { screen, words, chalk } = session;
  const [{ evaluate: score }, { evaluationText }] = await Promise.all([
    import('../../evaluate/evaluate.ts'),
    import('../print-evaluation.ts'),
  ]);
  const report = await score(resolve(screen.cwd, out), truth);
  screen.signal.throwIfAborted();
  if (svg !== undefined) await writeChart(resolve(screen.cwd, svg), report, session);
  if (json !== true) screen.stdout.write(evaluationText(report, words, chalk));
  return report;
}

/** Opens the ledger only to see that the run is one of its own, and how many decisions it holds. */
async function scoreOfficers(
  out: string,
  ledgerPath: string,
  { calibrate, json }: Options,
  { screen, words, chalk }: Session,
): Promise<OfficerReport> {
  const [
    { openLedger },
    { decidedPairs },
    { OUTPUTS },
    { evaluateOfficers },
    { officerAnswersText },
    stamps,
  ] = await Promise.all([
    import('../../ledger/open-ledger.ts'),
    import('../../ledger/pairs.ts'),
    import('../../keep-ledger.ts'),
    import('../../evaluate/officer-answers.ts'),
    import('../print-officer-answers.ts'),
    import('../../report/output-folder.ts'),
  ]);
  const folder = resolve(screen.cwd, out);
  const ledger = await openLedger(ledgerPath, { use: 'read' }, OUTPUTS);
  let decided: number;
  try {
    if ((await stamps.stampAt(folder))?.id !== ledger.id)
      throw Failure.of('results_other_ledger', { file: ledgerPath }, { out });
    decided = decidedPairs(ledger.database).length;
  } finally {
    ledger.close();
  }
  const report = await evaluateOfficers(folder, decided);
  screen.signal.throwIfAborted();
  const talk = json === true ? screen.stderr : screen.stdout;
  if (json !== true) talk.write(officerAnswersText(report, words, chalk, calibrate !== undefined));
  if (calibrate !== undefined && report.judged > 0) {
    const { officers } = words.evaluation;
    const isWritten = await writeProposal(
      resolve(screen.cwd, calibrate),
      out,
      report,
      officers.fragment,
      words,
    );
    talk.write(
      `${isWritten ? say(officers.written, { file: calibrate }, termsOf(words)) : officers.notWritten}\n`,
    );
  }
  return report;
}

/** A file of its own that must not exist yet: nobody's configuration is touched. False where nothing would change. */
async function writeProposal(
  path: string,
  out: string,
  { proposal: { match, review }, judged }: OfficerReport,
  heading: string,
  words: Words,
): Promise<boolean> {
  if (match.change === 'keep' && review.change === 'keep') return false;
  const lines = [
    `# ${say(heading, { out: printable(out), judged }, termsOf(words))}`,
    `# match ${match.old} → ${match.new} (${match.evidence.part}/${match.evidence.whole}); review ${review.old} → ${review.new} (${review.evidence.part}/${review.evidence.whole})`,
    `decide: { match: ${match.new}, review: ${review.new} }`,
    '',
  ];
  try {
    await writeFile(path, lines.join('\n'), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw Failure.of('calibrate_exists', { file: path }, {}, error);
    throw error;
  }
}

/** The arguments as meant; throws every fault at once. */
async function readWish(
  args: readonly string[],
  options: Options,
  { screen }: Session,
): Promise<{ out: string; truth: readonly string[]; ledger: string | undefined }> {
  const faults: Fault[] = [];
  const [out, ...surplus] = args;
  if (surplus.length > 0)
    faults.push({ code: 'arguments_surplus', place: {}, facts: { arguments: surplus } });
  if (out === undefined)
    faults.push({ code: 'argument_required', place: {}, facts: { argument: 'OUT', command: 'evaluate' } });
  const named = options.ledger ?? options.calibrate;
  const ledger =
    options.truth !== undefined && named === undefined
      ? undefined
      : await findLedger(options.ledger, screen.cwd, 'evaluate').catch((error: unknown) => {
          if (!(error instanceof Failure)) throw error;
          const option = named === undefined ? '--truth' : '--ledger';
          faults.push({ code: 'option_required', place: {}, facts: { option, command: 'evaluate' } });
          return undefined;
        });
  const truth: string[] = [];
  for (const pattern of options.truth ?? []) {
    const found = await findFiles(pattern, screen.cwd);
    truth.push(...found.map((file) => resolve(screen.cwd, file)));
    if (found.length === 0)
      faults.push({ code: 'glob_no_match', place: {}, facts: { pattern, option: '--truth' } });
  }
  if (faults.length > 0 || out === undefined) throw new Failure(faults);
  return { out, truth, ledger };
}

/** Beside its place first, then renamed: never half a picture. */
async function writeChart(path: string, report: EvaluationReport, { words }: Session): Promise<void> {
  const { chart } = await import('../../evaluate/chart.ts');
  const { randomBytes } = await import('node:crypto');
  const half = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(half, chart(report.thresholds[0]?.rows ?? [], words.evaluation.chart));
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}
