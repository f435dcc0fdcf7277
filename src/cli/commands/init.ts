/** `doisoat init`: looks at files and writes a commented doisoat.yaml. Asks only on a terminal, never overwrites. */
import { stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Failure } from '../../failure.ts';
import type { Proposal } from '../../propose/proposal.ts';
import { openAsker } from '../ask.ts';
import type { Ending } from '../exit-codes.ts';
import { termsOf } from '../load-words.ts';
import { type NamedSource, nameSources } from '../name-sources.ts';
import { INIT_OPTIONS, RUN_SOURCE_OPTIONS, type SourceOption } from '../options.ts';
import { jsonLines } from '../printable.ts';
import { say } from '../say.ts';
import type { Session } from '../session.ts';
import { addOptions, addSharedOptions, type CommandFile, startCommand } from './command.ts';

type Options = Partial<Readonly<Record<SourceOption, readonly string[]>>> & {
  readonly out?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
};

const DEFAULT_FILE = 'doisoat.yaml';
const SCREEN = '-';

export const init: CommandFile = {
  name: 'init',
  define(program, session, finish) {
    const { help } = session.words;
    const command = startCommand(program, 'init', session, `FILE… ${help.usage.options}`);
    command.argument('[FILE...]', help.initFiles);
    addOptions(command, INIT_OPTIONS, help.init, help.groups.output);
    addOptions(command, RUN_SOURCE_OPTIONS, help.run, help.groups.kinds);
    addSharedOptions(command, session);
    command.action(async (_files: unknown, _options: unknown, made: Command) => {
      finish(await execute(made.args, made.opts<Options>(), session));
    });
  },
};

async function execute(args: readonly string[], options: Options, session: Session): Promise<Ending> {
  const { screen } = session;
  const out = options.out ?? DEFAULT_FILE;
  const path = resolve(screen.cwd, out === SCREEN ? DEFAULT_FILE : out);
  if (out !== SCREEN) await refuseExisting(path, out);
  const files = await readWish(args, options, session);
  const { propose } = await import('../../propose/propose.ts');
  const asker = openAsker(session, options.yes !== true && options.json !== true);
  let proposal: Proposal;
  try {
    proposal = await propose(files, asker.ask, screen.signal);
  } finally {
    asker.close();
  }
  screen.signal.throwIfAborted();
  const { configText } = await import('../config-text.ts');
  const { platform } = screen;
  const text = configText(proposal, {
    path,
    shown: out === SCREEN ? DEFAULT_FILE : out,
    platform,
    words: session.words,
  });
  if (out === SCREEN) screen.stdout.write(text);
  else await write(path, out, text);
  await tell(proposal, out, options, session);
  return { kind: 'done' };
}

async function readWish(
  args: readonly string[],
  options: Options,
  { screen }: Session,
): Promise<readonly NamedSource[]> {
  const { files, faults } = await nameSources(args, options, screen.cwd);
  if (files.length === 0 && faults.length === 0) {
    faults.push({ code: 'argument_required', place: {}, facts: { argument: 'FILE', command: 'init' } });
  }
  if (faults.length > 0) throw new Failure(faults);
  return files;
}

async function refuseExisting(path: string, shown: string): Promise<void> {
  const held = await stat(path).catch(() => undefined);
  if (held !== undefined) throw Failure.of('init_exists', { file: shown }, { file: shown });
}

/** `wx`: what appeared meanwhile is not overwritten either. */
async function write(path: string, shown: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw Failure.of('init_exists', { file: shown }, { file: shown }, error);
    throw error;
  }
}

/** To standard output, unless the configuration itself goes there. */
async function tell(proposal: Proposal, out: string, options: Options, session: Session): Promise<void> {
  const { screen, words, flags } = session;
  const { proposalText, proposalJson, countDoubts } = await import('../print-proposal.ts');
  const { printFaults } = await import('../print-failure.ts');
  for (const { faults } of proposal.leftOut) {
    printFaults(faults, screen.stderr, {
      words,
      chalk: session.chalkStderr,
      log: session.log,
      stack: undefined,
    });
  }
  if (options.json === true) {
    if (out !== SCREEN) screen.stdout.write(jsonLines(proposalJson(proposal, out)));
    return;
  }
  if (flags.quiet) return;
  const onScreen = out === SCREEN;
  const [stream, chalk] = onScreen ? [screen.stderr, session.chalkStderr] : [screen.stdout, session.chalk];
  stream.write(proposalText(proposal, words, chalk));
  if (onScreen) return;
  const terms = termsOf(words);
  const doubts = countDoubts(proposal);
  const command = `doisoat check ${/[\s"']/.test(out) ? `"${out}"` : out}`;
  const lines = [
    chalk.bold(say(words.init.written, { file: out, sources: 1 + proposal.extracts.length }, terms)),
    ...(doubts === 0 ? [] : [chalk.yellow(say(words.init.doubtful, { doubts }, terms))]),
    say(words.init.next, { command }, terms),
  ];
  stream.write(`\n${lines.join('\n')}\n`);
}
