/** What can be wrong with arguments, configuration, output and machine, and what to do about it: English. */
import type { PlanFault } from '../plan/faults.ts';
import type { CliFault } from './faults.ts';
import type { FaultWords } from './words.ts';

export const PLAN_FAULT_WORDS: Readonly<Record<PlanFault, FaultWords>> = {
  config_syntax: {
    what: 'The configuration is not valid YAML here.',
    next: 'Check indentation, colons and brackets around this place; put texts with special signs in quotes.',
  },
  config_tab_indent: {
    what: 'A tab is used for indentation.',
    next: 'Indent with spaces, two for each level.',
  },
  config_unclosed_quote: {
    what: 'A quote or bracket that was opened is never closed.',
    next: 'Close it, or take the opening sign away.',
  },
  config_bad_escape: {
    what: 'A backslash in double quotes starts an unknown escape.',
    next: "Write Windows paths in single quotes ('C:\\Hồ sơ\\a.csv') or with forward slashes.",
  },
  config_several_documents: {
    what: 'The configuration holds a second document (after a line "---").',
    next: 'Keep one document in the file.',
  },
  config_alias: {
    what: 'Aliases ({alias}) are not supported in the configuration.',
    next: 'Write the value out.',
  },
  config_too_deep: {
    what: 'The configuration is nested too deeply (at most {most} levels).',
    next: 'Look for a bracket that is not closed, and for blanks at the beginning of the line.',
  },
  config_too_large: {
    what: 'The configuration is too large: {letters} letters, at most {most}.',
    next: 'Make sure that this is the configuration and not a data file.',
  },
  config_duplicate_key: {
    what: 'This key stands twice in the same place.',
    next: 'Keep one of the two.',
  },
  config_not_a_map: {
    what: 'The configuration must begin with keys such as "master:" and "extracts:".',
    next: 'See "doisoat run --help" for a short example.',
  },
  unknown_key: {
    what: 'Unknown key "{key}"[[ in {parent}]].',
    next: '[[Did you mean "{suggestion}"? ]]Known here: {known}.',
  },
  missing_key: { what: '"{setting}" is missing.', next: 'Add it here.' },
  empty_value: { what: '"{setting}" has no value.', next: 'Write a value, or remove the key.' },
  wrong_shape: {
    what: '"{setting}" must be {expected|code}.',
    next: 'Correct it as in the example of "doisoat run --help".',
  },
  bad_choice: {
    what: '"{setting}" does not know "{value}".',
    next: '[[Did you mean "{suggestion}"? ]]Possible: {choices}.',
  },
  key_only_custom: {
    what: '"{key}" only means something in an extract of kind custom; this one is {kind|kind}.',
    next: 'Remove it, or use "columns" to name the columns.',
  },
  bad_number: {
    what: '"{setting}" must be a whole number from {least} to {most}; found "{value}".',
    next: 'Write digits only.',
  },
  bad_probability: {
    what: '"{setting}" must be a probability from 0 to 1; found "{value}".',
    next: 'Write it with a decimal point[[, here {suggestion}]].',
  },
  bad_date: {
    what: '"{setting}" is not an existing date: "{value}".',
    next: 'Write year-month-day (2026-06-30) or day/month/year (30/06/2026).',
  },
  bad_yes_no: { what: '"{setting}" must be true or false; found "{value}".', next: 'Write true or false.' },
  bad_delimiter: {
    what: '"{setting}" must be a single sign; found "{value}".',
    next: 'Write one of "," ";" "|" or tab.',
  },
  bad_ward_code: {
    what: '"{setting}" is not a ward code of five digits: "{value}".',
    next: 'Take the code from the table of administrative units[[; leading zeros belong to it: {suggestion}]].',
  },
  bad_limit: {
    what: '"{setting}" must be a percentage (20%) or a number of rows (500); found "{value}".',
    next: 'Correct the limit.',
  },
  bad_target: {
    what: '"{setting}" must be a share (95%) or a number of people (12000); it says "{value}".',
    next: 'Correct the target.',
  },
  bad_decimal: {
    what: '"{setting}" must be a number from 0 to {most}; it says "{value}".',
    next: 'Write digits, with a decimal point where needed.',
  },
  bad_fail_on: {
    what: '"{setting}" must look like KIND=N or KIND=N%; found "{value}".',
    next: 'For example unmatched=5% or rejected=0.',
  },
  unknown_fail_on_kind: {
    what: '"{setting}" does not know "{value}".',
    next: '[[Did you mean "{suggestion}"? ]]Use match, review, unmatched, rejected or a finding code; for answers notUsed, contradictions or a code that --json gives.',
  },
  master_missing: {
    what: 'No master is named.',
    next: 'Name the residents\' file: "--master dan_cu.csv", or "master: { file: dan_cu.csv }" in the configuration.',
  },
  master_twice: {
    what: 'More than one master is named: {files}.',
    next: "Name exactly one residents' file; join several into one first.",
  },
  extracts_missing: {
    what: 'There is nothing to match against the master.',
    next: 'Name at least one extract, for example "--insurance bao_hiem.csv", or list it under "extracts:".',
  },
  extract_name_twice: {
    what: 'Two extracts are called "{name}": {first} and {file}.',
    next: 'Give {file} a name of its own; add this line to its entry (kind: {kind}) under "extracts:" in doisoat.yaml: {line}',
  },
  extract_name_reserved: {
    what: 'An extract cannot be called "{name}": that name stands for the master.',
    next: 'Give {file} another name; add this line to its entry (kind: {kind}) under "extracts:" in doisoat.yaml: {line}',
  },
  extract_name_bad: {
    what: 'No usable name can be made from "{file}".',
    next: 'Add this line to its entry (kind: {kind}) under "extracts:" in doisoat.yaml: {line}',
  },
  unknown_field: {
    what: '"{key}" is no field of a source of kind {kind|kind}.',
    next: '[[Did you mean "{suggestion}"? ]]The fields are listed in the README under "Roles".',
  },
  custom_fields_missing: {
    what: 'An extract of kind custom needs "fields".',
    next: 'List them: - { field: born, compare: date, master: dob, extract: birth_date }',
  },
  custom_field_name_bad: {
    what: 'A field cannot be called "{name}".',
    next: 'Begin with a letter; then letters, digits, "_" and "-", 40 at most.',
  },
  custom_field_twice: {
    what: 'Field "{name}" is listed twice.',
    next: 'Keep one of the two, or rename one.',
  },
  custom_master: {
    what: 'Extract "{name}" is of kind {kind|kind}, but the master is of kind custom.',
    next: 'Custom masters go with custom extracts; remove "kind: custom" from the master, or name the fields of the extract.',
  },
  colour_order: {
    what: 'scores.green ({green}) is less than scores.amber ({amber}).',
    next: 'green must be at least amber; the defaults are 90 and 75.',
  },
  unknown_weight: {
    what: 'There is no dimension and no finding code called "{key}".',
    next: '[[Did you mean "{suggestion}"? ]]Use dung, du, sach, song, thong_nhat or a finding code.',
  },
  only_without_ledger: {
    what: 'It takes a ledger to know which findings are "{only}".',
    next: 'Add "ledger: so-theo-doi.db" to the configuration, or use --ledger.',
  },
  decide_order: {
    what: 'decide.match ({match}) is below decide.review ({review}).',
    next: 'Choose match at least as high as review; the defaults are 0.99 and 0.50.',
  },
};

