/** Data that wants to be more than data: it is shown as it stands, and the page's markup stays the page's own. */
import { expect, test } from 'vitest';
import { pageText } from '../../../src/report/page/page.ts';
import { countRun } from '../../../src/report/summary.ts';
import { makeOutcome } from '../outcome.ts';
import { WORDING } from '../wording.ts';
import { readTables } from './read-page.ts';

const TRICKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus='alert(1)",
  '</style></title></textarea><svg onload=alert(1)>',
  '--><!doctype html>',
  '&lt;b&gt;',
  'phường\u202Egnohp',
  'a'.repeat(40_000),
];

function pageOf(trick: string): string {
  const outcome = makeOutcome({
    master: [{ residentId: trick, fullName: trick, wardCode: '00004', wardName: trick, hamlet: trick }],
    extracts: [
      {
        name: trick,
        kind: 'insurance',
        rows: [{ fullName: `${trick} A`, wardCode: trick, employer: trick }],
        decided: { self: [{ status: 'match', candidates: [[0, 1, 9]] }] },
      },
    ],
    findings: [{ id: 'f1', code: 'name_differs', source: trick, row: 0, resident: 0, wardCode: trick }],
    conflicts: [
      {
        source: trick,
        row: 0,
        person: 'self',
        resident: 0,
        field: 'fullName',
        extractValue: `${trick} A`,
        masterValue: trick,
        difference: 'typo',
        findingId: 'f1',
      },
    ],
  });
  return pageText(outcome, countRun(outcome), WORDING);
}

const tagsOf = (page: string): string =>
  [...new Set([...page.matchAll(/<([a-z0-9]+)/gi)].map(([, name = '']) => name))].sort().join(' ');

test.each(TRICKS)('%.40s', (trick) => {
  const page = pageOf(trick);
  expect(tagsOf(page)).toBe(tagsOf(pageOf('Phường Ba Đình')));
  expect(page.match(/<script>/g)).toHaveLength(1);
  // Values of attributes are data; what is left of a tag is the page's own.
  expect(page.replace(/="[^"]*"/g, '')).not.toMatch(/<img|<[^>]*\son[a-z]+/);
  expect(page).not.toContain('\u202E');
  expect(page.length).toBeLessThan(1_500_000);
});

test('what stands in the data is what is read', () => {
  const trick = TRICKS[1]!;
  expect([...readTables(pageOf(trick)).get('extracts')!.rows.keys()]).toEqual([trick]);
});

test('a value of 40,000 letters is cut and says so', () => {
  const cells = readTables(pageOf(TRICKS[7]!)).get('examples')!.rows.get('f1')!;
  expect(cells[1]!.text).toMatch(/^a{200} … \(đã cắt, xem bảng kê\)$|^a{200}… \(đã cắt, xem bảng kê\)$/);
});

test('a commune of nobody makes a page too', () => {
  const outcome = makeOutcome({
    master: [],
    extracts: [{ name: 'bao_hiem', kind: 'insurance', rows: [], decided: { self: [] } }],
  });
  const page = pageText(outcome, countRun(outcome), WORDING);
  const main = page.slice(page.indexOf('<body>'), page.indexOf('<script>'));
  expect(main).not.toMatch(/NaN|undefined|Infinity|null/);
});
