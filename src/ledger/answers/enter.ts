/** Enters weighed answers into the ledger in one transaction, or not at all. Nothing new: nothing is written. */
import type { Ledger } from '../open-ledger.ts';
import type { Database } from '../sqlite.ts';
import type { AnswerChanges } from './reading.ts';
import type { Given } from './stored.ts';
import type { Weighed } from './weigh.ts';

export interface ReadFile {
  readonly file: string;
  readonly sha256: string;
}

/** What would change, counted. */
export function countChanges({ answers, changed, decisions, notes }: Weighed): AnswerChanges {
  const pairs = decisions.pairChanges();
  const classes = decisions.classChanges();
  const newPairs = (decision: string): number =>
    pairs.filter(({ now, isNew }) => isNew && now?.decision === decision).length;
  return {
    answers: answers.length,
    findings: changed.length,
    pinned: newPairs('pinned'),
    forbidden: newPairs('forbidden'),
    withdrawn: [...pairs, ...classes].filter(({ now }) => now === undefined).length,
    classified: classes.filter(({ now }) => now !== undefined).length,
    notes: notes.added().length,
  };
}

/** `day`: ISO day on which the answers count as given. */
export function enterAnswers(
  ledger: Ledger,
  weighed: Weighed,
  files: readonly ReadFile[],
  day: string,
): void {
  if (weighed.answers.length === 0 && weighed.notes.added().length === 0) return;
  ledger.write((database) => {
    insertAnswers(database, weighed, files, day);
    writeDecisions(database, weighed, day);
    writeNotes(database, weighed, day);
  });
}

function insertAnswers(
  database: Database,
  { answers, changed, latestRun }: Weighed,
  files: readonly ReadFile[],
  day: string,
): void {
  const sha256 = new Map(files.map((one) => [one.file, one.sha256]));
  const readings = new Map<string, number>();
  const insertReading = database.prepare('INSERT INTO readings (read_on, file, sha256) VALUES (?, ?, ?)');
  const readingOf = (file: string): number => {
    let reading = readings.get(file);
    if (reading === undefined) {
      reading = Number(insertReading.run(day, file, sha256.get(file) ?? '').lastInsertRowid);
      readings.set(file, reading);
    }
    return reading;
  };
  const insert = database.prepare(
    `INSERT INTO answers (reading, finding_id, audience, verdict, chosen, answered_on, after_run, sheet_run, sheet, cell)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { finding, given } of answers) {
    const { audience, verdict, chosen, sheetRun, place } = given;
    const reading = readingOf(place.file);
    const values = [
      reading,
      finding,
      audience,
      verdict,
      chosen,
      day,
      latestRun,
      sheetRun,
      place.sheet,
      place.cell,
    ];
    given.number = Number(insert.run(...values).lastInsertRowid);
  }
  const stand = database.prepare('UPDATE findings SET answer = ? WHERE finding_id = ?');
  for (const { id, standing } of changed) stand.run(numberOf(standing), id);
}

function writeDecisions(database: Database, { decisions }: Weighed, day: string): void {
  const removePair = database.prepare(
    'DELETE FROM pairs WHERE source = ? AND slot = ? AND record = ? AND resident = ?',
  );
  const setPair =
    database.prepare(`INSERT OR REPLACE INTO pairs (source, slot, record, resident, decision, decided_on, answer)
     VALUES (?, ?, ?, ?, ?, ?, ?)`);
  for (const { source, slot, record, resident, now } of decisions.pairChanges()) {
    if (now === undefined) removePair.run(source, slot, record, resident);
    else setPair.run(source, slot, record, resident, now.decision, day, numberOf(now.from));
  }
  const removeClass = database.prepare('DELETE FROM people WHERE resident = ?');
  const setClass = database.prepare(
    'INSERT OR REPLACE INTO people (resident, class, since, answer) VALUES (?, ?, ?, ?)',
  );
  for (const { resident, now } of decisions.classChanges()) {
    if (now === undefined) removeClass.run(resident);
    else setClass.run(resident, now.class, day, numberOf(now.from));
  }
}

function writeNotes(database: Database, { notes }: Weighed, day: string): void {
  const remove = database.prepare('DELETE FROM notes WHERE note = ?');
  for (const number of notes.gone()) remove.run(number);
  const insert = database.prepare(
    'INSERT OR IGNORE INTO notes (person, audience, written_on, text, answer) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { person, audience, text, from } of notes.added())
    insert.run(person, audience, day, text, numberOf(from));
}

function numberOf(given: Given | undefined): number | null {
  return given?.number ?? null;
}
