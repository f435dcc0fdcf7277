/**
 * What a run means for the ledger, worked out before anything is written: which findings are new, open again, still open
 * or answered, and which are gone. Findings are told apart by finding_id; where a record was rewritten, so that a finding
 * went and one of the same class about the same person came, the new one continues the old one.
 */
import type { Finding } from '../flow.ts';
import type { Departed } from './departed.ts';
import { type Database, rowsOf } from './sqlite.ts';

export const OPEN_STATES = ['new', 'reopened', 'open', 'answered'] as const;
export type OpenState = (typeof OPEN_STATES)[number];

/** Days as ISO texts. By both days nobody is late for a finding without a deadline: then it is absent. */
export interface Deadline {
  readonly verifyBy: string;
  readonly repairBy: string;
}

/** What the ledger keeps of a finding beside itself; asked for only where the finding is not known yet. */
export interface FindingKeys {
  /** Keyed hash of the record of an extract; null for a finding inside the master. */
  record(finding: Finding): string | null;
  /** Keyed hash of the resident; null where none is concerned. */
  resident(finding: Finding): string | null;
  deadline(finding: Finding): Deadline | undefined;
}

/** One finding of this run, as it will stand in the ledger. */
export interface Standing {
  readonly finding: Finding;
  readonly state: OpenState;
  readonly isOverdue: boolean;
  readonly openedOn: string;
  readonly deadline: Deadline | undefined;
  /** What has to be written for it; absent where nothing changes. */
  readonly entry?: Opened;
}

interface Opened {
  readonly record: string | null;
  readonly resident: string | null;
  readonly times: number;
  readonly firstRun: number | undefined;
  readonly firstOn: string;
  readonly answer: number | null;
  /** The finding whose place it takes. */
  readonly continues?: string;
  /** Its row stands already: the span there becomes a past one. */
  readonly known: boolean;
}

/** A finding that was open and that this run does not have any more. */
export interface Gone {
  readonly id: string;
  readonly code: string;
  readonly ward: string;
  readonly who: string;
  readonly openedOn: string;
  readonly wasAnswered: boolean;
  readonly continuedBy?: string;
}

export interface RunChanges {
  readonly asOf: string;
  /** In the order of the findings. */
  readonly standings: readonly Standing[];
  readonly gone: readonly Gone[];
  /** The dead who were struck off since the last run. */
  readonly departed?: readonly Departed[];
}

interface OpenRow {
  readonly id: string;
  readonly openedOn: string;
  readonly verifyBy: string | null;
  readonly repairBy: string | null;
  readonly answer: number | null;
  readonly isFixed: boolean;
  seen: boolean;
}

interface Known {
  readonly code: string;
  readonly ward: string;
  readonly who: string;
  readonly source: string;
  readonly slot: string;
  readonly record: string | null;
  readonly resident: string | null;
  readonly firstRun: number;
  readonly firstOn: string;
  readonly times: number;
}

export function compareRun(
  database: Database,
  findings: readonly Finding[],
  asOf: string,
  keys: FindingKeys,
): RunChanges {
  const open = openRows(database);
  const known = knownReader(database);
  const fresh: { at: number; finding: Finding; record: string | null; resident: string | null }[] = [];
  const standings: Standing[] = findings.map((finding, at) => {
    const row = open.get(finding.id);
    if (row !== undefined) {
      row.seen = true;
      if (row.isFixed) return reopened(finding, asOf, known(finding.id)!, keys);
      return stillOpen(finding, row, asOf);
    }
    const before = known(finding.id);
    if (before !== undefined) return reopened(finding, asOf, before, keys);
    fresh.push({ at, finding, record: keys.record(finding), resident: keys.resident(finding) });
    return { finding, state: 'new', isOverdue: false, openedOn: asOf, deadline: undefined };
  });
  const gone = [...open.values()].filter(({ seen }) => !seen);
  const places = continuedPlaces(gone, fresh, known);
  const continuedBy = new Map<string, string>();
  for (const { at, finding, record, resident } of fresh) {
    const old = places.get(finding.id);
    if (old !== undefined) continuedBy.set(old.id, finding.id);
    standings[at] =
      old === undefined
        ? opened(finding, asOf, { record, resident }, keys)
        : continuing(finding, asOf, { record, resident }, old, known(old.id)!, keys);
  }
  return {
    asOf,
    standings,
    gone: gone.map(({ id, openedOn, answer }) => {
      const { code, ward, who } = known(id)!;
      const by = continuedBy.get(id);
      return {
        id,
        code,
        ward,
        who,
        openedOn,
        wasAnswered: answer !== null,
        ...(by === undefined ? {} : { continuedBy: by }),
      };
    }),
  };
}

type PersonKeys = Pick<Known, 'record' | 'resident'>;

function opened(finding: Finding, asOf: string, person: PersonKeys, keys: FindingKeys): Standing {
  const entry = { ...person, times: 1, firstRun: undefined, firstOn: asOf, answer: null, known: false };
  return { ...beginning(finding, 'new', asOf, keys), entry };
}

