/**
 * A ZIP file as far as a workbook needs it: deflated entries, no dates (same content, same bytes), 32-bit sizes.
 * An entry that comes in pieces is deflated outside the main thread while the next piece is being made; its sizes are
 * put into its header when it is whole. Format: PKWARE APPNOTE 6.3.
 */
import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { crc32, createDeflateRaw, type DeflateRaw, deflateRaw } from 'node:zlib';
import { Failure } from '../../failure.ts';
import type { OutFile } from '../out-file.ts';

const deflate = promisify(deflateRaw);

const LEVEL = 3;
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
/** 1980-01-01, the first day that the format knows. */
const NO_DATE = 0x21;
const MOST = 0xffff_ffff;

interface EntryFacts {
  readonly name: string;
  readonly offset: number;
  crc: number;
  packed: number;
  size: number;
}

export class ZipFile {
  readonly #file: OutFile;
  readonly #entries: EntryFacts[] = [];

  constructor(file: OutFile) {
    this.#file = file;
  }

  /** A whole entry at once. */
  async add(name: string, bytes: Uint8Array): Promise<void> {
    const packed = await deflate(bytes, { level: LEVEL });
    const facts = this.#begin(name);
    facts.crc = crc32(bytes);
    facts.size = bytes.length;
    facts.packed = packed.length;
    await this.#file.write(Buffer.concat([localHeader(facts), packed]));
    this.#checkSize();
  }

  /** An entry that comes in pieces; no other may be begun before it ends. */
  async open(name: string): Promise<ZipEntry> {
    const facts = this.#begin(name);
    await this.#file.write(localHeader(facts));
    return new ZipEntry(this.#file, facts, () => this.#checkSize());
  }

  /** Writes the directory; the file itself is closed by its owner. */
  async end(): Promise<void> {
    const start = this.#file.position;
    const central = Buffer.concat(this.#entries.map(centralHeader));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(END_OF_CENTRAL, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(start, 16);
    await this.#file.write(Buffer.concat([central, end]));
    this.#checkSize();
  }

  #begin(name: string): EntryFacts {
    const facts = { name, offset: this.#file.position, crc: 0, packed: 0, size: 0 };
    this.#entries.push(facts);
    return facts;
  }

  #checkSize(): void {
    if (this.#file.position > MOST || this.#entries.some((entry) => entry.size > MOST)) {
      throw Failure.of('workbook_too_big', { file: this.#file.path }, { path: this.#file.path });
    }
  }
}

export class ZipEntry {
  readonly #file: OutFile;
  readonly #facts: EntryFacts;
  readonly #whenDone: () => void;
  readonly #deflate: DeflateRaw = createDeflateRaw({ level: LEVEL, chunkSize: 1 << 18 });
  #packed: Buffer[] = [];

  constructor(file: OutFile, facts: EntryFacts, whenDone: () => void) {
    this.#file = file;
    this.#facts = facts;
    this.#whenDone = whenDone;
    this.#deflate.on('data', (chunk: Buffer) => this.#packed.push(chunk));
  }

  /** The bytes must stay as they are until the promise is fulfilled. */
  async write(bytes: Uint8Array): Promise<void> {
    this.#facts.crc = crc32(bytes, this.#facts.crc);
    this.#facts.size += bytes.length;
    await new Promise<void>((resolve, reject) => {
      this.#deflate.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
    await this.#drain();
  }

  async end(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#deflate.once('end', resolve).once('error', reject).end();
    });
    await this.#drain();
    await this.#file.writeAt(localHeader(this.#facts), this.#facts.offset);
    this.#whenDone();
  }

  async #drain(): Promise<void> {
    const packed = this.#packed;
    this.#packed = [];
    for (const chunk of packed) {
      this.#facts.packed += chunk.length;
      await this.#file.write(chunk);
    }
  }
}

function localHeader(facts: EntryFacts): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  header.writeUInt16LE(VERSION, 4);
  writeFacts(header, 8, facts);
  return Buffer.concat([header, Buffer.from(facts.name, 'ascii')]);
}

function centralHeader(facts: EntryFacts): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL_HEADER, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  writeFacts(header, 10, facts);
  header.writeUInt32LE(facts.offset, 42);
  return Buffer.concat([header, Buffer.from(facts.name, 'ascii')]);
}

/** Method, date, checksum, sizes and length of the name stand in the same order in both headers. */
function writeFacts(header: Buffer, at: number, facts: EntryFacts): void {
  header.writeUInt16LE(DEFLATED, at);
  header.writeUInt16LE(NO_DATE, at + 4);
  header.writeUInt32LE(facts.crc, at + 6);
  header.writeUInt32LE(Math.min(facts.packed, MOST), at + 10);
  header.writeUInt32LE(Math.min(facts.size, MOST), at + 14);
  header.writeUInt16LE(facts.name.length, at + 18);
}
