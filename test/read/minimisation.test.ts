/**
 * Columns that nobody mapped are handed through and forgotten: a table read with them holds no byte of them, and no more
 * memory than one read without them.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { RawTable } from '../../src/flow.ts';
import { readSource } from '../../src/read/read-source.ts';
import { sourceKind } from '../../src/sources/list.ts';
import { makeFile, planFor } from './files.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const ROWS = 40_000;
/** 200 letters a row that stand in no other row: 8 MB if anything kept them. */
const secret = (row: number): string => `bí mật ${row} ${'x'.repeat(100)}${row * 7919} ${'y'.repeat(80)}`;

function file(width: 'with' | 'without', delimiter = ','): string {
  const extra = (text: string): string[] => (width === 'with' ? [text] : []);
  const lines = [['Họ và tên', ...extra('Tôn giáo, ghi chú riêng'.replace(',', '')), 'Ngày sinh', 'Số CCCD']];
  for (let row = 0; row < ROWS; row++) {
    const id = `0661850${String(row).padStart(5, '0')}`;
    lines.push([
      `Nguyễn Văn ${'ABCDEFGHIJ'[row % 10]}`,
      ...extra(row % 50 === 0 ? `"${secret(row)}"` : secret(row)),
      '12/03/1985',
      id,
    ]);
  }
  return makeFile(lines.map((cells) => `${cells.join(delimiter)}\r\n`).join(''));
}

async function held(path: string): Promise<{ bytes: number; table: RawTable }> {
  collect();
  const memory = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = memory();
  const table = await readSource(planFor(path), sourceKind('insurance'), { maxRejected: {} });
  // buffers outside the heap go with the second collection after they were let go
  for (let round = 0; round < 4; round++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    collect();
  }
  return { bytes: memory() - before, table };
}

test('a column that is not mapped is not held in memory', async () => {
  const [wide, narrow] = [file('with'), file('without')];
  await held(narrow); // what reading sets up once
  const without = await held(narrow);
  const { bytes, table } = await held(wide);
  expect(table.rowCount).toBe(ROWS);
  expect(table.facts.unmappedHeaders).toEqual(['Tôn giáo ghi chú riêng']);
  expect([...table.columns.keys()].sort()).toEqual(['birthDate', 'citizenId', 'fullName']);
  expect(bytes - without.bytes).toBeLessThan(1_000_000);
  for (const { dictionary } of table.columns.values())
    expect(Buffer.from(dictionary.bytes()).includes('bí mật')).toBe(false);
  expect(JSON.stringify(table.facts) + JSON.stringify(table.rejected)).not.toContain('bí mật');
});
