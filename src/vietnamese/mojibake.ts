/**
 * UTF-8 that some program took for windows-1252 and saved again: "Nguyá»…n VÄƒn A" for "Nguyễn Văn A".
 * Each run of characters that spells a UTF-8 sequence is put back, and the result is believed only where it makes
 * more words Vietnamese than before. Repair before any cleaning: "à" ends in a no-break space.
 */
import { legalShare } from './legacy-encodings.ts';
import { byteOfView } from './legacy-encodings-tables.ts';

/** Saved wrongly more than this many times in a row is not met. */
const MOST_ROUNDS = 3;
/** "Ä" whose second byte 90 was dropped, as windows-1252 has no letter there: of Vietnamese letters only Đ. */
const LEAD_OF_D = 0xc4;

/** The text put right, or undefined where it was no such case. */
export function repairMojibake(text: string): string | undefined {
  let repaired = text;
  let rounds = 0;
  for (; rounds < MOST_ROUNDS; rounds++) {
    const next = repairOnce(repaired);
    if (next === repaired) break;
    repaired = next;
  }
  if (rounds === 0) return undefined;
  return legalShare(repaired) > legalShare(text) ? repaired : undefined;
}

function repairOnce(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const lead = byteOfView(text.charCodeAt(at));
    if (lead < 0xc2 || lead > 0xf4) continue;
    const more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let point = lead & (0x3f >> more);
    let got = 0;
    for (; got < more; got++) {
      const byte = byteOfView(text.charCodeAt(at + got + 1) || 0);
      if ((byte & 0xc0) !== 0x80 || byte < 0) break;
      point = (point << 6) | (byte & 0x3f);
    }
    if (got < more && lead === LEAD_OF_D) {
      out += `${text.slice(from, at)}Đ`;
      from = at + 1;
    } else if (got === more && isWhole(point, more)) {
      out += text.slice(from, at) + String.fromCodePoint(point);
      at += more;
      from = at + 1;
    }
  }
  return from === 0 ? text : out + text.slice(from);
}

/** No longer than needed, no surrogate, within Unicode. */
function isWhole(point: number, more: number): boolean {
  const least = more === 1 ? 0x80 : more === 2 ? 0x800 : 0x10000;
  return point >= least && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}
