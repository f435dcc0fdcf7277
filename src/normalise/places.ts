/** Where a person lives: address, hamlet and ward of each row. The ward is resolved when all files are known (wards.ts). */
import type { RawColumn, Role } from '../flow.ts';
import { fieldKey } from '../sources/source-kind.ts';
import { int32Column } from '../table/columns.ts';
import { readAddress, readHamlet } from '../vietnamese/address.ts';
import type { Reading } from '../vietnamese/reading.ts';
import { foldWardName, readWardCode } from '../vietnamese/ward.ts';
import { type Contents, codesOfTexts, spread, type UsualCells } from './distinct.ts';
import { columnOf, map, type PeopleContext, readPlain } from './people-context.ts';
import type { WardColumns, WardTexts } from './wards.ts';

/** Fills the columns address, hamlet and wardName, and gives what the wards will be resolved from. */
export function addPlaces(context: PeopleContext, columns: Map<string, Int32Array>): WardColumns {
  const { raw, books, issues, person } = context;
  const read = (
    role: Role,
    contents: Contents,
    reader: (text: string) => Reading<number>,
    usualIn?: (column: RawColumn) => UsualCells,
  ): WardTexts | undefined => {
    const column = columnOf(context, role);
    if (column === undefined) return undefined;
    const notes = issues.of(fieldKey(person, role));
    return { column, codes: codesOfTexts(column, notes, contents, reader, usualIn?.(column)), notes };
  };
  const rows = (texts: WardTexts | undefined) =>
    texts === undefined ? undefined : spread(texts.column, texts.codes);
  const intern = (text: string) => books.texts.intern(text);
  const code = read('wardCode', 'signs', (text) => map(readWardCode(text), intern));
  const name = read('wardName', 'words', (text) =>
    map(readPlain(text), (value) => intern(foldWardName(value))),
  );
  const hamlet = read('hamlet', 'words', (text) =>
    map(readHamlet(text), (value) => books.hamlets.add(value)),
  );
  const address = read(
    'address',
    'words',
    (text) => map(readAddress(text), (value) => books.addresses.add(value)),
    (column) => books.usualAddresses.cellsOf(column),
  );
  const names = rows(name);
  const addresses = rows(address);
  if (names !== undefined) columns.set('wardName', names);
  if (addresses !== undefined) columns.set('address', addresses);
  const hamlets = rows(hamlet) ?? (addresses === undefined ? undefined : int32Column(raw.rowCount));
  if (hamlets !== undefined) columns.set('hamlet', hamlets);
  if (address === undefined || addresses === undefined || hamlets === undefined) return { code, name };
  const wardNames = int32Column(raw.rowCount);
  for (let row = 0; row < wardNames.length; row++) {
    const at = addresses[row]!;
    if (at === 0) continue;
    if (hamlets[row] === 0) hamlets[row] = books.addresses.hamletOf(at);
    wardNames[row] = books.addresses.wardOf(at);
  }
  return { code, name, address: { names: wardNames, notes: address.notes } };
}
