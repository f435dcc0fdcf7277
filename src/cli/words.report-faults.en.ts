/** What can be wrong with the output directory, and how to put it right: English. */
import type { ReportFault } from '../report/faults.ts';
import type { FaultWords } from './words.ts';

export const REPORT_FAULT_WORDS: Readonly<Record<ReportFault, FaultWords>> = {
  out_exists: {
    what: 'The output directory "{out}" exists already.',
    next: 'Choose another one with --out, or replace it with --overwrite.',
  },
  out_is_stream: {
    what: 'The reports are a folder; they cannot go to standard output.',
    next: 'Name a folder with --out; --json prints the summary to standard output.',
  },
  out_is_file: {
    what: 'A file stands where the output directory "{out}" should be.',
    next: 'Choose another directory with --out.',
  },
  out_not_ours: {
    what: 'The folder "{out}" was not written by doisoat (it has no summary.json of a run), so it is not replaced.',
    next: 'Choose another directory with --out.',
  },
  out_unknown_files: {
    what: 'The folder "{out}" holds entries that doisoat did not write: {names}.',
    next: 'Move them elsewhere, or choose another directory with --out.',
  },
  out_holds_input: {
    what: 'Input files lie inside the folder "{out}" that would be replaced: {files}.',
    next: 'Move the inputs, or choose another directory with --out.',
  },
  out_not_writable: {
    what: 'No permission to write[[ to {path}]].',
    next: 'Choose a directory of your own with --out, or ask for write permission.',
  },
  out_locked: {
    what: 'Another run is making "{out}"[[ on {host}]]: process {pid}, since {since}.',
    next: 'Wait until it has ended, or choose another directory with --out. If that process does not exist (on another machine), delete {folder}.',
  },
  out_claim_lost: {
    what: 'Another run has taken over the output "{out}", because this one gave no sign of life for an hour.',
    next: 'Run again when the other one has ended; this one has changed nothing.',
  },
  out_in_use: {
    what: 'The folder "{out}" cannot be replaced: a file in it is open in another program.',
    next: 'Close the file (often in Excel) and run again.',
  },
  out_unreachable: {
    what: 'The output cannot be written ({system})[[: {path}]].',
    next: 'Check the drive or network share, or choose another directory with --out.',
  },
  disk_full: {
    what: 'The disk is full, or the quota is used up.',
    next: 'Free some space or choose another drive with --out; nothing was left behind.',
  },
  workbook_too_big: {
    what: 'A workbook would be larger than a spreadsheet can open[[: {path}]].',
    next: 'Run with --reports tables and work with the CSV files.',
  },
  identity_broken: {
    what: 'The counts of this run do not add up: {identities}.',
    next: 'This is a defect of the program; nothing was written. Please report it with this message.',
  },
};
