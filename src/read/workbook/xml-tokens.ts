/**
 * The tags and texts of an XML part as its bytes arrive. Bytes are looked at as latin1 letters, so a piece may end in
 * the middle of a letter: UTF-8 texts keep their bytes and are decoded by `xmlText` when they are wanted.
 * Only what spreadsheets need: no document types, no entities but the five and numbers.
 */
import { WorkbookTrouble } from './trouble.ts';

export interface XmlHandler {
  /** `attributes` as they stand; look one up with `attribute`. An empty element is opened and closed. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** A piece of text between tags, still as bytes and with its entities. */
  text(raw: string): void;
}

/** Longest tag or text that is waited for. */
const LONGEST_TOKEN = 4 << 20;
/** A token longer than this is looked for again only when twice as much is there: its beginning would be read for each piece. */
const LONG_TOKEN = 64 << 10;

export class XmlTokens {
  readonly #handler: XmlHandler;
  readonly #part: string;
  #rest = '';
  /** How many letters must be there before the next look. */
  #enough = 0;
  #begun = false;

  constructor(handler: XmlHandler, part: string) {
    this.#handler = handler;
    this.#part = part;
  }

  push(bytes: Buffer): void {
    let text = this.#rest + bytes.toString('latin1');
    if (!this.#begun && text.length >= 3) {
      this.#begun = true;
      if (text.startsWith('\xff\xfe') || text.startsWith('\xfe\xff') || text.includes('\0'))
        throw new WorkbookTrouble('damaged', this.#part);
      if (text.startsWith('\xef\xbb\xbf')) text = text.slice(3);
    }
    if (text.length < this.#enough) {
      this.#rest = text;
      return;
    }
    this.#rest = text.slice(this.#take(text));
    if (this.#rest.length > LONGEST_TOKEN) throw new WorkbookTrouble('damaged', this.#part);
    this.#enough = this.#rest.length > LONG_TOKEN ? Math.min(2 * this.#rest.length, LONGEST_TOKEN) : 0;
  }

  /** To be called when nothing follows: half a tag at the end is a damaged part. */
  end(): void {
    this.#rest = this.#rest.slice(this.#take(this.#rest));
    if (this.#rest.trim() !== '') throw new WorkbookTrouble('damaged', this.#part);
  }

  /** Hands out all whole tokens; returns where the first that is not whole begins. */
  #take(text: string): number {
    const handler = this.#handler;
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      if (open < 0) return at;
      if (open > at) handler.text(text.slice(at, open));
      const second = text.charCodeAt(open + 1);
      let close: number;
      if (second === 0x21 || second === 0x3f) {
        close = this.#special(text, open);
        if (close < 0) return open;
        at = close;
        continue;
      }
      close = endOfTag(text, open + 1);
      if (close < 0) return open;
      if (second === 0x2f) handler.close(localName(text, open + 2, close));
      else {
        const isEmpty = text.charCodeAt(close - 1) === 0x2f;
        const stop = isEmpty ? close - 1 : close;
        const nameEnd = endOfName(text, open + 1, stop);
        const name = localName(text, open + 1, nameEnd);
        handler.open(name, nameEnd < stop ? text.slice(nameEnd, stop) : '');
        if (isEmpty) handler.close(name);
      }
      at = close + 1;
    }
  }

  /** Comment, CDATA, declaration or instruction at `open`: where it ends, or -1 when it is not whole. */
  #special(text: string, open: number): number {
    const ends = text.startsWith('<!--', open)
      ? '-->'
      : text.startsWith('<![CDATA[', open)
        ? ']]>'
        : text[open + 1] === '?'
          ? '?>'
          : '>';
    if (text.length - open < 9) return -1;
    const end = text.indexOf(ends, open + 2);
    if (end < 0) return -1;
    if (ends === ']]>') {
      this.#handler.text(text.slice(open + 9, end).replaceAll('&', '&amp;'));
    }
    return end + ends.length;
  }
}

/** The ">" that ends a tag, -1 when it is not there yet; one inside quotes does not. */
function endOfTag(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return at;
    else if (code === 0x22 || code === 0x27) quote = code;
  }
  return -1;
}

function endOfName(text: string, from: number, stop: number): number {
  let at = from;
  while (at < stop && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Without a prefix: `x:row` is a row. */
function localName(text: string, from: number, to: number): string {
  const name = text.slice(from, endOfName(text, from, to));
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** The value of an attribute as it stands (bytes, entities), or undefined. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (!isSpace(attributes.charCodeAt(at - 1))) continue;
    let from = at + name.length;
    while (isSpace(attributes.charCodeAt(from))) from++;
    if (attributes.charCodeAt(from) !== 0x3d) continue;
    from++;
    while (isSpace(attributes.charCodeAt(from))) from++;
    const quote = attributes[from];
    if (quote !== '"' && quote !== "'") continue;
    const end = attributes.indexOf(quote, from + 1);
    return end < 0 ? undefined : attributes.slice(from + 1, end);
  }
  return undefined;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Raw text of a handler as text: bytes decoded, entities and, for cells, Excel's `_x000D_` resolved. */
export function xmlText(raw: string): string {
  const text = Buffer.from(raw, 'latin1').toString('utf8');
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED.get(name) ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Excel writes letters that XML does not allow as _xHHHH_, and _x005F_ for an underline in front of such. */
export function cellText(raw: string): string {
  const text = xmlText(raw).replace(/\r\n?/g, '\n');
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Does a raw text need `cellText`, or are its bytes the text already? */
export function isPlain(raw: string): boolean {
  return !raw.includes('&') && !raw.includes('_x') && !raw.includes('\r');
}
