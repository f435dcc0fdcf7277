/**
 * The program's publishing code by itself, as the sweep runs it beside the whole program:
 * `node --import same.mjs entry.mjs PROGRAM TARGET` makes and publishes two small files; with `another` it does so as
 * another run, with `refused` it may not replace what stands there.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , program, target, as = 'first'] = process.argv;

const load = (module) => import(pathToFileURL(join(program, 'dist/program', module)).href);

await publish();

/** With the program's exit codes. */
async function publish() {
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
