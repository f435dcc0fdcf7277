import { expect, test } from 'vitest';
import { hiddenCharacters, MASK } from '../../../src/report/page/masked.ts';

test.each([
  ['citizenId', '079085001234', '•••••••••234'],
  ['citizenId', '079 085 001 234', '••• ••• ••• 234'],
  ['father.citizenId', '079085001234', '•••••••••234'],
  ['bao_hiem/citizenId', '079085001234', '•••••••••234'],
  ['oldIdNumber', '123456789', '••••••789'],
  ['healthCard', 'DN4790123456789', '••••••••••••789'],
  ['phone', '0912 345 678', '•••• ••• 678'],
  ['phone', '12', '12'],
  ['fullName', 'Nguyễn Văn A', 'Nguyễn Văn A'],
  ['address', 'Số 12, Tổ 3, 0912345678', 'Số 12, Tổ 3, •••••••678'],
  ['birthDate', '05/03/1960', '05/03/1960'],
  ['birthDate', '19600305', '19600305'],
  ['birthDate', '079085001234', '•••••••••234'],
  ['fullName', 'A 079.085.001.234', 'A •••.•••.•••.234'],
])('%s: %s is shown as %s', (field, text, shown) => {
  const characters = Array.from(text);
  const hidden = hiddenCharacters(field, characters);
  expect(characters.map((character, at) => (hidden[at] === true ? MASK : character)).join('')).toBe(shown);
});
