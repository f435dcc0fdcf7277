/** What a stage let go of is given back at once in a large run, and left alone in a small one. */
import { setImmediate } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { giveBackMemory } from '../../src/engine/give-back.ts';

/** A table's memory that nobody holds any more. */
async function letGo(): Promise<WeakRef<SharedArrayBuffer>> {
  const held = new WeakRef(new SharedArrayBuffer(1 << 20));
  // what was made in this turn is held until it ends
  await setImmediate();
  return held;
}

test('a large run gives it back, and nothing of the means is left', async () => {
  const table = await letGo();
  giveBackMemory(1_000_000);
  expect(table.deref()).toBeUndefined();
  expect(runInNewContext('typeof gc')).toBe('undefined');
});

test('a small run does not stop for it', async () => {
  const table = await letGo();
  giveBackMemory(999_999);
  expect(table.deref()).toBeInstanceOf(SharedArrayBuffer);
});
