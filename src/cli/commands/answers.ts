/** `doisoat answers`: reads the lists that officers sent back into the ledger. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Failure, type Fault } from '../../failure.ts';
import type { Ledger } from '../../ledger/open-ledger.ts';
import { defaultsFor } from '../../plan/defaults.ts';
import type { FailOn } from '../../plan/plan.ts';
import { parseDate, parseFailOn } from '../../plan/scalars.ts';
import type { AnswerFile, AnswersReport, ReadAnswers } from '../../read-answers.ts';
import type { Ending } from '../exit-codes.ts';
import { findAnswerFiles } from '../find-answer-files.ts';
import { findLedger } from '../find-ledger.ts';
import { ANSWERS_OPTIONS } from '../options.ts';
import { jsonLines } from '../printable.ts';
import type { ChangeRecord } from '../processing-record.ts';
import { readPassword } from '../read-password.ts';
import type { Session } from '../session.ts';
import { tellExceeded } from '../tell-exceeded.ts';
import { addOptions, addSharedOptions, type CommandFile, startCommand } from './command.ts';

interface Options {
  readonly ledger?: string;
  readonly adoptLedger?: boolean;
  readonly asOf?: string;
  readonly passwordFile?: string;
  readonly dryRun?: boolean;
  readonly failOn?: readonly string[];
  readonly record?: string;
  readonly json?: boolean;
}

const REPORT_VERSION = 1;

export const answers: CommandFile = {
  name: 'answers',
  define(program, session, finish) {
    const { help } = session.words;
    const command = startCommand(program, 'answers', session, `FILE… ${help.usage.options}`);
    command.argument('[FILE...]', help.answerFiles);
    addOptions(command, ANSWERS_OPTIONS, help.answers, help.groups.output);
    addSharedOptions(command, session);
    command.action(async (_files: unknown, _options: unknown, made: Command) => {
      finish(await execute(made.args, made.opts<Options>(), session));
    });
  },
};

async function execute(args: readonly string[], options: Options, session: Session): Promise<Ending> {
  const { screen, words, chalk } = session;
  const { files, day, limits } = await readWish(args, options, session);
  const path = await findLedger(options.ledger, screen.cwd, 'answers');
  const dryRun = options.dryRun === true;
  const about = { is: 'ledger', path, shown: options.ledger ?? path } as const;
  const { openChangeRecord } = await import('../processing-record.ts');
  const record = dryRun ? undefined : await openChangeRecord(options.record, about, session);
  let report: AnswersReport;
  try {
    report = await take(files, { path, day, dryRun, options, record }, session);
  } catch (error) {
    await record?.failed(error, { inputs: files.map(({ file }) => ({ file })) });
    throw error;
  }
  if (options.json === true) {
    screen.stdout.write(jsonLines({ schemaVersion: REPORT_VERSION, asOf: day, dryRun, ...report }));
  } else if (!session.flags.quiet || report.contradictions.length + report.notUsed.length > 0) {
    const { answersText } = await import('../print-answers.ts');
    screen.stdout.write(answersText(report, { words, chalk, dryRun }));
  }
  const { answersOverLimit } = await import('../fail-on-answers.ts');
  return tellExceeded(answersOverLimit(limits, report), session, !dryRun);
}

interface Reading {
  /** Of the ledger. */
  readonly path: string;
  readonly day: string;
  readonly dryRun: boolean;
  readonly options: Options;
  readonly record: ChangeRecord | undefined;
}

/** Reads, weighs, and enters what was understood unless it is only to be seen. */
async function take(
  files: readonly AnswerFile[],
  { path, day, dryRun, options, record }: Reading,
  session: Session,
): Promise<AnswersReport> {
  const { screen } = session;
  const password =
    options.passwordFile === undefined
      ? undefined
      : await readPassword(resolve(screen.cwd, options.passwordFile));
  const [{ readAnswers, weighAnswers }, { openLedger }, { OUTPUTS }, { answerWording }] = await Promise.all([
    import('../../read-answers.ts'),
    import('../../ledger/open-ledger.ts'),
    import('../../keep-ledger.ts'),
    import('../answer-wording.ts'),
  ]);
  const wording = await answerWording();
  const read = await readAnswers({ files, wording, password, signal: screen.signal });
  // To look is not to write: a dry run neither takes the ledger over nor waits for it.
  const wish = dryRun
    ? ({ use: 'read' } as const)
    : ({ use: 'write', adopt: options.adoptLedger === true } as const);
  const ledger: Ledger = await openLedger(path, wish, OUTPUTS);
  try {
    await tellNotices(ledger.notices, session);
    const { report, enter } = weighAnswers(ledger, read, day);
    if (!dryRun) {
      await record?.before('answers', { asOf: day, ...factsOf(read, report) });
      enter();
    }
    return report;
  } finally {
    ledger.close();
  }
}

/** What the processing record keeps: which files, how many rows, what changed; no cell of them. */
function factsOf({ files }: ReadAnswers, { changes, contradictions, notUsed }: AnswersReport): object {
  return {
    inputs: files.map(({ file, format, sha256, rows }) => ({ file, format, sha256, rows })),
    changes,
    contradictions: contradictions.length,
    notUsed: notUsed.length,
  };
}

interface Wish {
  readonly files: readonly AnswerFile[];
  readonly day: string;
  readonly limits: readonly FailOn[];
}

async function readWish(args: readonly string[], options: Options, { screen }: Session): Promise<Wish> {
  const found = await findAnswerFiles(args, screen.cwd);
  const faults: Fault[] = [...found.faults];
  if (args.length === 0) {
    faults.push({ code: 'argument_required', place: {}, facts: { argument: 'FILE', command: 'answers' } });
  }
  const parsed = parseDate(options.asOf ?? defaultsFor(screen.now(), screen.cores).asOf);
  if ('fault' in parsed)
    faults.push({ code: parsed.fault, place: {}, facts: { setting: '--as-of', ...parsed.facts } });
  const { ANSWERS_FAIL_ON_KINDS } = await import('../fail-on-answers.ts');
  const limits = (options.failOn ?? []).flatMap((text) => {
    const limit = parseFailOn(text, ANSWERS_FAIL_ON_KINDS);
    if ('value' in limit) return [limit.value];
    faults.push({ code: limit.fault, place: {}, facts: { setting: '--fail-on', ...limit.facts } });
    return [];
  });
  if (faults.length > 0 || 'fault' in parsed) throw new Failure(faults);
  return { files: found.files, day: parsed.value, limits };
}

/** What was found out about the ledger when it was opened. */
async function tellNotices(
  notices: readonly { readonly code: string; readonly facts: Readonly<Record<string, string | number>> }[],
  session: Session,
): Promise<void> {
  if (notices.length === 0) return;
  const progress = await session.openProgress();
  try {
    for (const { code, facts } of notices) progress.note(code, facts);
  } finally {
    progress.close();
  }
}
