/** The real program: a run with a ledger, its list answered, looked at, read in, and read again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type CellValue, readXlsx, writeXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { privateFolder } from '../helpers/program.ts';
import { INSURANCE_HEADER, INSURED, MASTER } from './small-commune.ts';

/** Two names differ, one date differs, one person is a stranger. */
const ROWS = [
  INSURANCE_HEADER,
  ...INSURED.with(3, INSURED[3]!.replace('Linh', 'Lình'))
    .with(2, INSURED[2]!.replace('30/08', '30/09'))
    .with(10, INSURED[10]!.replace('Triết', 'Triệt')),
  'Kiều Xuân Mạnh,04/04/1984,Nam,001084098765,6600000099',
];
const NAMES = /Linh|Triết|Triệt|Lình|Hiển|Kiều|Mạnh|0660|0010/;

test('run, answer, look, read, read again', async () => {
  const folder = privateFolder();
  folder.write('dan_cu.csv', MASTER);
  folder.write('bhyt.csv', ROWS);
  folder.write('doisoat.yaml', [
    'master: { file: dan_cu.csv, covers: ["24133"] }',
    'extracts: [{ kind: insurance, file: bhyt.csv }]',
    'out: ket-qua',
    'ledger: so.db',
    'workers: 1',
  ]);
  await folder.expect(0, ['run', '--as-of', '2026-06-01', '--quiet']);
  const list = folder.files('ket-qua/theo-xa').find((name) => name.startsWith('24133'))!;
  const { sheets } = await readXlsx(readFileSync(folder.file(`ket-qua/theo-xa/${list}`)));
  const answers = ['ĐÚNG NGƯỜI', 'khac nguoi', 'mai trả lời'];
  for (const { rows } of sheets) {
    const header = rows.findIndex((row) => row.includes('Kết quả xác minh'));
    const at = rows[header]?.indexOf('Kết quả xác minh') ?? -1;
    for (const [number, answer] of answers.entries()) {
      const row = rows[header + 1 + number];
      if (at >= 0 && typeof row?.at(-1) === 'string') row[at] = answer;
    }
  }
  const plain = sheets.map(({ name, rows }) => ({ name, rows: rows as CellValue[][] }));
  folder.write('Trả lời/phường.xlsx', await writeXlsx({ sheets: plain }));

  const before = readFileSync(folder.file('so.db'));
  const dry = await folder.expect(0, ['answers', 'Trả lời/*.xlsx', '--dry-run', '--as-of', '2026-06-02']);
  expect(readFileSync(folder.file('so.db')).equals(before)).toBe(true);
  expect(dry.stdout).toContain('Nothing was written to the ledger.');
  expect(dry.stdout).toMatch(
    /none of the words of the drop-down list:\n {4}Trả lời\/phường\.xlsx, sheet [\w-]+, cell [A-Z]+\d+/,
  );
  const strict = ['--fail-on', 'notUsed=0', '--fail-on', 'contradictions=0', '--record', 'xu-ly.jsonl'];
  const first = await folder.expect(1, ['answers', 'Trả lời', '--as-of', '2/6/2026', '--json', ...strict]);
  expect(first.stderr).toMatch(/Limit exceeded: answers: notUsed \d+, limit 0\./);
  const said = JSON.parse(first.stdout) as {
    schemaVersion: number;
    files: { lists: string[]; rows: number }[];
    understood: { verdict?: string; isNew: boolean }[];
    changes: Record<string, number>;
    notUsed: { code: string }[];
  };
  expect([said.schemaVersion, said.files.length, said.understood.every(({ isNew }) => isNew)]).toEqual([
    1,
    1,
    true,
  ]);
  expect(said.changes['answers']).toBeGreaterThan(1);
  expect(said.changes).toMatchObject({ pinned: 1, notes: 0, classified: 0 });
  const again = await folder.expect(0, ['answers', 'Trả lời'], { env: { LANG: 'vi_VN.UTF-8' } });
  expect(again.stdout).toContain('Tệp Trả lời/phường.xlsx đã được đọc ngày 02/06/2026.');
  expect(again.stdout).toContain('Không có gì mới so với sổ theo dõi.');
  const wrong = await folder.expect(2, ['answers', 'Trả lời/khong-co.xlsx', '--ledger', 'so.db', ...strict]);
  expect(wrong.stderr).toContain('Trả lời/khong-co.xlsx');
  const record = await folder.expect(0, ['record', 'xu-ly.jsonl', '--json']);
  const { entries } = JSON.parse(record.stdout) as { entries: { entry: Record<string, unknown> }[] };
  expect(entries.map(({ entry }) => entry)).toMatchObject([
    {
      event: 'answers',
      ledger: folder.file('so.db'),
      asOf: '2026-06-02',
      inputs: [{ file: 'Trả lời/phường.xlsx', format: 'xlsx', rows: said.files[0]!.rows }],
      changes: said.changes,
      notUsed: said.notUsed.length,
    },
    { event: 'failed', inputs: [{ file: 'Trả lời/khong-co.xlsx' }] },
  ]);
  for (const { stdout, stderr } of [dry, first, again, wrong, record])
    expect(`${stdout}${stderr}`).not.toMatch(NAMES);
  writeFileSync(folder.file('trống.db'), '');
  const other = await folder.expect(2, ['answers', 'Trả lời', '--ledger', 'không có.db']);
  expect(other.stderr).toContain('There is no ledger here.');
});
