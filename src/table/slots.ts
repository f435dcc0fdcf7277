/**
 * Slots by which something with a number is found by its hash: open addressing, linear probing. A slot is a pair, hash and number,
 * 0 when free. With the hash beside the number a look-up touches a thing only when it is very likely the right one, and growing
 * looks at no thing at all.
 */
import { int32View, sharedBytes } from './shared-memory.ts';

/** A power of two of free slots. */
export function freeSlots(room: number): Int32Array {
  return int32View(sharedBytes(room * 8));
}

/** Takes the first free slot of the hash. */
export function putInSlot(slots: Int32Array, hash: number, number: number): void {
  const mask = slots.length / 2 - 1;
  let slot = hash & mask;
  while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
  slots[2 * slot] = hash;
  slots[2 * slot + 1] = number;
}

/** The same in at least so many slots, twice as many in any case. */
export function moreSlots(old: Int32Array, least = 0): Int32Array {
  let room = old.length;
  while (room < least) room *= 2;
  const slots = freeSlots(room);
  const mask = room - 1;
  for (let at = 0; at < old.length; at += 2) {
    const number = old[at + 1]!;
    if (number === 0) continue;
    const hash = old[at]!;
    let slot = hash & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = number;
  }
  return slots;
}
