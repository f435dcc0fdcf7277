/** What is taken for an answer, and what is not: nothing that is only alike. */
import { expect, test } from 'vitest';
import { AnswerWords } from '../../src/answers/answer-word.ts';
import { readRowKey } from '../../src/answers/row-key.ts';
import { answerWording } from '../../src/cli/answer-wording.ts';

const cases: readonly (readonly [cell: string, answer: string, rest?: string])[] = [
  ['đúng người', 'same'],
  ['  ĐÚNG\u00a0 NGƯỜI ', 'same'],
  ['dung nguoi', 'same'],
  ['đúngngười', 'same'],
  ['Right person', 'same'],
  ['KHÁC NGƯỜI', 'other'],
  ['không phải người này', 'other'],
  ['đã chết', 'dead'],
  ['đã chết'.normalize('NFD'), 'dead'],
  ['Đã chết (12/3/2024)', 'dead', '12/3/2024'],
  ['đã chết 12/3/2024, khai tử ở Huế', 'dead', '12/3/2024, khai tử ở Huế'],
  ['qua đời', 'dead'],
  ['vắng mặt: đi làm ở Bình Dương', 'absent', 'đi làm ở Bình Dương'],
  ['vang mat', 'absent'],
  ['xuất cảnh', 'abroad'],
  ['đang ở nước ngoài', 'abroad'],
  ['chưa rõ', 'unclear'],
  ['đã sửa, bổ sung', 'fixed'],
  ['Corrected.', 'fixed'],
  // spoiled by a program or a keyboard
  ['®óng ng­êi', 'same'],
  ['Ä‘Ã£ cháº¿t', 'dead'],
  ['đúng ngư?i', 'same'],
  ['v?ng m?t', 'absent'],
  ['dungs nguwowif', 'same'],
  // alike is not enough
  ['đã hết', 'word_unknown'],
  ['đã sửa chưa', 'word_unknown'],
  ['chưa chết', 'word_unknown'],
  ['không đúng', 'word_unknown'],
  ['đã chết?', 'word_unknown'],
  ['?? ????', 'word_unknown'],
  ['đúng người, đã chết', 'words_contradict'],
  ['có', 'word_unknown'],
];

test.each(cases.map(([cell, answer, rest = '']) => ({ cell, answer, rest })))(
  '$cell',
  async ({ cell, answer, rest }) => {
    const said = new AnswerWords(await answerWording()).read(cell);
    expect('verdict' in said ? [said.verdict, said.rest] : [said.trouble, '']).toEqual([answer, rest]);
  },
);

test('a key says person, findings, ledger, run and officer', () => {
  const [one, two, ledger] = ['a'.repeat(16), 'b'.repeat(16), 'c'.repeat(16)];
  expect(readRowKey(`E:bao|hiem:12:self | ${one} ${two} | ${ledger}.7.civil_status`)).toEqual({
    about: 'record',
    findings: [one, two],
    made: { ledger, run: 7 },
    audience: 'civil_status',
    isDamaged: false,
  });
  expect(readRowKey(` - |  ${one.toUpperCase()}\u00a0${two} `)).toMatchObject({
    about: undefined,
    findings: [one, two],
    made: undefined,
  });
  expect(readRowKey(`R:1 | ${one} ${two.slice(3)}`)).toMatchObject({ findings: [one], isDamaged: true });
  for (const none of ['', 'R:1', `R:1 | ${one.slice(1)}`, `${one} ${two}`])
    expect(readRowKey(none)).toBe(undefined);
});
