/** Hashes of bytes and of small tuples of codes. 32 bits; never a proof of equality, always followed by a comparison. */

/** Four bytes a step (a byte-wise hash waits for a multiplication at each byte), finished so that low bits serve as slots. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const four = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    hash = Math.imul(hash ^ four, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  let rest = 0;
  for (; at < end; at++) rest = (rest << 8) | bytes[at]!;
  return avalanche(Math.imul(hash ^ rest, 0x85ebca6b));
}

/** A second, independent 32-bit hash of the same bytes (other offset and prime), for 64 bits together with hashBytes. */
export function hashBytesAgain(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x9747b28c ^ (end - start);
  for (let index = start; index < end; index++)
    hash = Math.imul(hash ^ bytes[index]!, 0x5bd1e995) ^ (hash >>> 15);
  return avalanche(hash);
}

/** Mixes one more code into a running hash. */
export function mix(hash: number, code: number): number {
  return avalanche(Math.imul(hash, 31) ^ Math.imul(code, 0x9e3779b1));
}

/** murmur3's 32-bit finaliser: every input bit reaches every output bit. */
export function avalanche(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
