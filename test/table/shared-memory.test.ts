/** Memory mapped by itself grows in place, keeps what it holds and crosses to threads like any other. */
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { GrowingInt32, int32Column } from '../../src/table/columns.ts';
import { sharedBytes, widened } from '../../src/table/shared-memory.ts';

test.each([1 << 10, 1 << 17])('%i bytes keep what they hold as they widen', (bytes) => {
  let buffer = sharedBytes(bytes);
  new Uint8Array(buffer).fill(7);
  const copies = new Set([buffer]);
  for (let room = bytes * 2; room <= bytes * 64; room *= 2) {
    buffer = widened(buffer, room);
    copies.add(buffer);
    expect(buffer.byteLength).toBe(room);
  }
  const held = new Uint8Array(buffer, 0, bytes * 2);
  expect(held.subarray(0, bytes).every((byte) => byte === 7)).toBe(true);
  expect(held.subarray(bytes).every((byte) => byte === 0)).toBe(true);
  // A mapped one is copied only when it outgrows its reach; seven sizes would have been seven copies.
  expect(copies.size).toBeLessThan(bytes < 1 << 17 ? 12 : 4);
});

test('a growing column keeps its values, and a column taken from it stays as it was', () => {
  const growing = new GrowingInt32();
  for (let value = 0; value < 100_000; value++) growing.push(value);
  const taken = growing.toColumn();
  for (let value = 100_000; value < 300_000; value++) growing.push(value);
  growing.set(5, -1);
  expect(taken.length).toBe(100_000);
  expect(taken.every((value, index) => value === index)).toBe(true);
  const view = growing.view();
  expect(view.every((value, index) => value === (index === 5 ? -1 : index))).toBe(true);
});

test('a large column crosses to another thread without a copy', () => {
  const { port1, port2 } = new MessageChannel();
  const column = int32Column(1 << 16);
  port1.postMessage({ column, part: column.subarray(8, 16) });
  column[9] = 42;
  const { message } = receiveMessageOnPort(port2)!;
  expect(message.column.length).toBe(1 << 16);
  expect([...message.part]).toEqual([0, 42, 0, 0, 0, 0, 0, 0]);
  port1.close();
});
