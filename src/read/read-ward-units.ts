/** Reads the files of the table of units (wards: in the configuration). Small files of UTF-8 text, read whole. */
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { Failure, type Fault } from '../failure.ts';
import type { WardFile } from '../plan/plan.ts';
import { CHANGE_HEADERS, UNIT_HEADERS, type WardUnits } from '../sources/ward-units.ts';
import { foldKey } from '../vietnamese/letters.ts';
import { openFile } from './open-file.ts';

export interface WardTables {
  readonly units: WardUnits;
  readonly files: readonly (WardFile & { readonly sha256: string })[];
}

/** Far more than all communes that Việt Nam ever had. */
const MOST_BYTES = 64 << 20;
const CODE = /^\d{1,5}$/;

interface Unit {
  readonly name: string;
  readonly province: string;
}

interface Changed extends Unit {
  readonly into: readonly string[];
}

interface Building {
  /** Of the list of today's communes. */
  readonly listed: Map<string, Unit>;
  /** Named by the changes. */
  readonly named: Map<string, Unit>;
  readonly old: Map<string, Unit & { readonly into: Set<string> }>;
}

/** Throws a Failure that names every file that is no such table. */
export async function readWardUnits(files: readonly WardFile[]): Promise<WardTables> {
  const building: Building = { listed: new Map(), named: new Map(), old: new Map() };
  const read: WardTables['files'][number][] = [];
  const faults: Fault[] = [];
  for (const file of files) {
    try {
      const bytes = await bytesOf(file);
      addFile(bytes, file, building);
      read.push({ ...file, sha256: createHash('sha256').update(bytes).digest('hex') });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new Failure(faults);
  return { units: finish(building), files: read };
}

async function bytesOf({ file, path }: WardFile): Promise<Buffer> {
  const { handle, bytes } = await openFile(file, path);
  try {
    if (bytes > MOST_BYTES) throw invalid(file, 'too_large');
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function addFile(bytes: Buffer, { file }: WardFile, building: Building): void {
  const [headers = [], ...records] = recordsOf(bytes, file);
  const columnOf = new Map(headers.map((header, index) => [foldKey(header), index]));
  const has = (wanted: Readonly<Record<string, string>>) =>
    Object.values(wanted).every((header) => columnOf.has(foldKey(header)));
  const cell = (record: readonly string[], header: string) =>
    (record[columnOf.get(foldKey(header))!] ?? '').trim();
  const code = (record: readonly string[], header: string, line: number): string => {
    const text = cell(record, header);
    if (!CODE.test(text)) throw invalid(file, 'code', line);
    return text.padStart(5, '0');
  };
  const isChanges = has(CHANGE_HEADERS);
  if (!isChanges && !has(UNIT_HEADERS)) throw invalid(file, 'header', 1);
  records.forEach((record, at) => {
    const unit = code(record, UNIT_HEADERS.code, at + 2);
    const known = { name: cell(record, UNIT_HEADERS.name), province: cell(record, UNIT_HEADERS.province) };
    (isChanges ? building.named : building.listed).set(unit, known);
    if (isChanges)
      addChange(
        building,
        code(record, CHANGE_HEADERS.oldCode, at + 2),
        cell(record, CHANGE_HEADERS.oldName),
        known.province,
        unit,
      );
  });
}

function addChange({ old }: Building, code: string, name: string, province: string, unit: string): void {
  const known = old.get(code);
  if (known === undefined) old.set(code, { name, province, into: new Set([unit]) });
  else known.into.add(unit);
}

/** A byte-order mark, commas or semicolons, and any line end are understood. */
function recordsOf(bytes: Buffer, file: string): string[][] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw invalid(file, 'encoding', undefined, cause);
  }
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  try {
    return parse(text, {
      delimiter: firstLine.includes(';') ? ';' : ',',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (cause) {
    throw invalid(file, 'csv', undefined, cause);
  }
}

/**
 * The list of today's communes, where there is one, has the last word: a commune of the changes that is not in it has got
 * another code since, and is known by its name.
 */
function finish({ listed, named, old }: Building): WardUnits {
  const units = listed.size === 0 ? named : new Map(listed);
  const codes = new Map([...listed].map(([code, unit]) => [nameKey(unit), code]));
  const today = new Map<string, string>();
  for (const [code, unit] of named) {
    if (listed.has(code)) continue;
    const recoded = codes.get(nameKey(unit));
    if (recoded === undefined) units.set(code, unit);
    else today.set(code, recoded);
  }
  const successors = (into: ReadonlySet<string>) =>
    [...new Set([...into].map((code) => today.get(code) ?? code))].sort();
  const changes = [...old].map(
    ([code, { into, ...unit }]) => [code, { ...unit, into: successors(into) }] as const,
  );
  const recodings = [...today]
    .filter(([code]) => !old.has(code))
    .map(([code, now]) => [code, { ...named.get(code)!, into: [now] }] as const);
  return { units, old: new Map<string, Changed>([...changes, ...recodings]) };
}

function nameKey({ name, province }: Unit): string {
  return `${province} ${foldKey(name)}`;
}

function invalid(file: string, reason: string, line?: number, cause?: unknown): Failure {
  const expected = [Object.values(UNIT_HEADERS).join(','), Object.values(CHANGE_HEADERS).join(',')];
  return Failure.of(
    'ward_table_invalid',
    { file, ...(line === undefined ? {} : { line }) },
    { reason, expected },
    cause,
  );
}
