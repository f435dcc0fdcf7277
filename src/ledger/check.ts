/** Whether a ledger is sound. A big file is checked in part when it is opened and as a whole by `doctor`. */
import { DAMAGED, type Database, resultCode } from './sqlite.ts';

/** Checking runs at about 200 MB a second; more than this is too long for every opening. */
const MOST_BYTES = 256 * 1024 * 1024;
/** So much is gone through with its indexes and constraints in less than a second. */
const MOST_WHOLE_BYTES = 16 * 1024 * 1024;
const MOST_PROBLEMS = 10;
/** Small, and everything else hangs on them. */
const ALWAYS = ['about', 'runs', 'readings', 'answers', 'pairs', 'people', 'departed'] as const;

/** What is wrong, the first few sentences of SQLite; empty when nothing is. */
export function checkLedger(database: Database, whole: 'bounded' | 'whole' = 'bounded'): readonly string[] {
  try {
    if (whole === 'whole') return problemsOf(database, `integrity_check(${MOST_PROBLEMS})`);
    const bytes = number(database, 'page_count') * number(database, 'page_size');
    if (bytes <= MOST_WHOLE_BYTES) return problemsOf(database, `integrity_check(${MOST_PROBLEMS})`);
    if (bytes <= MOST_BYTES) return problemsOf(database, `quick_check(${MOST_PROBLEMS})`);
    const known = new Set(
      database
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .all()
        .map(({ name }) => name),
    );
    return ALWAYS.filter((table) => known.has(table)).flatMap((table) =>
      problemsOf(database, `quick_check(${table})`),
    );
  } catch (error) {
    const code = resultCode(error);
    if (code === undefined || !DAMAGED.includes(code) || !(error instanceof Error)) throw error;
    return [error.message];
  }
}

function problemsOf(database: Database, pragma: string): readonly string[] {
  const problems = database
    .prepare(`PRAGMA ${pragma}`)
    .all()
    .map((row) => String(Object.values(row)[0]));
  return problems.filter((problem) => problem !== 'ok');
}

function number(database: Database, pragma: string): number {
  return Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
}
