/**
 * What crosses to a worker: columns over shared memory go as they are, dictionaries by their parts, functions not at all
 * (the worker makes them again from the list of comparisons).
 */
import { type ComparisonSetup, setUpComparison } from '../compare/compare.ts';
import { type ComparisonList, comparisonsOf } from '../compare/comparison-list.ts';
import type { RarityTables } from '../compare/rarity.ts';
import type { Books, CleanTable, NameBook } from '../flow.ts';
import { Dictionary, type DictionaryParts } from '../table/dictionary.ts';

/** A clean table without the raw file behind it. */
interface PortableTable {
  readonly source: string;
  readonly kind: CleanTable['kind'];
  readonly person: CleanTable['person'];
  readonly count: number;
  readonly present: Uint8Array;
  readonly columns: ReadonlyMap<string, Int32Array>;
}

type DictionaryKey = 'texts' | 'syllableTexts' | 'foldedTexts';
type PortableNames = Omit<NameBook, DictionaryKey> & Readonly<Record<DictionaryKey, DictionaryParts>>;

interface PortableBooks {
  readonly names: PortableNames;
  readonly dates: Books['dates'];
  readonly addresses: Books['addresses'];
  readonly texts: DictionaryParts;
}

export interface PortableSetup {
  readonly left: PortableTable;
  /** Absent: the table is linked to itself. */
  readonly right?: PortableTable;
  readonly books: PortableBooks;
  readonly list: ComparisonList;
  readonly rarityTables: readonly (RarityTables | undefined)[];
}

export function pack(setup: ComparisonSetup, list: ComparisonList): PortableSetup {
  const { left, right, books, rarityTables } = setup;
  const { names } = books;
  return {
    left: packTable(left),
    ...(left === right ? {} : { right: packTable(right) }),
    books: {
      names: {
        ...names,
        texts: names.texts.parts(),
        syllableTexts: names.syllableTexts.parts(),
        foldedTexts: names.foldedTexts.parts(),
      },
      dates: books.dates,
      addresses: books.addresses,
      texts: books.texts.parts(),
    },
    list,
    rarityTables,
  };
}

function packTable({ source, kind, person, count, present, columns }: CleanTable): PortableTable {
  return { source, kind, person, count, present, columns };
}

export function unpack(setup: PortableSetup): ComparisonSetup {
  const { names, dates, addresses, texts } = setup.books;
  const books: Books = {
    names: {
      ...names,
      texts: new Dictionary(names.texts),
      syllableTexts: new Dictionary(names.syllableTexts),
      foldedTexts: new Dictionary(names.foldedTexts),
    },
    dates,
    addresses,
    texts: new Dictionary(texts),
  };
  const left = unpackTable(setup.left);
  const right = setup.right === undefined ? left : unpackTable(setup.right);
  return setUpComparison(left, right, books, comparisonsOf(setup.list), setup.rarityTables);
}

/** A comparison never looks at the raw file; who tried would find out at once. */
function unpackTable(table: PortableTable): CleanTable {
  return {
    ...table,
    get raw(): never {
      throw new Error('the raw table stays in the main thread');
    },
  };
}
