/** `doisoat config`: every setting with its value, and whether a flag, the environment, the configuration or a default gave it. */
import type { Command } from 'commander';
import { Failure } from '../../failure.ts';
import type { Origin } from '../../plan/origins.ts';
import type { Ending } from '../exit-codes.ts';
import { termsOf } from '../load-words.ts';
import { placeText } from '../print-failure.ts';
import { padRight, printable, printableJson, width } from '../printable.ts';
import { type JobOptions, readInput } from '../read-plan.ts';
import { say } from '../say.ts';
import type { Session } from '../session.ts';
import { addJobOptions, addSharedOptions, type CommandFile, startCommand } from './command.ts';

const CONFIG_VERSION = 1;

export const config: CommandFile = {
  name: 'config',
  define(program, session, finish) {
    const { help } = session.words;
    const command = startCommand(program, 'config', session, `${help.usage.options} [doisoat.yaml]`);
    command.argument('[doisoat.yaml]', help.config).allowExcessArguments(true);
    addJobOptions(command, session);
    addSharedOptions(command, session);
    command.action(async (_config: unknown, _options: unknown, made: Command) => {
      finish(await execute(made.args, made.optsWithGlobals<JobOptions>(), session));
    });
  },
};

async function execute(args: readonly string[], options: JobOptions, session: Session): Promise<Ending> {
  const { screen, words } = session;
  const { input, faults } = await readInput(args, options, session);
  const [{ originsOf }, { parsePlan }] = await Promise.all([
    import('../../plan/origins.ts'),
    import('../../plan/parse-plan.ts'),
  ]);
  if (faults.length > 0) throw new Failure(faults);
  // Without a job there are settings all the same; with one, what is wrong with it comes first.
  if (input.config !== undefined || input.sources.length > 0) parsePlan(input);
  const origins = originsOf(input);
  if (options.json === true) {
    const shown = { schemaVersion: CONFIG_VERSION, config: input.config?.file ?? null, settings: origins };
    screen.stdout.write(printableJson(`${JSON.stringify(shown, null, 2)}\n`));
    return { kind: 'done' };
  }
  screen.stdout.write(configText(origins, input.config?.file, session));
  const terms = termsOf(words);
  const file = input.config?.file;
  screen.stdout.write(
    `\n${say(words.config.order, {}, terms)}\n${say(words.config.next, { file: file ?? 'doisoat.yaml' }, terms)}\n`,
  );
  return { kind: 'done' };
}

function configText(origins: readonly Origin[], file: string | undefined, { words, chalk }: Session): string {
  const { columns, from } = words.config;
  const source = ({ from: kind, name, place }: Origin): string => {
    if (kind === 'file' && place !== undefined)
      return placeText({ ...place, file: place.file ?? file ?? '' });
    return name === undefined ? from[kind] : `${from[kind]} ${name}`;
  };
  const rows = origins.map((origin) => [
    printable(origin.setting),
    printable(origin.value ?? '–'),
    source(origin),
  ]);
  const header = [columns.setting, columns.value, columns.from];
  const widths = [0, 1].map((column) =>
    Math.max(...[header, ...rows].map((row) => width(row[column] ?? ''))),
  );
  const line = ([setting = '', value = '', origin = '']: readonly string[]): string =>
    `${padRight(setting, widths[0] ?? 0)}  ${padRight(value, Math.min(widths[1] ?? 0, 50))}  ${origin}`;
  return [
    chalk.bold(line(header)),
    ...rows.map((row, index) => {
      const quiet = origins[index]?.from === 'default' || origins[index]?.from === 'unset';
      return quiet ? chalk.dim(line(row)) : line(row);
    }),
    '',
  ].join('\n');
}
