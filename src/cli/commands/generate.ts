/** `doisoat generate`: an invented population, made whole beside its place and then renamed. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Failure, type Fault } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import type { Ending } from '../exit-codes.ts';
import { termsOf } from '../load-words.ts';
import { GENERATE_OPTIONS, LEVELS } from '../options.ts';
import { formatDuration, say } from '../say.ts';
import type { Session } from '../session.ts';
import { addSharedOptions, type CommandFile, option, startCommand } from './command.ts';

interface Options {
  readonly residents?: string;
  readonly seed?: string;
  readonly level?: string;
  readonly out?: string;
  readonly overwrite?: boolean;
}

const DEFAULT_SEED = '1';
const DEFAULT_LEVEL = 'typical';

export const generate: CommandFile = {
  name: 'generate',
  define(program, session, finish) {
    const { help } = session.words;
    const command = startCommand(
      program,
      'generate',
      session,
      `--residents N --out DIR ${help.usage.options}`,
    );
    command.allowExcessArguments(true);
    for (const [name, flags] of Object.entries(GENERATE_OPTIONS)) {
      command.addOption(
        option(flags, help.generate[name as keyof typeof GENERATE_OPTIONS], help.groups.making),
      );
    }
    addSharedOptions(command, session);
    command.action(async (_options: unknown, made: Command) => {
      finish(await execute(made.args, made.opts<Options>(), session));
    });
  },
};

interface Wish {
  readonly residents: number;
  readonly seed: string;
  readonly level: (typeof LEVELS)[number];
  readonly out: string;
}

async function execute(args: readonly string[], options: Options, session: Session): Promise<Ending> {
  const { screen } = session;
  const wish = readWish(args, options);
  const [{ generate: make }, { openFolder }] = await Promise.all([
    import('../../generate/generate.ts'),
    import('../generated-folder.ts'),
  ]);
  const started = performance.now();
  const target = resolve(screen.cwd, wish.out);
  const folder = await openFolder(target, wish.out, options.overwrite ?? false);
  const progress = await session.openProgress();
  try {
    progress.begin('generate', wish.out);
    const made = await make({
      ...wish,
      out: folder.folder,
      onProgress: (done, total) => {
        screen.signal.throwIfAborted();
        progress.advance(done, total);
      },
    });
    screen.signal.throwIfAborted();
    await folder.publish(screen.signal);
    progress.end('generate', { residents: made.residents, files: made.files.length }, wish.out);
    if (!session.flags.quiet)
      screen.stdout.write(resultText(made, wish.out, performance.now() - started, session));
    return { kind: 'done' };
  } catch (error) {
    await folder.discard();
    throw error;
  } finally {
    progress.close();
  }
}

/** The flags as meant; throws every fault at once. */
function readWish(args: readonly string[], options: Options): Wish {
  const { residents, seed = DEFAULT_SEED, level = DEFAULT_LEVEL, out } = options;
  const faults: Fault[] = [];
  const fault = (code: string, facts: Fault['facts']): void => void faults.push({ code, place: {}, facts });
  if (args.length > 0) fault('arguments_surplus', { arguments: args });
  if (residents === undefined) fault('option_required', { option: '--residents', command: 'generate' });
  else if (!/^[1-9]\d{0,8}$/.test(residents)) fault('generate_residents', { residents, most: 50_000_000 });
  if (out === undefined || out.trim() === '')
    fault('option_required', { option: '--out', command: 'generate' });
  const known = LEVELS.find((one) => one === level);
  if (known === undefined) {
    const suggestion = nearest(level, LEVELS);
    fault('bad_choice', {
      setting: '--level',
      value: level,
      choices: LEVELS,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  if (faults.length > 0 || known === undefined || out === undefined) throw new Failure(faults);
  return { residents: Number(residents), seed, level: known, out };
}

function resultText(
  made: { readonly residents: number; readonly files: readonly unknown[] },
  out: string,
  durationMs: number,
  { words, chalk }: Session,
): string {
  const duration = formatDuration(durationMs, words.language);
  const facts = { residents: made.residents, files: made.files.length, out, duration };
  const config = /[\s"']/.test(out) ? `"${out}/doisoat.yaml"` : `${out}/doisoat.yaml`;
  const done = chalk.bold(say(words.result.generated, facts, termsOf(words)));
  return `${done}\n${say(words.result.generatedNext, { config }, termsOf(words))}\n`;
}
