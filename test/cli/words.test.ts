import { describe, expect, it } from 'vitest';
import { CLI_FAULTS } from '../../src/cli/faults.ts';
import { reportWording } from '../../src/cli/report-wording.ts';
import { namesIn } from '../../src/cli/say.ts';
import { WORDS as ENGLISH } from '../../src/cli/words.en.ts';
import { WORDS as VIETNAMESE } from '../../src/cli/words.vi.ts';
import { PLAN_FAULTS } from '../../src/plan/faults.ts';
import { READ_FAULTS } from '../../src/read/faults.ts';
import { REPORT_FAULTS } from '../../src/report/faults.ts';

/** Every text of a table by its path. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

const english = new Map(textsOf(ENGLISH));
const vietnamese = new Map(textsOf(VIETNAMESE));

describe('both languages', () => {
  it('have the same texts', () => {
    expect([...vietnamese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('ask for the same facts', () => {
    const different = [...english].filter(
      ([path, text]) =>
        [...new Set(namesIn(text))].sort().join() !==
        [...new Set(namesIn(vietnamese.get(path) ?? ''))].sort().join(),
    );
    expect(different.map(([path]) => path)).toEqual([]);
  });

  it('leave nothing empty but what is empty by meaning', () => {
    const empty = [...english, ...vietnamese].filter(([, text]) => text.trim() === '').map(([path]) => path);
    expect([...new Set(empty)]).toEqual(['terms.reasons.']);
  });

  it('open and close every optional part', () => {
    const odd = [...english, ...vietnamese].filter(
      ([, text]) =>
        text.split('[[').length !== text.split(']]').length ||
        text.split('[[').some((part, index) => index > 0 && !part.includes(']]')),
    );
    expect(odd).toEqual([]);
  });

  it('are composed Unicode without double or trailing spaces', () => {
    const bad = [...english, ...vietnamese].filter(
      ([path, text]) =>
        text !== text.normalize('NFC') ||
        (!path.startsWith('help.') && (/ {2}/.test(text.replaceAll('\n    ', '')) || / $/m.test(text))),
    );
    expect(bad).toEqual([]);
  });

  it('have one meaning for each fault code', () => {
    const codes: readonly string[] = [...CLI_FAULTS, ...PLAN_FAULTS, ...READ_FAULTS, ...REPORT_FAULTS];
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('tell a cure with every fault', () => {
    for (const { faults } of [ENGLISH, VIETNAMESE]) {
      for (const [code, { what, next }] of Object.entries(faults)) {
        expect([code, /[.:}…]$|\]\]$|ket-qua$|--insurance …$/.test(what), next.length > 10]).toEqual([
          code,
          true,
          true,
        ]);
      }
    }
  });
});

describe('words for reports', () => {
  const vi = reportWording(VIETNAMESE);
  const en = reportWording(ENGLISH);

  it('answer unknown codes with the code', () => {
    expect([
      vi.finding('x').title,
      vi.reason('x'),
      vi.status('x'),
      vi.difference('x'),
      vi.field('x'),
    ]).toEqual(Array(5).fill('x'));
    expect(vi.reason('constructor')).toBe('constructor');
  });

  it.each([
    [0.998, 'match', 'chắc chắn (99,8 %)', 'certain (99.8%)'],
    [0.9, 'review', 'rất có thể (90,0 %)', 'very likely (90.0%)'],
    [0.5, 'review', 'có thể (50,0 %)', 'likely (50.0%)'],
    [0.25, 'review', 'chưa rõ (25,0 %)', 'open (25.0%)'],
    [0.12, 'unmatched', 'không đủ căn cứ (nhiều nhất 12,0 %)', 'not enough to go on (at most 12.0%)'],
    [0, 'unmatched', 'không có người tương tự', 'no similar resident'],
  ] as const)('confidence %d, %s', (probability, status, vietnamese, english) => {
    expect([vi.confidence(probability, status), en.confidence(probability, status)]).toEqual([
      vietnamese,
      english,
    ]);
  });

  it('make the lines of a ward list', () => {
    const list = vi.wardList;
    expect(list.sourceRow('bao_hiem', 12345, 'self')).toBe('bao_hiem, dòng 12345');
    expect(list.sourceRow('khai_sinh', 3, 'father')).toBe('khai_sinh, dòng 3 (cha)');
    expect(list.label('wardCode')).toBe('Mã xã');
    expect(list.fact('reason', 'no_number')).toBe('Lý do: không có số giấy tờ');
    expect(list.page('&P', '&N')).toBe('Trang &P/&N');
    expect(list.subtitle({ place: list.place('', ''), cut: '', asOf: '30/06/2026', people: 1234 })).toBe(
      'Chưa rõ xã, phường – số liệu tính đến ngày 30/06/2026 – 1.234 người',
    );
    expect(list.title('employer', 'proposals')).toBe('ĐỀ XUẤT BỔ SUNG, CẬP NHẬT – ĐƠN VỊ SỬ DỤNG LAO ĐỘNG');
    expect(list.finding('card_due', false).action).toBe('Mời đi làm thủ tục cấp, đổi thẻ căn cước');
    expect(list.finding('x', false)).toEqual({ title: 'x', action: 'x' });
  });

  it('fit the limits of a spreadsheet', () => {
    for (const { wardList } of [vi, en]) {
      expect(wardList.answers.join(',').length).toBeLessThanOrEqual(255);
      expect(wardList.answers.join('')).not.toMatch(/[,"]/);
      for (const officer of ['police', 'civil_status', 'insurance'] as const) {
        for (const part of ['check', 'proposals'] as const) {
          expect(wardList.sheet(officer, part)).toMatch(/^[a-z0-9-]{1,31}$/);
        }
      }
    }
  });
});
