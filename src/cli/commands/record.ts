/** `doisoat record`: looks through a processing record and says whether anything in it was cut, flipped or removed. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Failure } from '../../failure.ts';
import type { Ending } from '../exit-codes.ts';
import { RECORD_OPTIONS } from '../options.ts';
import { jsonLines } from '../printable.ts';
import type { Session } from '../session.ts';
import { addOptions, addSharedOptions, type CommandFile, startCommand } from './command.ts';

interface Options {
  readonly json?: boolean;
}

export const record: CommandFile = {
  name: 'record',
  define(program, session, finish) {
    const { help } = session.words;
    const command = startCommand(program, 'record', session, `FILE ${help.usage.options}`);
    command.argument('[FILE]', help.recordFile).allowExcessArguments(true);
    addOptions(command, RECORD_OPTIONS, help.record, help.groups.output);
    addSharedOptions(command, session);
    command.action(async (_file: unknown, _options: unknown, made: Command) => {
      finish(await execute(made.args, made.opts<Options>(), session));
    });
  },
};

async function execute(args: readonly string[], options: Options, session: Session): Promise<Ending> {
  const { screen, words, chalk } = session;
  const [file, ...surplus] = args;
  if (file === undefined) throw Failure.of('argument_required', {}, { argument: 'FILE', command: 'record' });
  if (surplus.length > 0) throw Failure.of('arguments_surplus', {}, { arguments: surplus });
  const [{ openExisting }, { recordText }] = await Promise.all([
    import('../../journal/journal.ts'),
    import('../print-record.ts'),
  ]);
  const { chain, damages } = await openExisting({ file, path: resolve(screen.cwd, file) });
  const { entries, lines } = chain;
  if (options.json === true) {
    const found = { schemaVersion: 1, sound: damages.length === 0, lines, damages, entries };
    screen.stdout.write(jsonLines(found));
  } else if (!session.flags.quiet || damages.length > 0) {
    screen.stdout.write(recordText({ file, entries, damages }, { words, chalk }));
  }
  return damages.length > 0 ? { kind: 'record_damaged' } : { kind: 'done' };
}
