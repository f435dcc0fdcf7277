/** doisoat init: what it proposes is accepted unchanged, and it neither asks scripts nor overwrites anything. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ProgressView } from '../../src/cli/progress-lines.ts';
import { yamlScalar } from '../../src/cli/yaml-text.ts';
import { defaultsFor } from '../../src/plan/defaults.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import { readAll } from '../../src/read-all.ts';
import { privateFolder } from '../helpers/program.ts';
import { row, xlsx } from '../read/workbook/make-book.ts';
import { doisoat, VIETNAMESE } from './fake-screen.ts';

const quiet: ProgressView = {
  begin: () => undefined,
  advance: () => undefined,
  end: () => undefined,
  note: () => undefined,
  close: () => undefined,
};

/** What a run would read with this configuration: field = header, by source. */
async function readAs(path: string): Promise<Record<string, string[]>> {
  const plan = parsePlan({
    config: { text: readFileSync(path, 'utf8'), file: 'doisoat.yaml', path },
    sources: [],
    settings: {},
    overwrite: false,
    cwd: '/',
    defaults: defaultsFor(new Date('2026-06-30T00:00:00Z'), 1),
    failOnKinds: ['match', 'unmatched'],
  });
  const { master, extracts } = await readAll(plan, { progress: quiet, signal: new AbortController().signal });
  return Object.fromEntries(
    [master, ...extracts].map(({ kind, facts }) => [
      kind,
      facts.columns.map(({ key, header }) => `${key} = ${header}`).sort(),
    ]),
  );
}

