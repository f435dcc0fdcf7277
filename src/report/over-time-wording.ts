/** The words of tong-hop.xlsx and khai-tu-qua-han.xlsx; cli/words has them in both languages. The list is closed. */
import type { Facts } from '../failure.ts';

const OVER_TIME_TEXTS = [
  'monthTitle', // {month}
  'monthPeriod', // {from} {to}
  'monthNote',
  'monthSheet', // a sheet's name: a–z, 0–9, "-"
  'daySheet',
  'byWard',
  'byOfficer',
  'byFinding',
  'byDay',
  'targets',
  'ward',
  'officer',
  'finding',
  'day',
  'before',
  'received',
  'resolved',
  'resolvedShare',
  'open',
  'answered',
  'awaiting',
  'overdue',
  'measure',
  'reached',
  'target',
  'missing',
  'total',
  'unknownWard',
  'deathsTitle',
  'clerkSheet',
  'policeSheet',
  'clerkTitle',
  'clerkLead', // {people} {asOf}
  'policeTitle',
  'policeLead', // {people} {asOf}
  'number',
  'name',
  'birthDate',
  'citizenId',
  'address',
  'reported',
  'saysOthers',
  'saysNothing',
  'registrationNumber',
  'registrationPlace',
  'deathDate',
  'source',
  'done',
  'birthSays', // {person} {number} {place} {day}
  'marriageSays', // {number} {place} {day}
] as const;
export type OverTimeText = (typeof OVER_TIME_TEXTS)[number];

export interface OverTimeWording {
  text(name: OverTimeText, facts?: Facts): string;
}
