/**
 * Which column carries which field. Configured columns come first, then headers that are exactly a known spelling, then
 * those with one wrong letter. What stays ambiguous is a fault that names the line to put into the configuration.
 */
import type { Facts } from '../failure.ts';
import type { FieldKey, FileFacts } from '../flow.ts';
import { nearest } from '../plan/nearest.ts';
import type { SourceKind } from '../sources/source-kind.ts';
import { foldKey, foldText } from '../vietnamese/letters.ts';
import type { ReadFault } from './faults.ts';
import type { HeaderRow } from './header-row.ts';
import { KnownHeaders } from './known-headers.ts';
import { betterColumn } from './rival-columns.ts';
import { shownHeaders } from './shown-headers.ts';

export interface MatchedColumn {
  readonly key: FieldKey;
  /** Column number from 0. */
  readonly index: number;
  readonly how: FileFacts['columns'][number]['how'];
}

interface ColumnFault {
  readonly code: ReadFault;
  readonly facts: Facts;
}

export interface MatchedColumns {
  readonly columns: readonly MatchedColumn[];
  readonly faults: readonly ColumnFault[];
}

/** One column that may carry a field. */
interface Claim {
  readonly index: number;
  readonly rank: number;
}

/** `sample`: the first cells of a column, to tell rival columns apart. */
export function matchColumns(
  row: HeaderRow,
  kind: SourceKind,
  configured: ReadonlyMap<FieldKey, string>,
  sample: (column: number) => readonly string[],
): MatchedColumns {
  const columns: MatchedColumn[] = [];
  const faults: ColumnFault[] = [];
  for (const [key, text] of configured) {
    const found = configuredColumn(row.headers, key, text);
    if ('code' in found) faults.push(found);
    else columns.push({ key, index: found.index, how: 'configured' });
  }
  // a column that a person's field takes is not guessed again; a custom field shares its column
  const ofKind = new Set(kind.fields.map((field) => field.key));
  const taken = new Set(columns.filter(({ key }) => ofKind.has(key)).map(({ index }) => index));
  const known = KnownHeaders.of(kind);
  for (const how of ['exact', 'one_letter'] as const) {
    const claims = claimsOf(
      row,
      known,
      how,
      taken,
      new Set([...configured.keys(), ...columns.map(({ key }) => key)]),
    );
    faults.push(...doubleClaims(row, claims));
    for (const [key, rivals] of claims) {
      const found = settle(row, key, rivals, sample);
      if ('code' in found) faults.push(found);
      else columns.push({ key, index: found.index, how });
      for (const { index } of rivals) taken.add(index);
    }
  }
  const mapped = new Set([...configured.keys(), ...columns.map(({ key }) => key)]);
  const ambiguous = new Set(faults.map(({ facts }) => facts['field']));
  for (const group of kind.required) {
    if (group.some((key) => mapped.has(key) || ambiguous.has(key))) continue;
    faults.push(missingField(row, kind, group));
  }
  return { columns, faults };
}

function configuredColumn(
  headers: readonly string[],
  key: FieldKey,
  text: string,
): { readonly index: number } | ColumnFault {
  const wanted = text.replace(/\s+/g, ' ').trim();
  for (const isSame of [
    (header: string) => header === wanted,
    (header: string) => header !== '' && foldKey(header) === foldKey(wanted) && foldKey(wanted) !== '',
  ]) {
    const found = headers.flatMap((header, index) => (isSame(header) ? [index] : []));
    if (found.length === 1) return { index: found[0]! };
    if (found.length > 1) return duplicate(headers, key, found);
  }
  const shown = shownHeaders(headers);
  const folded = shown.map((header) => foldKey(header));
  const meant = nearest(foldKey(wanted), folded.filter(Boolean));
  const suggestion = meant === undefined ? '' : shown[folded.indexOf(meant)]!;
  return {
    code: 'configured_column_missing',
    facts: { field: key, column: wanted, headers: shown.filter(Boolean), suggestion },
  };
}

