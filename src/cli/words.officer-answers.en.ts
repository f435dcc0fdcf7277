/** What evaluate says of the decisions that officers judged: English. */
import type { OfficerAnswersWords } from './words.evaluation.ts';

export const OFFICER_ANSWERS_WORDS: OfficerAnswersWords = {
  judged: 'Officers judged {judged} pairs of this run; thresholds: match {match|raw}, review {review|raw}.',
  notInRun:
    '{count} decisions of the ledger are not counted here: younger than this run, or on records that have changed. Run again to count the new ones.',
  nothing:
    'There is no decision to score yet: read answers with "doisoat answers", run again, then evaluate.',
  sections: {
    groups: 'What officers decided, against the result without their answers',
    bands: 'Does the probability mean what it says?',
    thresholds: 'At other match thresholds',
    proposal: 'Thresholds as the answers would set them (not in force)',
  },
  columns: {
    group: 'Extract',
    same: 'Same person',
    other: 'Other person',
    precision: 'Matches right %',
    recall: 'Found %',
    recallWithReview: 'With review %',
    band: 'Probability',
    judged: 'Pairs',
    meanProbability: 'Mean %',
    right: 'Same person %',
    threshold: 'Threshold',
    sheets: 'Persons to look at',
  },
  bias: 'Officers judge only what they were asked: pairs that were doubtful or differed in something. Matches that nobody had to look at are usually better than these figures; a person for whom nobody was proposed is not among them.',
  thresholdNames: { match: 'Match threshold', review: 'Review threshold' },
  changes: {
    keep: '{threshold}: {old|raw} stays. Around it {part} of {whole} are the same person, {share|raw} %: not enough to change it.',
    lower:
      '{threshold}: {old|raw} → {new|raw}. Between the two {part} of {whole} are the same person, {share|raw} %: as sure as was asked for.',
    raise:
      '{threshold}: {old|raw} → {new|raw}. Between the two only {part} of {whole} are the same person, {share|raw} %.',
  },
  sheets: 'Persons to look at: {old} → {new}.',
  written:
    'The proposal stands in {file}. Nothing has changed: copy its "decide" into doisoat.yaml to put it in force.',
  notWritten: 'There is nothing to propose, so no file was written.',
  fragment:
    'Thresholds proposed from {judged} decisions of officers on "{out}"; in force only when copied into doisoat.yaml.',
};
