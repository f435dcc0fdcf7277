/** The commands, in the order of --help. A new command is one file and one line here. */

import { answers } from './answers.ts';
import { check } from './check.ts';
import type { CommandFile } from './command.ts';
import { completion } from './completion.ts';
import { config } from './config.ts';
import { diff } from './diff.ts';
import { doctor } from './doctor.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { generate } from './generate.ts';
import { init } from './init.ts';
import { purge } from './purge.ts';
import { record } from './record.ts';
import { run } from './run.ts';

export const COMMANDS: readonly CommandFile[] = [
  run,
  init,
  answers,
  diff,
  check,
  evaluate,
  explain,
  generate,
  record,
  config,
  doctor,
  completion,
  purge,
];
