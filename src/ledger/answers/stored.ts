/**
 * What the ledger knows that an answer may touch, read when first asked for and kept: a finding with the chain of those
 * that continue it, all answers it ever had, decisions about a record, the class and the notes of a person.
 */
import type { AnswerVerdict, CellPlace } from '../../answer-flow.ts';
import { type Database, rowsOf, type SqlValue, type Statement } from '../sqlite.ts';

/** One answer to one finding, in the ledger or about to be. */
export interface Given {
  /** Its number in the ledger; undefined while it is new. */
  number: number | undefined;
  readonly audience: string;
  readonly verdict: AnswerVerdict;
  /** Hash of the resident who was named. */
  readonly chosen: string | null;
  readonly sheetRun: number | null;
  readonly place: CellPlace;
  /** The row it comes from: answers of one row are one statement. */
  readonly row: string;
  /** Place of its officer among those of the finding; who acts first is 0. */
  readonly rank: number;
}

export interface StoredFinding {
  /** The last of its chain. */
  readonly id: string;
  readonly code: string;
  readonly ward: string;
  readonly who: readonly string[];
  readonly source: string;
  readonly slot: string;
  readonly record: string | null;
  readonly resident: string | null;
  readonly isOpen: boolean;
  /** Number of the last run in which it came again after it had gone, or 0. */
  readonly cameAgain: number;
  /** The answer that counts. */
  standing: Given | undefined;
  readonly before: Given | undefined;
  readonly history: Given[];
}

/** Whose resident is decided: a person of a record, or (`source` is `master`) another resident, by his hash. */
export interface PairOf {
  readonly source: string;
  readonly slot: string;
  readonly record: string;
}

export type Decision = 'pinned' | 'forbidden';
export interface StoredPair {
  readonly decision: Decision;
  /** Undefined where the answer was purged. */
  readonly from: Given | undefined;
}
export interface StoredClass {
  readonly class: 'dead' | 'absent' | 'abroad' | 'unclear';
  readonly from: Given | undefined;
}

const CHAIN = 'SELECT * FROM findings WHERE finding_id = ?';
const ANSWER =
  'SELECT a.*, r.file AS file, f.who AS who FROM answers a JOIN readings r USING (reading) JOIN findings f USING (finding_id)';
const LONGEST_CHAIN = 1000;

export class Stored {
  readonly latestRun: number;
  /** Ids under which this ledger wrote lists: its own and those of the ledgers it goes on from. */
  readonly ledgerIds: ReadonlySet<string>;
  readonly #finding: Statement;
  readonly #answersOf: Statement;
  readonly #answer: Statement;
  readonly #pairs: Statement;
  readonly #class: Statement;
  readonly #notes: Statement;
  readonly #resident: Statement;
  readonly #findings = new Map<string, StoredFinding | undefined>();
  readonly #answers = new Map<number, Given>();

