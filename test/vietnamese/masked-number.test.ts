/** What a masked number still shows, by place. */
import { expect, test } from 'vitest';
import { readHealthCard } from '../../src/vietnamese/insurance-number.ts';
import { maskedCard, maskedNumberOf } from '../../src/vietnamese/masked-number.ts';
import { readMaskedPhone, readPhone } from '../../src/vietnamese/phone.ts';

test.each<[start: string, hidden: number, end: string, visible: string | undefined]>([
  ['079', 6, '123', '079******123'],
  ['', 9, '123', '*********123'],
  // asterisks miscounted: ends are ends all the same
  ['079', 5, '123', '079******123'],
  ['', 3, '45', '**********45'],
  // sex, century and year of birth stand in other fields
  ['079085', 6, '', '079*********'],
  ['07908512', 4, '', '079***12****'],
  ['', 6, '001234', '******001234'],
  // nothing that tells people apart
  ['0', 11, '', undefined],
  // an old identity number, an insurance number
  ['', 6, '123', undefined],
  ['66', 6, '23', undefined],
  // nothing hidden between
  ['079085', 2, '001234', undefined],
])('%s, %d hidden, %s', (start, hidden, end, visible) => {
  expect(maskedNumberOf({ start, hidden, end }, 'citizenId')?.visible).toBe(visible);
});

test.each([
  // an old number by its column, a citizen id by its length, an insurance number with asterisks miscounted
  ['oldIdNumber', '240', 3, '567', { kind: 'old', visible: '240***567' }],
  ['oldIdNumber', '066', 6, '123', { kind: 'citizen', visible: '066******123' }],
  ['insuranceNumber', '', 7, '345', { kind: 'insurance', visible: '*******345' }],
  ['insuranceNumber', '66', 4, '345', { kind: 'insurance', visible: '66*****345' }],
  ['insuranceNumber', '066', 6, '123', { kind: 'citizen', visible: '066******123' }],
  ['oldIdNumber', '', 8, '7', undefined],
] as const)('%s: %s, %d hidden, %s', (column, start, hidden, end, found) => {
  expect(maskedNumberOf({ start, hidden, end }, column)).toEqual(found);
});

test.each([
  ['090*****67', '090*****67'],
  ['+84 90 *****67', undefined],
  ['84901***567', '0901***567'],
  ['*******789', '*******789'],
  ['xxxx xxx 789', '*******789'],
  ['0912******', '0912******'],
  ['12***345', undefined],
  ['0912345678', undefined],
  ['', undefined],
])('telephone %s: %s', (text, visible) => {
  expect(readMaskedPhone(text)).toBe(visible);
  if (visible !== undefined) expect(readPhone(text)).toEqual({ value: undefined, issues: ['number_masked'] });
});

test('a masked card: what stands behind letters, level and province is the insurance number', () => {
  expect(readHealthCard('DN4012*******345')).toEqual({
    value: { number: '', visible: '2******345' },
    issues: ['number_masked'],
  });
  // a group and a province are shared by everybody
  expect(readHealthCard('DN401********')).toEqual({ value: undefined, issues: ['number_masked'] });
  expect(maskedCard({ start: '4', hidden: 11, end: '12' })).toBe('********12');
});
