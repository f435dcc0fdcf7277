/** The colours of a stream. */
import { Chalk, type ChalkInstance } from 'chalk';
import { hasColor } from './has-color.ts';
import type { Screen, Stream } from './screen.ts';

export function chalkFor(stream: Stream, when: string, screen: Screen): ChalkInstance {
  return new Chalk({ level: hasColor(stream, when, screen) ? 1 : 0 });
}
