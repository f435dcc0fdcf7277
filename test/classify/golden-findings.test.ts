/**
 * Every finding of the catalogue has a golden case: rows under fixtures/findings/ that the real program turns into exact
 * rows of expected/findings.csv (test/golden.test.ts runs it). The residents there are named after the finding that they
 * stand for. Besides: words in both languages, and a line in README.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { FINDINGS } from '../../src/classify/findings/list.ts';
import { FINDING_WORDS as EN } from '../../src/cli/words.findings.en.ts';
import { FINDING_WORDS as VI } from '../../src/cli/words.findings.vi.ts';
import { WARD_FINDINGS as WARD_EN } from '../../src/cli/words.ward-findings.en.ts';
import { WARD_FINDINGS as WARD_VI } from '../../src/cli/words.ward-findings.vi.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/findings');
const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

const tableOf = (path: string) =>
  parse(readFileSync(join(FIXTURES, path)), { columns: true }) as Record<string, string>[];
/** The last one needs a ledger with answers; test/answered/people.test.ts makes its run. */
const ROWS = ['moi-loai-mot-ca', 'bang-tuy-bien', 'can-bo-tra-loi'].flatMap((folder) =>
  tableOf(`${folder}/expected/findings.csv`),
);
/** Residents of the fixture by the finding that they are named after, "under_review_a" among them. */
const RESIDENTS = tableOf('moi-loai-mot-ca/dan_cu.csv').map((row) => row['MA_HO_SO']!);

describe.each(FINDINGS.map((kind) => [kind.code, kind] as const))('%s', (code, kind) => {
  const rows = ROWS.filter((row) => row['code'] === code);

  test('has a golden case of its dimension, with somebody who acts and what he does', () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row['dimension']).toBe(kind.dimension);
      expect(row['who']).toMatch(/^(police|civil_status|insurance)(\|(police|civil_status|insurance))*$/);
      expect(row['action']).not.toMatch(/\{/);
    }
    const named = RESIDENTS.filter((key) => key === code || key.startsWith(`${code}_`));
    if (named.length > 0) expect(rows.some((row) => named.includes(row['resident_id']!))).toBe(true);
  });

  test('has words in both languages, and a line in README.md', () => {
    for (const { title, explanation, action } of [VI[code], EN[code]]) {
      for (const text of [title, explanation, action]) expect(text.trim().length).toBeGreaterThan(8);
    }
    expect(VI[code].title).not.toBe(EN[code].title);
    for (const { title, action } of [WARD_VI[code], WARD_EN[code]]) {
      expect([title, action].every((text) => text.length > 5)).toBe(true);
    }
    expect(README).toMatch(
      new RegExp(`\\| \`${code}\` +\\|.*${escaped(EN[code].title)}.*\\| ${escaped(VI[code].title)} *\\|`),
    );
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
