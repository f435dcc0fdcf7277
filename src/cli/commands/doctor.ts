/** `doisoat doctor`: what is wrong with the machine, and what to do about it. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Failure } from '../../failure.ts';
import { type Diagnosis, diagnose } from '../doctor.ts';
import type { Ending } from '../exit-codes.ts';
import { termsOf } from '../load-words.ts';
import { DOCTOR_OPTIONS } from '../options.ts';
import { say } from '../say.ts';
import type { Session } from '../session.ts';
import { addOptions, addSharedOptions, type CommandFile, startCommand } from './command.ts';

const DOCTOR_VERSION = 1;
const SIGNS = { good: '+', warning: '!', bad: 'x' } as const;

interface Options {
  readonly out?: string;
  readonly ledger?: string;
  readonly json?: boolean;
}

export const doctor: CommandFile = {
  name: 'doctor',
  define(program, session, finish) {
    const { help } = session.words;
    const command = startCommand(program, 'doctor', session, help.usage.options);
    command.allowExcessArguments(true);
    addOptions(command, DOCTOR_OPTIONS, help.doctor, help.groups.output);
    addSharedOptions(command, session);
    command.action(async (_options: unknown, made: Command) => {
      finish(await execute(made.args, made.opts<Options>(), session));
    });
  },
};

async function execute(args: readonly string[], options: Options, session: Session): Promise<Ending> {
  const { screen, words, chalk } = session;
  if (args.length > 0) throw Failure.of('arguments_surplus', {}, { arguments: args });
  const { out = '.', ledger } = options;
  const asked = ledger === undefined ? undefined : { file: ledger, path: resolve(screen.cwd, ledger) };
  const found = await diagnose(screen, resolve(screen.cwd, out), asked);
  const bad = found.filter(({ state }) => state === 'bad');
  if (options.json === true) {
    screen.stdout.write(`${JSON.stringify({ schemaVersion: DOCTOR_VERSION, checks: found }, null, 2)}\n`);
  } else {
    const terms = termsOf(words);
    const { doctor: said } = words;
    for (const one of found) screen.stdout.write(`${lineOf(one, session)}\n`);
    const warnings = found.filter(({ state }) => state === 'warning').length;
    const last =
      bad.length > 0
        ? say(said.bad, { count: bad.length }, terms)
        : say(said.good, warnings === 0 ? {} : { warnings }, terms);
    screen.stdout.write(`\n${chalk.bold(last)}\n${bad.length > 0 ? said.badNext : said.next}\n`);
  }
  return bad.length === 0 ? { kind: 'done' } : { kind: 'failed', faults: [] };
}

function lineOf({ check, state, facts }: Diagnosis, { words, chalk }: Session): string {
  const terms = termsOf(words);
  const { is, cure } = words.doctor.checks[check];
  const text = `${SIGNS[state]} ${say(is, facts, terms)}`;
  if (state === 'good') return text;
  return `${(state === 'bad' ? chalk.red : chalk.yellow)(text)}\n    ${say(cure, facts, terms)}`;
}
