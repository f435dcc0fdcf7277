import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIdentityNumber } from '../../src/vietnamese/identity-number.ts';
import { readHealthCard } from '../../src/vietnamese/insurance-number.ts';
import { cleanText } from '../../src/vietnamese/letters.ts';
import { readMaskedPhone, readPhone } from '../../src/vietnamese/phone.ts';
import { isPlaceholder } from '../../src/vietnamese/placeholder.ts';
import {
  CARD_DIGITS,
  groupIsKnown,
  isStrayNumber,
  isUsualCard,
  isUsualCode,
  isUsualNumber,
  isUsualPhone,
  OWN_LENGTH,
  type UsualNumberRole,
} from '../../src/vietnamese/usual-number.ts';

const digits = (length: number) =>
  fc
    .array(fc.constantFrom(...'0011234567890'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const roles = Object.keys(OWN_LENGTH) as UsualNumberRole[];

test.each(roles)('what looks usual as %s is read as it stands, without issues', (role) => {
  let usual = 0;
  fc.assert(
    fc.property(fc.oneof(digits(9), digits(10), digits(12), fc.string({ maxLength: 14 })), (text) => {
      const bytes = Buffer.from(text);
      if (!isUsualNumber(bytes, 0, bytes.length, role)) return;
      usual++;
      if (role === 'healthCard')
        expect(readHealthCard(text)).toEqual({ value: { number: text }, issues: [] });
      else expect(readIdentityNumber(text, role)).toMatchObject({ value: { digits: text }, issues: [] });
    }),
    { numRuns: 2000 },
  );
  expect(usual).toBeGreaterThan(20);
});

test.each(roles)(
  'what strayed into the column of %s is read as it stands, with that as its only issue',
  (role) => {
    let strayed = 0;
    fc.assert(
      fc.property(fc.oneof(digits(9), digits(10), digits(12)), (text) => {
        const bytes = Buffer.from(text);
        if (!isStrayNumber(bytes, 0, bytes.length, role)) return;
        strayed++;
        const { value, issues } =
          role === 'healthCard' ? readHealthCard(text) : readIdentityNumber(text, role);
        expect(value).toMatchObject(
          role === 'healthCard'
            ? { number: text }
            : { kind: role === 'citizenId' ? 'old' : 'citizen', digits: text },
        );
        expect([...new Set([...issues, 'number_in_other_column'])]).toEqual(['number_in_other_column']);
      }),
      { numRuns: 2000 },
    );
    expect(strayed).toBeGreaterThan(20);
  },
);

test('a usual card gives its number and itself', () => {
  const card = fc
    .tuple(
      fc.constantFrom('TE', 'DN', 'GD', 'HS', 'te', 'A1', 'ĐN'),
      fc.constantFrom(...'0123459'),
      digits(2),
      digits(10),
    )
    .map((parts) => parts.join(''));
  let usual = 0;
  fc.assert(
    fc.property(card, (text) => {
      const bytes = Buffer.from(text);
      if (!isUsualCard(bytes, 0, bytes.length)) return;
      usual++;
      const { value, issues } = readHealthCard(text);
      expect({ number: value?.number, card: value?.card, issues }).toEqual({
        number: text.slice(CARD_DIGITS),
        card: text,
        issues: groupIsKnown(bytes, 0) ? [] : ['health_card_group'],
      });
    }),
    { numRuns: 2000 },
  );
  expect(usual).toBeGreaterThan(100);
});

test('a usual telephone number is read as it stands, and none is masked', () => {
  let usual = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        digits(10),
        digits(9).map((rest) => `0${rest}`),
        digits(11),
      ),
      (text) => {
        const bytes = Buffer.from(text);
        if (!isUsualPhone(bytes, 0, bytes.length)) return;
        usual++;
        expect(readPhone(text)).toEqual({ value: text, issues: [] });
        expect(readMaskedPhone(text)).toBeUndefined();
      },
    ),
    { numRuns: 2000 },
  );
  expect(usual).toBeGreaterThan(100);
  expect(isUsualPhone(Buffer.from('0333333333'), 0, 10)).toBe(false);
});

test('a usual code is a text as it stands, and no word for nothing', () => {
  let usual = 0;
  const code = fc.string({ unit: fc.constantFrom(...'000xX19nNaAHKđ ?'), maxLength: 12 });
  fc.assert(
    fc.property(code, (text) => {
      const bytes = Buffer.from(text);
      if (!isUsualCode(bytes, 0, bytes.length)) return;
      usual++;
      expect(cleanText(text)).toEqual({ value: text, issues: [] });
      expect(isPlaceholder(text)).toBe(false);
    }),
    { numRuns: 2000 },
  );
  expect(usual).toBeGreaterThan(100);
});
