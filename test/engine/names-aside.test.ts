/** Names are the same wherever they are read; worker files exist only in the built program. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, test } from 'vitest';
import type * as NamesAside from '../../src/engine/names-aside.ts';
import type * as Normalise from '../../src/normalise/normalise.ts';
import { rawTable } from '../helpers/raw-table.ts';

const built = <T>(module: string): Promise<T> =>
  import(pathToFileURL(join(inject('programFolder'), 'dist/program', `${module}.js`)).href) as Promise<T>;
const { readNamesAside } = await built<typeof NamesAside>('names-aside');
const { normalise, nameColumns, normaliseAround } = await built<typeof Normalise>('normalise');

const SOURCES = [
  {
    raw: rawTable('master', [
      {
        fullName: 'Nguyễn Văn Hùng',
        headName: 'Nguyễn Văn Hùng',
        fatherName: 'Y Bhiăt Niê',
        birthDate: '1/2/1960',
      },
      {
        fullName: 'Trần Thị Hoà (tức Bảy)',
        headName: 'không rõ',
        motherName: 'Lê Thị Mỹ',
        birthDate: '1960',
      },
      { fullName: 'Nguy?n Văn An', birthDate: '' },
    ]),
  },
  {
    raw: rawTable('insurance', [
      { familyName: 'Nguyễn Văn', givenName: 'Hùng' },
      { familyName: 'Ông Trần', givenName: 'Đức Bình' },
    ]),
  },
];

test('read in a thread: the same codes, books and doubts as here', async () => {
  const here = normalise(SOURCES, '2026-06-30');
  const columns = nameColumns(SOURCES);
  expect(columns.map(({ name }) => name)).toEqual(['name', 'headName', 'fatherName', 'motherName', 'name']);
  const read = await readNamesAside(columns, 2, new AbortController().signal, { worthAThread: 0 });
  const aside = normaliseAround(SOURCES, '2026-06-30')(read);
  expect(aside.tables).toEqual(here.tables);
  expect(aside.issues).toEqual(here.issues);
  const texts = ({ books }: typeof here) =>
    Array.from({ length: books.names.size }, (_, code) => books.names.texts.text(code));
  expect(texts(aside)).toEqual(texts(here));
  expect({ ...aside.books.names, texts: 0, syllableTexts: 0, foldedTexts: 0 }).toEqual({
    ...here.books.names,
    texts: 0,
    syllableTexts: 0,
    foldedTexts: 0,
  });
});

test('a run that is stopped lets the thread go', async () => {
  const stop = new AbortController();
  const reading = readNamesAside(nameColumns(SOURCES), 2, stop.signal, { worthAThread: 0 });
  stop.abort();
  await expect(reading).rejects.toThrow();
});
