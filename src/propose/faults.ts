/** Why no configuration can be proposed. cli/words has a sentence and a cure for each code. */
export type ProposeFault =
  | 'init_master_missing' // {}
  | 'init_master_unsure' // {files, file}
  | 'init_extracts_missing' // {master}
  | 'init_kind_unknown'; // {headers}
