/** Days as people here write them. */
import { dayText } from '../../vietnamese/civil-date.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** dd/mm/yyyy so many days after an ISO date. */
export function dayAfter(iso: string, days: number): string {
  return dayText(new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString());
}

/** The day of an ISO time in Việt Nam (UTC+7 all year). */
export function dayInVietnam(time: string): string {
  return dayText(new Date(Date.parse(time) + 7 * HOUR_MS).toISOString());
}
