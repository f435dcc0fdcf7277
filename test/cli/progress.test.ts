import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { jsonLine } from '../../src/cli/printable.ts';
import { openProgress } from '../../src/cli/progress.ts';
import { summaryNotes } from '../../src/cli/summary-notes.ts';
import { WORDS as ENGLISH } from '../../src/cli/words.en.ts';
import { WORDS as VIETNAMESE } from '../../src/cli/words.vi.ts';
import type { RunSummary } from '../../src/report/model.ts';

async function shown(
  more: { quiet?: boolean; json?: boolean; isTTY?: boolean; words?: typeof ENGLISH } = {},
): Promise<string> {
  const written: string[] = [];
  const progress = await openProgress({
    stream: { write: (text: string) => written.push(text), isTTY: more.isTTY },
    words: more.words ?? ENGLISH,
    chalk: new Chalk({ level: 0 }),
    quiet: more.quiet ?? false,
    log: more.json === true ? (event) => written.push(jsonLine(event)) : undefined,
  });
  progress.begin('read', 'bao_hiem');
  for (let done = 0; done <= 100; done++) progress.advance(done, 100);
  progress.end('read', { rows: 4812, rejected: 3, newFact: 'a\u001bb' }, 'bao_hiem');
  progress.note('columns_found', {
    source: 'bao_hiem',
    delimiter: '\t',
    headerLine: 1234,
    columns: ['a = b'],
  });
  progress.note('rows_rejected', { source: 'bao_hiem', rejected: 3, read: 4815 });
  progress.note('unheard_of', { a: 1 });
  progress.begin('compare', 'khai_sinh/child');
  progress.end('compare', { pairs: 5 }, 'khai_sinh/child');
  progress.close();
  return written.join('').replaceAll(/\((\d+[.,]\d) (s|giây)\)/g, '(0 $2)');
}

describe('progress off a terminal', () => {
  it('is one plain line for each stage', async () => {
    expect(await shown()).toBe(
      [
        'Read                 bao_hiem: 4,812 rows, 3 rejected, a\\x1Bb newFact (0 s)',
        '  bao_hiem, delimiter "tab", header on line 1234',
        '    columns: a = b',
        '! bao_hiem: 3 of 4,815 rows could not be read (see rejected.csv)',
        '! unheard_of (a = 1)',
        'Compare              khai_sinh (child): 5 pairs (0 s)',
        '',
      ].join('\n'),
    );
  });

  it('speaks Vietnamese', async () => {
    const text = await shown({ words: VIETNAMESE });
    expect(text).toContain('Đọc dữ liệu          bao_hiem: 4.812 dòng, 3 dòng bị loại');
    expect(text).toContain('khai_sinh (con): 5 cặp (0 giây)');
  });

  it('keeps warnings only under --quiet', async () => {
    expect((await shown({ quiet: true })).trim().split('\n')).toEqual([
      '! bao_hiem: 3 of 4,815 rows could not be read (see rejected.csv)',
      '! unheard_of (a = 1)',
    ]);
  });

  it('is one object a line for programs', async () => {
    const events = (await shown({ json: true }))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events.map(({ event }) => event)).toEqual([
      'begin',
      'end',
      'note',
      'note',
      'note',
      'begin',
      'end',
    ]);
    expect(events[1]).toMatchObject({
      stage: 'read',
      source: 'bao_hiem',
      facts: { rows: 4812, rejected: 3 },
    });
    expect(events[3]).toMatchObject({ level: 'warning', code: 'rows_rejected' });
  });
});

describe('progress on a terminal', () => {
  it('draws a bar, takes it away and gives the cursor back', async () => {
    const text = await shown({ isTTY: true });
    expect(text).toContain('Read                 bao_hiem: 4,812 rows');
    const hidden = text.lastIndexOf('\u001b[?25l');
    expect(text.lastIndexOf('\u001b[?25h')).toBeGreaterThan(hidden);
  });
});

describe('notes of a finished run', () => {
  it('name what was passed over, and what could not be looked for', () => {
    const input = {
      unmappedHeaders: [],
      rejected: 0,
      read: 10,
      blankLines: 0,
      titleLines: 0,
      footerLines: 0,
    };
    const summary = {
      inputs: [
        { ...input, source: 'master' },
        {
          ...input,
          source: 'bao_hiem',
          unmappedHeaders: ['STT'],
          rejected: 2,
          blankLines: 1,
          footerLines: 3,
        },
      ],
      blocking: [
        {
          source: 'bao_hiem/self',
          rules: [
            { rule: 'name', uncomparedPairs: 7 },
            { rule: 'date', uncomparedPairs: 0 },
          ],
        },
      ],
      master: { residentId: 'citizenId' },
      notProduced: [
        { code: 'a', needs: 'death_extract' },
        { code: 'b', needs: 'health_cards' },
        { code: 'c', needs: 'death_extract' },
      ],
    } as unknown as RunSummary;
    expect(summaryNotes(summary)).toEqual([
      { code: 'rows_rejected', facts: { source: 'bao_hiem', rejected: 2, read: 10 } },
      { code: 'columns_unmapped', facts: { source: 'bao_hiem', headers: ['STT'] } },
      { code: 'rows_passed_over', facts: { source: 'bao_hiem', blank: 1, titles: 0, footers: 3 } },
      { code: 'blocks_oversize', facts: { source: 'bao_hiem/self', rule: 'name', pairs: 7 } },
      { code: 'resident_key', facts: { kind: 'citizenId' } },
      { code: 'findings_not_produced', facts: { need: 'death_extract', codes: ['a', 'c'] } },
      { code: 'findings_not_produced', facts: { need: 'health_cards', codes: ['b'] } },
    ]);
  });
});
