/** What the master itself says of a resident's state: dead, moved away, struck off. */
import { saysGone } from '../vietnamese/resident-state.ts';
import type { Context } from './context.ts';
import { valueAt } from './people.ts';
import { isTrueOf } from './stays.ts';

/** The status column says that he is dead or gone: the master has been put right already. */
export function isStruckOff(context: Context, resident: number): boolean {
  const status = valueAt(context.master, 'status', resident);
  return status !== 0 && isTrueOf(context, 'struckOff', status, saysGone);
}
