/**
 * What one file alone shows of đúng, đủ, sạch, sống: the rules of the reports' scores that need no other file, asked of the
 * people in this one. Codes of findings keep their meaning; a file's scores are not those of a run, which sees both sides.
 */
import type { Books, CleanKey, CleanTable, ColumnIssues, Dimension, SourceKindName } from '../flow.ts';
import { fieldKey } from '../sources/source-kind.ts';
import type { IssueCode } from '../vietnamese/issue-codes.ts';

/** A rule's answer for a table: who is asked and who fails, a byte a row. */
export interface Asked {
  readonly asked: Uint8Array;
  readonly failed: Uint8Array;
}

export interface AloneContext {
  readonly table: CleanTable;
  readonly books: Books;
  /** The reference date, packed yyyymmdd. */
  readonly asOf: number;
  /** Rows of the table that carry one of the doubts in one of the fields. */
  flagged(fields: readonly string[], codes: readonly IssueCode[]): Uint8Array;
}

export type AloneRuleCode =
  | 'citizen_id_contradiction'
  | 'mandatory_field_missing'
  | 'citizen_id_missing'
  | 'number_malformed'
  | 'number_repeated'
  | 'old_number_in_use'
  | 'date_impossible'
  | 'name_unclear'
  | 'date_in_future'
  | 'without_citizen_id'
  | 'stay_overdue';

export interface AloneRule {
  readonly code: AloneRuleCode;
  readonly dimension: Dimension;
  readonly weight: number;
  /** Absent: asked of every kind of file. */
  readonly kinds?: readonly SourceKindName[];
  readonly ask: (context: AloneContext) => Asked | undefined;
}

const NUMBER_FIELDS = ['citizenId', 'oldIdNumber', 'insuranceNumber', 'healthCard'] as const;
const NUMBER_KEYS: readonly CleanKey[] = ['citizenId', 'oldId', 'insurance', 'healthCard'];
const CARD_AGE = 14;
const OLD_NUMBERS_EXPIRED = 20241231;

export const ALONE_RULES: readonly AloneRule[] = [
  {
    code: 'citizen_id_contradiction',
    dimension: 'dung',
    weight: 3,
    ask: (context) =>
      doubted(context, ['citizenId'], ['citizenId'], ['citizen_id_sex', 'citizen_id_birth_year']),
  },
  {
    code: 'mandatory_field_missing',
    dimension: 'du',
    weight: 3,
    ask: ({ table }) => {
      const wanted = (
        ['name', 'birth', 'sex', ...(table.kind === 'master' ? (['ward'] as const) : [])] as const
      )
        .map((key) => table.columns.get(key))
        .filter((column) => column !== undefined);
      return wanted.length === 0
        ? undefined
        : where(
            table,
            () => true,
            (row) => wanted.some((one) => one[row] === 0),
          );
    },
  },
  {
    code: 'citizen_id_missing',
    dimension: 'du',
    weight: 2,
    ask: ({ table }) => {
      const numbers = table.columns.get('citizenId');
      return numbers === undefined
        ? undefined
        : where(
            table,
            () => true,
            (row) => numbers[row] === 0,
          );
    },
  },
  {
    code: 'number_malformed',
    dimension: 'sach',
    weight: 2,
    ask: (context) =>
      doubted(context, NUMBER_KEYS, NUMBER_FIELDS, [
        'number_malformed',
        'number_scientific',
        'number_repeated_digit',
        'citizen_id_province',
      ]),
  },
  {
    code: 'number_repeated',
    dimension: 'sach',
    weight: 3,
    ask: ({ table }) => {
      const numbers = table.columns.get('citizenId');
      if (numbers === undefined) return undefined;
      const seen = new Set<number>();
      // The first row of a number passes, every further one fails.
      return where(
        table,
        (row) => numbers[row] !== 0,
        (row) => seen.size === seen.add(numbers[row]!).size,
      );
    },
  },
  {
    code: 'old_number_in_use',
    dimension: 'sach',
    weight: 1,
    kinds: ['master', 'insurance', 'residence'],
    ask: ({ table, asOf }) => {
      const old = table.columns.get('oldId');
      const current = table.columns.get('citizenId');
      if (asOf <= OLD_NUMBERS_EXPIRED || (old === undefined && current === undefined)) return undefined;
      const any = (row: number): boolean => (old?.[row] ?? 0) !== 0 || (current?.[row] ?? 0) !== 0;
      return where(table, any, (row) => (current?.[row] ?? 0) === 0);
    },
  },
  {
    code: 'date_impossible',
    dimension: 'sach',
    weight: 2,
    ask: (context) => doubted(context, ['birth'], ['birthDate'], ['date_unreal', 'date_unreadable']),
  },
  {
    code: 'name_unclear',
    dimension: 'sach',
    weight: 1,
    ask: (context) =>
      doubted(
        context,
        ['name'],
        ['fullName', 'familyName', 'givenName'],
        ['letters_lost', 'name_digits', 'name_incomplete', 'name_typing_keys'],
      ),
  },
  {
    code: 'date_in_future',
    dimension: 'song',
    weight: 2,
    ask: (context) => doubted(context, ['birth'], ['birthDate'], ['date_future']),
  },
  {
    code: 'without_citizen_id',
    dimension: 'song',
    weight: 3,
    kinds: ['master'],
    ask: ({ table, books, asOf }) => {
      const numbers = table.columns.get('citizenId');
      const births = table.columns.get('birth');
      if (numbers === undefined || births === undefined) return undefined;
      const grown = (row: number): boolean => {
        const latest = lastDay(books.dates.packed[births[row]!]!, books.dates.defaults[births[row]!]!);
        return latest !== 0 && latest + CARD_AGE * 10000 <= asOf;
      };
      return where(table, grown, (row) => numbers[row] === 0);
    },
  },
  {
    code: 'stay_overdue',
    dimension: 'song',
    weight: 2,
    kinds: ['residence'],
    ask: ({ table, books, asOf }) => {
      const ends = table.columns.get('toDate');
      if (ends === undefined) return undefined;
      const end = (row: number): number => books.dates.packed[ends[row]!]!;
      return where(
        table,
        (row) => end(row) % 100 !== 0,
        (row) => end(row) < asOf,
      );
    },
  },
];

