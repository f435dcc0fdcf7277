/** Why a row cannot be explained. cli/words has a sentence and a cure for each code; the facts are named beside it. */
export const EXPLAIN_FAULTS = [
  'explain_run_missing', // {out, names}: no run's output: files that are missing there
  'explain_run_not_ours', // {out}: summary.json was not written by a version of doisoat that we know
  'explain_input_changed', // {source}; place.file is no longer the file that the run read
  'explain_extract_unknown', // {extract, known, suggestion?}
  'explain_master', // {known}: the residents' file of custom tables, where no copies are looked for
  'explain_same_row', // {row}: the resident asked about is that row of the residents' file itself
  'explain_row_bad', // {row}: not a whole number from 1
  'explain_row_unknown', // {extract, row, read, suggestion?}: suggestion is the row that begins on that line
  'explain_row_rejected', // {extract, row, reason}; place.line: read, but not as a record
  'explain_person_unknown', // {extract, person, known, suggestion?}
  'explain_person_absent', // {extract, row, person, known}: the row names no such person; known are those it names
  'explain_resident_unknown', // {key, residents}: no resident goes by that id; ids are of this kind
  'explain_model_missing', // {model}: model.json has no parameters for this person
] as const;

export type ExplainFault = (typeof EXPLAIN_FAULTS)[number];