function reopened(finding: Finding, asOf: string, before: Known, keys: FindingKeys): Standing {
  const { record, resident, firstRun, firstOn } = before;
  const entry = { record, resident, times: before.times + 1, firstRun, firstOn, answer: null, known: true };
  return { ...beginning(finding, 'reopened', asOf, keys), entry };
}

/** Age, deadlines and answer pass on; an answer that said "repaired" does not, for the data still do not agree. */
function continuing(
  finding: Finding,
  asOf: string,
  person: PersonKeys,
  old: OpenRow,
  before: Known,
  keys: FindingKeys,
): Standing {
  const { firstRun, firstOn, times } = before;
  const base = { ...person, firstRun, firstOn, continues: old.id, known: false };
  if (old.isFixed) {
    const entry = { ...base, times: times + 1, answer: null };
    return { ...beginning(finding, 'reopened', asOf, keys), entry };
  }
  return { ...stillOpen(finding, old, asOf), entry: { ...base, times: 1, answer: old.answer } };
}

function beginning(finding: Finding, state: OpenState, asOf: string, keys: FindingKeys): Standing {
  const deadline = keys.deadline(finding);
  return { finding, state, isOverdue: isLate(deadline?.verifyBy, asOf), openedOn: asOf, deadline };
}

function stillOpen(finding: Finding, row: OpenRow, asOf: string): Standing {
  const isAnswered = row.answer !== null;
  const deadline = deadlineOf(row);
  return {
    finding,
    state: isAnswered ? 'answered' : 'open',
    isOverdue: isLate(isAnswered ? deadline?.repairBy : deadline?.verifyBy, asOf),
    openedOn: row.openedOn,
    deadline,
  };
}

function deadlineOf({ verifyBy, repairBy }: OpenRow): Deadline | undefined {
  return verifyBy === null || repairBy === null ? undefined : { verifyBy, repairBy };
}

function isLate(due: string | undefined, asOf: string): boolean {
  return due !== undefined && due < asOf;
}

function openRows(database: Database): Map<string, OpenRow> {
  const rows = rowsOf(
    database,
    `SELECT f.finding_id, f.opened_on, f.verify_by, f.repair_by, f.answer, a.verdict
       FROM findings f LEFT JOIN answers a ON a.answer = f.answer WHERE f.closed_run IS NULL`,
  );
  const open = new Map<string, OpenRow>();
  for (const [id, openedOn, verifyBy, repairBy, answer, verdict] of rows) {
    open.set(String(id), {
      id: String(id),
      openedOn: String(openedOn),
      verifyBy: text(verifyBy),
      repairBy: text(repairBy),
      answer: answer === null ? null : Number(answer),
      isFixed: verdict === 'fixed',
      seen: false,
    });
  }
  return open;
}

/** Reads one finding of the ledger; nothing is asked of a ledger that has none. */
function knownReader(database: Database): (id: string) => Known | undefined {
  if (database.prepare('SELECT 1 FROM findings LIMIT 1').get() === undefined) return () => undefined;
  const statement = database.prepare(
    `SELECT code, ward, who, source, slot, record, resident, first_run, first_on, times
       FROM findings WHERE finding_id = ?`,
  );
  return (id) => {
    const row = statement.get(id);
    if (row === undefined) return undefined;
    return {
      code: String(row['code']),
      ward: String(row['ward']),
      who: String(row['who']),
      source: String(row['source']),
      slot: String(row['slot']),
      record: text(row['record']),
      resident: text(row['resident']),
      firstRun: Number(row['first_run']),
      firstOn: String(row['first_on']),
      times: Number(row['times']),
    };
  };
}

function text(value: string | number | null | Uint8Array | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** New finding → the one whose place it takes: of one class, source and person there is one on each side. */
function continuedPlaces(
  gone: readonly OpenRow[],
  fresh: readonly {
    readonly finding: Finding;
    readonly record: string | null;
    readonly resident: string | null;
  }[],
  known: (id: string) => Known | undefined,
): ReadonlyMap<string, OpenRow> {
  const lost = new Map<string, OpenRow | undefined>();
  for (const row of gone) {
    const { code, source, slot, record, resident } = known(row.id)!;
    addOnly(lost, placeKey(code, source, slot, record, resident), row);
  }
  const found = new Map<string, string | undefined>();
  for (const { finding, record, resident } of fresh) {
    const { code, source, person, id } = finding;
    addOnly(found, placeKey(code, source, person, record, resident), id);
  }
  const places = new Map<string, OpenRow>();
  for (const [key, id] of found) {
    const row = lost.get(key);
    if (row !== undefined && id !== undefined) places.set(id, row);
  }
  return places;
}

/** The only one that goes by the key; undefined where there are several. */
function addOnly<T>(only: Map<string, T | undefined>, key: string | undefined, value: T): void {
  if (key !== undefined) only.set(key, only.has(key) ? undefined : value);
}

function placeKey(
  code: string,
  source: string,
  slot: string,
  record: string | null,
  resident: string | null,
): string | undefined {
  const who = resident ?? record;
  return who === null ? undefined : `${code} ${slot} ${who} ${source}`;
}

/** Officers as one text, who acts first stands first. A finding that names nobody is the police's. */
export function whoOf({ who }: Pick<Finding, 'who'>): string {
  return who.length === 0 ? 'police' : who.join('|');
}
