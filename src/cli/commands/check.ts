/** `doisoat check`: configuration and inputs looked through without matching, a profile of every file. */
import { dirname } from 'node:path';
import type { Command } from 'commander';
import type { Ending } from '../exit-codes.ts';
import { printFaults } from '../print-failure.ts';
import { printableJson } from '../printable.ts';
import { readKey } from '../read-key.ts';
import { readPassword } from '../read-password.ts';
import { type JobOptions, readJob } from '../read-plan.ts';
import type { Session } from '../session.ts';
import { addJobOptions, addSharedOptions, type CommandFile, startCommand } from './command.ts';

export const check: CommandFile = {
  name: 'check',
  define(program, session, finish) {
    const { help } = session.words;
    const command = startCommand(program, 'check', session, `${help.usage.options} [doisoat.yaml]`);
    command.argument('[doisoat.yaml]', help.config).allowExcessArguments(true);
    addJobOptions(command, session);
    addSharedOptions(command, session);
    command.action(async (_config: unknown, _options: unknown, made: Command) => {
      finish(await execute(made.args, made.optsWithGlobals<JobOptions>(), session));
    });
  },
};

async function execute(args: readonly string[], options: JobOptions, session: Session): Promise<Ending> {
  const { screen, words, chalk, chalkStderr, log, flags } = session;
  const started = performance.now();
  const { plan, input } = await readJob(args, options, session);
  const [{ check: look }, { checkText }] = await Promise.all([
    import('../../check/check.ts'),
    import('../print-check.ts'),
  ]);
  const { passwordPath, pseudonymKeyPath } = plan;
  const before = [
    ...(passwordPath === undefined ? [] : [() => readPassword(passwordPath)]),
    ...(pseudonymKeyPath === undefined ? [] : [() => readKey(pseudonymKeyPath)]),
  ];
  const progress = await session.openProgress();
  const report = await look(plan, { progress, signal: screen.signal, before }).finally(() =>
    progress.close(),
  );
  if (options.json === true) screen.stdout.write(printableJson(`${JSON.stringify(report, null, 2)}\n`));
  else if (!flags.quiet)
    screen.stdout.write(
      checkText(report, {
        words,
        chalk,
        commands: commandsFor(input.config?.file),
        durationMs: performance.now() - started,
      }),
    );
  const { faults } = report;
  if (faults.length === 0) return { kind: 'done' };
  printFaults(faults, screen.stderr, {
    words,
    chalk: chalkStderr,
    log,
    stack: undefined,
    folders: foldersOf(input.config?.path, screen.cwd),
  });
  return { kind: 'failed', faults };
}

function commandsFor(config: string | undefined): { readonly check: string; readonly run: string } {
  const file = config === undefined ? '…' : /[\s"']/.test(config) ? `"${config}"` : config;
  return { check: `doisoat check ${file}`, run: `doisoat run ${file}` };
}

function foldersOf(config: string | undefined, cwd: string): readonly string[] {
  return config === undefined ? [cwd] : [cwd, dirname(config)];
}
