/** Blocks hold exactly the pairs whose keys agree, and what an oversize block leaves out is counted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { block } from '../../src/block/block.ts';
import type { BlockingRule } from '../../src/block/blocking-rule.ts';
import { singleKey } from '../../src/block/keys.ts';
import { PEOPLE_RULES } from '../../src/block/people-rules.ts';
import { rememberKeys } from '../../src/block/remembered-keys.ts';
import { compareBlocks } from '../../src/compare/compare.ts';
import { PEOPLE_COMPARISONS } from '../../src/compare/people-comparisons.ts';
import { setUpComparison } from '../../src/compare/setup.ts';
import { normalise } from '../../src/normalise/normalise.ts';
import { type Row, rawTable } from '../helpers/raw-table.ts';

const KEEP_ALL = {
  bits: PEOPLE_COMPARISONS.map((comparison) => comparison.levels.map(() => 0)),
  floorBits: -100,
};

function clean(master: readonly Row[], extract: readonly Row[]) {
  const { tables, books } = normalise(
    [{ raw: rawTable('master', master) }, { raw: rawTable('insurance', extract) }],
    '2026-06-30',
  );
  return { left: tables[1]![0]!, right: tables[0]![0]!, books };
}

const rule = (column: string, refine: readonly string[] = []): BlockingRule => ({
  name: column,
  uses: [column],
  refine,
  sparesSettled: false,
  keys: (table) => singleKey(table, column),
});

const row = fc.record({
  fullName: fc.constantFrom('Nguyễn Văn Hùng', 'Trần Thị Mai', ''),
  birthDate: fc.constantFrom('05/03/1960', '06/03/1960', ''),
  wardCode: fc.constantFrom('22300', '22303', ''),
});

test('remembered keys give the same blocks to every table, also when large ones were cut before', () => {
  const people = Array.from({ length: 8 }, (_, index) => ({
    fullName: index < 6 ? 'Nguyễn Văn Hùng' : 'Trần Thị Mai',
    birthDate: `0${1 + (index % 3)}/03/1960`,
    wardCode: '22300',
  }));
  const { left, right, books } = clean(people, people.slice(1));
  const rules = [rule('name', ['birth']), rule('birth', ['name'])];
  const remembered = rememberKeys(rules, right);
  const once = block(left, right, books, rules, 4);
  expect(once.candidates.some(({ uncomparedPairs }) => uncomparedPairs > 0)).toBe(true);
  for (let time = 0; time < 2; time++) expect(block(left, right, books, remembered, 4)).toEqual(once);
});

describe('block and compareBlocks', () => {
  test('every pair that a rule finds is compared exactly once, under the first rule that finds it', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(row, { minLength: 1, maxLength: 12 }),
        (master, extract) => {
          const { left, right, books } = clean(master, extract);
          const rules = [rule('name'), rule('birth'), rule('ward')].filter(
            ({ name }) => left.columns.has(name) && right.columns.has(name),
          );
          const { candidates, keys } = block(left, right, books, rules);
          const setup = setUpComparison(left, right, books, PEOPLE_COMPARISONS);
          const found: string[] = [];
          candidates.forEach((candidate, index) => {
            const job = { rule: index, fromBlock: 0, toBlock: candidate.blocks.length / 4 };
            const part = compareBlocks(setup, candidates, keys, KEEP_ALL, job);
            part.left.forEach((l, at) => {
              found.push(`${l} ${part.right[at]} ${candidate.rule}`);
            });
          });
          const expected: string[] = [];
          extract.forEach((a, l) => {
            master.forEach((b, r) => {
              const first = rules.find(({ name }) => {
                const key = { name: 'fullName', birth: 'birthDate', ward: 'wardCode' }[
                  name
                ] as keyof typeof a;
                return a[key] !== '' && a[key] === b[key];
              });
              if (first !== undefined) expected.push(`${l} ${r} ${first.name}`);
            });
          });
          expect(found.sort()).toEqual(expected.sort());
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a table linked to itself gives each pair once, left before right', () => {
    const rows = Array.from({ length: 4 }, () => ({ fullName: 'Nguyễn Văn Hùng', birthDate: '05/03/1960' }));
    const { right, books } = clean(rows, rows);
    const { candidates, keys } = block(right, right, books, [rule('name')]);
    const part = compareBlocks(
      setUpComparison(right, right, books, PEOPLE_COMPARISONS),
      candidates,
      keys,
      KEEP_ALL,
      {
        rule: 0,
        fromBlock: 0,
        toBlock: candidates[0]!.blocks.length / 4,
      },
    );
    expect(Array.from(part.left, (left, at) => [left, part.right[at]])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
  });

  test('an oversize block is cut by further columns, and the pairs left out are counted', () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      fullName: 'Nguyễn Văn Hùng',
      birthDate: '01/01/1960',
      wardCode: index % 4 === 0 ? '22300' : '22303',
    }));
    const { left, right, books } = clean(rows, rows);
    const [whole] = block(left, right, books, [rule('name', ['ward'])]).candidates;
    expect(whole).toMatchObject({
      pairCount: 1600,
      uncomparedPairs: 0,
      largest: [{ pairs: 1600, leftRows: 40, rightRows: 40, cutBy: [] }],
      largestUncompared: [],
    });
    const [cut] = block(left, right, books, [rule('name', ['ward'])], 1000).candidates;
    expect(cut).toMatchObject({
      pairCount: 10 * 10 + 30 * 30,
      uncomparedPairs: 1600 - 1000,
      largest: [
        { pairs: 900, leftRows: 30, rightRows: 30, cutBy: ['ward'] },
        { pairs: 100, leftRows: 10, rightRows: 10, cutBy: ['ward'] },
      ],
    });
    const [dropped] = block(left, right, books, [rule('name', ['ward'])], 500).candidates;
    expect(dropped).toMatchObject({
      pairCount: 100,
      uncomparedPairs: 1500,
      largest: [{ pairs: 100, cutBy: ['ward'] }],
      largestUncompared: [{ pairs: 900, leftRows: 30, rightRows: 30, cutBy: ['ward'] }],
    });
    const [itself] = block(right, right, books, [rule('name', ['ward'])], 500).candidates;
    expect(itself).toMatchObject({ largest: [{ pairs: 435 }, { pairs: 45, leftRows: 10 }] });
  });
});

test('of many with one birth date and family name those are compared whose given names begin alike', () => {
  const born = (givenNames: readonly string[]) =>
    givenNames.map((given) => ({ fullName: `Nguyễn Văn ${given}`, birthDate: '05/03/1960' }));
  const byFamily = PEOPLE_RULES.filter(({ name }) => name === 'birth_family_name');
  const pairs = (extract: readonly string[], master: readonly string[]) => {
    const { left, right, books } = clean(born(master), born(extract));
    return block(left, right, books, byFamily).candidates.map(({ pairCount }) => pairCount);
  };
  // Few: everybody with everybody, for the given name may be quite another.
  expect(pairs(['Sinh', 'Hùng', 'Trang', 'An'], ['Xinh', 'Hưng', 'Châng', 'Bảy'])).toEqual([16]);
  expect(pairs(['Sinh', 'Hùng', 'Trang', 'An'], ['Xinh', 'Hưng', 'Châng', 'Bảy', 'Lan'])).toEqual([3]);
});

test('the rules for people find a person through every single kind of error', () => {
  const resident = {
    fullName: 'Nguyễn Thị Hồng Hạnh',
    birthDate: '05/03/1960',
    citizenId: '001160012345',
    oldIdNumber: '012345678',
    insuranceNumber: '0123456789',
    wardCode: '22300',
    hamlet: 'Thôn Đông Hạ',
    phone: '0912345678',
  };
  const errors: Readonly<Record<string, Row>> = {
    'no number': { ...resident, citizenId: '', oldIdNumber: '', insuranceNumber: '' },
    'old number only': { fullName: 'Khác Hẳn', birthDate: '', oldIdNumber: '012345678' },
    'order turned, no marks': { fullName: 'HANH NGUYEN THI HONG', birthDate: '1960' },
    'name wrong': { fullName: 'Nguyễn Thị Hoa Hạnh', birthDate: '05/03/1960' },
    'day and month swapped, middle dropped': { fullName: 'Nguyễn Hạnh', birthDate: '03/05/1960' },
    'given name wrong': { fullName: 'Nguyễn Thị Hồng Hành', birthDate: '05/03/1960', wardCode: '99999' },
    'date wrong': { fullName: 'Nguyễn Thị Hồng Hạnh', birthDate: '17/11/1973', wardCode: '22300' },
  };
  for (const [error, extract] of Object.entries(errors)) {
    const { left, right, books } = clean([resident], [extract]);
    const found = block(left, right, books, PEOPLE_RULES).candidates.some(
      (candidate) => candidate.pairCount > 0,
    );
    expect({ error, found }).toEqual({ error, found: true });
  }
});
