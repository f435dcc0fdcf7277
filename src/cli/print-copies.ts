/** What `explain` prints of a row of the residents' file: which other rows are the same person, and each of those taken apart. */
import type { CopiesExplanation, PairExplanation } from '../explain/explanation.ts';
import { termsOf } from './load-words.ts';
import {
  candidateTable,
  type ExplanationView,
  localPoint,
  missedLines,
  officersLines,
  searchLines,
  standingText,
} from './print-explanation.ts';
import { pairLines } from './print-pair.ts';
import { say } from './say.ts';
import type { Words } from './words.ts';

/** Rows of the same person that are taken apart; --json has all. */
const MOST_COPIES = 5;

export function copiesText(explanation: CopiesExplanation, given: ExplanationView): string {
  const view = { ...given, words: wordsOfCopies(given.words) };
  const { candidates } = explanation;
  const apart = takenApart(candidates);
  return [
    ...decisionLines(explanation, view),
    '',
    ...searchLines(explanation, view),
    ...candidateTable(explanation, view),
    ...apart.flatMap((pair) => ['', ...otherLines(pair, explanation, view)]),
    ...askedLines(explanation, apart, view),
    '',
  ].join('\n');
}

/** The words of explain as they read between two rows of the residents' file. */
function wordsOfCopies(words: Words): Words {
  const { explanation: own } = words;
  const { copies } = own;
  const explanation = {
    ...own,
    ...copies,
    standings: { ...own.standings, ...copies.standings },
    columns: { ...own.columns, ...copies.columns },
    states: { ...own.states, ...copies.states },
    ruleStates: { ...own.ruleStates, ...copies.ruleStates },
  };
  return { ...words, explanation };
}

/** Those of the same person, and the nearest other one. */
function takenApart(candidates: readonly PairExplanation[]): readonly PairExplanation[] {
  const isSame = ({ standing }: PairExplanation): boolean =>
    standing === 'same_person' || standing === 'joined' || standing === 'confirmed';
  const same = candidates.filter(isSame);
  return [...same.slice(0, MOST_COPIES), ...candidates.slice(same.length, same.length + 1)];
}

function decisionLines(explanation: CopiesExplanation, { words, chalk }: ExplanationView): string[] {
  const { explanation: own } = words;
  const { row, line, residentId: resident, copies, thresholds, agrees } = explanation;
  const terms = termsOf(words);
  const match = localPoint(String(thresholds.match), words);
  return [
    chalk.bold(say(own.title, { row, line, resident }, terms)),
    chalk.bold(copies.length === 0 ? own.copies.alone : say(own.copies.same, { residents: copies }, terms)),
    say(own.copies.threshold, { match }, terms),
    ...officersLines(explanation, words, terms),
    ...(agrees ? [] : [chalk.yellow(`! ${own.differs}`)]),
  ];
}

function otherLines(pair: PairExplanation, { prior }: CopiesExplanation, view: ExplanationView): string[] {
  const { words, chalk } = view;
  const facts = { resident: pair.residentId, row: pair.row, standing: standingText(pair, words) };
  const heading = say(words.explanation.copies.other, facts, termsOf(words));
  return [chalk.bold(heading), ...pairLines(pair, prior, view)];
}

function askedLines(
  { asked, copies, extract, row, prior }: CopiesExplanation,
  apart: readonly PairExplanation[],
  view: ExplanationView,
): string[] {
  const { words, chalk } = view;
  const { explanation: own } = words;
  const terms = termsOf(words);
  if (asked === null) return copies.length > 0 ? [] : ['', chalk.dim(say(own.hint, { extract, row }, terms))];
  if (apart.includes(asked)) return [];
  const heading = say(own.askedAbout, { resident: asked.residentId, row: asked.row }, terms);
  const met = asked.standing !== 'never_compared';
  return [
    '',
    chalk.bold(heading),
    ...(met ? [`  ${standingText(asked, words)}`] : [`  ${own.never}`, '', ...missedLines(asked, view)]),
    ...(met ? [] : ['', `  ${own.would}`]),
    ...pairLines(asked, prior, view),
  ];
}
