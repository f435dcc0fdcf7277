/** What a masked citizen id still shows, by place. */
import { expect, test } from 'vitest';
import { maskedCitizenId } from '../../src/vietnamese/masked-number.ts';

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
  expect(maskedCitizenId(start, hidden, end)).toBe(visible);
});
