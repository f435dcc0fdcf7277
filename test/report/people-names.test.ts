/** A firm that goes by its owner's name loses the name, other firms keep theirs. */
import { expect, test } from 'vitest';
import { NameBookBuilder } from '../../src/normalise/name-book.ts';
import { PeopleNames } from '../../src/report/people-names.ts';
import { readPersonName } from '../../src/vietnamese/person-name.ts';

const builder = new NameBookBuilder();
for (const name of ['Nguyễn Văn Hoà', 'Nguyễn Văn', "H'Hen Niê Kđăm"])
  builder.add(readPersonName(name).value!);
const book = builder.freeze();

test.each([
  ['Hộ kinh doanh NGUYEN VAN HOA', 'Hộ kinh doanh …'],
  ['HKD Nguyễn Văn Hòa (chợ)', 'HKD … (chợ)'],
  ["Cơ sở H'Hen Niê Kđăm", 'Cơ sở …'],
  ['Nguyễn  Văn', '…'],
  ['Công ty TNHH Hoà Bình', 'Công ty TNHH Hoà Bình'],
  ['Công ty CP Văn', 'Công ty CP Văn'],
  ['', ''],
])('%s becomes %s', (text, shown) => {
  expect(new PeopleNames(book, ['Nguyễn Thị Mơ', text]).takenOut(text)).toBe(shown);
});
