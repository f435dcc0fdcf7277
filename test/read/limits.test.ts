/** Files that are far too large in one place: bounded memory and a clear word. The full sizes: `npm run sizes`. */
import { expect, test } from 'vitest';
import { faultsOf, read, rejections } from './files.ts';

const HEADER = 'Họ và tên,Ngày sinh,Giới tính,Số CCCD,Mã số BHXH,Địa chỉ\r\n';
const ROW = 'Nguyễn Văn A,01/01/1985,Nam,066085010000,6600010000,Thôn 1\r\n';
const MB = 1 << 20;

test.each([
  ['a cell', 'x'.repeat(3 * MB)],
  ['a quoted cell', `"${'x'.repeat(3 * MB)}"`],
  ['half a million fields and more', 'x,'.repeat(0.6 * MB)],
])('%s of some MB is rejected, the rows around it are read', async (_what, long) => {
  const table = await read(`${HEADER}${ROW}${long},,,,,\r\n${ROW}`);
  expect(table.rowCount).toBe(2);
  expect(rejections(table)).toEqual(['2 @3 too_long (more than 1048576 bytes)']);
  expect(table.rejected[0]!.raw.length).toBeLessThanOrEqual(2_000);
});

test('300,000 empty lines are counted, not kept', async () => {
  const table = await read(`${HEADER}${ROW}${'\n'.repeat(200_000)}${',,,,,\r\n'.repeat(100_000)}${ROW}`);
  expect([table.rowCount, table.rejected.length, table.facts.blankLines]).toEqual([2, 0, 300_000]);
  expect(table.line[1]).toBe(300_003);
});

test('a quote left open over 360,000 lines stops early, by the same word wherever slices are cut', async () => {
  const content = `${HEADER}${ROW.repeat(50)}"${'x,\n'.repeat(360_000)}`;
  const stop = { maxRejected: { share: 0.2 } };
  const [whole] = await faultsOf(read(content, {}, stop));
  const [sliced] = await faultsOf(read(content, {}, { ...stop, sliceBytes: 300_001 }));
  expect(whole).toMatchObject({ code: 'too_many_rejected', facts: { rejected: 200_000, limit: '20%' } });
  expect({ ...sliced, place: {} }).toEqual({ ...whole, place: {} });
});

test('5,000 columns too many, named or not', async () => {
  const blanks = ','.repeat(5_000);
  const table = await read(`${HEADER}${ROW.trim()}${blanks}\r\n${ROW}`);
  expect([table.rowCount, table.rejected.length]).toEqual([2, 0]);
  const names = Array.from({ length: 5_000 }, (_, index) => `,cot${index}`).join('');
  const [fault] = await faultsOf(read(`${HEADER.trim()}${names}\r\n${ROW.trim()}${blanks}\r\n`));
  expect(fault).toMatchObject({ code: 'header_not_found' });
  const asked = await read(`${HEADER.trim()}${names}\r\n${ROW.trim()}${blanks}\r\n`, { headerRow: 1 });
  expect(asked.facts.unmappedHeaders).toHaveLength(5_000);
});

test.each([
  ['one line', 'x'.repeat(2 * MB)],
  ['empty lines', '\n'.repeat(2 * MB)],
])('a beginning of 2 MB of %s says so', async (_what, start) => {
  const [fault] = await faultsOf(read(`${start}\r\n${HEADER}${ROW}`));
  expect(fault).toMatchObject({ code: 'head_too_long', place: { line: 1 }, facts: { megabytes: 1 } });
});
