/** Why a file cannot be read at all. cli/words has a sentence and a cure for each code; the facts are named beside it. */
export const READ_FAULTS = [
  // the file itself
  'file_missing', // similar?: a file of nearly that name in the same folder
  'file_is_directory', // files: up to five file names inside
  'file_unreadable', // cause: the system's code (EACCES …) or not_regular
  'file_empty', // bytes
  'file_no_rows', // headers; place.line is the header row
  'file_is_workbook', // format: zip | doc | ole | xml | mhtml
  'page_without_table', // format: html | xml
  'workbook_damaged', // part; place.line, of pages and XML, is the row of the table
  'workbook_cut', // format: html | xml; place.line is the last row of the table that is there
  'workbook_encrypted',
  'workbook_password_wrong',
  'workbook_too_large', // part, megabytes
  'workbook_sheet_missing', // sheet, sheets, suggestion?
  'workbook_sheet_empty', // sheet, sheets: the others
  'sheet_without_workbook', // sheet
  'file_changed', // changed while it was read
  // parameters of an earlier run
  'model_unreadable',
  'model_invalid', // faults: what is wrong, by path inside the file
  // the table of administrative units
  'ward_table_invalid', // reason: header | code | encoding | csv | too_large, expected: the headers of its two kinds
  'ward_code_unknown', // setting, code, suggestion?
  // its letters
  'encoding_doubtful', // candidates: "tcvn3 0.62" …, configLine
  'letters_lost', // lost: words with "?" for a letter, words: words looked at; place.line is the first of them
  'delimiter_unusable', // delimiter
  // its columns
  'header_not_found', // kind, linesLookedAt, expected: header spellings of the required fields, sheets?: a workbook's other sheets
  'head_too_long', // megabytes: so much of the beginning holds no whole line with letters
  'header_row_missing', // headerRow, lines: lines in the head of the file
  'header_duplicate', // header, field, positions: column numbers from 1
  'header_ambiguous', // header, fields, configLine
  'column_ambiguous', // field, candidates, configLine
  'required_column_missing', // fields: any of them would do, expected, headers, configLine
  'configured_column_missing', // field, column, headers, suggestion ('' if none)
  // its rows
  'resident_id_repeated', // column, rows: that repeat an earlier one's, lines: "12 = 40", the first few
  'too_many_rejected', // rejected, read, limit, lines, reasons, details: of the first ten, side by side
] as const;

export type ReadFault = (typeof READ_FAULTS)[number];
