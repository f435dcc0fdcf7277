/** What is made to fail: the whole program over a small commune, or only its publishing code (cheap: for every `npm test`). */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CALLS, CHANGING } from './strace.ts';
import type { Scenario } from './sweep.ts';

const HERE = resolve(import.meta.dirname, '../../test/faults');

/** What entry.mjs takes out of the built program; each has to be an entry point of the build. */
export const PUBLISHING_ROOMS = [
  'src/report/publishing/publication.ts',
  'src/report/publishing/file-system.ts',
  'src/report/out-file.ts',
  'src/cli/exit-codes.ts',
  'src/cli/system-failures.ts',
  'src/failure.ts',
];

/** The program built in `program`, over the inputs of `inputs` (dan_cu.csv, bhyt.csv); `scripts`: this folder's sources. */
export function wholeRun(
  program: string,
  inputs: string,
  { reports, replaces, scripts }: { reports: 'all' | 'tables'; replaces: boolean; scripts: string },
): Scenario {
  const sources = ['--master', join(inputs, 'dan_cu.csv'), '--insurance', join(inputs, 'bhyt.csv')];
  const flags = ['--as-of', '2026-06-30', '--workers', '1', '--quiet', '--reports'];
  const plain = (parent: string): string[] => [
    join(program, 'bin/doisoat.js'),
    'run',
    ...sources,
    ...flags,
    'tables',
    '--out',
    join(parent, 'out'),
  ];
  return {
    name: `run --reports ${reports}${replaces ? ' --overwrite' : ''}`,
    replaces,
    calls: CHANGING,
    // what follows a first failure is the publishing code's, and swept there and once in the whole program
    forGood: replaces && reports === 'tables',
    command: (parent) => [
      '--import',
      pathToFileURL(join(scripts, 'same.mjs')).href,
      join(program, 'bin/doisoat.js'),
      'run',
      ...sources,
      ...flags,
      reports,
      '--out',
      join(parent, 'out'),
      ...(replaces ? ['--overwrite'] : []),
    ],
    next: (parent) => [...plain(parent), '--overwrite'],
    refused: plain,
  };
}

/** Two files of a few bytes through the program's publishing code. */
export function publishing(program: string, replaces: boolean, scripts = HERE): Scenario {
  const same = ['--import', pathToFileURL(join(scripts, 'same.mjs')).href];
  const publish = (parent: string): string[] => [
    ...same,
    join(scripts, 'entry.mjs'),
    program,
    join(parent, 'out'),
  ];
  return {
    name: `publishing${replaces ? ' over an old output' : ''}`,
    replaces,
    calls: CALLS,
    forGood: true,
    command: publish,
    next: (parent) => [...publish(parent), 'another'],
    refused: (parent) => [...publish(parent), 'refused'],
  };
}
