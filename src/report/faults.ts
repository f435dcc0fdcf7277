/**
 * Why an output directory cannot be made or replaced. Facts that go with them:
 * `out` (the directory as the user gave it), `path` (the file or folder concerned), `names` (unknown entries), `files` (inputs).
 */
export const REPORT_FAULTS = [
  'out_exists', // {out}: stands already, and --overwrite was not given
  'out_is_stream', // {out}: "-", which is standard output: a directory cannot go there
  'out_is_file', // {out}: a file stands where the directory should be
  'out_not_ours', // {out}: --overwrite, but the folder holds no summary.json of doisoat
  'out_unknown_files', // {out, names}: --overwrite, but the folder holds entries that doisoat did not write
  'out_holds_input', // {out, files}: an input lies inside the folder that would be replaced
  'out_not_writable', // {out, path}: no right to write there, or read-only medium
  'out_locked', // {out, pid, since, folder, host?}: another run is making this output
  'out_claim_lost', // {out}: another run took the output over while this one gave no sign of life
  'out_in_use', // {out, path}: renaming or removing kept failing: a file is open in another program
  'out_unreachable', // {out, path, system}: the file system answered with another error
  'disk_full', // {out}: no room, or quota used up
  'workbook_too_big', // {path}: a part of a workbook would pass 4 GB; use --reports tables
  'identity_broken', // {identities}: a defect of the program: counts of the run do not add up (exit 3)
] as const;

export type ReportFault = (typeof REPORT_FAULTS)[number];
