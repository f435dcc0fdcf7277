/** Why a run cannot be scored. cli/words has a sentence and a cure for each code; the facts are named beside it. */
export const EVALUATE_FAULTS = [
  'results_missing', // {out, names}: no run's output: files that are missing there
  'results_not_ours', // {out}: summary.json was not written by doisoat, or by another version of it
  'results_pseudonymised', // {out}: tables hold pseudonyms
  'results_other_ledger', // {out}: the run was not entered in this ledger
  'calibrate_exists', // place.file: proposals are never written over anything
  'truth_not_given', // {}
  'truth_missing', // place.file does not exist
  'truth_none_in_folder', // place.file is a folder; {columns}: what a table of answers holds
  'truth_empty', // {files}: tables of answers, but not one answer for a person
  'table_unreadable', // {cause}; place.line where it is known
  'table_columns_missing', // {columns, headers}
  'truth_row_invalid', // {count, lines}: rows whose number is not a whole number from 1
  'truth_person_twice', // {extract, count, rows}: the same person of the same row has two answers
  'truth_extract_unknown', // {extracts, known}
  'truth_rows_unknown', // {extract, count, rows, read}: beyond the rows that the run read
  'truth_other_keys', // {key}: the answers name residents by another key than the run
] as const;

export type EvaluateFault = (typeof EVALUATE_FAULTS)[number];
