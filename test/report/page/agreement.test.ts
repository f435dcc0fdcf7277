/** The page and summary.json say the same: every figure of either stands in the other, and as it is written. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatNumber, formatShare } from '../../../src/cli/say.ts';
import { WORDS as VIETNAMESE } from '../../../src/cli/words.vi.ts';
import { decoded, readFigures, readTables } from './read-page.ts';
import { type SmallRun, smallRun } from './small-run.ts';
import { figuresOf } from './summary-figures.ts';

const NUMBER = /\d[\d.,]*\d|\d/g;
const VIETNAMESE_NUMBERS = new Set(JSON.stringify(VIETNAMESE).match(NUMBER));

let run: SmallRun;
beforeAll(async () => {
  run = await smallRun(1500);
});
afterAll(() => run.remove());

function visibleText(page: string): string {
  const plain = page.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
  return decoded(plain).replace(/\s+/g, ' ');
}

/** Every number of the summary as the page may write it, and every number inside its texts and keys. */
function* numbersOf(value: unknown): Generator<string> {
  if (typeof value === 'number') {
    yield formatNumber(value, 'vi');
    yield value.toFixed(1).replace('.', ',');
    // scores have two decimals there, and are cut to one on the page, never rounded up
    yield (Math.floor(value * 10) / 10).toFixed(1).replace('.', ',');
    yield String(value);
  } else if (typeof value === 'string') {
    for (const number of value.match(NUMBER) ?? []) yield* [number, String(Number(number))];
    if (/^[0-9a-f]{64}$/.test(value)) yield* value.slice(0, 16).match(NUMBER) ?? [];
    yield* value.split('-').map((part) => part.replace('.', ','));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      yield* numbersOf(key);
      yield* numbersOf(each);
    }
  }
}

describe('the page of a small commune', () => {
  test('shows every figure of summary.json, and no other', () => {
    const shown = new Map<string, string>();
    for (const [id, { columns, rows }] of readTables(run.page)) {
      for (const [row, cells] of rows) {
        expect([id, row, cells.length]).toEqual([id, row, columns.length]);
        cells.forEach(({ v, n, d }, index) => {
          if (v !== undefined) shown.set(`${id} › ${row} › ${columns[index]}`, v);
          if (d !== undefined) shown.set(`${id} › ${row} › ${columns[index]}`, `${n} of ${d}`);
        });
      }
    }
    const expected = figuresOf(run.summary);
    expect(expected.size).toBeGreaterThan(500);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
  });

  test('writes each figure as it is: grouped, with numerator, denominator and percentage', () => {
    let ratios = 0;
    for (const [id, { rows }] of readTables(run.page)) {
      for (const [row, cells] of rows) {
        for (const { v, n, d, text } of cells) {
          if (d !== undefined && d !== '0') {
            const [part, whole] = [Number(n), Number(d)];
            const wanted = `${formatShare(part, whole, 'vi')} ${formatNumber(part, 'vi')}/${formatNumber(whole, 'vi')}`;
            expect([id, row, text.startsWith(wanted)]).toEqual([id, row, true]);
            ratios++;
          } else if (v !== undefined && id === 'findings')
            expect([id, row, text]).toEqual([id, row, formatNumber(Number(v), 'vi')]);
        }
      }
    }
    expect(ratios).toBeGreaterThan(100);
  });

  test('adds up in summary.json', () => {
    const { extracts, totals, findings } = run.summary;
    for (const key of ['persons', 'match', 'review', 'unmatched'] as const)
      expect([key, totals[key]]).toEqual([key, extracts.reduce((all, one) => all + one[key], 0)]);
    expect(totals.open).toBe(totals.review + totals.unmatched);
    expect(totals.findings).toBe(findings.reduce((all, { count }) => all + count, 0));
    expect(totals.high).toBe(findings.reduce((all, { high }) => all + high, 0));
  });

  test('adds up the tiles and says the scores of the summary', () => {
    const { summary, page } = run;
    const wanted: [string, number | null][] = [
      ['figure residents', summary.master.used],
      ['figure persons', summary.totals.persons],
      ['figure match', summary.totals.match],
      ['figure findings', summary.totals.findings],
      ['score whole', summary.scores.score],
      ...summary.scores.dimensions.map(({ dimension, score }): [string, number | null] => [
        `dimension ${dimension}`,
        score,
      ]),
    ];
    expect([...readFigures(page)]).toEqual(
      wanted.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
    );
  });

  test('says of every doubt how many cells, and of every target how many are missing', () => {
    const doubts = [...run.page.matchAll(/data-issue="([^"]*)" data-v="(\d+)"/g)].map(
      ([, code, cells]) => `${code} ${cells}`,
    );
    expect(doubts.sort()).toEqual(run.summary.issues.map(({ code, cells }) => `${code} ${cells}`).sort());
    const missing = [...run.page.matchAll(/data-missing="(\d+)"/g)].map(([, count]) => Number(count));
    const wanted = run.summary.coverage.wards.flatMap(({ measures }) =>
      measures.flatMap(({ target, total }) => (target === undefined || total === 0 ? [] : [target.missing])),
    );
    expect(missing.sort((a, b) => a - b)).toEqual(wanted.sort((a, b) => a - b));
    expect(missing.length).toBeGreaterThan(0);
  });

  test('no number stands on the page that is not in summary.json, be it in a sentence or a share', () => {
    // what is no figure: parts of the records that serve as examples, and words that hold a number ("CMND 9 số")
    const text = visibleText(run.page.replace(/<table id="examples"[\s\S]*?<\/table>/, ''));
    const known = new Set([...numbersOf(run.summary), ...VIETNAMESE_NUMBERS]);
    const unknown = [...text.matchAll(NUMBER)].filter(([number]) => !known.has(number));
    expect(unknown.map(({ 0: number, index }) => [number, text.slice(index - 60, index + 20)])).toEqual([]);
    expect([...text.matchAll(NUMBER)].length).toBeGreaterThan(1500);
  });

  test('names what was not looked for', () => {
    const rows = readTables(run.page).get('notProduced')?.rows;
    expect([...(rows?.keys() ?? [])]).toEqual(run.summary.notProduced.map(({ code }) => code));
    expect(run.summary.notProduced.length).toBeGreaterThan(0);
  });

  test('has a policy that names the hashes of its one style and its one script', () => {
    const hashOf = (tag: string) => {
      const found = [...run.page.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))];
      expect(found).toHaveLength(1);
      return `'sha256-${createHash('sha256').update(found[0]![1]!).digest('base64')}'`;
    };
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(run.page)?.[1];
    expect(policy?.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src ${hashOf('style')}; script-src ${hashOf('script')}; base-uri 'none'; form-action 'none'`,
    );
    expect(run.page).not.toMatch(/\sstyle=|\son[a-z]+=|<link|<img|@import|url\(|https?:/);
  });

  test('shows no number of a person but its last three digits', () => {
    const { rows } = readTables(run.page).get('examples')!;
    const text = [...rows.values()]
      .flat()
      .map((cell) => cell.text)
      .join('\n');
    expect(text).toMatch(/•\d{3}/);
    expect(text.replaceAll(' ', '')).not.toMatch(/\d{9}/);
    expect(run.page).not.toMatch(/dân tộc|ethnic/i);
  });
});

test('the same run in English', async () => {
  const english = await smallRun(300, 'en');
  try {
    expect(english.page).toContain('<html lang="en">');
    expect(english.page).toContain('Reconciliation of population records');
    expect(english.page).not.toMatch(/Độ bao phủ|Kết quả đối soát/);
  } finally {
    await english.remove();
  }
});
