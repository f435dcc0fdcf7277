/** `doisoat completion SHELL`: a completion script on standard output, written from the commands themselves. */
import type { Command } from 'commander';
import { Failure } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import { completionScript } from '../completion-scripts.ts';
import { describeProgram, SHELLS } from '../describe-program.ts';
import { addSharedOptions, type CommandFile, startCommand } from './command.ts';

export const completion: CommandFile = {
  name: 'completion',
  define(program, session, finish) {
    const { help } = session.words;
    const command = startCommand(program, 'completion', session, `SHELL ${help.usage.options}`);
    command.argument('[SHELL]', `${help.shell}: ${SHELLS.join(', ')}`).allowExcessArguments(true);
    addSharedOptions(command, session);
    command.action((_shell: unknown, _options: unknown, made: Command) => {
      session.screen.stdout.write(completionScript(readShell(made.args), describeProgram(program)));
      finish({ kind: 'done' });
    });
  },
};

function readShell([typed, ...surplus]: readonly string[]): (typeof SHELLS)[number] {
  if (typed === undefined)
    throw Failure.of('argument_required', {}, { argument: 'SHELL', command: 'completion' });
  if (surplus.length > 0) throw Failure.of('arguments_surplus', {}, { arguments: surplus });
  const name = typed.toLowerCase() === 'pwsh' ? 'powershell' : typed.toLowerCase();
  const shell = SHELLS.find((known) => known === name);
  if (shell !== undefined) return shell;
  const suggestion = nearest(name, SHELLS);
  throw Failure.of(
    'bad_choice',
    {},
    {
      setting: 'SHELL',
      value: typed,
      choices: SHELLS,
      ...(suggestion === undefined ? {} : { suggestion }),
    },
  );
}
