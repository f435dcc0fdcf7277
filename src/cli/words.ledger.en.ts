/** Words about the ledger: English. */
import type { LedgerFault } from '../ledger/faults.ts';
import type { OverTimeText } from '../report/over-time-wording.ts';
import type { DiffWords, ReportedFindings } from './words.ledger.ts';
import type { FaultWords } from './words.ts';

/** What is counted of findings over time, on the screen and on the page. */
export const CHANGE_HEADS = {
  opened: 'New',
  reopened: 'Reopened',
  resolved: 'Resolved',
  open: 'Open',
  answered: 'Answered',
  overdue: 'Overdue',
  oldestDays: 'Oldest (days)',
} as const;

export const LEDGER_FAULT_WORDS: Readonly<Record<LedgerFault, FaultWords>> = {
  ledger_no_engine: {
    what: 'This copy of doisoat has no storage (SQLite) for the ledger on {system}.',
    next: 'Install doisoat with npm on this machine, or remove "ledger" from the configuration to run without it.',
  },
  ledger_missing: {
    what: 'There is no ledger here.',
    next: 'Check the path; a ledger is made by "doisoat run" with "ledger:" in the configuration or --ledger.',
  },
  ledger_in_use: {
    what: 'Another doisoat command is writing to the ledger.',
    next: 'Wait until it has finished, then run again.',
  },
  ledger_not_ours: {
    what: 'This file is no ledger of doisoat; it was left as it is.',
    next: 'Name another file with "ledger:" or --ledger.',
  },
  ledger_damaged: {
    what: 'The ledger is damaged ({problems}); the file was left as it is.',
    next: 'See what can be saved with "doisoat doctor --ledger FILE", then restore a backup.',
  },
  ledger_newer: {
    what: 'The ledger was written by a later doisoat (structure {version|raw}, this program knows up to {known|raw}).',
    next: 'Update doisoat, then run again.',
  },
  ledger_restored: {
    what: 'The ledger here is older than what was written last (write {generation}, it had come to {seen}): probably it was restored from a backup.',
    next: 'Put the newest one back; if it is lost, run with --adopt-ledger to go on from this one as a ledger of its own.',
  },
  ledger_forked: {
    what: 'The output in "{out}" was written by another copy of this ledger (run {run|raw}).',
    next: 'Use one copy only: put back the one that wrote this output, or run with --adopt-ledger to make this one a ledger of its own.',
  },
  ledger_copied: {
    what: 'This ledger is a copy of one that still stands at "{original}".',
    next: 'Use the original, or run with --adopt-ledger to make the copy a ledger of its own.',
  },
  ledger_not_writable: {
    what: 'The ledger cannot be written here.',
    next: 'Check the rights of the folder and the file; a ledger has to be on a disk of this machine, not on a network drive.',
  },
  ledger_disk_full: {
    what: 'There is no room to write the ledger.',
    next: 'Free some room on the disk, then run again; nothing was changed.',
  },
  ledger_run_unknown: {
    what: 'The ledger has no run {run|raw}.',
    next: '[[Runs in the ledger: {known}.]]',
  },
  ledger_too_few_runs: {
    what: 'It takes two runs to compare; the ledger has {runs}.',
    next: 'Try again after the next run.',
  },
};

export const DIFF_WORDS: DiffWords = {
  title: 'Changes from run {from|raw} ({fromDay}) to run {to|raw} ({toDay})',
  nothing: 'No finding is open, and nothing changed.',
  byWard: 'By ward',
  byFinding: 'By finding',
  columns: {
    ward: 'Ward',
    finding: 'Finding',
    ...CHANGE_HEADS,
  },
  total: 'Total',
  unknownWard: 'unknown',
  note: 'Ids of the findings: doisoat diff --json; what they say: findings.csv of the run.',
};

export const OVER_TIME_WORDS: Readonly<Record<OverTimeText, string>> = {
  monthTitle: 'FINDINGS RECEIVED AND RESOLVED – MONTH {month}',
  monthPeriod: 'From {from} to {to}',
  monthNote:
    'Received are new and reopened findings. Open = open before + received − resolved. A task of two officers counts for both.',
  monthSheet: 'month',
  daySheet: 'days',
  byWard: 'By ward',
  byOfficer: 'By officer',
  byFinding: 'By finding',
  byDay: 'RECEIVED AND RESOLVED DAY BY DAY',
  targets: 'Coverage against targets',
  ward: 'Ward',
  officer: 'Officer',
  finding: 'Finding',
  day: 'Day',
  before: 'Open before',
  received: 'Received',
  resolved: 'Resolved',
  resolvedShare: 'Share',
  open: 'Open',
  answered: 'Answered',
  awaiting: 'Awaiting repair',
  overdue: 'Overdue',
  measure: 'Ward: measure',
  reached: 'Reached',
  target: 'Target',
  missing: 'Missing',
  total: 'Total',
  unknownWard: 'Ward unknown',
  deathsTitle: 'Overdue death registrations',
  clerkSheet: 'civil-status',
  policeSheet: 'police',
  clerkTitle: 'DEAD, DEATH NOT REGISTERED – CIVIL STATUS',
  clerkLead:
    '{people} people whom officers found to be dead and the death register does not know, as of {asOf}. Ask the family to register the death.',
  policeTitle: 'DEATH REGISTERED, STILL A RESIDENT – POLICE',
  policeLead:
    '{people} people whom officers found to be dead and whose death is registered, as of {asOf}. Strike them off by the registration.',
  number: 'No.',
  name: 'Full name',
  birthDate: 'Date of birth',
  citizenId: 'Citizen id',
  address: 'Address',
  reported: 'Reported on',
  saysOthers: 'What births and marriages say',
  saysNothing: 'not in the births and marriages of this run',
  registrationNumber: 'Registration number',
  registrationPlace: 'Book, place',
  deathDate: 'Day of death',
  source: 'Source, row',
  done: 'Result',
  birthSays: 'Birth: {person}[[, number {number}]][[, {place}]][[, {day}]]',
  marriageSays: 'Marriage: {person}[[, number {number}]][[, {place}]][[, {day}]]',
};

export const REPORTED_FINDINGS: ReportedFindings = {
  reported_abroad: {
    title: 'An officer reported that the person has left the country',
    explanation:
      'An officer was told that this resident has gone abroad; the residents’ file still has him as living here.',
    action:
      'The ward police check the border records within {verify} days; if he settled abroad his residence is struck off, and the insurance looks at his card within {repair} more days.',
  },
  reported_absent: {
    title: 'An officer reported that the person is absent from his residence',
    explanation: 'An officer did not find this resident at his registered residence.',
    action:
      'The ward police verify where he lives within {visit} days; after twelve months of absence without a temporary residence or a notice of absence his residence is struck off.',
  },
  reported_dead: {
    title: 'An officer reported that the person is dead, the death register does not know',
    explanation:
      'An officer was told that this resident is dead, but no death record was found; the registration may be overdue.',
    action:
      'The civil status officer asks the family and registers the death within {visit} days; the police then strike off the residence.',
  },
};
