/** Every code that an explanation can carry has words: levels, comparisons, rules. */
import { describe, expect, test } from 'vitest';
import { PEOPLE_RULES } from '../../src/block/people-rules.ts';
import { comparisonName, levelText } from '../../src/cli/print-pair.ts';
import { WORDS as ENGLISH } from '../../src/cli/words.en.ts';
import { WORDS as VIETNAMESE } from '../../src/cli/words.vi.ts';
import { customComparisons } from '../../src/compare/custom-comparisons.ts';
import { PEOPLE_COMPARISONS } from '../../src/compare/people-comparisons.ts';
import { isExplained } from '../../src/explain/rules.ts';
import { COMPARE_KINDS } from '../../src/plan/plan.ts';

const custom = customComparisons(
  COMPARE_KINDS.map((compare) => ({ field: `own_${compare}`, compare, master: 'a', extract: 'b' })),
);
const levels = [...PEOPLE_COMPARISONS, ...custom].flatMap(({ name, levels: all }) =>
  all.slice(1).map((level) => ({ comparison: name, level })),
);

describe.each([ENGLISH, VIETNAMESE])('$language', (words) => {
  test('every level of every comparison', () => {
    expect(levels.length).toBeGreaterThan(50);
    expect(levels.filter((one) => levelText(one, words) === one.level && one.level !== 'different')).toEqual(
      [],
    );
  });

  test('every comparison of people', () => {
    const names = PEOPLE_COMPARISONS.map(({ name }) => [name, comparisonName(name, words)] as const);
    const bare = names.filter(([name, shown]) => name === shown && !['name', 'sex'].includes(name));
    expect(bare).toEqual([]);
  });

  test('every blocking rule of people, and its keys', () => {
    const names = PEOPLE_RULES.map(({ name }) => name);
    expect(names.filter((name) => !Object.hasOwn(words.explanation.rules, name))).toEqual([]);
    expect(names.filter((name) => !isExplained(name))).toEqual([]);
  });
});