/** The last day that a packed date may stand for: 31 December of a year, the 31st of a month; 0 = unknown. */
function lastDay(packed: number, defaults: number): number {
  if (packed === 0) return 0;
  const year = Math.floor(packed / 10000);
  const month = Math.floor(packed / 100) % 100;
  if (month === 0 || defaults === 1) return year * 10000 + 1231;
  return packed % 100 === 0 || defaults === 2 ? year * 10000 + month * 100 + 31 : packed;
}

function where(
  { present }: CleanTable,
  isAsked: (row: number) => boolean,
  isFailing: (row: number) => boolean,
): Asked {
  const asked = new Uint8Array(present.length);
  const failed = new Uint8Array(present.length);
  for (let row = 0; row < present.length; row++) {
    if (present[row] === 0 || !isAsked(row)) continue;
    asked[row] = 1;
    if (isFailing(row)) failed[row] = 1;
  }
  return { asked, failed };
}

/** Asked of people who have one of the values, or a doubt where the value was; failed by those with the doubt. */
function doubted(
  { table, flagged }: AloneContext,
  keys: readonly CleanKey[],
  fields: readonly string[],
  codes: readonly IssueCode[],
): Asked | undefined {
  const columns = keys.map((key) => table.columns.get(key)).filter((column) => column !== undefined);
  if (columns.length === 0) return undefined;
  const flags = flagged(fields, codes);
  return where(
    table,
    (row) => flags[row] === 1 || columns.some((column) => column[row] !== 0),
    (row) => flags[row] === 1,
  );
}

/** Rows of a table that carry one of the doubts in one of the fields of its person. */
export function flagger(table: CleanTable, issues: readonly ColumnIssues[]): AloneContext['flagged'] {
  return (fields, codes) => {
    const flags = new Uint8Array(table.count);
    const keys = new Set(fields.flatMap((role) => [fieldKey(table.person, role as 'fullName'), role]));
    for (const { source, key, byText, byRow } of issues) {
      if (source !== table.source || !keys.has(key)) continue;
      const isMeant = (found: readonly IssueCode[]): boolean => found.some((code) => codes.includes(code));
      for (const [row, found] of byRow) if (isMeant(found)) flags[row] = 1;
      const texts = new Set([...byText].filter(([, found]) => isMeant(found)).map(([code]) => code));
      const column = table.raw.columns.get(key);
      if (texts.size === 0 || column === undefined) continue;
      for (let row = 0; row < table.count; row++) if (texts.has(column.codes[row]!)) flags[row] = 1;
    }
    return flags;
  };
}
