/**
 * Notes of officers, kept for the person and not for the finding, so that they come along. A note that an officer wrote
 * on is one note; one that stands already is nothing new.
 */
import type { OfficerStatement } from '../../answer-flow.ts';
import { aboutOf } from './choice.ts';
import type { Given, Stored, StoredFinding } from './stored.ts';

interface Note {
  /** Its number in the ledger; undefined while it is new. */
  readonly number: number | undefined;
  readonly text: string;
  readonly from: Given | undefined;
}

interface Page {
  readonly person: string;
  readonly audience: string;
  notes: readonly Note[];
  readonly gone: number[];
}

export interface NoteChange {
  readonly person: string;
  readonly audience: string;
  readonly text: string;
  readonly from: Given | undefined;
}

export class NoteBook {
  readonly #stored: Stored;
  readonly #pages = new Map<string, Page>();

  constructor(stored: Stored) {
    this.#stored = stored;
  }

  /** Whether the row has a note that is new. */
  take(
    statement: OfficerStatement,
    findings: readonly StoredFinding[],
    audience: string,
    answer: Given | undefined,
  ): boolean {
    const { note: text } = statement;
    const first = findings[0];
    if (text === '' || first === undefined) return false;
    const page = this.#pageOf(personOf(statement, findings, first), audience);
    if (page.notes.some((known) => known.text.startsWith(text))) return false;
    const continued = page.notes.filter((known) => text.startsWith(known.text));
    for (const { number } of continued) if (number !== undefined) page.gone.push(number);
    page.notes = [
      ...page.notes.filter((known) => !continued.includes(known)),
      { number: undefined, text, from: answer },
    ];
    return true;
  }

  /** New notes in the order in which they were read. */
  added(): readonly NoteChange[] {
    return [...this.#pages.values()].flatMap(({ person, audience, notes }) =>
      notes
        .filter(({ number }) => number === undefined)
        .map(({ text, from }) => ({ person, audience, text, from })),
    );
  }

  /** Numbers of notes that a new one continues. */
  gone(): readonly number[] {
    return [...this.#pages.values()].flatMap(({ gone }) => gone);
  }

  #pageOf(person: string, audience: string): Page {
    const key = `${person}\0${audience}`;
    let known = this.#pages.get(key);
    if (known === undefined) {
      const notes = this.#stored.notesOf(person, audience).map((note) => ({ ...note, from: undefined }));
      known = { person, audience, notes, gone: [] };
      this.#pages.set(key, known);
    }
    return known;
  }
}

/** The resident where the row is one, else the record, else the finding itself. */
function personOf(
  statement: OfficerStatement,
  findings: readonly StoredFinding[],
  { id }: StoredFinding,
): string {
  const resident = findings.find((finding) => finding.resident !== null)?.resident;
  if (aboutOf(statement, findings) === 'resident' && resident != null) return resident;
  return findings.find(({ record }) => record !== null)?.record ?? resident ?? id;
}
