/**
 * The program as the sweep runs it: time, process number and random letters are the same in each run, so that every path
 * of a run is known beforehand and strace can be told which ones to watch. Nothing else differs from bin/doisoat.js.
 * `entry.mjs PROGRAM run …` is the whole program, `entry.mjs PROGRAM publish TARGET` makes and publishes two small files;
 * with `another` it does so as another run, with `refused` it may not replace what stands there.
 */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , program, mode, ...argv] = process.argv;
const WHEN = Date.UTC(2026, 5, argv[1] === undefined || mode === 'run' ? 30 : 29);

/** No process has this number: they end below 2^22. So what a killed run leaves belongs to a dead one. */
Object.defineProperty(process, 'pid', { value: 4999998 });
crypto.randomBytes = (size) => Buffer.alloc(size, 0xab);
syncBuiltinESMExports();
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [WHEN] : given));
  }
  static now() {
    return WHEN;
  }
};

const load = (module) => import(pathToFileURL(join(program, 'dist/program', module)).href);

if (mode === 'publish') await publish(argv[0], argv[1]);
else {
  process.argv = [process.argv[0], join(program, 'bin/doisoat.js'), mode, ...argv];
  await (await load('main.js')).main();
}

/** The publishing code of the program around files of a few bytes, with the program's exit codes. */
async function publish(target, as = 'first') {
  const [{ openPublication }, { OutFile }, { DISK }, { exitCode }, { failureOf }, { Failure }] =
    await Promise.all(
      ['publication.js', 'out-file.js', 'file-system.js']
        .map(load)
        .concat(['exit-codes.js', 'system-failures.js', 'failure.js'].map(load)),
    );
  let output;
  try {
    output = await openPublication({
      target,
      shown: 'out',
      check: async () => {
        const stands = (await DISK.entryAt(target)) !== undefined;
        if (stands && as === 'refused') throw Failure.of('out_exists', {}, { out: 'out' });
      },
      isWhole: async (folder) => (await DISK.read(join(folder, 'summary.json'))).endsWith('whole\n'),
      isOurs: async () => true,
    });
    for (const name of ['links.csv', 'summary.json']) {
      const file = await OutFile.create(output.path(name));
      try {
        await file.write(Buffer.from(`${as}, whole\n`));
      } finally {
        await file.close();
      }
    }
    await output.publish();
    process.exitCode = exitCode({ kind: 'done' });
  } catch (error) {
    await output?.discard();
    const failure = failureOf(error);
    process.exitCode = exitCode(
      failure === undefined ? { kind: 'defect' } : { kind: 'failed', faults: failure.faults },
    );
  }
}
