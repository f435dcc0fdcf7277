/** Pseudonyms are a contract between agencies and versions: the vectors below must never change under the same scheme. */
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HiddenValues } from '../../../src/report/pseudonyms/hide-values.ts';
import { Pseudonyms } from '../../../src/report/pseudonyms/pseudonyms.ts';

const KEY = Buffer.from('0123456789abcdef0123456789abcdef');
const pseudonyms = new Pseudonyms(KEY);
const hidden = new HiddenValues(pseudonyms, 'residentId');

describe('a pseudonym', () => {
  test('is HMAC-SHA-256 over scheme, kind and value, 128 bits in RFC 4648 letters', () => {
    const mac = createHmac('sha256', KEY).update('doisoat-1\0identity\x00066085001201').digest();
    const bits = [...mac.subarray(0, 16)]
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('')
      .padEnd(130, '0');
    const letters = [...bits.matchAll(/.{5}/g)].map(
      ([five]) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(five, 2)],
    );
    expect(pseudonyms.of('identity', '066085001201')).toBe(`p-${letters.join('')}`);
  });

  test.each<[Parameters<Pseudonyms['of']>[0], readonly string[]]>([
    [
      'name',
      [
        'Nguyễn Văn Hoà',
        'NGUYỄN VĂN HOÀ',
        ' nguyễn  văn hòa ',
        'Nguyễn Văn Hoà'.normalize('NFD'),
        'Ông Nguyễn Văn Hoà',
      ],
    ],
    [
      'identity',
      [
        '066085001201',
        '066 085 001 201',
        "'066085001201",
        '="066085001201"',
        '66085001201',
        '066.085.001.201',
      ],
    ],
    ['insurance', ['6600000121', ' 6600000121', '66.0000.0121']],
    ['phone', ['0905123456', '0905 123 456', '+84905123456']],
  ])('%s: the same for one value, however it is written', (kind, spellings) => {
    expect(new Set(spellings.map((text) => pseudonyms.of(kind, text))).size).toBe(1);
  });

  test('differs for values that differ, for kinds and for keys', () => {
    const other = new Pseudonyms(Buffer.from('another key of thirty-two bytes!'));
    const made = [
      pseudonyms.of('name', 'Nguyễn Văn Hoà'),
      pseudonyms.of('name', 'Nguyễn Văn Hoa'),
      pseudonyms.of('text', 'Nguyễn Văn Hoà'),
      other.of('name', 'Nguyễn Văn Hoà'),
      pseudonyms.of('resident', 'A-1 1'),
      pseudonyms.of('resident', 'A-11'),
      pseudonyms.of('identity', '066085001201'),
      pseudonyms.of('resident', '066085001201'),
    ];
    expect(new Set(made).size).toBe(made.length);
    expect(other.fingerprint).not.toBe(pseudonyms.fingerprint);
    expect(pseudonyms.of('name', ' ')).toBe('');
  });

  test('of another agency is found whatever the insurance number now is: a citizen id is one everywhere', () => {
    expect(pseudonyms.of('insurance', '066085001201')).toBe(pseudonyms.of('identity', '066085001201'));
  });

  test('does not collide and tells nothing, on any text', () => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const made = pseudonyms.of('resident', text);
        if (text.trim() === '') return expect(made).toBe('');
        expect(made).toMatch(/^p-[a-z2-7]{26}$/);
        const id = text.normalize('NFC').trim();
        expect(seen.get(made) ?? id).toBe(id);
        seen.set(made, id);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('values by field', () => {
  test.each([
    ['birthDate', '12/03/1985', '1985'],
    ['child.birthDate', '1985', '1985'],
    ['birthDate', '31119', ''],
    ['birthDate', 'khoảng 85', ''],
    ['sex', 'Nam', 'Nam'],
    ['wardCode', '24133', '24133'],
    ['wardCode', '24544|24561', '24544|24561'],
  ])('%s %s becomes %j', (field, text, shown) => {
    expect(hidden.value(field, text)).toBe(shown);
  });

  test.each([
    'fullName',
    'mother.fullName',
    'phone',
    'address',
    'hamlet',
    'employer',
    'wardName',
    'note',
    'sex',
    'wardCode',
  ])('%s: a name in it never stays', (field) => {
    expect(hidden.value(field, 'Nguyễn Văn Hoà')).toMatch(/^p-[a-z2-7]{26}$/);
  });

  test('facts of findings keep codes, counts and records, and residents stay the same as in other tables', () => {
    const finding = hidden.finding({
      id: '8e2c0dba8e40522e',
      code: 'duplicate_resident',
      dimension: 'sach',
      severity: 'high',
      who: ['police'],
      source: 'master',
      row: 0,
      person: 'self',
      resident: 0,
      others: [1],
      wardCode: '24133',
      hamlet: 'Tổ 1',
      evidence: [
        { field: 'copy', fact: 'HS01 – Nguyễn Văn Hoà, 05/03/1960' },
        { field: 'otherRecord', fact: 'bao_hiem 12' },
        { field: 'members', fact: '3' },
        { field: 'head', fact: 'Nguyễn Văn Hoà, 05/03/1960' },
        { field: 'legalEnd', fact: '30/09/2026' },
        { field: 'birthDate', extract: '10/09/1958', master: '09/10/1958' },
      ],
    });
    expect(finding.evidence.slice(0, 3)).toEqual([
      { field: 'copy', fact: hidden.resident('HS01') },
      { field: 'otherRecord', fact: 'bao_hiem 12' },
      { field: 'members', fact: '3' },
    ]);
    expect(finding.evidence.slice(4)).toEqual([
      { field: 'legalEnd', fact: '2026' },
      { field: 'birthDate', extract: '1958', master: '1958' },
    ]);
    expect(JSON.stringify(finding)).not.toMatch(/Nguy|HS01|8e2c0dba|1960|Tổ 1/);
  });

  test('residents are named by what names them', () => {
    expect(new HiddenValues(pseudonyms, 'row').resident('#12')).toBe('#12');
    expect(new HiddenValues(pseudonyms, 'citizenId').resident('066085001201')).toBe(
      pseudonyms.of('identity', '066085001201'),
    );
  });
});