  constructor(database: Database, ledgerId: string) {
    this.latestRun = Number(database.prepare('SELECT max(run) AS run FROM latest_run').get()?.['run'] ?? 0);
    const parents = rowsOf(database, 'SELECT parent_id FROM lineage WHERE parent_id IS NOT NULL');
    this.ledgerIds = new Set([ledgerId, ...parents.map(([id]) => String(id))]);
    this.#finding = database.prepare(CHAIN);
    this.#answersOf = database.prepare(`${ANSWER} WHERE a.finding_id = ? ORDER BY a.answer`);
    this.#answer = database.prepare(`${ANSWER} WHERE a.answer = ?`);
    this.#pairs = database.prepare(
      'SELECT resident, decision, answer FROM pairs WHERE source = ? AND slot = ? AND record = ?',
    );
    this.#class = database.prepare('SELECT class, answer FROM people WHERE resident = ?');
    this.#notes = database.prepare(
      'SELECT note, text FROM notes WHERE person = ? AND audience = ? ORDER BY note',
    );
    this.#resident = database.prepare('SELECT 1 FROM findings WHERE resident = ? LIMIT 1');
  }

  /** The finding that an id leads to today. */
  finding(id: string): StoredFinding | undefined {
    if (this.#findings.has(id)) return this.#findings.get(id);
    const chain = this.#chainOf(id);
    const last = chain.at(-1);
    const known = last === undefined ? undefined : this.#findings.get(String(last['finding_id']));
    const found = last === undefined ? undefined : (known ?? this.#stored(last, chain));
    for (const one of chain) this.#findings.set(String(one['finding_id']), found);
    this.#findings.set(id, found);
    return found;
  }

  pairsOf({ source, slot, record }: PairOf): Map<string, StoredPair> {
    const rows = this.#pairs.all(source, slot, record);
    return new Map(
      rows.map(({ resident, decision, answer }) => [
        String(resident),
        { decision: decision as Decision, from: this.#given(answer) },
      ]),
    );
  }

  classOf(resident: string): StoredClass | undefined {
    const row = this.#class.get(resident);
    if (row === undefined) return undefined;
    return { class: row['class'] as StoredClass['class'], from: this.#given(row['answer']) };
  }

  notesOf(person: string, audience: string): { readonly number: number; readonly text: string }[] {
    return this.#notes
      .all(person, audience)
      .map(({ note, text }) => ({ number: Number(note), text: String(text) }));
  }

  /** Whether any finding is about the resident. */
  knowsResident(hash: string): boolean {
    return this.#resident.get(hash) !== undefined;
  }

  /** From the first of the findings that continue one another to the last; empty where the id is unknown. */
  #chainOf(id: string): readonly Readonly<Record<string, SqlValue>>[] {
    const start = this.#finding.get(id);
    if (start === undefined) return [];
    const chain = [start];
    const seen = new Set([id]);
    const step = (next: SqlValue | undefined): Readonly<Record<string, SqlValue>> | undefined => {
      if (typeof next !== 'string' || seen.has(next) || seen.size > LONGEST_CHAIN) return undefined;
      seen.add(next);
      return this.#finding.get(next);
    };
    for (;;) {
      const { closed_run: closed, continued_by: next } = chain.at(-1)!;
      const later = closed === null ? undefined : step(next);
      if (later === undefined) break;
      chain.push(later);
    }
    for (let before = step(chain[0]!['continues']); before !== undefined; before = step(before['continues']))
      chain.unshift(before);
    return chain;
  }

  #stored(
    last: Readonly<Record<string, SqlValue>>,
    chain: readonly Readonly<Record<string, SqlValue>>[],
  ): StoredFinding {
    const history = chain.flatMap((one) =>
      this.#answersOf.all(String(one['finding_id'])).map((row) => this.#kept(row)),
    );
    history.sort((left, right) => left.number! - right.number!);
    const again = chain.filter((one) => Number(one['times']) > 1).map((one) => Number(one['opened_run']));
    const standing = this.#given(last['answer']);
    return {
      id: String(last['finding_id']),
      code: String(last['code']),
      ward: String(last['ward']),
      who: String(last['who']).split('|'),
      source: String(last['source']),
      slot: String(last['slot']),
      record: textOf(last['record']),
      resident: textOf(last['resident']),
      isOpen: last['closed_run'] === null,
      cameAgain: Math.max(0, ...again),
      standing,
      before: standing,
      history,
    };
  }

  #given(number: SqlValue | undefined): Given | undefined {
    if (typeof number !== 'number') return undefined;
    const known = this.#answers.get(number);
    if (known !== undefined) return known;
    const row = this.#answer.get(number);
    return row === undefined ? undefined : this.#kept(row);
  }

  #kept(row: Readonly<Record<string, SqlValue>>): Given {
    const number = Number(row['answer']);
    const known = this.#answers.get(number);
    if (known !== undefined) return known;
    const place = { file: String(row['file']), sheet: String(row['sheet']), cell: String(row['cell']) };
    const audience = String(row['audience']);
    const given: Given = {
      number,
      audience,
      verdict: row['verdict'] as AnswerVerdict,
      chosen: textOf(row['chosen']),
      sheetRun: row['sheet_run'] === null ? null : Number(row['sheet_run']),
      place,
      row: `${Number(row['reading'])} ${place.sheet} ${place.cell}`,
      rank: rankOf(audience, String(row['who']).split('|')),
    };
    this.#answers.set(number, given);
    return given;
  }
}

/** Who acts first is 0; who has nothing to do with the finding comes last. */
export function rankOf(audience: string, who: readonly string[]): number {
  const at = who.indexOf(audience);
  return at < 0 ? who.length : at;
}

function textOf(value: SqlValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
