/**
 * What a run may tell while it goes on, beside its stages: codes with facts, passed to Progress.note.
 * cli/words has a sentence for each. `warning` notes are shown even under --quiet.
 */
export const NOTES = {
  /** source, file, encoding, delimiter, headerLine, columns ("key ← header", …) */
  columns_found: 'info',
  /** source, file, headers */
  columns_unmapped: 'info',
  /** source, file, rejected, read, lines (first ones) */
  rows_rejected: 'warning',
  /** source, file, blank, titles, footers */
  rows_passed_over: 'info',
  /** source, rule, pairs */
  blocks_oversize: 'warning',
  /** path */
  output_restored: 'warning',
  /** file; the configuration asks for a ledger */
  ledger_not_kept: 'warning',
  /** file */
  model_from_file: 'info',
  /** source, pairs */
  model_estimated: 'info',
  /** source; too little data to estimate the model from */
  model_prior: 'info',
  /** kind (residentId | citizenId | row) */
  resident_key: 'info',
  /** codes; findings that need an extract that was not given */
  findings_not_produced: 'info',
} as const satisfies Readonly<Record<string, 'info' | 'warning'>>;

export type NoteCode = keyof typeof NOTES;
