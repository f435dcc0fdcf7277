/**
 * The code units of a text as numbers in memory, copied there in one go. A loop over them takes half the time of one that
 * asks the text for each: V8 looks at every letter anew how the text is stored, and first puts together what was added up.
 */
import { Buffer } from 'node:buffer';

let bytes = Buffer.from(new ArrayBuffer(1 << 12));
let units = new Uint16Array(bytes.buffer);

/** The first `text.length` are those of the text, and stay until the next call. */
export function codeUnits(text: string): Uint16Array {
  if (text.length > units.length) {
    bytes = Buffer.from(new ArrayBuffer(4 * text.length));
    units = new Uint16Array(bytes.buffer);
  }
  bytes.write(text, 'ucs2');
  return units;
}
