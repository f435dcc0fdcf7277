/** The real program, two nights and a purge: what was packed with it (SQLite, workbooks) works together. (More: test/cli/two-nights.test.ts.) */
import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { privateFolder } from '../helpers/program.ts';
import { INSURANCE_HEADER, INSURED, MASTER } from './small-commune.ts';

const rewritten = (at: number, from: string, to: string): string[] => [
  INSURANCE_HEADER,
  ...INSURED.with(at, INSURED[at]!.replace(from, to)),
];

test('a finding of the first night is resolved in the second, shown by diff, then purged', async () => {
  const folder = privateFolder();
  const run = ['run', '--master', 'dan_cu.csv', '--insurance', 'bhyt.csv', '--out', 'kq', '--overwrite'];
  folder.write('dan_cu.csv', MASTER);
  folder.write('bhyt.csv', rewritten(3, 'Linh', 'Lình'));
  await folder.expect(0, [...run, '--ledger', 'so.db', '--as-of', '2026-06-01', '--reports', 'tables']);
  const [first] = folder.table('kq/findings.csv').rows;
  expect(first).toMatchObject({ code: 'name_differs', resident_id: 'HS0004' });
  folder.write('bhyt.csv', rewritten(4, '01/09/1966', '01/10/1966'));
  await folder.expect(0, [...run, '--ledger', 'so.db', '--as-of', '2026-06-02', '--only', 'new']);
  const [second] = folder.table('kq/findings.csv').rows;
  expect(second).toMatchObject({ code: 'birth_date_differs', resident_id: 'HS0005' });
  expect(folder.files('kq/theo-xa')).toHaveLength(1);
  expect(folder.exists('kq/tong-hop.xlsx')).toBe(true);

  const diff = await folder.expect(0, ['diff', '1', '2', '--ledger', 'so.db', '--json']);
  const said = JSON.parse(diff.stdout) as { readonly findings: unknown };
  expect(said.findings).toEqual({
    opened: [second!['finding_id']],
    reopened: [],
    resolved: [first!['finding_id']],
    overdue: [],
  });
  const { ledger } = folder.json('kq/summary.json') as { readonly ledger: unknown };
  expect(ledger).toMatchObject({ run: 2, since: { run: 1 }, whole: { opened: 1, resolved: 1, open: 1 } });

  const purged = await folder.expect(0, ['purge', '--before', '03/06/2026', '--ledger', 'so.db', '--yes']);
  expect(purged.stdout).toContain(
    '1 findings, 0 answers, 0 notes, 0 decisions whose people left the data, 1 runs',
  );
  expect(statSync(folder.file('so.db')).mode & 0o77).toBe(process.platform === 'win32' ? 0o66 : 0);
  expect(folder.files().filter((name) => name.startsWith('so.db'))).toEqual(['so.db', 'so.db.lock']);
}, 60_000);
