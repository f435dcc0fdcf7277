/** The tables of a run with pseudonyms: every column by what it holds, a column that nobody thought of like free text. */
import { sequence } from '../../table/sequence.ts';
import type { RunOutcome } from '../model.ts';
import { TextRows } from '../text-rows.ts';
import type { RowSink, TableWriter } from '../writer.ts';
import { HiddenValues } from './hide-values.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** Codes, counts and places of records. */
const PLAIN: ReadonlySet<string> = new Set([
  'action',
  'byte',
  'candidates',
  'code',
  'decided_on',
  'decision',
  'detail',
  'difference',
  'dimension',
  'extract',
  'field',
  'file',
  'line',
  'model_anybody',
  'model_probability',
  'model_status',
  'nearest_probability',
  'person',
  'probability',
  'rank',
  'reason',
  'rival_probability',
  'row',
  'severity',
  'status',
  'weight',
  'who',
]);
const RESIDENTS: ReadonlySet<string> = new Set(['resident_id', 'rival_resident_id', 'nearest_resident_id']);
/** Findings are hidden before they are written: a cell of evidence holds several values. */
const FINDINGS = 'findings.csv';
const DONE: ReadonlySet<string> = new Set(['finding_id', 'ward_code', 'hamlet', 'evidence']);
/** Values of the field that stands in the column `field`. */
const BY_FIELD: ReadonlySet<string> = new Set(['extract_value', 'master_value']);

type Hide = (cell: string, cells: readonly string[]) => string;

/** The same table whose rows are hidden on their way into the file. */
export function hiddenTable(table: TableWriter, pseudonyms: Pseudonyms): TableWriter {
  return {
    ...table,
    write: async (context, sink) => {
      const { outcome } = context;
      const hidden = new HiddenValues(pseudonyms, outcome.residentKeys.kind);
      const hides = table.columns.map((column) => hideOf(column, table, hidden));
      await table.write(
        { ...context, outcome: table.file === FINDINGS ? withFindings(outcome, hidden) : outcome },
        new HidingSink(sink, hides),
      );
    },
  };
}

function withFindings(outcome: RunOutcome, hidden: HiddenValues): RunOutcome {
  const { findings } = outcome;
  const each = sequence(findings.length, (index) => hidden.finding(findings.at(index)!));
  return { ...outcome, findings: each };
}

class HidingSink extends TextRows {
  readonly #sink: RowSink;
  readonly #hides: readonly Hide[];

  constructor(sink: RowSink, hides: readonly Hide[]) {
    super();
    this.#sink = sink;
    this.#hides = hides;
  }

  override get full(): boolean {
    return this.#sink.full;
  }

  override flush(): Promise<void> {
    return this.#sink.flush();
  }

  protected override row(cells: readonly string[]): void {
    cells.forEach((cell, column) => {
      this.#sink.text(cell === '' ? '' : this.#hides[column]!(cell, cells));
    });
    this.#sink.endRow();
  }
}

function hideOf(column: string, { file, columns }: TableWriter, hidden: HiddenValues): Hide {
  if (PLAIN.has(column) || (file === FINDINGS && DONE.has(column))) return (cell) => cell;
  if (RESIDENTS.has(column)) return (cell) => hidden.resident(cell);
  if (column === 'raw') return () => '';
  if (column === 'finding_id') return (cell) => hidden.findingId(cell);
  if (BY_FIELD.has(column)) {
    const field = columns.indexOf('field');
    return (cell, cells) => hidden.value(cells[field]!, cell);
  }
  const role = camelCase(column.replace(/_(?:extract|master)$/, ''));
  return (cell) => hidden.value(role, cell);
}

/** `full_name` → `fullName`. */
function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
