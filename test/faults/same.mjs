/**
 * Time, process number and random letters the same in each run and each thread of it (node --import), so that every path
 * of a run is known beforehand and strace can be told which ones to watch. Nothing else differs from the program.
 */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** Who publishes as another run, or is refused (entry.mjs), has a day of its own. */
const WHEN = Date.UTC(2026, 5, ['another', 'refused'].includes(process.argv.at(-1)) ? 29 : 30);

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
