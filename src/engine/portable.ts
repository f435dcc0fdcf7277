/**
 * What crosses to a worker: columns over shared memory go as they are, dictionaries by their parts, functions not at all
 * (the worker makes them again from the list of comparisons).
 */

import { type ComparisonList, comparisonsOf } from '../compare/comparison-list.ts';
import type { RarityTables } from '../compare/rarity.ts';
import type { RowMatrix } from '../compare/row-matrix.ts';
import { bindComparison, type ComparisonSetup } from '../compare/setup.ts';
import type { Books, NameBook } from '../flow.ts';
import { Dictionary, type DictionaryParts } from '../table/dictionary.ts';

type DictionaryKey = 'texts' | 'syllableTexts' | 'foldedTexts';
/** The book of names; its dictionaries travel by their parts. */
export type PortableNames = Omit<NameBook, DictionaryKey> & Readonly<Record<DictionaryKey, DictionaryParts>>;

export type PortableBooks = Omit<Books, 'names' | 'texts'> & {
  readonly names: PortableNames;
  readonly texts: DictionaryParts;
};

export interface PortableSetup {
  readonly left: RowMatrix;
  /** Absent: the table is linked to itself. */
  readonly right?: RowMatrix;
  readonly list: ComparisonList;
  readonly bound: readonly boolean[];
  readonly rarityTables: readonly (RarityTables | undefined)[];
}

export function packNames(names: NameBook): PortableNames {
  return {
    ...names,
    texts: names.texts.parts(),
    syllableTexts: names.syllableTexts.parts(),
    foldedTexts: names.foldedTexts.parts(),
  };
}

export function unpackNames(names: PortableNames): NameBook {
  return {
    ...names,
    texts: new Dictionary(names.texts),
    syllableTexts: new Dictionary(names.syllableTexts),
    foldedTexts: new Dictionary(names.foldedTexts),
  };
}

export function packBooks({ names, dates, addresses, places, texts }: Books): PortableBooks {
  return { names: packNames(names), dates, addresses, places, texts: texts.parts() };
}

export function unpackBooks({ names, dates, addresses, places, texts }: PortableBooks): Books {
  return { names: unpackNames(names), dates, addresses, places, texts: new Dictionary(texts) };
}

/** Without its books, which workers know already. */
export function pack(setup: ComparisonSetup, list: ComparisonList): PortableSetup {
  const { left, right, kernels, rarityTables } = setup;
  return {
    left,
    ...(left === right ? {} : { right }),
    list,
    bound: kernels.map((kernel) => kernel !== undefined),
    rarityTables,
  };
}

export function unpack(
  { left, right, list, bound, rarityTables }: PortableSetup,
  books: Books,
): ComparisonSetup {
  return bindComparison({
    left,
    right: right ?? left,
    books,
    comparisons: comparisonsOf(list),
    bound,
    rarityTables,
  });
}
