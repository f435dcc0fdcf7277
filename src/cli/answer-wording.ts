/** The words by which answers are recognised: those of both languages, whatever the language of the screen. */

import type { AnswerVerdict } from '../answer-flow.ts';
import type { AnswerWording, ReadColumn } from '../answers/wording.ts';
import { loadWords } from './load-words.ts';
import type { Words } from './words.ts';

/** In the order of `wardList.answers`. */
export const VERDICTS: readonly AnswerVerdict[] = [
  'same',
  'other',
  'dead',
  'absent',
  'abroad',
  'unclear',
  'fixed',
];

/** Stands between spellings. */
const BETWEEN = ' | ';

export async function answerWording(): Promise<AnswerWording> {
  const all = await Promise.all([loadWords('vi'), loadWords('en')]);
  const texts = (of: (words: Words) => readonly string[]): readonly string[] => [...new Set(all.flatMap(of))];
  const column = (name: ReadColumn): readonly string[] =>
    texts(({ wardList, answers }) => [wardList.columns[name], ...answers.headers[name].split(BETWEEN)]);
  const verdict = (name: AnswerVerdict): readonly string[] =>
    texts(({ wardList, answers }) => [
      wardList.answers[VERDICTS.indexOf(name)]!,
      ...answers.spellings[name].split(BETWEEN),
    ]);
  const officers = ['police', 'civil_status', 'insurance', 'employer'] as const;
  return {
    columns: {
      key: column('key'),
      answer: column('answer'),
      note: column('note'),
      resident: column('resident'),
    },
    headers: texts(({ wardList }) => Object.values(wardList.columns)),
    verdicts: {
      same: verdict('same'),
      other: verdict('other'),
      dead: verdict('dead'),
      absent: verdict('absent'),
      abroad: verdict('abroad'),
      unclear: verdict('unclear'),
      fixed: verdict('fixed'),
    },
    audiences: new Map(
      officers.map((officer) => [
        officer,
        texts(({ wardList }) => [wardList.audiences[officer], wardList.sheets[officer]]),
      ]),
    ),
  };
}
