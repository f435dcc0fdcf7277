/** Small files in a folder of their own, read as a source; tables come back as plain cells. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { Failure, type Fault } from '../../src/failure.ts';
import type { FieldKey, RawTable, SourceKindName } from '../../src/flow.ts';
import type { FilePlan } from '../../src/plan/plan.ts';
import type { ReadOptions } from '../../src/read/read-options.ts';
import { readSource } from '../../src/read/read-source.ts';
import { sourceKind } from '../../src/sources/list.ts';

const folder = mkdtempSync(join(tmpdir(), 'doisoat-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;

export function makeFile(content: string | Uint8Array, name = `tep-${++made}.csv`): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export function planFor(path: string, changes: Partial<FilePlan> = {}): FilePlan {
  return {
    name: 'thu',
    kind: 'insurance',
    file: path.slice(folder.length + 1),
    path,
    columns: {},
    ...changes,
  };
}

/** Reads with no limit on rejected rows unless told otherwise. */
export function read(
  content: string | Uint8Array,
  changes: Partial<FilePlan> = {},
  options: Partial<ReadOptions> = {},
): Promise<RawTable> {
  const plan = planFor(makeFile(content), changes);
  return readSource(plan, sourceKind(plan.kind), { maxRejected: {}, ...options });
}

/** The columns of a custom file are all configured: each header is its own field. */
export function readCustom(
  content: string | Uint8Array,
  headers: readonly string[],
  options: Partial<ReadOptions> = {},
  changes: Partial<FilePlan> = {},
): Promise<RawTable> {
  const columns = Object.fromEntries(headers.map((header) => [header, header]));
  return read(content, { kind: 'custom', columns, ...changes }, options);
}

export async function faultsOf(reading: Promise<unknown>): Promise<readonly Fault[]> {
  try {
    await reading;
  } catch (failure) {
    if (failure instanceof Failure) return failure.faults;
    throw failure;
  }
  throw new Error('nothing was thrown');
}

export async function faultOf(
  content: string | Uint8Array,
  kind: SourceKindName = 'insurance',
): Promise<Fault> {
  const faults = await faultsOf(read(content, { kind }));
  return faults[0]!;
}

export function cellsOf(table: RawTable, keys: readonly FieldKey[] = [...table.columns.keys()]): string[][] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    keys.map((key) => {
      const column = table.columns.get(key)!;
      return column.dictionary.text(column.codes[row]!);
    }),
  );
}

/** Field keys to headers, as found. */
export function mapping(table: RawTable): Record<FieldKey, string> {
  return Object.fromEntries(table.facts.columns.map(({ key, header }) => [key, header]));
}

/** Row, line and reason of each rejected record. */
export function rejections(table: RawTable): string[] {
  return table.rejected.map(({ row, line, reason, detail }) => `${row} @${line} ${reason} (${detail})`);
}
