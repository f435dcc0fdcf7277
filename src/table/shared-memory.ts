/**
 * Shared memory by the page. Large pieces of Node's own allocator come from a heap that keeps what it is given back (a run over a
 * million residents held 250 MB of such holes); a buffer that may grow is mapped by itself and goes back to the system whole.
 * What is mapped and not yet written takes no memory, so room may be generous.
 */

/** From so many bytes on a buffer is mapped by itself. */
const MAPPED = 1 << 17;
/** How many times its size a mapped buffer can become without being copied. */
const REACH = 16;
/** Most bytes that a buffer is given to grow to: address space, not memory. */
const FARTHEST = 2 ** 32;

export function sharedBytes(byteLength: number, most = byteLength): SharedArrayBuffer {
  return byteLength < MAPPED
    ? new SharedArrayBuffer(byteLength)
    : new SharedArrayBuffer(byteLength, { maxByteLength: most });
}

/** The same bytes with more room behind them: the same buffer where it can grow, otherwise a copy. */
export function widened(buffer: SharedArrayBuffer, byteLength: number): SharedArrayBuffer {
  if (buffer.growable && byteLength <= buffer.maxByteLength) {
    buffer.grow(byteLength);
    return buffer;
  }
  const wider = sharedBytes(byteLength, Math.max(byteLength, Math.min(byteLength * REACH, FARTHEST)));
  new Uint8Array(wider, 0, buffer.byteLength).set(new Uint8Array(buffer, 0, buffer.byteLength));
  return wider;
}

/** Views of a whole buffer. Their length is given, because a view without one follows its buffer and is slower. */
export function int32View(buffer: SharedArrayBuffer): Int32Array {
  return new Int32Array(buffer, 0, buffer.byteLength / 4);
}

export function uint32View(buffer: SharedArrayBuffer): Uint32Array {
  return new Uint32Array(buffer, 0, buffer.byteLength / 4);
}

export function uint8View(buffer: SharedArrayBuffer): Uint8Array {
  return new Uint8Array(buffer, 0, buffer.byteLength);
}
