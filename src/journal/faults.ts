/** Why the processing record cannot be kept. cli/words has a sentence and a cure for each code. */
export const JOURNAL_FAULTS = [
  'record_in_out', // {out}: the record lies inside the output directory, where overwriting or purging would reach it
  'record_not_ours', // the file holds something else than a processing record
  'record_not_a_file', // a folder, a device or a symbolic link
  'record_busy', // {seconds}: somebody else has held it for so long
  'record_unreachable', // {system}: the file system answered with an error
  'record_missing', // there is no such file to look through
] as const;

export type JournalFault = (typeof JOURNAL_FAULTS)[number];
