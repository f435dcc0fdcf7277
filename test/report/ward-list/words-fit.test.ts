/** Words of the workbooks are as short as the place where they stand: lines of the guide do not run off the page. */
import { describe, expect, test } from 'vitest';
import { FINDING_CODES } from '../../../src/classify/findings/list.ts';
import { reportWording } from '../../../src/cli/report-wording.ts';
import { WORDS as ENGLISH } from '../../../src/cli/words.en.ts';
import { WORDS as VIETNAMESE } from '../../../src/cli/words.vi.ts';
import { WARD_COLUMNS } from '../../../src/report/ward-list/wording.ts';
import { linesIn, rowHeight } from '../../../src/report/xlsx/text-height.ts';
import { ISSUE_CODES } from '../../../src/vietnamese/issue-codes.ts';

/** Widths of the guide's columns together, and of those behind the names (guide-sheet.ts). */
const LINE_ROOM = 34 + 62 + 70;
const MEANING_ROOM = 62 + 70;

describe.each([
  ['vi', VIETNAMESE],
  ['en', ENGLISH],
] as const)('%s', (_, words) => {
  const list = reportWording(words).wardList;
  const { guide } = list;

  test('lines across the page', () => {
    const deadlines = guide.deadlines({ verify: 366, repair: 366, visit: 366, asOf: '30/09/2026' });
    const hints = (['check', 'proposals'] as const).map((part) => list.hint(part));
    const lines = [...guide.steps.map((step) => `9. ${step}`), ...guide.privacy, deadlines, ...hints];
    expect(lines.filter((line) => linesIn(line, LINE_ROOM) > 1)).toEqual([]);
  });

  test('meanings beside their names', () => {
    const meanings = [
      ...guide.answerMeanings,
      ...Object.values(guide.severityMeanings),
      ...Object.values(guide.columnMeanings),
    ];
    expect(meanings.filter((meaning) => linesIn(meaning, MEANING_ROOM) > 1)).toEqual([]);
    expect(guide.answerMeanings).toHaveLength(list.answers.length);
  });

  test('findings say what is the matter and what to do in a few lines of a narrow column', () => {
    for (const code of FINDING_CODES) {
      for (const forEmployer of [false, true]) {
        const { title, action } = list.finding(code, forEmployer);
        expect([code, linesIn(title, 28) <= 2, linesIn(action, 24) <= 4]).toEqual([code, true, true]);
      }
    }
  });

  test('what is doubted about a number is said in words, not as a code', () => {
    const said = ISSUE_CODES.map((code) => list.fact('issue', code));
    expect(said.filter((text) => text.includes('_'))).toEqual([]);
    expect(new Set(said).size).toBe(ISSUE_CODES.length);
  });

  test('headings of columns are all different, so that answers are found by them', () => {
    expect(new Set(WARD_COLUMNS.map((column) => list.columns[column])).size).toBe(WARD_COLUMNS.length);
  });
});

describe('lines of a text in a column', () => {
  test.each([
    ['', 10, 1],
    ['một hai', 10, 1],
    ['một hai ba bốn năm', 10, 2],
    ['một\nhai\n', 10, 3],
    ['m'.repeat(30), 10, 6],
    ['0'.repeat(30), 12, 3],
    ['ê\u0302'.repeat(9), 10, 1],
  ])('%j in %i', (text, column, lines) => {
    expect(linesIn(text, column)).toBe(lines);
  });

  test('no row is higher than Excel allows', () => {
    expect(rowHeight(1)).toBe(13.75);
    expect(rowHeight(1000)).toBe(409);
  });
});
