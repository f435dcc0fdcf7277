/** Faults of purge and of the key of pseudonyms. cli/words has a sentence for each. */
export const PRIVACY_FAULTS = [
  'key_file_unreadable', // {file, system}
  'key_file_bad', // {file, bytes, least, most}: too short, too long, or not made by chance
  'purge_nothing', // {out}
  'purge_not_ours', // {out}
  'purge_unknown_files', // {out, names}
  'purge_needs_yes', // {out}: nobody is there to be asked
  'purge_declined', // {out}
  'purge_out_or_before', // {}: both were given
] as const;

export type PrivacyFault = (typeof PRIVACY_FAULTS)[number];
