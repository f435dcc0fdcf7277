/**
 * Blocking rules for a custom pair of tables, chosen from its own data: keys are whole values, beginnings of texts, parts of dates,
 * and pairs of these; taken in order of the pairs that they would make, until the work would be too much.
 */
import type { Books, CleanTable } from '../flow.ts';
import type { CustomField } from '../plan/plan.ts';
import { mix } from '../table/hash.ts';
import type { BlockingRule } from './blocking-rule.ts';

/** Most rules a run can carry: the set of rules that find a pair is one 31-bit number. */
const MOST_RULES = 30;
/** Pairs that all rules together may make for each row of both tables. */
const PAIRS_PER_ROW = 120;
/** A single rule may make this share of all. */
const LARGEST_SHARE = 0.25;

/** One way to take a key from one field. */
interface Handle {
  readonly name: string;
  readonly field: string;
  readonly keys: (table: CleanTable, books: Books) => Int32Array | undefined;
}

export function customRules(
  fields: readonly CustomField[],
  left: CleanTable,
  right: CleanTable,
  books: Books,
): readonly BlockingRule[] {
  const budget = (left.count + right.count) * PAIRS_PER_ROW;
  const handles = fields.flatMap((field) => handlesOf(field));
  const singles = handles.map((handle) => ({ handle, pairs: expectedPairs(handle, left, right, books) }));
  const rules = singles.map(({ handle, pairs }) => ({ rule: ruleOf([handle]), pairs }));
  for (const [index, a] of singles.entries()) {
    for (const b of singles.slice(index + 1)) {
      if (a.handle.field === b.handle.field || Math.min(a.pairs, b.pairs) <= budget * LARGEST_SHARE) continue;
      const rule = ruleOf([a.handle, b.handle]);
      rules.push({ rule, pairs: pairsOfKeys(rule.keys(left, books), rule.keys(right, books)) });
    }
  }
  const chosen: BlockingRule[] = [];
  let spent = 0;
  for (const { rule, pairs } of rules.sort(
    (x, y) => x.pairs - y.pairs || (x.rule.name < y.rule.name ? -1 : 1),
  )) {
    if (
      pairs === 0 ||
      pairs > budget * LARGEST_SHARE ||
      spent + pairs > budget ||
      chosen.length === MOST_RULES
    )
      continue;
    spent += pairs;
    chosen.push(rule);
  }
  return chosen;
}

function ruleOf(handles: readonly Handle[]): BlockingRule {
  return {
    name: handles.map((handle) => handle.name).join('_and_'),
    uses: handles.map((handle) => handle.field),
    refine: [],
    sparesSettled: false,
    keys: (table, books) => {
      const columns = handles.map((handle) => handle.keys(table, books));
      const [first, ...rest] = columns;
      if (first === undefined || rest.some((column) => column === undefined)) return undefined;
      const keys = first.slice();
      for (const column of rest) {
        for (let row = 0; row < keys.length; row++) {
          keys[row] = keys[row] === 0 || column![row] === 0 ? 0 : mix(keys[row]!, column![row]!) || 1;
        }
      }
      return keys;
    },
  };
}

function handlesOf({ field, compare }: CustomField): Handle[] {
  const whole = handle(field, field, (code) => code);
  switch (compare) {
    case 'date':
      return [
        whole,
        handle(`${field}_year_month`, field, (code, books) => Math.floor(books.dates.packed[code]! / 100)),
        handle(`${field}_month_day`, field, (code, books) => books.dates.packed[code]! % 10000),
        handle(`${field}_year_day`, field, (code, books) => {
          const packed = books.dates.packed[code]!;
          return packed % 100 === 0 ? 0 : Math.floor(packed / 10000) * 100 + (packed % 100);
        }),
      ];
    case 'name':
      return [whole, handle(`${field}_folded`, field, (code, books) => books.names.sorted[code]!)];
    case 'exact':
      return [whole];
    default:
      return [whole, beginning(field, 4), ending(field, 4)];
  }
}

function handle(name: string, field: string, part: (code: number, books: Books) => number): Handle {
  return {
    name,
    field,
    keys: (table, books) => {
      const codes = table.columns.get(field);
      if (codes === undefined) return undefined;
      const keys = new Int32Array(codes.length);
      for (let row = 0; row < codes.length; row++) {
        const value = codes[row] === 0 ? 0 : part(codes[row]!, books);
        keys[row] = value === 0 ? 0 : mix(3, value) || 1;
      }
      return keys;
    },
  };
}

function beginning(field: string, length: number): Handle {
  return textPart(`${field}_beginning`, field, (text) => text.slice(0, length));
}

function ending(field: string, length: number): Handle {
  return textPart(`${field}_ending`, field, (text) => text.slice(-length));
}

/** Key from a part of the text, worked out once for each distinct text. */
function textPart(name: string, field: string, cut: (text: string) => string): Handle {
  const known = new Map<number, number>();
  const codes = new Map<string, number>();
  return handle(name, field, (code, books) => {
    let key = known.get(code);
    if (key === undefined) {
      const text = cut(books.texts.text(code));
      key = codes.get(text) ?? codes.size + 1;
      codes.set(text, key);
      known.set(code, key);
    }
    return key;
  });
}

function expectedPairs(of: Handle, left: CleanTable, right: CleanTable, books: Books): number {
  return pairsOfKeys(of.keys(left, books), of.keys(right, books));
}

function pairsOfKeys(lefts: Int32Array | undefined, rights: Int32Array | undefined): number {
  if (lefts === undefined || rights === undefined) return 0;
  const counts = new Map<number, number>();
  for (const key of lefts) if (key !== 0) counts.set(key, (counts.get(key) ?? 0) + 1);
  let pairs = 0;
  for (const key of rights) if (key !== 0) pairs += counts.get(key) ?? 0;
  return pairs;
}
