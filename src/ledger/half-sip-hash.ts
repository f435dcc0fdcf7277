/**
 * HalfSipHash-2-4 (Aumasson and Bernstein, github.com/veorq/SipHash): a keyed hash of 32 bits that costs a tenth of an HMAC. It
 * cannot tell people apart and is not meant to: rows whose hash is nobody's need not be looked at more closely.
 */

export class HalfSipHash {
  readonly #key0: number;
  readonly #key1: number;
  #words = new Int32Array(64);

  /** `key`: eight bytes. */
  constructor(key: Uint8Array) {
    const view = new DataView(key.buffer, key.byteOffset, 8);
    this.#key0 = view.getInt32(0, true);
    this.#key1 = view.getInt32(4, true);
  }

  /** Of the text as UTF-16LE. */
  ofText(text: string): number {
    const whole = text.length >> 1;
    if (whole > this.#words.length) this.#words = new Int32Array(2 * whole);
    for (let at = 0; at < whole; at++)
      this.#words[at] = text.charCodeAt(2 * at) | (text.charCodeAt(2 * at + 1) << 16);
    const rest = text.length % 2 === 0 ? 0 : text.charCodeAt(text.length - 1);
    return this.#of(this.#words, whole, ((2 * text.length) << 24) | rest);
  }

  /** Of the first `count` numbers. */
  ofWords(words: Int32Array, count: number): number {
    return this.#of(words, count, (4 * count) << 24);
  }

  #of(words: Int32Array, count: number, last: number): number {
    const state = STATE;
    state[0] = this.#key0;
    state[1] = this.#key1;
    state[2] = 0x6c796765 ^ this.#key0;
    state[3] = 0x74656462 ^ this.#key1;
    for (let at = 0; at <= count; at++) {
      const word = at < count ? words[at]! : last;
      state[3]! ^= word;
      rounds(state, 2);
      state[0]! ^= word;
    }
    state[2]! ^= 0xff;
    rounds(state, 4);
    return state[1]! ^ state[3]!;
  }
}

const STATE = new Int32Array(4);

function rounds(state: Int32Array, count: number): void {
  let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
  for (let round = 0; round < count; round++) {
    a = (a + b) | 0;
    b = turn(b, 5) ^ a;
    a = turn(a, 16);
    c = (c + d) | 0;
    d = turn(d, 8) ^ c;
    a = (a + d) | 0;
    d = turn(d, 7) ^ a;
    c = (c + b) | 0;
    b = turn(b, 13) ^ c;
    c = turn(c, 16);
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

function turn(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
