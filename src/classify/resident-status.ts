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

/** Struck off, or called dead by an officer: what is asked of the living is not asked of him. */
export function isGone(context: Context, resident: number): boolean {
  const { clusterOf } = context.clusters;
  const dead = context.shared('calledDead', () => {
    const called = context.reported.filter((one) => one.class === 'dead');
    return new Set(called.map(({ row }) => clusterOf[row]!));
  });
  return isStruckOff(context, resident) || dead.has(clusterOf[resident]!);
}
