/**
 * The container in which Excel keeps a protected workbook: a compound file, version 3, sectors of 512 bytes, with a few
 * streams beside each other. Everything but the content of the streams is made here, from their names and sizes alone,
 * so that a big one can be written piece by piece. Format: MS-CFB.
 */
import { Buffer } from 'node:buffer';

const SECTOR = 512;
const MINI_SECTOR = 64;
/** Streams below this size live in the mini stream. */
const MINI_CUTOFF = 4096;
const IDS_A_SECTOR = SECTOR / 4;
const DIFAT_IN_HEADER = 109;
const DIRECTORY_ENTRY = 128;

const FREE = 0xffff_ffff;
const END_OF_CHAIN = 0xffff_fffe;
const FAT_SECTOR = 0xffff_fffd;
const DIFAT_SECTOR = 0xffff_fffc;
const NO_STREAM = 0xffff_ffff;

const STREAM = 2;
const ROOT = 5;
const BLACK = 1;

export interface StreamSize {
  /** At most 31 letters. */
  readonly name: string;
  readonly size: number;
}

export interface CompoundLayout {
  /** The file from its beginning, with zeros where the streams go as far as they lie inside. */
  readonly head: Buffer;
  /** Where the content of each stream begins, in the order given. */
  readonly offsets: readonly number[];
  /** Bytes of the whole file. */
  readonly size: number;
}

/** Where everything goes. At most three streams, given in the order of the format: shorter names first. */
export function compoundLayout(streams: readonly StreamSize[]): CompoundLayout {
  const mini = streams.filter(({ size }) => size < MINI_CUTOFF);
  const miniBytes = mini.reduce((sum, { size }) => sum + whole(size, MINI_SECTOR) * MINI_SECTOR, 0);
  const containerSectors = whole(miniBytes, SECTOR);
  const bigSectors = streams.map(({ size }) => (size < MINI_CUTOFF ? 0 : whole(size, SECTOR)));
  const fixed = 2 + containerSectors + bigSectors.reduce((sum, count) => sum + count, 0);
  const { fatSectors, difatSectors } = tableSectors(fixed);

  // Order of the sectors: DIFAT, FAT, directory, mini FAT, mini stream, big streams.
  const directory = difatSectors + fatSectors;
  const miniFat = directory + 1;
  const container = miniFat + 1;
  const firstBig = container + containerSectors;
  const starts = startSectors(streams, bigSectors, firstBig);
  const head = Buffer.alloc((firstBig + 1) * SECTOR);
  writeHeader(head, { difatSectors, fatSectors, directory, miniFat });
  const fat = sectorIds(fatSectors * IDS_A_SECTOR);
  fat.fill(DIFAT_SECTOR, 0, difatSectors);
  fat.fill(FAT_SECTOR, difatSectors, directory);
  fat[directory] = END_OF_CHAIN;
  fat[miniFat] = END_OF_CHAIN;
  chain(fat, container, containerSectors);
  for (const index of streams.keys()) chain(fat, starts[index]!, bigSectors[index]!);
  writeIds(head, sectorOffset(difatSectors), fat);
  writeIds(head, sectorOffset(miniFat), miniTable(streams, starts));
  writeDirectory(head, sectorOffset(directory), streams, starts, {
    start: containerSectors === 0 ? END_OF_CHAIN : container,
    size: miniBytes,
  });
  return {
    head,
    offsets: streams.map(({ size }, index) =>
      size < MINI_CUTOFF
        ? sectorOffset(container) + starts[index]! * MINI_SECTOR
        : sectorOffset(starts[index]!),
    ),
    size: sectorOffset(difatSectors + fatSectors + fixed),
  };
}

function whole(size: number, unit: number): number {
  return Math.ceil(size / unit);
}

function sectorOffset(sector: number): number {
  return (sector + 1) * SECTOR;
}

/** The tables hold a number for each sector, their own included. */
function tableSectors(others: number): { fatSectors: number; difatSectors: number } {
  let fatSectors = 0;
  let difatSectors = 0;
  for (;;) {
    const needed = whole(others + fatSectors + difatSectors, IDS_A_SECTOR);
    const listed = whole(Math.max(0, needed - DIFAT_IN_HEADER), IDS_A_SECTOR - 1);
    if (needed === fatSectors && listed === difatSectors) return { fatSectors, difatSectors };
    fatSectors = needed;
    difatSectors = listed;
  }
}

