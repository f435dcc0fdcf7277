/** Everything that can be wrong with what a run was asked to do. cli/words has a sentence and a cure for each code. */
export const PLAN_FAULTS = [
  // the text of the configuration
  'config_syntax',
  'config_tab_indent',
  'config_unclosed_quote',
  'config_bad_escape',
  'config_several_documents',
  'config_alias',
  'config_too_deep',
  'config_too_large',
  'config_duplicate_key',
  'config_not_a_map',
  // keys and kinds of value
  'unknown_key',
  'missing_key',
  'empty_value',
  'wrong_shape',
  'bad_choice',
  'key_only_custom',
  // single values
  'bad_number',
  'bad_probability',
  'bad_date',
  'bad_yes_no',
  'bad_delimiter',
  'bad_ward_code',
  'bad_limit',
  'bad_target',
  'bad_decimal',
  'bad_fail_on',
  'unknown_fail_on_kind',
  // sources and their columns
  'master_missing',
  'master_twice',
  'extracts_missing',
  'extract_name_twice',
  'extract_name_reserved',
  'extract_name_bad',
  'unknown_field',
  'custom_fields_missing',
  'custom_field_name_bad',
  'custom_field_twice',
  'custom_master',
  // one value beside another
  'decide_order',
  'colour_order',
  'unknown_weight',
  'only_without_ledger',
] as const;

export type PlanFault = (typeof PLAN_FAULTS)[number];
