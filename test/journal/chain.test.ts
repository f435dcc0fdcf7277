/** Whatever happens to a processing record shows: every flipped byte, every cut, every line removed, doubled or moved. */
import { describe, expect, test } from 'vitest';
import { type ChainEnd, endDamage, endOf, nextLine, readChain, START } from '../../src/journal/chain.ts';

const ENTRIES = [
  { event: 'run', persons: 12, operator: 'Trần' },
  { event: 'failed', codes: ['file_missing'] },
  { event: 'run' },
];

function written(entries: readonly object[], from: ChainEnd = START): { lines: string[]; ends: ChainEnd[] } {
  const lines: string[] = [];
  const ends: ChainEnd[] = [];
  for (const entry of entries) {
    const { text, end } = nextLine(ends.at(-1) ?? from, entry);
    lines.push(text);
    ends.push(end);
  }
  return { lines, ends };
}

const { lines, ends } = written(ENTRIES);
const whole = Buffer.from(lines.join(''));
const isDamaged = (bytes: Uint8Array): boolean => {
  const chain = readChain(bytes);
  return chain.damages.length > 0 || endDamage(chain, ends.at(-1)) !== undefined;
};

describe('a processing record', () => {
  test('reads back what was written', () => {
    const chain = readChain(whole);
    expect(chain.damages).toEqual([]);
    expect(chain.entries.map(({ entry }) => entry)).toEqual(ENTRIES);
    expect(chain.entries.map(({ line, sha256 }) => ({ line, sha256 }))).toEqual(ends);
    expect(endDamage(chain, ends.at(-1))).toBeUndefined();
    expect(readChain(new Uint8Array(0))).toMatchObject({ damages: [], lines: 0, isClosed: true });
  });

  test('shows every flipped bit', () => {
    const missed: string[] = [];
    for (let at = 0; at < whole.length; at++) {
      for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const changed = Buffer.from(whole);
        changed[at] = changed[at]! ^ bit;
        if (!isDamaged(changed)) missed.push(`${at}/${bit}`);
      }
    }
    expect(missed).toEqual([]);
  });

  test('shows every cut, at the end and inside', () => {
    const missed: string[] = [];
    for (let at = 0; at < whole.length; at++) {
      if (!isDamaged(whole.subarray(0, at))) missed.push(`end ${at}`);
      if (!isDamaged(whole.subarray(at + 1))) missed.push(`start ${at}`);
      if (!isDamaged(Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)])))
        missed.push(`one ${at}`);
    }
    expect(missed).toEqual([]);
  });

  test.each<[string, readonly number[]]>([
    ['the first removed', [1, 2]],
    ['one in the middle removed', [0, 2]],
    ['the last removed', [0, 1]],
    ['all removed', []],
    ['one doubled', [0, 1, 1, 2]],
    ['two swapped', [0, 2, 1]],
  ])('shows lines: %s', (_, order) => {
    expect(isDamaged(Buffer.from(order.map((at) => lines[at]).join('')))).toBe(true);
  });

  test('shows a line that was sealed with another content', () => {
    const forged = nextLine(ends[0]!, { event: 'run', persons: 0 });
    expect(isDamaged(Buffer.from(lines[0]! + forged.text + lines[2]!))).toBe(true);
  });

  test('shows a missing note of its end', () => {
    expect(endDamage(readChain(whole), undefined)).toEqual({ line: 4, kind: 'end_missing' });
  });
});

describe('going on', () => {
  test('behind lines that were cut off leaves a gap for ever', () => {
    const cut = readChain(Buffer.from(lines[0]!));
    const next = nextLine(endOf(cut, ends[2]), { event: 'run' });
    const after = readChain(Buffer.from(lines[0]! + next.text));
    expect(after.damages).toEqual([{ line: 2, kind: 'chain' }]);
    expect(endDamage(after, next.end)).toBeUndefined();
  });

  test('behind a torn line keeps the torn line as damage and nothing else', () => {
    const torn = lines[0]! + lines[1]!.slice(0, 40);
    const chain = readChain(Buffer.from(torn));
    expect([chain.isClosed, chain.damages]).toEqual([false, [{ line: 2, kind: 'cut' }]]);
    const next = nextLine(endOf(chain, ends[0]), { event: 'run' });
    const after = readChain(Buffer.from(`${torn}\n${next.text}`));
    expect(after.damages).toEqual([{ line: 2, kind: 'not_a_line' }]);
    expect(after.entries.map(({ line }) => line)).toEqual([1, 2]);
  });

  test('a note that lags one line behind is a run killed between line and note, no damage', () => {
    const chain = readChain(whole);
    expect(endDamage(chain, ends[1])).toBeUndefined();
    expect(endOf(chain, ends[1])).toMatchObject({ line: 3, sha256: ends[2]!.sha256 });
    expect(endDamage(chain, ends[0])).toEqual({ line: 4, kind: 'end_differs' });
  });
});
