/**
 * The tables of the ledger (README.md beside this file says what they mean), as a list of forward migrations: entry n
 * takes a ledger from version n to n + 1. A migration that has been released is never changed; a new one is added.
 */
import { type Database, transaction } from './sqlite.ts';

/** Stands in the file's header: this SQLite file is a ledger of doisoat ("DSST"). */
export const APPLICATION_ID = 0x44535354;

const FIRST = `
CREATE TABLE about (
  name TEXT PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lineage (
  ledger_id TEXT PRIMARY KEY,
  parent_id TEXT,
  generation INTEGER NOT NULL,
  adopted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE runs (
  run INTEGER PRIMARY KEY,
  run_id TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('pending', 'published')),
  as_of TEXT NOT NULL,
  started TEXT NOT NULL,
  out_path TEXT NOT NULL,
  program TEXT NOT NULL,
  residents INTEGER NOT NULL,
  persons INTEGER NOT NULL,
  findings INTEGER NOT NULL,
  last_answer INTEGER NOT NULL
) STRICT;

CREATE TABLE findings (
  finding_id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  dimension TEXT NOT NULL,
  severity TEXT NOT NULL,
  ward TEXT NOT NULL,
  who TEXT NOT NULL,
  source TEXT NOT NULL,
  slot TEXT NOT NULL,
  record TEXT,
  resident TEXT,
  first_run INTEGER NOT NULL,
  first_on TEXT NOT NULL,
  opened_run INTEGER NOT NULL REFERENCES runs,
  opened_on TEXT NOT NULL,
  verify_by TEXT,
  repair_by TEXT,
  closed_run INTEGER REFERENCES runs,
  closed_on TEXT,
  times INTEGER NOT NULL DEFAULT 1,
  continues TEXT,
  continued_by TEXT,
  answer INTEGER REFERENCES answers
) STRICT, WITHOUT ROWID;
CREATE INDEX findings_opened ON findings (opened_run);
CREATE INDEX findings_closed ON findings (closed_run) WHERE closed_run IS NOT NULL;
CREATE INDEX findings_resident ON findings (resident) WHERE resident IS NOT NULL;
CREATE INDEX findings_answer ON findings (answer) WHERE answer IS NOT NULL;

CREATE TABLE past_spans (
  finding_id TEXT NOT NULL REFERENCES findings ON DELETE CASCADE,
  time INTEGER NOT NULL,
  opened_run INTEGER NOT NULL REFERENCES runs,
  opened_on TEXT NOT NULL,
  verify_by TEXT,
  repair_by TEXT,
  closed_run INTEGER REFERENCES runs,
  closed_on TEXT,
  answer INTEGER REFERENCES answers,
  PRIMARY KEY (finding_id, time)
) STRICT, WITHOUT ROWID;

CREATE TABLE readings (
  reading INTEGER PRIMARY KEY,
  read_on TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX readings_sha256 ON readings (sha256);

CREATE TABLE answers (
  answer INTEGER PRIMARY KEY AUTOINCREMENT,
  reading INTEGER NOT NULL REFERENCES readings,
  finding_id TEXT NOT NULL REFERENCES findings ON DELETE CASCADE,
  audience TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'other', 'dead', 'absent', 'abroad', 'unclear', 'fixed')),
  chosen TEXT,
  answered_on TEXT NOT NULL,
  after_run INTEGER NOT NULL REFERENCES runs,
  sheet_run INTEGER,
  sheet TEXT NOT NULL,
  cell TEXT NOT NULL
) STRICT;
CREATE INDEX answers_finding ON answers (finding_id);
CREATE INDEX answers_reading ON answers (reading);

CREATE TABLE pairs (
  source TEXT NOT NULL,
  slot TEXT NOT NULL,
  record TEXT NOT NULL,
  resident TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('pinned', 'forbidden')),
  decided_on TEXT NOT NULL,
  answer INTEGER REFERENCES answers ON DELETE SET NULL,
  PRIMARY KEY (source, slot, record, resident)
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  resident TEXT PRIMARY KEY,
  class TEXT NOT NULL CHECK (class IN ('dead', 'absent', 'abroad', 'unclear')),
  since TEXT NOT NULL,
  answer INTEGER REFERENCES answers ON DELETE SET NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
  note INTEGER PRIMARY KEY,
  person TEXT NOT NULL,
  audience TEXT NOT NULL,
  written_on TEXT NOT NULL,
  text TEXT NOT NULL,
  answer INTEGER REFERENCES answers ON DELETE SET NULL,
  UNIQUE (person, audience, text)
) STRICT;

CREATE TABLE day_counts (
  run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
  ward TEXT NOT NULL,
  code TEXT NOT NULL,
  who TEXT NOT NULL,
  opened INTEGER NOT NULL,
  reopened INTEGER NOT NULL,
  answered INTEGER NOT NULL,
  resolved INTEGER NOT NULL,
  open INTEGER NOT NULL,
  overdue INTEGER NOT NULL,
  PRIMARY KEY (run, ward, code, who)
) STRICT, WITHOUT ROWID;

CREATE TABLE scores (
  run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
  ward TEXT NOT NULL,
  dimension TEXT NOT NULL,
  total INTEGER NOT NULL,
  passing INTEGER NOT NULL,
  score REAL,
  PRIMARY KEY (run, ward, dimension)
) STRICT, WITHOUT ROWID;

CREATE TABLE coverage (
  run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
  ward TEXT NOT NULL,
  measure TEXT NOT NULL,
  total INTEGER NOT NULL,
  covered INTEGER NOT NULL,
  target REAL,
  target_unit TEXT,
  missing INTEGER,
  PRIMARY KEY (run, ward, measure)
) STRICT, WITHOUT ROWID;

CREATE VIEW spans AS
  SELECT finding_id, time, opened_run, opened_on, verify_by, repair_by, closed_run, closed_on, answer FROM past_spans
  UNION ALL
  SELECT finding_id, times, opened_run, opened_on, verify_by, repair_by, closed_run, closed_on, answer FROM findings;

CREATE VIEW latest_run AS
  SELECT run, run_id, as_of FROM runs WHERE status = 'published' ORDER BY run DESC LIMIT 1;

CREATE VIEW states AS
  SELECT f.*,
    CASE
      WHEN f.closed_run IS NOT NULL AND f.continued_by IS NOT NULL THEN 'continued'
      WHEN f.closed_run IS NOT NULL THEN 'resolved'
      WHEN f.answer IS NOT NULL THEN 'answered'
      WHEN f.opened_run = l.run AND f.times > 1 THEN 'reopened'
      WHEN f.first_run = l.run THEN 'new'
      ELSE 'open'
    END AS state,
    CASE WHEN f.closed_run IS NOT NULL THEN NULL WHEN f.answer IS NULL THEN f.verify_by ELSE f.repair_by END AS due,
    f.closed_run IS NULL
      AND coalesce(CASE WHEN f.answer IS NULL THEN f.verify_by ELSE f.repair_by END < l.as_of, 0) AS overdue,
    CAST(julianday(coalesce(f.closed_on, l.as_of)) - julianday(f.opened_on) AS INTEGER) AS age_days,
    CASE WHEN f.closed_run IS NULL THEN l.run ELSE f.closed_run - 1 END AS last_run
  FROM findings f CROSS JOIN latest_run l;
`;

/** Decisions leave when their people have left the data for long enough; registered deaths whose residents were struck off. */
const LOST = `
ALTER TABLE pairs ADD COLUMN lost_on TEXT;
ALTER TABLE people ADD COLUMN lost_on TEXT;

CREATE TABLE departed (
  source TEXT NOT NULL,
  slot TEXT NOT NULL,
  record TEXT NOT NULL,
  resident TEXT NOT NULL,
  since_run INTEGER NOT NULL,
  since TEXT NOT NULL,
  lost_on TEXT,
  PRIMARY KEY (source, slot, record)
) STRICT, WITHOUT ROWID;
`;

const MIGRATIONS: readonly string[] = [FIRST, LOST];

/** What this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Version of an open ledger; 0 of a file with nothing in it. */
export function schemaVersion(database: Database): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}

/** Brings a ledger to this program's version, all steps in one transaction. Answers the version that it had. */
export function migrate(database: Database, migrations: readonly string[] = MIGRATIONS): number {
  const from = schemaVersion(database);
  if (from >= migrations.length) return from;
  transaction(database, () => {
    for (const step of migrations.slice(from)) database.exec(step);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
  return from;
}
