/** Which commands run in a thread of their own: see command-thread.ts, which is loaded for them only. */
import { readFileSync } from 'node:fs';

const LARGE: ReadonlySet<string> = new Set(['run', 'check', 'explain', 'evaluate']);
const SMALL_WISHES: ReadonlySet<string> = new Set(['--help', '-h', '--version', '-V']);

/** Whether this command line is worth a thread; the command may stand behind flags. */
export function wantsThread(argv: readonly string[]): boolean {
  if (!argv.some((word) => LARGE.has(word)) || argv.some((word) => SMALL_WISHES.has(word))) return false;
  return !isAddressSpaceLimited();
}

/** Under `ulimit -v` a second heap has no room: V8 reserves 700 MB of addresses for each, used or not. */
function isAddressSpaceLimited(): boolean {
  try {
    return !/^Max address space +unlimited/m.test(readFileSync('/proc/self/limits', 'latin1'));
  } catch {
    return false; // no Linux
  }
}
