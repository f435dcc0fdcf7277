/** What somebody waits for on standard output. */
import { Failure } from '../failure.ts';
import type { Screen } from './screen.ts';

/** Throws a Failure `stdout_failed` where not all of it arrives; a reader that went away is nothing. */
export async function handOver(text: string, { stdout, stdoutFault }: Screen): Promise<void> {
  stdout.write(text);
  const system = await stdoutFault?.();
  if (system !== undefined) throw Failure.of('stdout_failed', {}, { system });
}
