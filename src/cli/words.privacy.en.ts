/** Words of the processing record, of purge and of pseudonyms: English. */
import type { JournalFault } from '../journal/faults.ts';
import type { PrivacyFault } from './privacy-faults.ts';
import type { FaultWords, PrivacyWords } from './words.ts';

export const JOURNAL_FAULT_WORDS: Readonly<Record<JournalFault, FaultWords>> = {
  record_in_out: {
    what: 'The processing record "{file}" lies inside the output directory "{out}", where --overwrite and purge would delete it.',
    next: 'Name a file in another folder with --record.',
  },
  record_not_ours: {
    what: '"{file}" is not a processing record of doisoat; nothing is added to it.',
    next: 'Name a new file, or the record of earlier runs, with --record.',
  },
  record_not_a_file: {
    what: '"{file}" is a folder, a device or a symbolic link; the processing record must be a plain file.',
    next: 'Name a plain file with --record.',
  },
  record_busy: {
    what: 'The processing record "{file}" has been held by another program for {seconds} seconds.',
    next: 'Try again. If no other run is going on, delete the file "{file}.lock".',
  },
  record_unreachable: {
    what: 'The processing record "{file}" cannot be read or written ({system}).',
    next: 'Check that its folder exists, may be written to and is not full.',
  },
  record_missing: {
    what: 'There is no processing record "{file}".',
    next: 'Name the file that was given to "doisoat run --record".',
  },
};

export const PRIVACY_FAULT_WORDS: Readonly<Record<PrivacyFault, FaultWords>> = {
  purge_nothing: {
    what: 'There is no output "{out}" to delete.',
    next: 'Name the output directory of a run.',
  },
  purge_not_ours: {
    what: '"{out}" was not written by doisoat (it has no summary.json of a run), so it is not deleted.',
    next: 'Name the output directory of a run.',
  },
  purge_unknown_files: {
    what: 'The folder "{out}" holds entries that doisoat did not write: {names}. Nothing was deleted.',
    next: 'Move them elsewhere, then purge again.',
  },
  purge_needs_yes: {
    what: 'Nobody can be asked here whether "{out}" should be deleted. Nothing was deleted.',
    next: 'Add --yes; --dry-run shows what would go.',
  },
  purge_declined: {
    what: 'Nothing was deleted from "{out}".',
    next: 'Answer y to delete it.',
  },
  purge_out_or_before: {
    what: 'An output (OUT) and the ledger (--before) are purged one at a time. Nothing was deleted.',
    next: 'Run "doisoat purge OUT" and "doisoat purge --before DATE".',
  },
  key_file_unreadable: {
    what: 'The key file "{file}" cannot be read ({system}).',
    next: 'Check that it exists and may be read.',
  },
  key_file_bad: {
    what: 'The key file "{file}" holds {bytes} usable bytes; a key has {least} to {most}, made by chance.',
    next: 'Make one, for example: openssl rand -out KEYFILE 32. Give the same file to the other agency on a safe way.',
  },
};

export const PRIVACY_WORDS: PrivacyWords = {
  purge: {
    question: 'Delete {out} with {files} files ({size})? It cannot be undone. [y/N]',
    removed: 'Removed {out}: {files} files, {size}.',
    wouldRemove: 'Would remove {out}: {files} files, {size}. Nothing was removed.',
    files: '{files} files',
    ledger: {
      question:
        'Remove from {file} what is older than {before}: {findings} findings, {answers} answers, {notes} notes, {decisions} decisions whose people left the data, {runs} runs? It cannot be undone. [y/N]',
      removed:
        'Removed from {file} what was older than {before}: {findings} findings, {answers} answers, {notes} notes, {decisions} decisions whose people left the data, {runs} runs.',
      wouldRemove:
        'Would remove from {file} what is older than {before}: {findings} findings, {answers} answers, {notes} notes, {decisions} decisions whose people left the data, {runs} runs. Nothing was removed.',
      nothing: 'Nothing in {file} that could be removed is older than {before}.',
    },
  },
  record: {
    sound: 'The processing record {file} is sound: {entries} entries, nothing cut, changed or removed.',
    damaged: 'The processing record {file} is damaged ({damages} places); {entries} entries can be read.',
    damages: {
      not_a_line: 'line {line|raw}: not a line of a processing record',
      length: 'line {line|raw}: the entry has not the length that it should have',
      checksum: 'line {line|raw}: the entry does not fit its checksum; something in it was changed',
      chain: 'line {line|raw}: does not follow the line before it; a line was removed, inserted or moved',
      cut: 'line {line|raw}: the file ends in the middle of this line',
      end_missing: 'line {line|raw}: the note of the end (FILE.end) is missing; lines may be missing here',
      end_differs:
        'line {line|raw}: the record ends otherwise than its note of the end (FILE.end) says; lines are missing here',
    },
    moreDamages: '… and {count} more',
    columns: {
      line: 'Line',
      time: 'Time',
      event: 'Event',
      operator: 'Operator',
      out: 'Output',
      persons: 'Persons, or why not',
    },
    events: { run: 'run', answers: 'answers read', failed: 'failed', purge: 'purged' },
    end: 'It ends with line {line|raw}, checksum {checksum}. Noted elsewhere, it proves later that nothing before it was changed.',
  },
};
