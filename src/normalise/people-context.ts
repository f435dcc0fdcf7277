/** What the normalisers of one person slot share: the raw table, the books, the notes, and which column a role has. */
import type { FieldKey, PersonSlot, RawColumn, RawTable, Role } from '../flow.ts';
import { fieldKey, type SourceKind } from '../sources/source-kind.ts';
import { cleanText } from '../vietnamese/letters.ts';
import { isPlaceholder } from '../vietnamese/placeholder.ts';
import type { Reading } from '../vietnamese/reading.ts';
import type { BookBuilders } from './books.ts';
import type { IssueBook } from './distinct.ts';
import type { NameTargets } from './names.ts';

export interface PeopleContext {
  readonly raw: RawTable;
  readonly kind: SourceKind;
  readonly person: PersonSlot;
  readonly books: BookBuilders;
  readonly names: NameTargets;
  readonly issues: IssueBook;
  readonly asOfYear: number;
}

/** The column of a role: the person's own, or one that stands for the whole row (a marriage's date). */
export function columnOf(
  { raw, person }: Pick<PeopleContext, 'raw' | 'person'>,
  role: Role,
): RawColumn | undefined {
  const own = raw.columns.get(fieldKey(person, role));
  if (own !== undefined || person === 'self' || !ROW_WIDE.has(role)) return own;
  const shared: FieldKey = role;
  return raw.columns.get(shared);
}

const ROW_WIDE: ReadonlySet<Role> = new Set<Role>([
  'eventDate',
  'registrationNumber',
  'registrationPlace',
  'contactNote',
]);

/** The same reading with another form of its value. */
export function map<T, U>(reading: Reading<T>, change: (value: T) => U): Reading<U> {
  return { value: reading.value === undefined ? undefined : change(reading.value), issues: reading.issues };
}

/** Text kept as it is but for writing style: codes of households, names of wards, employers, states. */
export function readPlain(text: string): Reading<string> {
  const reading = cleanText(text);
  if (reading.value === undefined || !isPlaceholder(reading.value)) return reading;
  return { value: undefined, issues: [...reading.issues, 'placeholder'] };
}
