/** What a file is by its first bytes. Apart from opening it, because messages about files ask too and have to start fast. */
import { type Markup, markupStart } from './markup-start.ts';

/** Workbooks are zip files (.xlsx, .ods) or, the old ones and those with a password, OLE containers; or pages of markup. */
export type BookMagic = 'zip' | 'ole' | Markup;

const MAGIC: readonly (readonly [magic: 'zip' | 'ole', bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
];

/** Which container the first bytes of a file announce; none: it is text. */
export function magicOf(head: Uint8Array): BookMagic | undefined {
  return MAGIC.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0] ?? markupStart(head);
}
