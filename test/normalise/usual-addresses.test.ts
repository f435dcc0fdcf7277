/** An address read from the bytes of its cell is the address that its text is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BookBuilders } from '../../src/normalise/books.ts';
import { readAddress } from '../../src/vietnamese/address.ts';

const HEADS = `Số nhà |So nha |SN |số |đường |Ngõ |K|# |#N/A |Trần Phú số |Thôn |P. ||  |x `.split('|');
const NUMBERS = '352|12/5|7|05|0|12/05|123456|12A|5/|/5|1/2/3|3.2'.split('|');
const STREETS =
  ` Lê Lợi| Le Loi| Trường Chinh| đường 3/2| ngõ 4 phố Huế| - Tự An| thôn 3|a||.| ;| Lê Lợi?| P5| số 4|  Lê`.split(
    '|',
  );
const PLACES =
  `Tổ dân phố 12|TDP số 03|Tổ 5|thon Tan Lap|To dan pho 2|Phường Tự An|P. Tự An|Phuong Phuong Mai|X. Ea Phe|Tỉnh Đắk Lắk|đường Lê Duẩn|số nhà 4|phố Huế|Thôn 3 - Xã Ea Kao| |không`.split(
    '|',
  );

test('one by one, and in one book', () => {
  const mostly = (usual: readonly string[], all: readonly string[]) =>
    fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...usual) }, fc.constantFrom(...all));
  const part = mostly(PLACES.slice(0, 10), PLACES);
  const address = fc
    .tuple(
      mostly(['', 'Số nhà '], HEADS),
      mostly(['352', '12/5'], NUMBERS),
      mostly(STREETS.slice(0, 3), STREETS),
      fc.array(part, { maxLength: 3 }),
    )
    .map(([head, number, street, places]) => [`${head}${number}${street}`, ...places].join(', '));
  let usual = 0;
  fc.assert(
    fc.property(fc.array(address, { minLength: 1, maxLength: 40 }), (texts) => {
      const byText = new BookBuilders();
      const byBytes = new BookBuilders();
      const read = ({ addresses }: BookBuilders, text: string) => {
        const { value } = readAddress(text);
        return value === undefined ? 0 : addresses.add(value);
      };
      for (const text of texts) {
        const expected = read(byText, text);
        const bytes = Buffer.from(`1,${text},1`);
        const code = byBytes.usualAddresses.codeOf(bytes, 2, bytes.length - 2);
        if (code !== 0) {
          usual++;
          expect(readAddress(text).issues).toEqual([]);
        }
        expect(code === 0 ? read(byBytes, text) : code).toBe(expected);
      }
      expect(contents(byBytes)).toEqual(contents(byText));
    }),
    { numRuns: 300 },
  );
  expect(usual).toBeGreaterThan(500);
});

function contents({ addresses, texts, hamlets }: BookBuilders) {
  const spelt = Array.from({ length: texts.size }, (_, code) => texts.text(code));
  return { spelt, addresses: addresses.freeze(), hamlets: hamlets.freeze() };
}
