/** What stands in one part of a workbook. */
import { inflateRawSync } from 'node:zlib';

/** Text of an entry, found by its local header; sizes stand in the headers. */
export function entryText(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\x03\x04'); at >= 0; at = zip.indexOf('PK\x03\x04', at + 4)) {
    const length = zip.readUInt16LE(at + 26);
    if (zip.toString('latin1', at + 30, at + 30 + length) !== name) continue;
    const start = at + 30 + length;
    return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 18))).toString();
  }
  throw new Error(`no ${name}`);
}
