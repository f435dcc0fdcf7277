/** The command line as commander sees it, and what commander found wrong with it as faults. */
import { Command, CommanderError, Option } from 'commander';
import { Failure } from '../failure.ts';
import { addSharedOptions } from './commands/command.ts';
import { COMMANDS } from './commands/list.ts';
import type { Ending } from './exit-codes.ts';
import { MOST_HELP_COLUMNS } from './known-answers.ts';
import type { Session } from './session.ts';

/** Runs the command that the arguments name. Throws a Failure for arguments that nobody knows. */
export async function runCommand(argv: readonly string[], session: Session): Promise<Ending> {
  let ending: Ending = { kind: 'done' };
  const program = makeProgram(session);
  for (const command of COMMANDS) {
    command.define(program, session, (reached) => {
      ending = reached;
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw argumentFailure(error);
  }
  return ending;
}

function makeProgram(session: Session): Command {
  const { words, screen, chalk, longHelp } = session;
  const { help } = words;
  const titles = new Map([
    ['Usage:', help.headings.usage],
    ['Arguments:', help.headings.arguments],
    ['Options:', help.headings.options],
    ['Commands:', help.headings.commands],
  ]);
  const program = new Command('doisoat')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void screen.stdout.write(text),
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(screen.stdout.columns ?? MOST_HELP_COLUMNS, MOST_HELP_COLUMNS),
      getOutHasColors: () => true,
    })
    .configureHelp({
      styleTitle: (title) => chalk.bold(titles.get(title) ?? title),
      subcommandTerm: (command) => command.name(),
    })
    .description(help.about)
    .usage(`${help.usage.command} ${help.usage.options}`)
    .addHelpOption(new Option('-h, --help', help.help).helpGroup(help.groups.other))
    .helpCommand(`help ${help.usage.command}`, help.helpCommand);
  if (longHelp) {
    program.addHelpText('before', `${help.headings.examples}\n${help.examples.program}`);
    program.addHelpText('after', `\n${help.notes.program.trimEnd()}`);
  }
  addSharedOptions(program, session);
  return program;
}

const HINT = '(Did you mean ';

/** "(Did you mean one of a, b?)" → "a, b". */
function hintOf(message: string): string | undefined {
  const at = message.lastIndexOf(HINT);
  if (at < 0 || !message.endsWith('?)')) return undefined;
  const words = message.slice(at + HINT.length, -2);
  return words.startsWith('one of ') ? words.slice('one of '.length) : words;
}

/** Commander speaks English sentences; their quoted words are taken out and the sentence is ours. */
function argumentFailure({ code, message }: CommanderError): Failure {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const hint = hintOf(message);
  const suggestion = hint === undefined ? {} : { suggestion: hint };
  switch (code) {
    case 'commander.unknownOption':
      return Failure.of('option_unknown', {}, { option: quoted, ...suggestion });
    case 'commander.optionMissingArgument':
      return Failure.of('option_without_value', {}, { option: quoted.split(' ')[0] ?? quoted });
    case 'commander.unknownCommand':
    case 'commander.help':
      return Failure.of('command_unknown', {}, { command: quoted, ...suggestion });
    default:
      return Failure.of('arguments_surplus', {}, { arguments: [quoted] });
  }
}
