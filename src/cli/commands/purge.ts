/** `doisoat purge`: deletes the output of a run, or what is old in the ledger, and says what it removed; asks first. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Failure } from '../../failure.ts';
import type { OutputContents } from '../../report/purge.ts';
import { confirmPurge } from '../confirm-purge.ts';
import type { Ending } from '../exit-codes.ts';
import { termsOf } from '../load-words.ts';
import { PURGE_OPTIONS } from '../options.ts';
import { padRight, printable, width } from '../printable.ts';
import { say } from '../say.ts';
import type { Session } from '../session.ts';
import { addOptions, addSharedOptions, type CommandFile, startCommand } from './command.ts';

interface Options {
  readonly before?: string;
  readonly ledger?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly record?: string;
}

export const purge: CommandFile = {
  name: 'purge',
  define(program, session, finish) {
    const { help } = session.words;
    const command = startCommand(program, 'purge', session, `[OUT] ${help.usage.options}`);
    command.argument('[OUT]', help.purgedOut).allowExcessArguments(true);
    addOptions(command, PURGE_OPTIONS, help.purge, help.groups.output);
    addSharedOptions(command, session);
    command.action(async (_out: unknown, _options: unknown, made: Command) => {
      finish(await execute(made.args, made.opts<Options>(), session));
    });
  },
};

async function execute(args: readonly string[], options: Options, session: Session): Promise<Ending> {
  const { screen } = session;
  const [out, ...surplus] = args;
  const { before } = options;
  if (before === undefined && options.ledger !== undefined)
    throw Failure.of('option_required', {}, { option: '--before', command: 'purge --ledger' });
  if (before !== undefined) {
    if (out !== undefined) throw Failure.of('purge_out_or_before');
    const { purgeFromLedger } = await import('../purge-ledger.ts');
    await purgeFromLedger({ ...options, before }, session);
    return { kind: 'done' };
  }
  if (out === undefined) throw Failure.of('argument_required', {}, { argument: 'OUT', command: 'purge' });
  if (surplus.length > 0) throw Failure.of('arguments_surplus', {}, { arguments: surplus });
  const target = resolve(screen.cwd, out);
  const [{ outputContents, purgeOutput }, { openChangeRecord }] = await Promise.all([
    import('../../report/purge.ts'),
    import('../processing-record.ts'),
  ]);
  const contents = await outputContents(target, out);
  if (options.dryRun !== true) {
    const record = await openChangeRecord(options.record, { is: 'out', path: target, shown: out }, session);
    if (options.yes !== true) await confirmPurge(out, questionOf(out, contents, session), session);
    await record?.before('purge', { files: contents.files, bytes: contents.bytes });
    try {
      await purgeOutput(target, out);
    } catch (error) {
      await record?.failed(error);
      throw error;
    }
  }
  tell(out, contents, options, session);
  return { kind: 'done' };
}

function questionOf(out: string, contents: OutputContents, { words }: Session): string {
  const facts = { out, files: contents.files, size: sizeText(contents.bytes) };
  return say(words.privacy.purge.question, facts, termsOf(words));
}

function tell(
  out: string,
  contents: OutputContents,
  options: Options,
  { screen, words, chalk, flags }: Session,
): void {
  const { purge: told } = words.privacy;
  const isDryRun = options.dryRun === true;
  if (options.json === true) {
    const said = { schemaVersion: 1, out, removed: !isDryRun, ...contents };
    screen.stdout.write(`${JSON.stringify(said, null, 2)}\n`);
    return;
  }
  if (flags.quiet) return;
  const facts = { out, files: contents.files, size: sizeText(contents.bytes) };
  const columns = Math.max(...contents.entries.map(({ name }) => width(name)));
  const lines = contents.entries.map(({ name, files, bytes }) => {
    const count = name.endsWith('/') ? say(told.files, { files }, termsOf(words)) : '';
    return `  ${padRight(printable(name), columns)}  ${sizeText(bytes).padStart(9)}  ${count}`.trimEnd();
  });
  const title = chalk.bold(say(isDryRun ? told.wouldRemove : told.removed, facts, termsOf(words)));
  screen.stdout.write(`${[title, ...lines].join('\n')}\n`);
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.ceil(bytes / 1_000_000)} MB`;
}
