/** Finding one's way in a run's outcome: the tables and people that a source name and a person slot stand for. */
import type { PersonSlot, RawTable, Verdicts } from '../flow.ts';
import type { CustomField } from '../plan/plan.ts';
import { type KeptText, keptText } from '../table/kept-text.ts';
import type { ExtractOutcome, ListOutcome, ResidentKeys } from './model.ts';
import { RecordTexts } from './record-texts.ts';

export const MASTER = 'master';

/** Master first, then the extracts in configuration order: the order of every table. */
export function rawTables(outcome: ListOutcome): readonly RawTable[] {
  return [outcome.master, ...outcome.extracts.map((extract) => extract.raw)];
}

/**
 * Fields of a custom extract, by its name; of the master, those of all custom extracts, each under the key that its
 * column has there (`<extract>/<field>`).
 */
function customFields(outcome: ListOutcome, source: string): readonly CustomField[] {
  const { extracts } = outcome.plan;
  if (source === MASTER) {
    return extracts.flatMap(({ name, fields }) =>
      fields.map((field) => ({ ...field, field: `${name}/${field.field}` })),
    );
  }
  return extracts.find((extract) => extract.name === source)?.fields ?? [];
}

export function masterTexts(outcome: ListOutcome): RecordTexts {
  return new RecordTexts(outcome.master, 'self', customFields(outcome, MASTER));
}

/** Texts of one person slot of one extract. */
export function extractTexts(outcome: ListOutcome, extract: ExtractOutcome, person: PersonSlot): RecordTexts {
  return new RecordTexts(extract.raw, person, customFields(outcome, extract.raw.source));
}

/** A resident's key for whoever copies bytes. */
export function keptKey(keys: ResidentKeys, masterRow: number): KeptText {
  return keys.column === undefined ? keys.of(masterRow) : keptText(keys.column, masterRow);
}

/** Takes a cell (writer.ts). */
interface NumberSink {
  text(text: string): void;
  count(number: number): void;
}

/** Looks up raw tables, verdicts and texts by source name and person; everything is made once. */
export class SourceIndex {
  readonly #outcome: ListOutcome;
  readonly #raw = new Map<string, RawTable>();
  /** By source, then person: asked for once a finding and more, so no key is put together. */
  readonly #verdicts = new Map<string, Map<PersonSlot, Verdicts>>();
  readonly #texts = new Map<string, Map<PersonSlot, RecordTexts>>();

  constructor(outcome: ListOutcome) {
    this.#outcome = outcome;
    for (const raw of rawTables(outcome)) this.#raw.set(raw.source, raw);
    for (const extract of outcome.extracts) {
      const byPerson = new Map(extract.verdicts.map((verdicts) => [verdicts.table.person, verdicts]));
      this.#verdicts.set(extract.raw.source, byPerson);
    }
  }

  raw(source: string): RawTable | undefined {
    return this.#raw.get(source);
  }

  verdicts(source: string, person: PersonSlot): Verdicts | undefined {
    return this.#verdicts.get(source)?.get(person);
  }

  texts(source: string, person: PersonSlot): RecordTexts | undefined {
    const bySlot = this.#texts.get(source);
    const known = bySlot?.get(person);
    if (known !== undefined) return known;
    const raw = this.#raw.get(source);
    if (raw === undefined) return undefined;
    const made = new RecordTexts(raw, person, customFields(this.#outcome, source));
    if (bySlot === undefined) this.#texts.set(source, new Map([[person, made]]));
    else bySlot.set(person, made);
    return made;
  }

  /** The same as a cell. */
  writeNumber(sink: NumberSink, source: string, row: number): void {
    const raw = this.#raw.get(source);
    if (raw === undefined || row < 0) sink.text('');
    else sink.count(raw.row[row]!);
  }

  /** Number of a record in its file, as text; '' for a finding that belongs to no row. */
  recordNumber(source: string, row: number): string {
    const raw = this.#raw.get(source);
    return raw === undefined || row < 0 ? '' : String(raw.row[row]!);
  }
}
