/** `doisoat run`: the main job. Flags and configuration become a plan, the plan is reconciled, the result is told. */
import type { Command } from 'commander';
import { jsonText } from '../../report/json-text.ts';
import type { RunSummary } from '../../report/model.ts';
import { BESIDE_ENTRY } from '../beside-entry-url.ts';
import type { Ending } from '../exit-codes.ts';
import { handOver } from '../hand-over.ts';
import { loadWords } from '../load-words.ts';
import { printableJson } from '../printable.ts';
import type { ProcessingRecord } from '../processing-record.ts';
import { readKey } from '../read-key.ts';
import { readPassword } from '../read-password.ts';
import { type JobOptions, readPlan } from '../read-plan.ts';
import type { Session } from '../session.ts';
import { tellExceeded } from '../tell-exceeded.ts';
import { addJobOptions, addSharedOptions, type CommandFile, startCommand } from './command.ts';

export const run: CommandFile = {
  name: 'run',
  define(program, session, finish) {
    const { help } = session.words;
    const command = startCommand(program, 'run', session, `${help.usage.options} [doisoat.yaml]`);
    command.argument('[doisoat.yaml]', help.config).allowExcessArguments(true);
    addJobOptions(command, session);
    addSharedOptions(command, session);
    command.action(async (_config: unknown, _options: unknown, made: Command) => {
      // A screen flag behind the command is taken by the program, so `--lang` is looked for there too.
      finish(await execute(made.args, made.optsWithGlobals<JobOptions>(), session));
    });
  },
};

async function execute(args: readonly string[], options: JobOptions, session: Session): Promise<Ending> {
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
    // What a program reads is handed over before the output appears: with a full disk neither of them is there.
    const beforePublish = async (made: RunSummary): Promise<void> => {
      if (options.json === true) await handOver(printableJson(jsonText(made)), screen);
      await record?.run(made);
    };
    if (key?.openTo !== undefined)
      progress.note('key_file_open', { file: plan.pseudonymKeyPath ?? '', mode: key.openTo });
    const { signal } = screen;
    const ports = { progress, wording, besideEntry: BESIDE_ENTRY, signal, version, password, pseudonyms };
    summary = await reconcile(plan, { ...ports, beforePublish });
    for (const { code, facts } of summaryNotes(summary)) progress.note(code, facts);
    if (pseudonyms !== undefined) progress.note('pseudonyms_made', { key: pseudonyms.fingerprint });
  } catch (error) {
    await record?.failed(error);
    throw error;
  } finally {
    progress.close();
  }
  const exceeded = limits.exceededLimits(plan.failOn, summary);
  if (options.json !== true && !session.flags.quiet) {
    const durationMs = performance.now() - started;
    screen.stdout.write(
      result.resultText(summary, { words, chalk: session.chalk, cwd: screen.cwd, durationMs }),
    );
  }
  return tellExceeded(exceeded, session);
}