/** First sector of each stream: in the mini stream for small ones. */
function startSectors(
  streams: readonly StreamSize[],
  bigSectors: readonly number[],
  firstBig: number,
): readonly number[] {
  let nextMini = 0;
  let nextBig = firstBig;
  return streams.map(({ size }, index) => {
    const start = size < MINI_CUTOFF ? nextMini : nextBig;
    if (size < MINI_CUTOFF) nextMini += whole(size, MINI_SECTOR);
    else nextBig += bigSectors[index]!;
    return start;
  });
}

function miniTable(streams: readonly StreamSize[], starts: readonly number[]): Uint32Array {
  const table = sectorIds(IDS_A_SECTOR);
  streams.forEach(({ size }, index) => {
    if (size < MINI_CUTOFF) chain(table, starts[index]!, whole(size, MINI_SECTOR));
  });
  return table;
}

function sectorIds(count: number): Uint32Array {
  return new Uint32Array(count).fill(FREE);
}

function chain(table: Uint32Array, start: number, count: number): void {
  for (let at = 0; at < count; at++) table[start + at] = at === count - 1 ? END_OF_CHAIN : start + at + 1;
}

function writeIds(target: Buffer, offset: number, ids: Uint32Array): void {
  for (const [index, id] of ids.entries()) target.writeUInt32LE(id, offset + index * 4);
}

interface Tables {
  readonly difatSectors: number;
  readonly fatSectors: number;
  readonly directory: number;
  readonly miniFat: number;
}

function writeHeader(head: Buffer, { difatSectors, fatSectors, directory, miniFat }: Tables): void {
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.writeUInt16LE(0x3e, 24);
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(fatSectors, 44);
  head.writeUInt32LE(directory, 48);
  head.writeUInt32LE(MINI_CUTOFF, 56);
  head.writeUInt32LE(miniFat, 60);
  head.writeUInt32LE(1, 64);
  head.writeUInt32LE(difatSectors === 0 ? END_OF_CHAIN : 0, 68);
  head.writeUInt32LE(difatSectors, 72);
  const fatSectorAt = (index: number): number => (index < fatSectors ? difatSectors + index : FREE);
  for (let index = 0; index < DIFAT_IN_HEADER; index++) {
    head.writeUInt32LE(fatSectorAt(index), 76 + index * 4);
  }
  for (let sector = 0; sector < difatSectors; sector++) {
    const first = DIFAT_IN_HEADER + sector * (IDS_A_SECTOR - 1);
    for (let at = 0; at < IDS_A_SECTOR - 1; at++) {
      head.writeUInt32LE(fatSectorAt(first + at), sectorOffset(sector) + at * 4);
    }
    const next = sector + 1 < difatSectors ? sector + 1 : END_OF_CHAIN;
    head.writeUInt32LE(next, sectorOffset(sector) + SECTOR - 4);
  }
}

function writeDirectory(
  head: Buffer,
  offset: number,
  streams: readonly StreamSize[],
  starts: readonly number[],
  container: { readonly start: number; readonly size: number },
): void {
  const last = streams.length;
  // The names form a list to the left: each one's left neighbour is the next shorter one.
  writeEntry(head, offset, { name: 'Root Entry', type: ROOT, left: NO_STREAM, child: last, ...container });
  streams.forEach(({ name, size }, index) => {
    const left = index === 0 ? NO_STREAM : index;
    const start = size === 0 ? END_OF_CHAIN : starts[index]!;
    const at = offset + (index + 1) * DIRECTORY_ENTRY;
    writeEntry(head, at, { name, type: STREAM, left, child: NO_STREAM, start, size });
  });
  for (let at = last + 1; at < SECTOR / DIRECTORY_ENTRY; at++) {
    for (const link of [68, 72, 76]) head.writeUInt32LE(NO_STREAM, offset + at * DIRECTORY_ENTRY + link);
  }
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function writeEntry(head: Buffer, at: number, { name, type, left, child, start, size }: Entry): void {
  head.write(name, at, 'utf16le');
  head.writeUInt16LE((name.length + 1) * 2, at + 64);
  head.writeUInt8(type, at + 66);
  head.writeUInt8(BLACK, at + 67);
  head.writeUInt32LE(left, at + 68);
  head.writeUInt32LE(NO_STREAM, at + 72);
  head.writeUInt32LE(child, at + 76);
  head.writeUInt32LE(start, at + 116);
  head.writeUInt32LE(size, at + 120);
}
