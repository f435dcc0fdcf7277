/** Who is settled before anything is compared, and that rules which spare the settled leave out nobody else. */
import { expect, test } from 'vitest';
import { block, OVERSIZE_PAIRS } from '../../src/block/block.ts';
import { PEOPLE_RULES } from '../../src/block/people-rules.ts';
import { settledRows } from '../../src/block/settled.ts';
import { normalise } from '../../src/normalise/normalise.ts';
import { type Row, rawTable } from '../helpers/raw-table.ts';

const HUNG = { fullName: 'Nguyễn Văn Hùng', birthDate: '05/03/1960', citizenId: '079060000011' };
const MAI = { fullName: 'Trần Thị Mai', birthDate: '06/07/1985', citizenId: '079185000022' };

function clean(master: readonly Row[], extract: readonly Row[]) {
  const { tables, books } = normalise(
    [{ raw: rawTable('master', master) }, { raw: rawTable('insurance', extract) }],
    '2026-06-30',
  );
  return { left: tables[1]![0]!, right: tables[0]![0]!, books };
}

function settled(master: readonly Row[], extract: readonly Row[]): number[] {
  const { left, right, books } = clean(master, extract);
  return [...settledRows(left, right, books)];
}

test.each<[string, readonly Row[], readonly Row[], number[]]>([
  ['number, name and date agree', [HUNG, MAI], [MAI, HUNG], [1, 1]],
  ['the number is nobody’s', [HUNG], [{ ...HUNG, citizenId: '079060000099' }], [0]],
  ['no number', [HUNG], [{ ...HUNG, citizenId: '' }], [0]],
  ['another name', [HUNG], [{ ...HUNG, fullName: 'Nguyễn Văn Hưng' }], [0]],
  ['another day', [HUNG], [{ ...HUNG, birthDate: '06/03/1960' }], [0]],
  ['a year only', [{ ...HUNG, birthDate: '1960' }], [{ ...HUNG, birthDate: '1960' }], [0]],
  ['two residents bear the number', [HUNG, HUNG], [HUNG], [0]],
  ['two persons of the extract bear it', [HUNG], [HUNG, HUNG], [0, 0]],
  [
    'the old number is another resident’s',
    [HUNG, { ...MAI, oldIdNumber: '079000111' }],
    [{ ...HUNG, oldIdNumber: '079000111' }],
    [0],
  ],
  [
    'the old numbers differ',
    [{ ...HUNG, oldIdNumber: '079000111' }],
    [{ ...HUNG, oldIdNumber: '079000222' }],
    [0],
  ],
  [
    'the old number alone',
    [{ ...HUNG, citizenId: '', oldIdNumber: '079000111' }],
    [{ ...HUNG, citizenId: '', oldIdNumber: '079000111' }],
    [1],
  ],
])('%s', (_, master, extract, expected) => {
  expect(settled(master, extract)).toEqual(expected);
});

test('a rule that spares the settled brings up the same pairs for everybody else', () => {
  const others = Array.from({ length: 40 }, (_, at) => ({
    ...HUNG,
    birthDate: `${String(1 + (at % 9)).padStart(2, '0')}/03/1960`,
    citizenId: at % 3 === 0 ? '' : `0790600010${String(at).padStart(2, '0')}`,
    wardCode: '22300',
  }));
  const { left, right, books } = clean(others, others);
  const spared = settledRows(left, right, books);
  expect([...spared].filter(Boolean)).toHaveLength(26);
  for (const rule of PEOPLE_RULES) {
    const pairs = (sparesSettled: boolean) => {
      const [candidates] = block(left, right, books, [{ ...rule, sparesSettled }]).candidates;
      const found = new Set<string>();
      const { blocks, leftOrder, rightOrder } = candidates ?? { blocks: [], leftOrder: [], rightOrder: [] };
      for (let at = 0; at < blocks.length; at += 4)
        for (let l = blocks[at]!; l < blocks[at + 1]!; l++)
          for (let r = blocks[at + 2]!; r < blocks[at + 3]!; r++)
            found.add(`${leftOrder[l]} ${rightOrder[r]}`);
      return found;
    };
    const unsettled = [...pairs(false)].filter((pair) => spared[Number(pair.split(' ')[0])] === 0);
    expect([...pairs(true)].sort()).toEqual(unsettled.sort());
  }
});

test('a settled person whose resident an officer ruled out is looked for again', () => {
  const brother = { ...HUNG, citizenId: '079060000077', birthDate: '05/03/1960', wardCode: '22300' };
  const { left, right, books } = clean([HUNG, brother], [{ ...HUNG, wardCode: '22300' }]);
  const rules = PEOPLE_RULES.filter(({ sparesSettled }) => sparesSettled);
  const found = (sought: readonly number[]) =>
    block(left, right, books, rules, OVERSIZE_PAIRS, sought).candidates.reduce(
      (sum, { pairCount }) => sum + pairCount,
      0,
    );
  expect(found([])).toBe(0);
  expect(found([0])).toBeGreaterThan(0);
});
