/** Received and resolved: what a run counts for each ward, class and officers. The sums stay when findings are purged. */
import { type RunChanges, whoOf } from './compare-run.ts';
import { type Database, rowsOf } from './sqlite.ts';

/** opened, reopened, answered, resolved, open, overdue */
type Counts = [number, number, number, number, number, number];

export function countDay(database: Database, run: number, lastAnswer: number, changes: RunChanges): void {
  const counts = new Map<string, Counts>();
  const add = (ward: string, code: string, who: string, at: number, by = 1): void => {
    const key = `${ward}\0${code}\0${who}`;
    let own = counts.get(key);
    if (own === undefined) {
      own = [0, 0, 0, 0, 0, 0];
      counts.set(key, own);
    }
    own[at]! += by;
  };
  for (const { finding, state, isOverdue } of changes.standings) {
    const who = whoOf(finding);
    const { wardCode, code } = finding;
    if (state === 'new') add(wardCode, code, who, 0);
    if (state === 'reopened') add(wardCode, code, who, 1);
    if (state !== 'answered') add(wardCode, code, who, 4);
    if (isOverdue) add(wardCode, code, who, 5);
  }
  for (const { ward, code, who, continuedBy } of changes.gone) {
    if (continuedBy === undefined) add(ward, code, who, 3);
  }
  for (const [ward, code, who, answered] of answeredSince(database, run, lastAnswer)) {
    add(String(ward), String(code), String(who), 2, Number(answered));
  }
  const insert = database.prepare('INSERT INTO day_counts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const key of [...counts.keys()].sort()) insert.run(run, ...key.split('\0'), ...counts.get(key)!);
}

/** Findings that got an answer after the run before. */
function answeredSince(database: Database, run: number, lastAnswer: number) {
  const before = database
    .prepare("SELECT last_answer FROM runs WHERE run < ? AND status = 'published' ORDER BY run DESC LIMIT 1")
    .get(run);
  return rowsOf(
    database,
    `SELECT f.ward, f.code, f.who, count(DISTINCT f.finding_id) FROM answers a JOIN findings f USING (finding_id)
      WHERE a.answer > ? AND a.answer <= ? GROUP BY f.ward, f.code, f.who`,
    Number(before?.['last_answer'] ?? 0),
    lastAnswer,
  );
}
