/**
 * Codes of doubts about one cell: something was changed or is doubted beyond writing style.
 * They are listed in issues.csv, counted in summary.json and never shown on ward sheets.
 * At most 62 codes: a column keeps the set of a distinct text in two 31-bit words.
 */
export const ISSUE_CODES = [
  // any text
  'placeholder', // "không", "chưa rõ", "-", "x": stands for nothing
  'control_characters', // control or direction-changing characters were removed
  'mojibake_repaired', // UTF-8 that had been read as windows-1252 was put right
  'legacy_encoding', // TCVN3, VNI or VISCII text inside a Unicode file was put right
  'letters_lost', // "?" or U+FFFD inside words: letters cannot be restored
  'too_long', // longer than any value of this role can be; cut for comparison
  // names
  'name_typing_keys', // Telex or VNI keys were left in and have been resolved
  'name_title_removed', // Ông, Bà, Cháu … in front of the name
  'name_alias', // "(tức …)" or another alias in brackets
  'name_digits', // digits or signs inside a name
  'name_incomplete', // one syllable only
  // dates
  'date_year_only',
  'date_month_only',
  'date_default', // 01/01 or 01/mm: possibly stands for "only the year (month) is known"
  'date_unreal', // 30/02 and the like; the official reading is kept as an equivalent
  'date_two_digit_year',
  'date_serial', // Excel serial number
  'date_day_month_order', // day and month were taken the other way round: month above 12, or the whole column writes the month first
  'date_lunar', // the cell itself says that it is a lunar date (âm lịch)
  'date_future',
  'date_too_old',
  'date_unreadable',
  // numbers
  'number_zero_restored', // lost leading zeros were put back
  'number_excel_wrapped', // ="079…", '079… or .0 was unwrapped
  'number_scientific', // digits are lost for good; no evidence
  'number_separators', // dots, spaces or dashes between digits were removed
  'number_masked', // only the last three digits are printed
  'number_malformed', // no known length or form
  'number_several', // several different numbers in one cell; the one that fits the column is taken
  'number_repeated_digit', // 000000000000, 111111111 …: a placeholder
  'number_in_other_column', // CMND in the citizen id column, BHXH number in it, …
  'citizen_id_province', // first three digits are no code of Vietnam or of a country
  'citizen_id_sex', // contradicts the sex of the same record
  'citizen_id_birth_year', // contradicts the birth year of the same record
  'health_card_group', // unknown group of beneficiaries
  'phone_malformed',
  'phone_renumbered', // an eleven-digit mobile number of before September 2018 was turned into its new form
  // others
  'sex_unreadable',
  'ward_code_zero_restored',
  'ward_unknown', // neither code nor name is in the table of units
  'ward_ambiguous', // an old commune that was split: several candidates
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];
