/**
 * Why a ledger cannot be used. cli/words has a sentence and a cure for each code; `place.file` is the ledger, the other
 * facts are named beside it. A ledger that is refused is left as it stands.
 */
export const LEDGER_FAULTS = [
  'ledger_missing', // no such file
  'ledger_no_engine', // {system}: SQLite is not in this package for this system
  'ledger_in_use', // another run, answers or purge holds it
  'ledger_not_ours', // the file is no ledger of doisoat
  'ledger_damaged', // {problems}: what SQLite's check says, the first few
  'ledger_newer', // {version, known}: written by a later doisoat
  'ledger_restored', // {generation, seen}: an older state than the one that was written last
  'ledger_forked', // {run, out}: the output was published by another copy of this ledger
  'ledger_copied', // {original}: the ledger that this one was copied from still stands
  'ledger_not_writable', // {path}: no right to write there
  'ledger_disk_full', // no room
  'ledger_run_unknown', // {run, known}: no published run goes by this number
  'ledger_too_few_runs', // {runs}: two are needed to compare
] as const;

export type LedgerFault = (typeof LEDGER_FAULTS)[number];
