import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import type { RunSummary } from '../../src/report/model.ts';
import { writeReports } from '../../src/report/report.ts';
import { testFolder } from './folder.ts';
import { makeOutcome } from './outcome.ts';
import { testPorts } from './ports.ts';

const OUTCOME = makeOutcome({
  master: [
    { residentId: 'R1', fullName: 'Lê Văn Mật', wardCode: '00004', wardName: 'Phường Ba Đình' },
    { residentId: 'R2', fullName: 'Lê Thị Kín', wardCode: '00008', wardName: 'Phường Ngọc Hà' },
  ],
  extracts: [
    {
      name: 'bao_hiem',
      kind: 'insurance',
      rows: [
        { fullName: 'Lê Mật', wardCode: '00008' },
        { fullName: 'Lê Kín', wardCode: '' },
        { fullName: 'X', wardCode: '' },
      ],
      decided: {
        self: [
          { status: 'match', candidates: [[0, 1, 9]] },
          { status: 'review', reason: 'below_match', candidates: [[1, 0.7, 4]] },
          { status: 'unmatched', reason: 'no_candidate' },
        ],
      },
      rejected: [{ row: 4, line: 5, byte: 9, reason: 'too_few_fields', detail: '', raw: '' }],
    },
  ],
  copies: [],
  findings: [
    { id: '1', code: 'not_found', row: 2, wardCode: '' },
    { id: '2', code: 'name_differs', severity: 'low', row: 0, resident: 0 },
    { id: '3', code: 'name_differs', row: 1, resident: 1 },
  ],
  issues: [
    { source: 'bao_hiem', key: 'wardCode', byText: new Map([[1, ['ward_unknown']]]), byRow: new Map() },
  ],
});

async function write(): Promise<{ summary: RunSummary; text: string; folder: string }> {
  const folder = await testFolder();
  const summary = await writeReports(
    OUTCOME,
    { path: (name) => join(folder, ...name.split('/')) },
    testPorts(),
  );
  return { summary, text: await readFile(join(folder, 'summary.json'), 'utf8'), folder };
}

test('counts by extract, reason, ward, finding and issue', async () => {
  const { summary } = await write();
  expect(summary.extracts).toEqual([
    {
      name: 'bao_hiem',
      kind: 'insurance',
      read: 4,
      rejected: 1,
      used: 3,
      persons: 3,
      match: 1,
      review: 1,
      unmatched: 1,
      percent: { rejected: 25, used: 75, match: 33.3, review: 33.3, unmatched: 33.3 },
      reasons: [
        { reason: 'no_candidate', count: 1 },
        { reason: 'below_match', count: 1 },
      ],
      slots: [{ person: 'self', persons: 3, match: 1, review: 1, unmatched: 1 }],
    },
  ]);
  expect(summary.wards).toEqual([
    {
      code: '',
      name: '',
      residents: 0,
      persons: 1,
      match: 0,
      review: 0,
      unmatched: 1,
      findings: [{ code: 'not_found', count: 1 }],
    },
    {
      code: '00004',
      name: 'Phường Ba Đình',
      residents: 1,
      persons: 0,
      match: 0,
      review: 0,
      unmatched: 0,
      findings: [{ code: 'name_differs', count: 2 }],
    },
    {
      code: '00008',
      name: 'Phường Ngọc Hà',
      residents: 1,
      persons: 2,
      match: 1,
      review: 1,
      unmatched: 0,
      findings: [],
    },
  ]);
  expect(summary.findings).toEqual([
    {
      code: 'name_differs',
      dimension: 'du',
      count: 2,
      high: 1,
      medium: 0,
      low: 1,
      sources: [{ source: 'bao_hiem', count: 2 }],
      officers: [{ officer: 'police', count: 2 }],
    },
    {
      code: 'not_found',
      dimension: 'du',
      count: 1,
      high: 1,
      medium: 0,
      low: 0,
      sources: [{ source: 'bao_hiem', count: 1 }],
      officers: [{ officer: 'police', count: 1 }],
    },
  ]);
  expect(summary.issues).toEqual([
    { source: 'bao_hiem', file: 'bao_hiem.csv', field: 'wardCode', code: 'ward_unknown', cells: 1 },
  ]);
  expect(summary.identities.every((identity) => identity.holds)).toBe(true);
  expect(summary.identities).toHaveLength(4);
});

test('the file holds the same as what is answered, and no value of a record', async () => {
  const { summary, text } = await write();
  expect(JSON.parse(text)).toEqual(summary);
  expect(summary.program.name).toBe('doisoat');
  for (const value of ['Mật', 'Kín', 'R1']) expect(text).not.toContain(value);
  expect(text).not.toContain('"workers"');
});

test('model.json is readable and its hash is recorded', async () => {
  const { folder, summary } = await write();
  const text = await readFile(join(folder, 'model.json'), 'utf8');
  expect(text).toBe('{\n  "prior": 0.01,\n  "u": [0.5, 0.5]\n}\n');
  expect(summary.model.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('bang-ke.xlsx holds the rows that summary.json counts', async () => {
  const { folder, summary } = await write();
  const { sheets } = await readXlsx(await readFile(join(folder, 'bang-ke.xlsx')));
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    'links',
    'unmatched',
    'review',
    'conflicts',
    'findings',
    'issues',
    'rejected',
  ]);
  for (const sheet of sheets) {
    const counted = summary.files.find((file) => file.name === `${sheet.name}.csv`);
    expect([sheet.name, sheet.rows.length - 1]).toEqual([sheet.name, counted!.rows]);
  }
  expect(summary.files.map((file) => file.name)).toContain('theo-xa/*/danh-sach.xlsx');
});
