/** What evaluate says: its tables, its chart, and what can be wrong with answers: English. */
import type { EvaluateFault } from '../evaluate/faults.ts';
import type { EvaluationWords } from './words.evaluation.ts';
import { OFFICER_ANSWERS_WORDS } from './words.officer-answers.en.ts';
import type { FaultWords } from './words.ts';

export const EVALUATION_WORDS: EvaluationWords = {
  officers: OFFICER_ANSWERS_WORDS,
  scored:
    'Scored: {persons} persons, {withResident} of them with a resident; thresholds: match {match|raw}, review {review|raw}.',
  runs: '{runs} runs added up.',
  withoutAnswer: '{count} persons of these extracts have no known answer and are left out.',
  notCounted: '{count} answers are about persons whom the run did not count; they are scored as not found.',
  sections: {
    extracts: 'By extract',
    persons: 'By person of the row',
    errorClasses: 'By class of error',
    thresholds: 'At other thresholds',
    calibration: 'Does the probability mean what it says?',
    findings: 'Findings that must be made',
  },
  columns: {
    group: 'Extract',
    person: 'Extract, person',
    errorClass: 'Class of error',
    persons: 'Persons',
    match: 'Matched',
    right: 'Right',
    precision: 'Precision %',
    recall: 'Recall %',
    f1: 'F1 %',
    matchReviewRecall: 'With review: recall %',
    matchReviewF1: 'F1 %',
    reviewLoad: 'To review %',
    threshold: 'Threshold',
    band: 'Probability',
    count: 'Persons',
    meanProbability: 'Mean %',
    shareRight: 'Right %',
    finding: 'Finding',
    found: 'Found',
    findingRecall: 'Recall %',
  },
  all: 'all',
  bestCut: 'Best F1 of all thresholds: {best} at {threshold} (precision {precision}, recall {recall}).',
  interval: 'In brackets: 95 % intervals (Wilson).',
  copyPairs: 'Pairs of copies in the master',
  errorClasses: {
    name_typo: 'name: typing error',
    name_mark: 'name: wrong mark',
    name_sound: 'name: written as heard',
    name_middle: 'name: middle name missing or added',
    name_order: 'name: order turned round',
    name_variant: 'name: regional variant',
    name_keys: 'name: typing keys left in',
    name_alias: 'name: alias or title',
    marks_missing: 'all marks missing',
    capitals: 'capitals throughout',
    date_swap: 'date: day and month swapped',
    date_digit: 'date: wrong digit',
    date_year: 'date: wrong year',
    date_lunar: 'date: lunar date',
    date_year_only: 'date: year only',
    date_default: 'date: 01/01',
    no_number: 'no identity number',
    old_number_only: 'old identity number only',
    number_digit: 'number: wrong digit',
    number_zero_lost: 'number: zero lost',
    number_excel: 'number: damaged by Excel',
    number_relative: "number: a relative's",
    other_ward: 'other ward',
    stale_address: 'stale address',
    not_in_master: 'not in the master',
    repeated: 'several records',
    outside_area: 'lives outside the area',
    minority: 'ethnic minority',
    elderly: 'born before 1950, year only',
    no_any_number: 'no number of any kind',
  },
  chart: {
    title: 'Precision, recall and review load by threshold',
    threshold: 'match threshold',
    precision: 'precision',
    recall: 'recall',
    matchReviewRecall: 'recall with review',
    reviewLoad: 'to review',
    chosen: 'in force:',
  },
};

export const EVALUATE_FAULT_WORDS: Readonly<Record<EvaluateFault, FaultWords>> = {
  results_missing: {
    what: '"{out}" does not hold the results of a run; missing: {names}.',
    next: 'Name the output directory of "doisoat run" (the folder with links.csv).',
  },
  results_pseudonymised: {
    what: 'The tables of "{out}" hold pseudonyms, so its people cannot be told from your files.',
    next: 'Run the job again without --pseudonymise and ask that output.',
  },
  results_not_ours: {
    what: 'The summary.json of "{out}" was not written by this version of doisoat.',
    next: 'Run the job again with this version, then evaluate.',
  },
  results_other_ledger: {
    what: 'The results in "{out}" are not those of a run in this ledger.',
    next: 'Name the ledger of that run, or run again with this one.',
  },
  calibrate_exists: {
    what: 'The file exists already; a proposal is never written over anything.',
    next: 'Name a new file after --calibrate.',
  },
  truth_not_given: { what: 'No answers are named.', next: 'Name them: --truth FILE or --truth FOLDER.' },
  truth_missing: { what: 'The answers do not exist.', next: 'Check path and spelling after --truth.' },
  truth_none_in_folder: {
    what: 'The folder holds no table of answers.',
    next: 'A table of answers is a CSV file with the columns {columns}.',
  },
  truth_empty: {
    what: 'The tables hold no answer for any person: {files}.',
    next: 'Check that the right files were named.',
  },
  table_unreadable: {
    what: 'The table cannot be read[[ ({cause|code})]].',
    next: 'Save it again as CSV, UTF-8; cells with a quote or comma go in double quotes.',
  },
  table_columns_missing: {
    what: 'Columns are missing: {columns}[[; found: {headers}]].',
    next: 'A table of answers has the columns extract, row, person, resident_id.',
  },
  truth_row_invalid: {
    what: '{count} answers have no sound row number[[; lines: {lines|raw}]].',
    next: 'row counts the records of the extract from 1.',
  },
  truth_person_twice: {
    what: '{extract}: {count} persons have two answers[[; rows: {rows|raw}]].',
    next: 'Give each person of a row one answer; several right residents are joined by "|".',
  },
  truth_extract_unknown: {
    what: 'The run has no extract of this name: {extracts}.',
    next: 'Extracts of this run: {known}.',
  },
  truth_rows_unknown: {
    what: '{extract}: {count} answers are about rows beyond the {read} rows of the run[[; rows: {rows|raw}]].',
    next: 'Check that answers and run belong to the same file.',
  },
  truth_other_keys: {
    what: 'None of the residents in the answers occurs in the run, which names residents by: {key|code}.',
    next: 'Use the same key in the answers (resident_id of links.csv).',
  },
};