/** For each field that has no column yet, the columns whose headers name it. */
function claimsOf(
  row: HeaderRow,
  known: KnownHeaders,
  how: 'exact' | 'one_letter',
  taken: ReadonlySet<number>,
  done: ReadonlySet<FieldKey>,
): Map<FieldKey, Claim[]> {
  const claims = new Map<FieldKey, Claim[]>();
  const folded = row.headers.map((header) => foldKey(header));
  const hasFamily = folded.some((text) => known.exact(text).some(({ key }) => key === 'familyName'));
  for (const [index, text] of folded.entries()) {
    if (text === '' || taken.has(index)) continue;
    const sub = foldKey(row.subHeaders[index] ?? '');
    const names = [text, sub, bareHeader(row.headers[index]!)].filter((name) => name !== '');
    let spellings = names
      .map((name) => (how === 'exact' ? known.exact(name) : known.oneLetter(name)))
      .find((found) => found.length > 0);
    // beside a column "Họ", the column "Tên" is the given name
    if (hasFamily && text === 'ten') spellings = [{ key: 'givenName', rank: 0 }];
    for (const { key, rank } of spellings ?? []) {
      if (done.has(key)) continue;
      claims.set(key, [...(claims.get(key) ?? []), { index, rank }]);
    }
  }
  return claims;
}

/** "Nơi cư trú của mẹ", "Họ, chữ đệm, tên người cha": without the words that only join. */
function bareHeader(header: string): string {
  const words = foldText(header).split(' ');
  const bare = words.filter((word) => word !== 'cua' && word !== 'nguoi');
  return bare.length === words.length ? '' : bare.join('');
}

/** Columns that two fields claim; the fields that have another column give way. */
function doubleClaims(row: HeaderRow, claims: Map<FieldKey, Claim[]>): ColumnFault[] {
  const faults: ColumnFault[] = [];
  for (const index of row.headers.keys()) {
    const keys = [...claims]
      .filter(([, found]) => found.some((claim) => claim.index === index))
      .map(([key]) => key);
    if (keys.length < 2) continue;
    const needy = keys.filter((key) => claims.get(key)!.length === 1);
    const winners = needy.length === 0 ? keys.slice(0, 1) : needy;
    for (const key of keys) {
      if (winners.length === 1 && winners[0] === key) continue;
      const left = claims.get(key)!.filter((claim) => claim.index !== index);
      if (left.length > 0) claims.set(key, left);
      else claims.delete(key);
    }
    if (winners.length < 2) continue;
    const header = row.headers[index]!;
    const facts = {
      header,
      fields: winners,
      field: winners[0]!,
      configLine: configLine(winners[0]!, header),
    };
    faults.push({ code: 'header_ambiguous', facts });
  }
  return faults;
}

function settle(
  row: HeaderRow,
  key: FieldKey,
  rivals: readonly Claim[],
  sample: (column: number) => readonly string[],
): { readonly index: number } | ColumnFault {
  const byHeader = new Map<string, number[]>();
  for (const { index } of rivals) {
    const header = row.headers[index]!;
    byHeader.set(header, [...(byHeader.get(header) ?? []), index]);
  }
  for (const same of byHeader.values()) if (same.length > 1) return duplicate(row.headers, key, same);
  const [first, ...rest] = [...rivals].sort((a, b) => a.rank - b.rank || a.index - b.index);
  let best: number | undefined = first!.index;
  for (const { index } of rest) {
    if (best === undefined) break;
    best = betterColumn(
      { index: best, header: row.headers[best]!, cells: sample(best) },
      { index, header: row.headers[index]!, cells: sample(index) },
    );
  }
  if (best !== undefined) return { index: best };
  const candidates = rivals.map(({ index }) => row.headers[index]!);
  return {
    code: 'column_ambiguous',
    facts: { field: key, candidates, configLine: configLine(key, row.headers[first!.index]!) },
  };
}

function duplicate(headers: readonly string[], field: FieldKey, found: readonly number[]): ColumnFault {
  const positions = found.map((index) => String(index + 1));
  return { code: 'header_duplicate', facts: { header: headers[found[0]!]!, field, positions } };
}

function missingField(row: HeaderRow, kind: SourceKind, group: readonly FieldKey[]): ColumnFault {
  const expected = group.flatMap(
    (key) => kind.fields.find((field) => field.key === key)?.headers.slice(0, 3) ?? [],
  );
  const headers = shownHeaders(row.headers).filter(Boolean);
  const configLineOf = configLine(group[0]!, nearest(expected[0] ?? '', headers) ?? headers[0] ?? '');
  return {
    code: 'required_column_missing',
    facts: { field: group[0]!, fields: group, expected, headers, configLine: configLineOf },
  };
}

/** The line to put under the file in doisoat.yaml. */
function configLine(key: FieldKey, header: string): string {
  return `columns: { ${key}: ${JSON.stringify(header)} }`;
}
