/** `doisoat explain`: why a row matched, or did not. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Failure, type Fault } from '../../failure.ts';
import type { Ending } from '../exit-codes.ts';
import { EXPLAIN_OPTIONS } from '../options.ts';
import { jsonLines } from '../printable.ts';
import { putBack } from '../put-back.ts';
import type { Session } from '../session.ts';
import { addOptions, addSharedOptions, type CommandFile, startCommand } from './command.ts';

interface Options {
  readonly json?: boolean;
  readonly mask?: boolean;
}

export const explain: CommandFile = {
  name: 'explain',
  define(program, session, finish) {
    const { help } = session.words;
    const usage = `OUT EXTRACT ROW [PERSON] [RESIDENT_ID] ${help.usage.options}`;
    const command = startCommand(program, 'explain', session, usage);
    command
      .argument('[OUT]', help.explained.out)
      .argument('[EXTRACT]', help.explained.extract)
      .argument('[ROW]', help.explained.row)
      .argument('[PERSON]', help.explained.person)
      .argument('[RESIDENT_ID]', help.explained.resident)
      .allowExcessArguments(true);
    addOptions(command, EXPLAIN_OPTIONS, help.explain, help.groups.output);
    addSharedOptions(command, session);
    command.action(async (...given: readonly unknown[]) => {
      const made = given.at(-1) as Command;
      finish(await execute(made.args, made.opts<Options>(), session));
    });
  },
};

async function execute(args: readonly string[], options: Options, session: Session): Promise<Ending> {
  const { screen, words, chalk } = session;
  const { out, extract, row, person, resident } = readWish(args);
  const [{ explain: answer }, { explanationText }, { copiesText }] = await Promise.all([
    import('../../explain/explain.ts'),
    import('../print-explanation.ts'),
    import('../print-copies.ts'),
  ]);
  await putBack(resolve(screen.cwd, out), out);
  const progress = await session.openProgress();
  const wish = {
    extract,
    row,
    ...(person === undefined ? {} : { person }),
    ...(resident === undefined ? {} : { resident }),
  };
  const ports = { progress, signal: screen.signal, mask: options.mask ?? false };
  const explanation = await answer(resolve(screen.cwd, out), out, wish, ports).finally(() =>
    progress.close(),
  );
  const view = { words, chalk, columns: screen.stdout.columns };
  if (options.json === true) screen.stdout.write(jsonLines(explanation));
  else if ('copies' in explanation) screen.stdout.write(copiesText(explanation, view));
  else screen.stdout.write(explanationText(explanation, view));
  return { kind: 'done' };
}

interface Wish {
  readonly out: string;
  readonly extract: string;
  readonly row: string;
  readonly person: string | undefined;
  readonly resident: string | undefined;
}

/** The arguments as typed; throws every missing one at once. */
function readWish(args: readonly string[]): Wish {
  const [out, extract, row, person, resident, ...surplus] = args;
  const faults: Fault[] = [];
  for (const [argument, value] of Object.entries({ OUT: out, EXTRACT: extract, ROW: row })) {
    if (value === undefined)
      faults.push({ code: 'argument_required', place: {}, facts: { argument, command: 'explain' } });
  }
  if (surplus.length > 0)
    faults.push({ code: 'arguments_surplus', place: {}, facts: { arguments: surplus } });
  if (faults.length > 0 || out === undefined || extract === undefined || row === undefined)
    throw new Failure(faults);
  return { out, extract, row, person, resident };
}
