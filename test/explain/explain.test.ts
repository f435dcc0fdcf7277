import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/explain/explanation.ts';
import { VIETNAMESE } from '../cli/fake-screen.ts';
import { SmallRun } from './small-run.ts';

let run: SmallRun;
beforeAll(async () => {
  run = await SmallRun.create();
});
afterAll(() => run.remove());

async function json(...args: readonly string[]): Promise<Explanation> {
  const { stdout, stderr, code } = await run.run(['explain', 'ket-qua', ...args, '--json', '--quiet']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Explanation;
}

describe('what explain answers', () => {
  test('a match: both values, the level, bits for and against', async () => {
    const { decision, candidates, person, line, agrees } = await json('bao_hiem', '1');
    expect({ person, line, agrees }).toEqual({ person: 'self', line: 2, agrees: true });
    expect(decision).toMatchObject({ status: 'match', residentId: 'HS0001' });
    const [best] = candidates;
    const name = best!.fields.find(({ comparison }) => comparison === 'name');
    expect(name).toMatchObject({ level: 'marks_missing', state: 'compared' });
    expect(name!.bits).toBeGreaterThan(5);
    expect(name!.values[0]).toMatchObject({
      extract: { text: 'Nguyen Van Bao Khang' },
      master: { text: 'Nguyễn Văn Bảo Khang' },
    });
    expect(name!.rareValue).toEqual({ unit: 'name', residents: 1 });
    expect(best!.fields.find(({ comparison }) => comparison === 'insurance')?.state).toBe('no_column');
    expect(best!.rules.find(({ rule }) => rule === 'citizen_id')).toEqual({
      rule: 'citizen_id',
      state: 'found',
      extract: '066085001201',
      master: '066085001201',
    });
  });

  test('equal namesakes share the probability, or are told to be copies', async () => {
    const { candidates, decision, agrees } = await json('bao_hiem', '5');
    expect(agrees).toBe(true);
    expect(decision.status).not.toBe('unmatched');
    const both = candidates.filter(({ residentId }) => ['HS0005', 'HS0006'].includes(residentId));
    expect(both).toHaveLength(2);
    expect(both[0]!.weightBits).toBeCloseTo(both[1]!.weightBits, 9);
    const name = both[0]!.fields.find(({ comparison }) => comparison === 'name');
    expect(name!.rareValue).toEqual({ unit: 'name', residents: 2 });
  });

  test('a resident who was never compared: which rules missed him, and what the comparison would give', async () => {
    const { asked, candidates } = await json('bao_hiem', '3', 'self', 'HS0003');
    expect(candidates.map(({ residentId }) => residentId)).not.toContain('HS0003');
    expect(asked).toMatchObject({ residentId: 'HS0003', standing: 'never_compared', row: 3, line: 4 });
    const states = new Map(asked!.rules.map(({ rule, state }) => [rule, state]));
    expect(states.get('citizen_id')).toBe('differs');
    expect(states.get('insurance_number')).toBe('no_column');
    expect([...states.values()]).not.toContain('found');
    expect(asked!.fields.find(({ comparison }) => comparison === 'name')?.level).toBe('different');
    expect(asked!.probability).toBeLessThan(0.001);
  });

  test('a record without a date: its rules have no key', async () => {
    const { search, decision } = await json('bao_hiem', '6');
    expect(decision).toMatchObject({ status: 'unmatched', reason: 'no_evidence' });
    expect(search.find(({ rule }) => rule === 'name_birth_year')).toEqual({
      rule: 'name_birth_year',
      value: null,
      found: 0,
    });
  });

  test('a person whose own number, name and birth date settle it: broad rules say that they did not look for her', async () => {
    const { asked, search, agrees } = await json('bao_hiem', '7', 'self', 'HS0004');
    expect(agrees).toBe(true);
    const states = new Map(asked!.rules.map(({ rule, state }) => [rule, state]));
    expect([states.get('citizen_id'), states.get('birth_ward')]).toEqual(['found', 'settled']);
    const found = new Map(search.map((rule) => [rule.rule, rule.found]));
    expect([found.get('citizen_id'), found.get('birth_ward')]).toEqual([1, null]);
  });

  test('the person may be left out before the resident where a row has one person', async () => {
    expect((await json('bao_hiem', '3', 'HS0003')).asked?.residentId).toBe('HS0003');
  });

  test('--mask leaves the last three digits of numbers', async () => {
    const { stdout } = await run.run([
      'explain',
      'ket-qua',
      'bao_hiem',
      '1',
      'self',
      'HS0003',
      '--json',
      '--mask',
      '--quiet',
    ]);
    expect(stdout).toContain('*********201');
    expect(stdout).toContain('*********403');
    expect(stdout).not.toMatch(/[" ]0\d{11}[" ]/);
  });
});

describe('on the screen', () => {
  test('a waterfall whose figures carry their signs', async () => {
    const { stdout, stderr, code } = await run.run(['explain', 'ket-qua', 'bao_hiem', '1']);
    expect(code).toBe(0);
    expect(stderr).toContain('Normalise');
    expect(stdout).toContain('bao_hiem, row 1 (line 2 of the file)\nMATCHED with HS0001, probability 0.99');
    expect(stdout).toMatch(/ {2}name +all marks missing +\+\d+\.\d\d +.*█/);
    expect(stdout).toContain('Nguyen Van Bao Khang ≠ Nguyễn Văn Bảo Khang');
    expect(stdout).toMatch(/ {2}before comparing +one of 1,000 residents, as.* -?\d/);
    expect(stdout).not.toContain('\u001b');
    for (const line of stdout.split('\n').filter((one) => one.includes('█') || one.includes('Not compared')))
      expect(line.length).toBeLessThanOrEqual(100);
  });

  test('Vietnamese, with a comma in figures', async () => {
    const { stdout } = await run.run(['explain', 'ket-qua', 'bao_hiem', '1', '--quiet'], VIETNAMESE);
    expect(stdout).toContain('ĐÃ KHỚP với HS0001, xác suất 0,99');
    expect(stdout).toMatch(/họ và tên +thiếu toàn bộ dấu +\+\d+,\d\d/);
  });

  test('control characters of a file do not reach the terminal', async () => {
    const { stdout } = await run.run(['explain', 'ket-qua', 'bao_hiem', '2', '--quiet']);
    expect(stdout).toContain('\\x1B[31mDuyên');
    expect(stdout).not.toContain('\u001b');
  });

  test('who was never compared is told with both keys of each rule', async () => {
    const { stdout } = await run.run(['explain', 'ket-qua', 'bao_hiem', '3', 'self', 'HS0003', '--quiet']);
    expect(stdout).toContain('This resident was never compared with the row');
    expect(stdout).toMatch(/citizen id +066179010110 +066072003403 +keys differ/);
    expect(stdout).toContain('What the comparison would have given:');
  });
});

describe('what cannot be explained', () => {
  test.each([
    [['ket-qua', 'bao_hien', '1'], 'Did you mean "bao_hiem"?'],
    [['ket-qua', 'mastre', '1'], 'Did you mean "master"?'],
    [['ket-qua', 'bao_hiem', '0'], '"0" is no row number'],
    [['ket-qua', 'bao_hiem', 'x1'], '"x1" is no row number'],
    [['ket-qua', 'bao_hiem', '99'], 'bao_hiem has no row 99: 7 records were read'],
    [['ket-qua', 'bao_hiem', '8'], 'Line 8 of the file is row 7'],
    [['ket-qua', 'bao_hiem', '4'], 'row 4 could not be read as a record'],
    [['ket-qua', 'bao_hiem', '1', 'selv'], 'Did you mean "self"?'],
    [['ket-qua', 'bao_hiem', '1', 'self', 'HS9999'], 'None of the 6 residents has this id'],
    [['khong-co', 'bao_hiem', '1'], 'missing: summary.json, model.json, links.csv'],
    [['.', 'bao_hiem', '1'], 'holds no results of a run'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await run.run(['explain', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  test('missing arguments are all named at once', async () => {
    const { code, stderr } = await run.run(['explain', 'ket-qua']);
    expect(code).toBe(2);
    expect(stderr).toContain('EXTRACT');
    expect(stderr).toContain('ROW');
  });

  test('inputs that changed since the run are refused, each by name', async () => {
    const other = await SmallRun.create();
    other.write('dan_cu.csv', ['MA_HO_SO,HO_VA_TEN,NGAY_SINH', 'HS0001,Nguyễn Văn A,1960']);
    other.write('bao_hiem.csv', ['Họ và tên,Ngày sinh', 'Nguyễn Văn A,1960']);
    const { code, stderr } = await other.run(['explain', 'ket-qua', 'bao_hiem', '1']);
    other.remove();
    expect(code).toBe(2);
    expect(stderr).toMatch(/the run read \(master\).*\n.*dan_cu\.csv/);
    expect(stderr).toMatch(/the run read \(bao_hiem\).*\n.*bao_hiem\.csv/);
  });
});
