/** `doisoat answers`: reads the lists that officers sent back into the ledger. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Failure, type Fault } from '../../failure.ts';
import { defaultsFor } from '../../plan/defaults.ts';
import { parseDate } from '../../plan/scalars.ts';
import type { AnswerFile, AnswersReport } from '../../read-answers.ts';
import type { Ending } from '../exit-codes.ts';
import { findAnswerFiles } from '../find-answer-files.ts';
import { findLedger } from '../find-ledger.ts';
import { ANSWERS_OPTIONS } from '../options.ts';
import { jsonLines } from '../printable.ts';
import { readPassword } from '../read-password.ts';
import type { Session } from '../session.ts';
import { addOptions, addSharedOptions, type CommandFile, startCommand } from './command.ts';

interface Options {
  readonly ledger?: string;
  readonly adoptLedger?: boolean;
  readonly asOf?: string;
  readonly passwordFile?: string;
  readonly dryRun?: boolean;
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
  const { files, day } = await readWish(args, options, session);
  const path = await findLedger(options.ledger, screen.cwd, 'answers');
  const password =
    options.passwordFile === undefined
      ? undefined
      : await readPassword(resolve(screen.cwd, options.passwordFile));
  const [{ readAnswers, takeAnswers }, { openLedger }, { OUTPUTS }, { answerWording }, { answersText }] =
    await Promise.all([
      import('../../read-answers.ts'),
      import('../../ledger/open-ledger.ts'),
      import('../../keep-ledger.ts'),
      import('../answer-wording.ts'),
      import('../print-answers.ts'),
    ]);
  const wording = await answerWording();
  const read = await readAnswers({ files, wording, password, signal: screen.signal });
  const dryRun = options.dryRun === true;
  // To look is not to write: a dry run neither takes the ledger over nor waits for it.
  const wish = dryRun
    ? ({ use: 'read' } as const)
    : ({ use: 'write', adopt: options.adoptLedger === true } as const);
  const ledger = await openLedger(path, wish, OUTPUTS);
  let report: AnswersReport;
  try {
    await tellNotices(ledger.notices, session);
    report = takeAnswers(ledger, read, { day, dryRun });
  } finally {
    ledger.close();
  }
  if (options.json === true) {
    screen.stdout.write(jsonLines({ schemaVersion: REPORT_VERSION, asOf: day, dryRun, ...report }));
  } else if (!session.flags.quiet || report.contradictions.length + report.notUsed.length > 0) {
    screen.stdout.write(answersText(report, { words, chalk, dryRun }));
  }
  return { kind: 'done', published: !dryRun };
}

async function readWish(
  args: readonly string[],
  options: Options,
  { screen }: Session,
): Promise<{ readonly files: readonly AnswerFile[]; readonly day: string }> {
  const found = await findAnswerFiles(args, screen.cwd);
  const faults: Fault[] = [...found.faults];
  if (args.length === 0) {
    faults.push({ code: 'argument_required', place: {}, facts: { argument: 'FILE', command: 'answers' } });
  }
  const parsed = parseDate(options.asOf ?? defaultsFor(screen.now(), screen.cores).asOf);
  if ('fault' in parsed)
    faults.push({ code: parsed.fault, place: {}, facts: { setting: '--as-of', ...parsed.facts } });
  if (faults.length > 0 || 'fault' in parsed) throw new Failure(faults);
  return { files: found.files, day: parsed.value };
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