/** Exit code of a run with a configuration as it stands, and how many files it read. */
async function runOf(cwd: string, config: string): Promise<[number, number]> {
  const argv = [
    'run',
    config,
    '--out',
    'ra',
    '--as-of',
    '2026-06-30',
    '--reports',
    'tables',
    '--workers',
    '1',
  ];
  const { code, stdout } = await doisoat([...argv, '--json'], { cwd });
  const { inputs } = JSON.parse(stdout) as { readonly inputs: readonly object[] };
  return [code, inputs.length];
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const { path } = privateFolder();
  mkdirSync(join(path, 'Hồ sơ'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

const MASTER = 'MA_HO_SO,HO_VA_TEN,NGAY_SINH,SO_DDCN\nHS1,Lê Văn An,02/03/1985,079085001234\n';
const INSURED = 'Mã số BHXH;Họ tên;Ngày sinh\n7912345678;Lê Văn An;02/03/1985\n';

describe('what init proposes', () => {
  it.each(['clean', 'typical', 'harsh'])(
    'is accepted on generated data, level %s, without the register of a month without deaths',
    async (level) => {
      const cwd = privateFolder().path;
      await doisoat(['generate', '--residents', '60', '--level', level, '--seed', '5', '--out', 'x'], {
        cwd,
      });
      writeFileSync(join(cwd, 'x/khai_tu.csv'), 'Họ tên,Ngày chết,Số CCCD\n');
      const { code, stdout } = await doisoat(['init', 'x', '--out', 'x/thu.yaml'], { cwd });
      expect([code, stdout.includes('khai_tu.csv: left out of the configuration')]).toEqual([0, true]);
      expect(await runOf(cwd, 'x/thu.yaml')).toEqual([0, 5]);
    },
  );

  it('is what a run finds out on generated data, in both languages', async () => {
    const cwd = privateFolder().path;
    await doisoat(['generate', '--residents', '250', '--out', 'x'], { cwd });
    for (const [env, name] of [
      [{}, 'en.yaml'],
      [VIETNAMESE, 'vi.yaml'],
    ] as const) {
      const { code, stdout, stderr } = await doisoat(['init', 'x', '--out', `x/${name}`], { cwd, env });
      expect([code, stderr, stdout.trimEnd().split('\n').at(-1)]).toEqual([
        0,
        '',
        `${name === 'en.yaml' ? 'Next' : 'Việc tiếp theo'}: doisoat check x/${name}`,
      ]);
      expect(await readAs(join(cwd, 'x', name))).toEqual(await readAs(join(cwd, 'x/doisoat.yaml')));
    }
    const text = readFileSync(join(cwd, 'x/vi.yaml'), 'utf8');
    expect(text).not.toContain('CHƯA CHẮC');
    expect(text.match(/\d{6,}/g)?.filter((digits) => !/^9+$/.test(digits))).toEqual([]);
  });

  it('names the sheet of a workbook that has several, and neither encoding nor delimiter', async () => {
    const cwd = folderWith({ 'bhyt.csv': INSURED });
    const [header, person] = MASTER.trim()
      .split('\n')
      .map((line) => line.split(','));
    const people = row(1, header!) + row(2, person!);
    writeFileSync(join(cwd, 'dan_cu.xlsx'), xlsx({ sheets: { 'Dân cư': people, 'Ghi chú': row(1, ['x']) } }));
    const { code } = await doisoat(['init', 'dan_cu.xlsx', 'bhyt.csv'], { cwd });
    expect(code).toBe(0);
    const text = readFileSync(join(cwd, 'doisoat.yaml'), 'utf8');
    const { master } = parse(text) as { readonly master: Readonly<Record<string, unknown>> };
    expect(master).toMatchObject({ file: 'dan_cu.xlsx', sheet: 'Dân cư' });
    expect(text.match(/delimiter:/g)).toHaveLength(1);
    expect((await readAs(join(cwd, 'doisoat.yaml')))['master']).toContain('fullName = HO_VA_TEN');
  });

  // header rows of domain.md section 6, with the kind that each belongs to
  const REAL = {
    'dan cu.csv':
      '"Số ĐDCN/CCCD/\nCMND",Họ và tên,Ngày sinh,Giới tính,Nơi thường trú,Số HSCT,Quan hệ với chủ hộ,Họ và tên chủ hộ',
    'Hồ sơ/danh sách.csv':
      'HO_TEN,MA_SOBHXH,MA_THE_BHYT,SO_DDCN_CCCD_BCA,MAXA_CU_TRU,"Đơn vị: nơi làm việc #1"',
    'c.csv':
      'so,quyenSo,ngayDangKy,noiDangKy,nksHoTen,nksNgaySinh,chaHoTen,chaSoDDCN,meHoTen,meSoDDCN,Hoọ tên mẹ',
    'd.csv': 'nktHoTen,nktNgayChet,nktSoGiayToTuyThan,nktNoiCuTru',
    'e.csv': 'chongHoTen,voHoTen,Ngày sinh chồng,Ngày sinh vợ,Số giấy tờ chồng,Số giấy tờ vợ,Ngày đăng ký',
    'f.csv': 'TÊN,CCCD,CMTND,Loại cư trú,Địa chỉ tạm trú,Từ ngày,Đến ngày',
  };
  it('is accepted on the real headers', async () => {
    const cells = (header: string) => header.replaceAll(/"[^"]*"|[^,]+/g, 'Lê Văn An');
    const files = Object.entries(REAL).map(([name, header]) => [name, `${header}\n${cells(header)}\n`]);
    const cwd = folderWith(Object.fromEntries(files) as Record<string, string>);
    const { code, stdout } = await doisoat(['init', '*.csv', 'Hồ sơ'], { cwd });
    expect([code, stdout.includes('Wrote doisoat.yaml with 6 sources.')]).toEqual([0, true]);
    const found = await readAs(join(cwd, 'doisoat.yaml'));
    expect(Object.keys(found).sort()).toEqual([
      'birth',
      'death',
      'insurance',
      'marriage',
      'master',
      'residence',
    ]);
    expect(found['master']).toContain('citizenId = Số ĐDCN/CCCD/ CMND');
    expect(found['insurance']).toContain('insuranceNumber = MA_SOBHXH');
    expect(found['death']).toContain('eventDate = nktNgayChet');
    expect(await runOf(cwd, 'doisoat.yaml')).toEqual([0, 6]);
  });

  it('looks at the whole column of keys: one that repeats far down is shown and not used', async () => {
    const people = Array.from({ length: 3_000 }, (_, at) => `HS${at % 2_900},Lê Văn An,02/03/1985,\n`);
    const cwd = folderWith({ 'a.csv': `${MASTER.split('\n')[0]}\n${people.join('')}`, 'b.csv': INSURED });
    const { code, stdout } = await doisoat(['init', 'a.csv', 'b.csv'], { cwd });
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/\? .*MA_HO_SO.*not used as the key.*2 = 2902/),
    ]);
    const text = readFileSync(join(cwd, 'doisoat.yaml'), 'utf8');
    expect(text).toMatch(/# residentId: MA_HO_SO .*NOT SURE: not used as the key/);
    await readAs(join(cwd, 'doisoat.yaml'));
    // the key that a flag or a hand puts back is what a run refuses
    writeFileSync(join(cwd, 'hand.yaml'), text.replace('# residentId', 'residentId'));
    await expect(readAs(join(cwd, 'hand.yaml'))).rejects.toMatchObject({
      faults: [{ code: 'resident_id_repeated' }],
    });
  });

  it('says what it is not sure of, and takes the first choice where nobody can be asked', async () => {
    const cwd = folderWith({
      'a.csv': MASTER,
      'b.csv':
        'Họ tên,Ngày sing,CCCD,Số CCCD\nLê An,số,079085001234,\nTrần Bé,một,,001085001234\nLê Cả,hai,,\n',
    });
    const { code, stdout } = await doisoat(['init', 'a.csv', 'b.csv', '--insurance', 'b.csv'], { cwd });
    expect(code).toBe(0);
    for (const part of [
      /\? date of birth .*a wrong letter; the values do not look like/,
      /this column was taken; could also be: /,
    ])
      expect(stdout).toMatch(part);
    const text = readFileSync(join(cwd, 'doisoat.yaml'), 'utf8');
    expect(text.match(/NOT SURE/g)).toHaveLength(3);
    expect(text).not.toMatch(/Lê|079085/);
    expect((await readAs(join(cwd, 'doisoat.yaml')))['insurance']).toContain('birthDate = Ngày sing');
  });

  it('is asked about on a terminal', async () => {
    const three = 'Họ tên,Ngày sinh,Số CCCD\nLê Văn An,02/03/1985,079085001234\n';
    const cwd = folderWith({ 'a.csv': three, 'b.csv': three });
    const script = await doisoat(['init', 'a.csv', 'b.csv'], { cwd });
    expect([script.code, script.stderr]).toEqual([2, expect.stringContaining('not certain which file')]);
    const { code, stderr } = await doisoat(['init', 'a.csv', 'b.csv'], {
      cwd,
      isTTY: true,
      stdin: '9\n2\n1\n',
    });
    expect([code, stderr]).toEqual([0, expect.stringContaining('Type a number from 1 to 2.')]);
    expect(stderr).toContain('What kind of data is a.csv?');
    const text = readFileSync(join(cwd, 'doisoat.yaml'), 'utf8');
    expect(parse(text)).toMatchObject({
      master: { file: 'b.csv' },
      extracts: [{ kind: 'insurance', file: 'a.csv' }],
    });
  });
});

describe('init', () => {
  it('never overwrites', async () => {
    const cwd = folderWith({ 'dan_cu.csv': MASTER, 'bhyt.csv': INSURED, 'doisoat.yaml': 'mine' });
    const { code, stderr } = await doisoat(['init', '*.csv'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('init overwrites nothing')]);
    expect(readFileSync(join(cwd, 'doisoat.yaml'), 'utf8')).toBe('mine');
    const shown = await doisoat(['init', '*.csv', '--out', '-'], { cwd });
    expect([shown.code, parse(shown.stdout).extracts[0].name]).toEqual([0, 'bhyt']);
    const { stdout } = await doisoat(['init', '*.csv', '--out', 'neu.yaml', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      config: 'neu.yaml',
      extracts: [{ kind: 'insurance', delimiter: ';', doubts: [] }],
    });
  });

  it.each([
    [['bhyt.csv'], "None of these files is a residents' file."],
    [['dan_cu.csv'], 'nothing yet to reconcile with dan_cu.csv'],
    [['dan_cu.csv', 'x.csv'], 'not clear what kind of data'],
    [['dan_cu.csv', 'nothing*.csv'], 'nothing*.csv'],
    [['--master', 'dan_cu.csv', '--master', 'bhyt.csv'], 'master'],
    [[], 'FILE'],
  ])('%j cannot become a configuration', async (argv, reason) => {
    const cwd = folderWith({ 'dan_cu.csv': MASTER, 'bhyt.csv': INSURED, 'x.csv': 'Họ tên vợ,Tuổi\nA,1\n' });
    const { code, stderr } = await doisoat(['init', ...argv], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(reason)]);
  });

  it('leaves out a file that is no use and says why', async () => {
    const cwd = folderWith({ 'dan_cu.csv': MASTER, 'bhyt.csv': INSURED, 'rong.csv': '' });
    const { code, stdout, stderr } = await doisoat(['init', '.'], { cwd });
    expect([code, stderr.includes('The file is empty.'), stdout.includes('rong.csv: left out')]).toEqual([
      0,
      true,
      true,
    ]);
    expect(readFileSync(join(cwd, 'doisoat.yaml'), 'utf8')).toContain(
      '# rong.csv cannot be used: The file is empty.',
    );
  });
});

it('a scalar is read back as the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(parse(`a: ${yamlScalar(text)} # x\n`, { schema: 'failsafe' })).toEqual({ a: text });
    }),
  );
  for (const text of ['00123', 'no', '1e5', 'a: b', '# x', "'", 'Số ĐDCN/CCCD', '2026-06-30', '-', ''])
    expect(parse(`a: ${yamlScalar(text)}`, { schema: 'core' })).toEqual({ a: text });
});
