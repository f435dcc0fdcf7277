/**
 * Gathers drafts and turns them into findings: ids, the ward and hamlet where the officer has to go.
 * There may be a million of them, so a draft goes into columns at once; join-pieces.ts puts them in order.
 */
import type { RawColumn } from '../flow.ts';
import { fieldKey } from '../sources/source-kind.ts';
import type { Context } from './context.ts';
import { FindingColumns } from './finding-columns.ts';
import { FindingIds } from './finding-ids.ts';
import type { Draft, FindingKind } from './finding-kind.ts';
import type { FindingPiece } from './found-findings.ts';
import type { People } from './people.ts';
import { wardOf } from './wards.ts';

const NONE: readonly never[] = [];

export class Collector {
  readonly #context: Context;
  readonly #columns = new FindingColumns();
  readonly #ids: FindingIds;
  readonly #wardWords = new Map<number, number>();
  readonly #hamlets = new Map<People, HamletWords>();

  constructor(context: Context) {
    this.#context = context;
    this.#ids = new FindingIds(context.master.table.raw, (row) => context.residentKey(row));
  }

  add(kind: FindingKind, draft: Draft): void {
    const {
      severity,
      who,
      at,
      row,
      resident,
      evidence,
      others = NONE,
      subject = '',
      conflicts = NONE,
    } = draft;
    this.#ids.add({ code: kind.code, at, row, resident, subject });
    const home = draft.place === 'record' ? -1 : (draft.place?.resident ?? resident);
    const people = home >= 0 ? this.#context.master : at;
    const place = home >= 0 ? home : row;
    const ward = this.#wardAt(people, place);
    const hamlet = this.#hamletAt(people, place);
    const position = this.#columns.add({
      kind,
      severity,
      who,
      at,
      row,
      resident,
      others,
      ward,
      hamlet,
      evidence,
    });
    for (const conflict of conflicts) this.#columns.addConflict(position, conflict);
  }

  /** In the order in which they were found. */
  piece(): FindingPiece {
    return this.#columns.piece(this.#ids.first());
  }

  /** The word of a ward, known by its code wherever a file gives one. */
  #wardAt(people: People, row: number): number {
    const code = people.kind === 'custom' ? 0 : (people.table.columns.get('ward')?.[row] ?? 0);
    const known = this.#wardWords.get(code);
    if (known !== undefined) return known;
    const word = this.#columns.wards.codeOf(wardOf(this.#context, people, row));
    if (code !== 0) this.#wardWords.set(code, word);
    return word;
  }

  /** The word of a hamlet as it stands in the file. */
  #hamletAt(people: People, row: number): number {
    let hamlets = this.#hamlets.get(people);
    if (hamlets === undefined) {
      const { columns } = people.table.raw;
      const column = columns.get(fieldKey(people.person, 'hamlet')) ?? columns.get('hamlet');
      hamlets = { column, words: new Map() };
      this.#hamlets.set(people, hamlets);
    }
    const { column, words } = hamlets;
    const code = column?.codes[row] ?? 0;
    let word = words.get(code);
    if (word === undefined) {
      word = this.#columns.hamlets.codeOf(column?.dictionary.text(code) ?? '');
      words.set(code, word);
    }
    return word;
  }
}

/** Words of the hamlets of a table by their codes in the column. */
interface HamletWords {
  readonly column: RawColumn | undefined;
  readonly words: Map<number, number>;
}
