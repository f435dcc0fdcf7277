/** What a command file offers: it adds itself to the program and says how its work ended. */
import { type Command, Option } from 'commander';
import type { Ending } from '../exit-codes.ts';
import {
  type CommandName,
  RUN_MATCHING_OPTIONS,
  RUN_OUTPUT_OPTIONS,
  RUN_SOURCE_OPTIONS,
  SCREEN_OPTIONS,
} from '../options.ts';
import type { Session } from '../session.ts';

export interface CommandFile {
  readonly name: CommandName;
  define(program: Command, session: Session, finish: (ending: Ending) => void): void;
}

/** A new command with the texts and the screen flags that all commands share. */
export function startCommand(
  program: Command,
  name: CommandName,
  { words, longHelp }: Session,
  usage: string,
): Command {
  const { help } = words;
  const command = program
    .command(name)
    .summary(help.commands[name])
    .description(help.commands[name])
    .usage(usage);
  if (longHelp) {
    command.addHelpText('before', `${help.headings.examples}\n${help.examples[name]}`);
    command.addHelpText('after', `\n${help.notes[name].trimEnd()}`);
  }
  return command;
}

/** One option in a group of the help page. */
export function option(flags: string, description: string, group: string): Option {
  return new Option(flags, description).helpGroup(group);
}

/** All options of a table in one group of the help page, each with the description of its name. */
export function addOptions<Name extends string>(
  command: Command,
  flags: Readonly<Record<Name, string>>,
  descriptions: NoInfer<Readonly<Record<Name, string>>>,
  group: string,
): void {
  for (const name of Object.keys(flags) as Name[]) {
    const added = option(flags[name], descriptions[name], group);
    command.addOption(COLLECTED.has(name) ? added.argParser(collect) : added);
  }
}

/** Flags that may be given several times. */
const COLLECTED: ReadonlySet<string> = new Set(['master', 'failOn']);

/** The flags that say what a job is: `run` does it, `check` looks it through, `config` shows it. */
export function addJobOptions(command: Command, { words: { help } }: Session): void {
  addOptions(command, RUN_SOURCE_OPTIONS, help.run, help.groups.sources);
  addOptions(command, RUN_OUTPUT_OPTIONS, help.run, help.groups.output);
  addOptions(command, RUN_MATCHING_OPTIONS, help.run, help.groups.matching);
}

/** What every command ends with: the screen flags, then --version and --help. */
export function addSharedOptions(command: Command, { words: { help }, version }: Session): void {
  addOptions(command, SCREEN_OPTIONS, help.screen, help.groups.screen);
  command.optionsGroup(help.groups.other).version(version, '-V, --version', help.version);
}

/** Every value of a flag that may be given several times. */
function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
