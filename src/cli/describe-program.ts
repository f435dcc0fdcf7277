/** The command line as data, read off the commander program: what completion scripts are written from. */
import type { Command, Option } from 'commander';
import { COLOR_CHOICES, LEVELS, LOG_FORMATS } from './options.ts';

/** What stands behind an option. */
export type Takes = 'nothing' | 'file' | 'folder' | 'text' | readonly string[];

export interface DescribedOption {
  /** `--out`; every option has a long form. */
  readonly long: string;
  /** `-h`, where there is one. */
  readonly short: string | undefined;
  readonly description: string;
  readonly takes: Takes;
}

export interface DescribedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly DescribedOption[];
  /** Words that may stand as an argument, or files. */
  readonly takes: Takes;
}

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  '--lang': ['vi', 'en'],
  '--color': COLOR_CHOICES,
  '--log-format': LOG_FORMATS,
  '--level': LEVELS,
  '--reports': ['tables', 'all'],
};

export function describeProgram(program: Command): readonly DescribedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: command.createHelp().visibleOptions(command).map(describeOption),
    takes: command.name() === 'completion' ? SHELLS : 'file',
  }));
}

function describeOption({ long, short, flags, description }: Option): DescribedOption {
  const name = long ?? flags;
  return { long: name, short, description, takes: CHOICES[name] ?? takesOf(flags) };
}

/** `<FILE>` is a file, `<DIR>` a folder, any other word between brackets a text. */
function takesOf(flags: string): Takes {
  const word = /[<[]([A-Z=]+)(?:\.{3})?[>\]]/.exec(flags)?.[1];
  if (word === undefined) return 'nothing';
  return word === 'FILE' ? 'file' : word === 'DIR' ? 'folder' : 'text';
}
