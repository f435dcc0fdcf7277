/** What a run does where neither a flag nor the configuration says otherwise. */
import type { Plan } from './plan.ts';

const HOUR_MS = 3_600_000;
const MAX_WORKERS = 64;

/** Calendar date in Việt Nam (UTC+7 all year, no daylight saving since 1975), ISO yyyy-mm-dd. */
function todayInVietnam(now: Date): string {
  return new Date(now.getTime() + 7 * HOUR_MS).toISOString().slice(0, 10);
}

export interface Defaults {
  readonly decide: Plan['decide'];
  readonly out: string;
  readonly asOf: string;
  readonly lang: Plan['lang'];
  readonly reports: Plan['reports'];
  readonly workers: number;
  readonly maxRejected: Plan['maxRejected'];
}

/** Defaults for a run that starts now on a machine with so many cores. */
export function defaultsFor(now: Date, cores: number): Defaults {
  return {
    decide: { match: 0.99, review: 0.5 },
    out: 'ket-qua',
    asOf: todayInVietnam(now),
    lang: 'vi',
    reports: 'all',
    workers: Math.min(MAX_WORKERS, Math.max(1, cores)),
    maxRejected: { share: 0.2 },
  };
}
