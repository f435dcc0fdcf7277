/** `doisoat diff`: what is new, open, resolved and overdue since another run. */
import type { Command } from 'commander';
import { Failure } from '../../failure.ts';
import type { Ending } from '../exit-codes.ts';
import { findLedger } from '../find-ledger.ts';
import { DIFF_OPTIONS } from '../options.ts';
import { jsonLines } from '../printable.ts';
import type { Session } from '../session.ts';
import { addOptions, addSharedOptions, type CommandFile, startCommand } from './command.ts';

interface Options {
  readonly ledger?: string;
  readonly json?: boolean;
}

export const diff: CommandFile = {
  name: 'diff',
  define(program, session, finish) {
    const { help } = session.words;
    const command = startCommand(program, 'diff', session, `[RUN1 RUN2] ${help.usage.options}`);
    command
      .argument('[RUN1]', help.compared.from)
      .argument('[RUN2]', help.compared.to)
      .allowExcessArguments(true);
    addOptions(command, DIFF_OPTIONS, help.diff, help.groups.output);
    addSharedOptions(command, session);
    command.action(async (...given: readonly unknown[]) => {
      const made = given.at(-1) as Command;
      finish(await execute(made.args, made.opts<Options>(), session));
    });
  },
};

async function execute(args: readonly string[], options: Options, session: Session): Promise<Ending> {
  const { screen, words, chalk } = session;
  const [from, to, ...surplus] = args;
  if (surplus.length > 0) throw Failure.of('arguments_surplus', {}, { arguments: surplus });
  const path = await findLedger(options.ledger, screen.cwd, 'diff');
  const [{ openLedger }, { diffRuns, runsToCompare }, { OUTPUTS }, { diffText }] = await Promise.all([
    import('../../ledger/open-ledger.ts'),
    import('../../ledger/changes.ts'),
    import('../../keep-ledger.ts'),
    import('../print-diff.ts'),
  ]);
  const ledger = await openLedger(path, { use: 'read' }, OUTPUTS);
  try {
    const runs = runsToCompare(ledger.database, path, [from, to]);
    const changes = diffRuns(ledger.database, ...runs);
    if (options.json === true) {
      screen.stdout.write(jsonLines({ schemaVersion: 1, ...changes }));
    } else screen.stdout.write(diffText(changes, { words, chalk }));
  } finally {
    ledger.close();
  }
  return { kind: 'done' };
}
