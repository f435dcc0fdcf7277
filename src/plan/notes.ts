/**
 * What a run may tell while it goes on, beside its stages: codes with facts, passed to Progress.note.
 * cli/words has a sentence for each. `warning` notes are shown even under --quiet.
 */
export const NOTES = {
  /** source, file, encoding or (of a workbook) format, delimiter, headerLine, columns ("key = header", …) */
  columns_found: 'info',
  /** source, sheet, otherSheets, hidden: rows */
  workbook_read: 'info',
  /** source, cells: formulas without a value */
  formulas_uncalculated: 'warning',
  /** source, headers */
  columns_unmapped: 'info',
  /** source, rejected, read */
  rows_rejected: 'warning',
  /** source, blank, titles, footers */
  rows_passed_over: 'info',
  /** source, rule, pairs */
  blocks_oversize: 'warning',
  /** source, field, encoding, share: of its words, in percent, that are Vietnamese when read so */
  legacy_column: 'warning',
  /** kind (residentId | citizenId | row) */
  resident_key: 'info',
  /** need, codes: findings that were not looked for */
  findings_not_produced: 'info',
  /** key: its fingerprint; names and numbers in the tables are pseudonyms */
  pseudonyms_made: 'info',
  /** file, mode: others may read the key */
  key_file_open: 'warning',
  /** file, lines: of the processing record, that are damaged or missing */
  record_damaged: 'warning',
  /** file, codes: the end of a run that failed could not be recorded */
  record_not_written: 'warning',
  /** original: where the ledger was last written */
  ledger_moved: 'warning',
  /** run, out: a killed run, whose output stands */
  ledger_confirmed: 'warning',
  /** run, out: a killed run, whose output does not stand */
  ledger_taken_back: 'warning',
  /** pinned, forbidden: pairs on which officers decided, and that hold in this run; lost: record or resident changed */
  decisions_kept: 'info',
  /** parent: id of the ledger that it was */
  ledger_adopted: 'warning',
  /** findings, answers: so many left the ledger, because they were closed before the day */
  ledger_purged: 'info',
  /** codes */
  ledger_not_purged: 'warning',
} as const satisfies Readonly<Record<string, 'info' | 'warning'>>;

export type NoteCode = keyof typeof NOTES;
