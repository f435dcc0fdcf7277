/**
 * Pseudonyms for exchange between agencies: HMAC-SHA-256 under a key that both keep, over the kind of the value and the
 * value without its writing style. Same key, same value: same pseudonym, in every run and every agency; without the key
 * nobody can try values out. 128 bits: among a billion values two alike are less likely than 1 in 10^20.
 */
import { createHmac } from 'node:crypto';
import { readIdentityNumber } from '../../vietnamese/identity-number.ts';
import { readHealthCard, readInsuranceNumber } from '../../vietnamese/insurance-number.ts';
import { cleanText } from '../../vietnamese/letters.ts';
import { readPersonName } from '../../vietnamese/person-name.ts';
import { readPhone } from '../../vietnamese/phone.ts';

/** Values of two kinds never share a pseudonym; citizen ids and old CMND numbers are one kind, they stand in each other's columns. */
export type PseudonymKind =
  | 'name'
  | 'identity'
  | 'insurance'
  | 'healthCard'
  | 'phone'
  | 'resident'
  | 'household'
  | 'finding'
  | 'text';

/** Part of every pseudonym: what is below may only change together with it. */
const SCHEME = 'doisoat-1';
const BYTES = 16;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const MOST_KNOWN = 200_000;

export class Pseudonyms {
  readonly #key: Uint8Array;
  readonly #known = new Map<string, string>();

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** Tells keys apart without giving anything away: agencies compare it to see that they use the same key. */
  get fingerprint(): string {
    return this.#hmac('fingerprint', '').toString('hex').slice(0, 16);
  }

  /** `p-` and 26 letters; nothing for nothing. */
  of(kind: PseudonymKind, text: string): string {
    if (text.trim() === '') return '';
    const asked = `${kind} ${text}`;
    const known = this.#known.get(asked);
    if (known !== undefined) return known;
    const made = `p-${base32(this.#hmac(...withoutStyle(kind, text)).subarray(0, BYTES))}`;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(asked, made);
    return made;
  }

  #hmac(kind: string, value: string): Buffer {
    return createHmac('sha256', this.#key).update(`${SCHEME}\0${kind}\0${value}`).digest();
  }
}

/** What the value is whoever wrote it down; a value that cannot be read stands for itself. */
function withoutStyle(kind: PseudonymKind, text: string): readonly [kind: PseudonymKind, value: string] {
  switch (kind) {
    case 'name':
      return [kind, readPersonName(text).value?.syllables.join(' ').toLowerCase() ?? plainText(text)];
    case 'identity':
      return [kind, readIdentityNumber(text, 'citizenId').value?.digits ?? code(text)];
    case 'insurance': {
      const read = readInsuranceNumber(text).value;
      return [read?.kind === 'citizen' ? 'identity' : kind, read?.number ?? code(text)];
    }
    case 'healthCard': {
      const read = readHealthCard(text).value;
      return [kind, read?.card ?? read?.number ?? code(text)];
    }
    case 'phone':
      return [kind, readPhone(text).value ?? code(text)];
    case 'text':
      return [kind, plainText(text)];
    default:
      return [kind, text.normalize('NFC').trim()];
  }
}

function plainText(text: string): string {
  return (cleanText(text).value ?? text.normalize('NFC')).toLowerCase();
}

/** Letters and digits only. */
function code(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return bare === '' ? text : bare;
}

/** RFC 4648 in small letters, without padding. */
function base32(bytes: Uint8Array): string {
  let out = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) out += LETTERS[(held >> (bits - 5)) & 31]!;
  }
  return bits > 0 ? out + LETTERS[(held << (5 - bits)) & 31]! : out;
}
