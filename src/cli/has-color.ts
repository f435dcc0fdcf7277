/** Whether a stream gets colour: --color, then NO_COLOR and FORCE_COLOR, then whether it is a terminal. */
import type { Screen, Stream } from './screen.ts';

export function hasColor(stream: Stream, when: string, { env }: Pick<Screen, 'env'>): boolean {
  if (when === 'always') return true;
  if (when === 'never') return false;
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
