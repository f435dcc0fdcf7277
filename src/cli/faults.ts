/** Faults of the command line itself, of the machine, and of `generate`. cli/words has a sentence for each. */
export const CLI_FAULTS = [
  // arguments
  'option_unknown', // {option, suggestion?}
  'command_unknown', // {command, suggestion?}
  'option_without_value', // {option}
  'option_required', // {option, command}
  'argument_required', // {argument, command}
  'arguments_surplus', // {arguments}
  'glob_no_match', // {pattern, option}
  // the configuration file
  'config_not_given', // {}
  'config_not_found', // {file, suggestion?}
  'config_is_folder', // {file}
  'config_not_text', // {file}
  'config_unreadable', // {file, system}
  'password_file_unreadable', // {file, system}
  'password_file_bad', // {file, most}: empty, too long, or no UTF-8
  // generate
  'generate_residents', // {residents, most}
  'generate_too_many', // {communes}
  'generate_out_exists', // {out}
  'generate_out_is_file', // {out}
  'generate_out_not_ours', // {out, names}
  'output_not_writable', // {}
  // the machine
  'out_of_memory', // {}
  'too_many_open_files', // {}
  'stdout_failed', // {system}
  'system_refused', // {system, path?}
] as const;

export type CliFault = (typeof CLI_FAULTS)[number];

/** Faults of the first contact: words stand with those of init. */
export type ContactFault =
  | 'init_exists' // {file}
  | 'stdin_twice'; // {}
