/** The hint against the published vectors of HalfSipHash-2-4; hint and hash of one person agree, whatever the writing style. */
import { expect, test } from 'vitest';
import { HalfSipHash } from '../../src/ledger/half-sip-hash.ts';
import { hintIn, KeyedHash } from '../../src/ledger/keyed-hash.ts';
import { rawTable } from '../helpers/raw-table.ts';

test('HalfSipHash-2-4 as published (vectors_hsip32: key 00 … 07, input 00 01 02 …)', () => {
  const sip = new HalfSipHash(Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7]));
  const hex = (value: number): string => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(value);
    return bytes.toString('hex');
  };
  const input = (bytes: number): string =>
    Buffer.from(Array.from({ length: bytes }, (_, at) => at)).toString('utf16le');
  expect([0, 2, 4].map((bytes) => hex(sip.ofText(input(bytes))))).toEqual([
    'a9359f5b',
    'fa62a603',
    '2a6e4689',
  ]);
  expect(sip.ofWords(Int32Array.from([0x03020100]), 1)).toBe(sip.ofText(input(4)));
});

test('a person has one hash however he is written, and every hash begins with the hint of its row', () => {
  const rows = [
    { fullName: 'Lê Thị Hòa', birthDate: '05/11/1990', citizenId: '066190002302' },
    { citizenId: '066190002302', birthDate: ' 05/11/1990 ', fullName: 'LÊ  THỊ HÒA'.normalize('NFD') },
    { fullName: 'Lê Thị Hoa', birthDate: '05/11/1990', citizenId: '066190002302' },
    { fullName: 'Lê Thị Hòa', birthDate: '', citizenId: '066190002302' },
  ];
  const hash = new KeyedHash(new Uint8Array(32).fill(7));
  const raw = rawTable('insurance', rows);
  const hashes = rows.map((_, row) => hash.record(raw, row, 'self'));
  expect(hashes.every((one) => /^[0-9a-f]{24}$/.test(one))).toBe(true);
  expect(hashes[1]).toBe(hashes[0]);
  expect(new Set(hashes).size).toBe(3);
  expect(hashes.map(hintIn)).toEqual(rows.map((_, row) => hash.recordHint(raw, row, 'self')));
  expect(hintIn(hash.resident('HS0001'))).toBe(hash.residentHint('HS0001'));
  // Another ledger, another register, another hash.
  expect(new KeyedHash(new Uint8Array(32).fill(8)).record(raw, 0, 'self')).not.toBe(hashes[0]);
  expect(hash.record(rawTable('death', rows), 0, 'self').slice(8)).not.toBe(hashes[0]!.slice(8));
});
