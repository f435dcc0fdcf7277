/** Hashes of bytes and of small tuples of codes. 32 bits; never a proof of equality, always followed by a comparison. */

/** FNV-1a over bytes with a final avalanche (murmur3's finaliser), so that low bits serve as slots. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 ^ (end - start);
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ bytes[index]!, 0x01000193);
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
