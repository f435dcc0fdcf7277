/** The page as a reader meets it, in headless Chromium: no complaint, nothing from a network, usable by keyboard. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, launch, open, type View } from './browser.ts';
import { type SmallRun, smallRun } from './small-run.ts';

const DESKTOP: View = { width: 1280, height: 900, colorScheme: 'light' };
const PHONE: View = { width: 390, height: 844, colorScheme: 'light' };

// What runs inside the page stands here as text: these tests know no types of a browser.
const SHAPE = `({
  width: document.documentElement.scrollWidth,
  background: getComputedStyle(document.body).backgroundColor,
})`;
const COUNTS = `[...document.querySelectorAll('#findings tbody tr')].map((row) => Number(row.cells[5].dataset.v))`;
const STRUCTURE = `({
  landmarks: ['header', 'nav[aria-labelledby]', 'main', 'footer'].map((name) => document.querySelectorAll(name).length),
  headings: [...document.querySelectorAll('h1,h2,h3')].map((heading) => Number(heading.tagName.slice(1))),
  tables: document.querySelectorAll('table').length,
  captions: document.querySelectorAll('table > caption').length,
})`;
const WRONG = `({
  nameless: [...document.querySelectorAll('section,[role=region]')].filter((one) => {
    const name = one.getAttribute('aria-labelledby');
    return name === null ? !one.hasAttribute('aria-label') : document.getElementById(name) === null;
  }).length,
  scopeless: document.querySelectorAll('th:not([scope])').length,
  unlabelled: [...document.querySelectorAll('input')].filter((input) => input.labels.length !== 1).length,
  deadLinks: [...document.links].filter((link) => document.getElementById(link.hash.slice(1)) === null).length,
  idsTwice: ((ids) => ids.length - new Set(ids).size)([...document.querySelectorAll('[id]')].map(({ id }) => id)),
})`;
const INTRUDER = `
  const script = document.createElement('script');
  script.textContent = 'document.title = "taken over"';
  document.body.append(script);
`;

const SUITE = `the page in Chromium${CHROMIUM === undefined ? ' (not run: chromium)' : ''}`;

describe.skipIf(CHROMIUM === undefined)(SUITE, () => {
  let run: SmallRun;
  let browser: Browser;
  beforeAll(async () => {
    [run, browser] = await Promise.all([smallRun(600), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await run.remove();
  });

  test.each([
    ['desktop, light', DESKTOP],
    ['desktop, dark', { ...DESKTOP, colorScheme: 'dark' }],
    ['phone, light', PHONE],
    ['phone, dark', { ...PHONE, colorScheme: 'dark' }],
  ] as const)('%s: no complaint, nothing wider than the screen, a picture in its theme', async (_, view) => {
    const { page, complaints } = await open(browser, run.path, view);
    const { width, background } = await page.evaluate<{ width: number; background: string }>(SHAPE);
    expect(width).toBe(view.width);
    const [red = 0] = (/\d+/.exec(background) ?? []).map(Number);
    expect(red < 128).toBe(view.colorScheme === 'dark');
    const picture = await page.screenshot({ fullPage: true });
    expect(picture.length).toBeGreaterThan(50_000);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('sorts by a heading with the keyboard, both ways', async () => {
    const { page, complaints } = await open(browser, run.path, DESKTOP);
    const heading = page.locator('#findings th[data-col=count]');
    await heading.locator('button').focus();
    await page.keyboard.press('Enter');
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    const down = await page.evaluate<number[]>(COUNTS);
    expect(down.length).toBeGreaterThan(10);
    expect(down).toEqual([...down].sort((a, b) => b - a));
    await page.keyboard.press('Space');
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect(await page.evaluate<number[]>(COUNTS)).toEqual([...down].sort((a, b) => a - b));
    expect(await page.locator('th[aria-sort]').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('filters rows by words without marks and says how many are left', async () => {
    const { page } = await open(browser, run.path, DESKTOP);
    const rows = page.locator('#findings tbody tr:visible');
    const before = await rows.count();
    await page.locator('#findings-filter').fill('  SO dinh');
    const shown = await rows.allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(before);
    for (const row of shown) expect(row).toMatch(/số[\s\S]*định|định[\s\S]*số/i);
    expect(await page.locator('output[data-count=findings]').textContent()).toBe(
      `${shown.length}/${before} dòng`,
    );
    await page.locator('#findings-filter').fill('');
    expect(await rows.count()).toBe(before);
    await page.context().close();
  });

  test('has landmarks, headings in order, captions, scopes, and names for what takes the focus', async () => {
    const { page } = await open(browser, run.path, DESKTOP);
    const found = await page.evaluate<{
      landmarks: number[];
      headings: number[];
      tables: number;
      captions: number;
    }>(STRUCTURE);
    expect(found.landmarks).toEqual([1, 1, 1, 1]);
    expect(found.headings.filter((level) => level === 1)).toHaveLength(1);
    found.headings.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
    expect(found.captions).toBe(found.tables);
    expect(await page.evaluate(WRONG)).toEqual({
      nameless: 0,
      scopeless: 0,
      unlabelled: 0,
      deadLinks: 0,
      idsTwice: 0,
    });
    await page.context().close();
  });

  test('can be read without its script', async () => {
    const { page, complaints } = await open(browser, run.path, { ...PHONE, javaScriptEnabled: false });
    const text = await page.locator('main').textContent();
    for (const { name } of run.summary.extracts) expect(text).toContain(name);
    expect(await page.locator('input:visible').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('runs no script but its own', async () => {
    const { page, complaints } = await open(browser, run.path, DESKTOP);
    await page.evaluate(INTRUDER);
    expect(await page.title()).not.toBe('taken over');
    expect(complaints.join()).toContain('Content Security Policy');
    await page.context().close();
  });

  test('prints what is folded away, and heads that Chromium repeats', async () => {
    const { page } = await open(browser, run.path, DESKTOP);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect(await page.locator('thead button').count()).toBe(0);
    const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(paper.length).toBeGreaterThan(50_000);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('thead button').count()).toBeGreaterThan(10);
    await page.context().close();
  });
});

test.runIf(CHROMIUM === undefined)('not run: chromium (the page in a browser)', () => {
  expect(CHROMIUM).toBeUndefined();
});
