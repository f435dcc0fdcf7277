/** How the bytes of a page or of an XML document are letters: by its mark, by what it says of itself, by how it looks. */
import { isUtf8 } from 'node:buffer';
import type { EncodingName } from '../../plan/plan.ts';
import { decodeLegacy } from '../../vietnamese/legacy-encodings.ts';
import { findEncoding } from '../encoding.ts';

export interface MarkupText {
  readonly encoding: string;
  /** A decoder for one pass over the file. */
  decoder(): InstanceType<typeof TextDecoder>;
  /** What is left to be done to the text of a cell. */
  readonly fix: (text: string) => string;
}

/** The declaration of a page or document stands at its very beginning. */
const DECLARED_WITHIN = 16_384;

/** `head`: the first bytes. Throws a Failure where the encoding is in doubt and nobody says which it is. */
export function markupText(
  head: Uint8Array,
  isWhole: boolean,
  file: string,
  configured?: EncodingName,
): MarkupText {
  const marked = findMark(head);
  if (marked !== undefined) return plain(marked);
  if (configured !== undefined) return ofFile(configured);
  const declared = declaredEncoding(head);
  const text = isWhole ? head : wholeLetters(head);
  // valid UTF-8 settles the matter: pages are saved anew by programs that leave what they say of themselves
  if (isUtf8(text)) return plain('utf-8');
  if (declared !== undefined && declared !== 'utf-8') return declaredText(declared) ?? ofFile(looked());
  return ofFile(looked());

  function looked(): EncodingName {
    return findEncoding(head, file).name;
  }
}

function findMark(head: Uint8Array): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  return head[0] === 0 && head[1] === 0x3c ? 'utf-16be' : undefined;
}

function declaredEncoding(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const found = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})/i.exec(start)?.[1];
  return found?.toLowerCase();
}

function declaredText(label: string): MarkupText | undefined {
  if (label.startsWith('utf-16') || label.startsWith('ucs-2')) return undefined; // the bytes say otherwise
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'windows-1258' ? ofFile(encoding) : plain(encoding);
  } catch {
    return undefined;
  }
}

function plain(encoding: string): MarkupText {
  return { encoding, decoder: () => new TextDecoder(encoding), fix: (text) => text };
}

/** Our own encodings are decoded cell by cell: a letter of theirs may be two bytes, and a piece of the file ends anywhere. */
function ofFile(encoding: EncodingName): MarkupText {
  if (encoding === 'windows-1258') return { ...plain(encoding), fix: (text) => text.normalize('NFC') };
  if (encoding !== 'tcvn3' && encoding !== 'vni' && encoding !== 'viscii') return plain(encoding);
  return {
    encoding,
    decoder: () => new TextDecoder('windows-1252'),
    fix: (text) => decodeLegacy(text, encoding),
  };
}

/** Without the letter that the end cuts through. */
function wholeLetters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  for (let back = 1; back <= 3 && back <= bytes.length; back++)
    if (bytes[bytes.length - back]! >= 0xc0) end = bytes.length - back;
  return bytes.subarray(0, end);
}
