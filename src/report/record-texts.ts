/**
 * The texts of a person exactly as they stand in his file, by role. Reports show what was read, not what was made of it.
 * Columns are resolved once; a role without a column is empty in every row.
 */
import type { PersonSlot, RawColumn, RawTable, Role } from '../flow.ts';
import type { CustomField } from '../plan/plan.ts';
import { fieldKey } from '../sources/source-kind.ts';
import { type KeptText, keptText } from '../table/kept-text.ts';
import { foldText } from '../vietnamese/letters.ts';

/** Facts of the record, not of one of its people: a marriage's date belongs to both spouses. */
const OF_THE_RECORD: ReadonlySet<Role> = new Set<Role>([
  'eventDate',
  'registrationNumber',
  'registrationPlace',
  'contactNote',
]);

/** A child's parents stand in the row as people of their own. */
const BESIDE_THE_CHILD: ReadonlyMap<Role, string> = new Map<Role, string>([
  ['fatherName', 'father.fullName'],
  ['fatherId', 'father.citizenId'],
  ['motherName', 'mother.fullName'],
  ['motherId', 'mother.citizenId'],
]);

export class RecordTexts {
  readonly raw: RawTable;
  readonly person: PersonSlot;
  readonly #fields: readonly CustomField[];
  readonly #columns = new Map<Role, readonly TextColumn[]>();
  #headingOfWomen: string | undefined;

  /** `fields` are those of a custom extract, which go by their own names; for other kinds, none. */
  constructor(raw: RawTable, person: PersonSlot, fields: readonly CustomField[] = []) {
    this.raw = raw;
    this.person = person;
    this.#fields = fields;
  }

  /** The heading of the column of sexes where it says "Nữ" and a tick stands below it, else ''. */
  get headingOfWomen(): string {
    if (this.#headingOfWomen === undefined) {
      const heading = this.raw.columns.get(fieldKey(this.person, 'sex'))?.header ?? '';
      this.#headingOfWomen = foldText(heading) === 'nu' ? heading.trim() : '';
    }
    return this.#headingOfWomen;
  }

  /** The text of a role in a used row, '' where nothing stands. A name in two columns is joined by a space. */
  of(role: Role, row: number): string {
    const columns = this.#columnsOf(role);
    if (columns.length === 1) return textIn(columns[0]!, row);
    let joined = '';
    for (const column of columns) {
      const text = textIn(column, row);
      if (text !== '') joined = joined === '' ? text : `${joined} ${text}`;
    }
    return joined;
  }

  /** The same, not decoded where it is one cell. */
  keptOf(role: Role, row: number): KeptText {
    const columns = this.#columnsOf(role);
    return columns.length === 1 ? keptText(columns[0]!.column, row) : this.of(role, row);
  }

  #columnsOf(role: Role): readonly TextColumn[] {
    let columns = this.#columns.get(role);
    if (columns === undefined) {
      columns = this.#resolve(role).map(textColumn);
      this.#columns.set(role, columns);
    }
    return columns;
  }

  #resolve(role: Role): readonly RawColumn[] {
    const own = this.#column(role);
    if (own.length > 0) return own;
    if (role === 'fullName') {
      const parts = [...this.#column('familyName'), ...this.#column('givenName')];
      return parts.length > 0 ? parts : this.#comparedAs('name', 'familyName', 'givenName');
    }
    return role === 'birthDate' ? this.#comparedAs('date') : [];
  }

  #column(role: Role): readonly RawColumn[] {
    const { columns } = this.raw;
    const column =
      columns.get(fieldKey(this.person, role)) ??
      (OF_THE_RECORD.has(role) ? columns.get(role) : undefined) ??
      (this.person === 'child' ? columns.get(BESIDE_THE_CHILD.get(role) ?? '') : undefined);
    return column === undefined ? [] : [column];
  }

  /** In a custom table: the whole name if there is one, else its parts; the first date. */
  #comparedAs(
    whole: CustomField['compare'],
    ...parts: readonly CustomField['compare'][]
  ): readonly RawColumn[] {
    for (const kinds of [[whole], parts]) {
      const found = kinds.flatMap((kind) => {
        const field = this.#fields.find((each) => each.compare === kind);
        const column = field === undefined ? undefined : this.raw.columns.get(field.field);
        return column === undefined ? [] : [column];
      });
      if (found.length > 0) return found;
    }
    return [];
  }
}

/**
 * A column with the texts that have been asked for, where these are few: sexes, dates, hamlets, wards, employers, and of a
 * commune all, for a resident stands in many cells.
 */
interface TextColumn {
  readonly column: RawColumn;
  readonly known: (string | undefined)[] | undefined;
}

/** Beyond it texts hardly repeat, and those that are kept only fill the memory. */
const FEW_TEXTS = 1 << 15;

function textColumn(column: RawColumn): TextColumn {
  const { size } = column.dictionary;
  return { column, known: size > FEW_TEXTS ? undefined : new Array<string | undefined>(size) };
}

function textIn({ column, known }: TextColumn, row: number): string {
  const code = column.codes[row]!;
  if (code === 0) return '';
  if (known === undefined) return column.dictionary.text(code);
  let text = known[code];
  if (text === undefined) {
    text = column.dictionary.text(code);
    known[code] = text;
  }
  return text;
}
