/** The heat map: findings to residents of a ward; where there is nobody to compare with, no shade, and it says so. */
import { expect, test } from 'vitest';
import { reportWording } from '../../../src/cli/report-wording.ts';
import { WORDS } from '../../../src/cli/words.vi.ts';
import { pageText } from '../../../src/report/page/page.ts';
import { countRun } from '../../../src/report/summary.ts';
import { makeOutcome } from '../outcome.ts';

const finding = (id: string, wardCode: string) => ({
  id,
  code: 'not_found',
  source: 'master',
  row: 0,
  wardCode,
});
const heatOf = (wards: readonly string[], findings: readonly string[]): string => {
  const outcome = makeOutcome({
    master: wards.map((wardCode, row) => ({ residentId: `R${row}`, fullName: `Lê ${row}`, wardCode })),
    extracts: [],
    findings: findings.map((ward, at) => finding(`f${at}`, ward)),
  });
  const page = pageText(outcome, countRun(outcome), reportWording(WORDS));
  const table = /<table id="heat"[\s\S]*?<\/table>/.exec(page)![0];
  const cells = [...table.matchAll(/<td( class="h\d")? data-v="(\d+)"/g)].map(
    ([, look, count]) => `${count}${look ?? ''}`,
  );
  return [...cells, page.includes('không tô: chưa rõ xã')].join(' | ');
};

test('a ward is shaded by its findings to its residents', () => {
  expect(heatOf(['00004', '00004'], ['00004'])).toBe('1 class="h5" | false');
});

test('people whose ward is not known are not shaded, though a resident or two may have no ward', () => {
  expect(heatOf(['00004', '00004', ''], ['00004', '', '', ''])).toBe('1 class="h5" | 3 | true');
});
