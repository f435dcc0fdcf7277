/**
 * Slots by which something with a number is found by its hash: open addressing, linear probing. A slot holds a number, 0 when
 * free, and above it as many bits of the hash as there is room for, so a look-up touches a thing only when it is very likely the
 * right one. What a table of millions costs is memory that no cache holds, so a slot is four bytes and no whole hash.
 */
import { int32View, sharedBytes } from './shared-memory.ts';

/** Slots in the smallest unit of memory that is mapped. */
const PAGE = 1024;

/**
 * A power of two of free slots. Memory that is read before it is written is mapped twice, and the second time all processors are
 * interrupted, so each page is written at once.
 */
export function freeSlots(room: number): Int32Array {
  const slots = int32View(sharedBytes(room * 4));
  for (let at = 0; at < room; at += PAGE) slots[at] = 0;
  return slots;
}

/** Free slots for numbers up to this one, more than twice as many. */
export function slotsFor(number: number, least: number): Int32Array {
  let room = least;
  while (room <= number * 2) room *= 2;
  return freeSlots(room);
}

/** The bits of a slot that hold its number, which is less than half of all slots; the others are those of its hash. */
export function numberBits(mask: number): number {
  return mask >>> 1;
}

/** Takes the first free slot of the hash. */
export function putInSlot(slots: Int32Array, hash: number, number: number): void {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = slotOf(hash, number, mask);
}

/** What a slot of a number holds. */
export function slotOf(hash: number, number: number, mask: number): number {
  return (hash & ~numberBits(mask)) | number;
}