export const CLI_FAULT_WORDS: Readonly<Record<CliFault, FaultWords>> = {
  option_unknown: {
    what: 'Unknown option "{option}".',
    next: '[[Did you mean {suggestion}? ]]"doisoat --help" lists what there is.',
  },
  command_unknown: {
    what: 'Unknown command "{command}".',
    next: '[[Did you mean "{suggestion}"? ]]"doisoat --help" lists the commands.',
  },
  option_without_value: { what: 'Option {option} needs a value.', next: 'Write the value behind it.' },
  option_required: {
    what: 'Option {option} is missing.',
    next: '"doisoat {command} --help" shows an example.',
  },
  argument_required: {
    what: '"{command}" needs {argument}.',
    next: 'See "doisoat {command} --help".',
  },
  arguments_surplus: {
    what: 'Nothing is known to do with: {arguments}.',
    next: 'Put paths with spaces in quotes; name extracts with flags such as --insurance.',
  },
  glob_no_match: {
    what: 'No file matches "{pattern}" ({option}).',
    next: 'Check folder and spelling; * stands for any letters, ? for one.',
  },
  config_not_given: {
    what: 'Neither a configuration nor files to reconcile are named, and there is no doisoat.yaml in this folder.',
    next: 'For example: doisoat run --master dan_cu.csv --insurance bao_hiem.csv --out ket-qua',
  },
  config_not_found: {
    what: 'There is no configuration "{file}".',
    next: '[[Did you mean "{suggestion}"? ]]Check path and spelling.',
  },
  config_is_folder: {
    what: '"{file}" is a folder, not a configuration.',
    next: 'Name the file, for example {file}/doisoat.yaml.',
  },
  config_not_text: {
    what: '"{file}" is not UTF-8 text.',
    next: 'Save it as UTF-8 with a text editor; data files are named with --master, --insurance …',
  },
  config_unreadable: {
    what: 'The configuration "{file}" cannot be read ({system}).',
    next: 'Check that you may read it.',
  },
  password_file_unreadable: {
    what: 'The password file "{file}" cannot be read[[ ({system})]].',
    next: 'Check the path and the right to read it.',
  },
  password_file_bad: {
    what: 'The first line of the password file "{file}" must be UTF-8 text of 1 to {most} letters.',
    next: 'Write the password into the first line of the file and run again.',
  },
  generate_residents: {
    what: 'The number of residents must be a whole number from 1 to {most}; found "{residents}".',
    next: 'For example --residents 5000.',
  },
  generate_too_many: {
    what: 'There are not enough different numbers for {communes} communes.',
    next: 'Choose fewer residents.',
  },
  generate_out_exists: {
    what: 'The folder "{out}" exists already.',
    next: 'Choose another one with --out, or replace it with --overwrite.',
  },
  generate_out_is_file: {
    what: 'A file stands where the folder "{out}" should be.',
    next: 'Choose another folder with --out.',
  },
  generate_out_not_ours: {
    what: 'The folder "{out}" was not made by "doisoat generate"[[, or holds other files as well: {names}]].',
    next: 'Choose another folder with --out.',
  },
  output_not_writable: {
    what: 'The files cannot be written there.',
    next: 'Check free space and permissions, or choose another folder with --out.',
  },
  out_of_memory: {
    what: 'There is not enough memory.',
    next: 'Close other programs, use fewer --workers, split the extracts over several runs, or allow more: NODE_OPTIONS=--max-old-space-size=8192 (MB).',
  },
  too_many_open_files: {
    what: 'The system allows no more open files.',
    next: 'Raise the limit ("ulimit -n") or use fewer --workers.',
  },
  stdout_failed: {
    what: 'The results could not be written to standard output ({system}).',
    next: 'Check where it leads: a full disk is the usual cause. No output directory was written.',
  },
  system_refused: {
    what: 'The system refused ({system})[[: {path}]].',
    next: 'Check the path, its permissions and the drive.',
  },
};
