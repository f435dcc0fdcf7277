/** Why a file cannot be read, and what to do about it: English. The file's name stands in the place of the fault. */
import type { ReadFault } from '../read/faults.ts';
import type { FaultWords } from './words.ts';

export const READ_FAULT_WORDS: Readonly<Record<ReadFault, FaultWords>> = {
  file_missing: {
    what: 'The file does not exist.',
    next: '[[Did you mean "{similar}"? ]]Check path and spelling; paths in a configuration are relative to it.',
  },
  file_is_directory: {
    what: 'This is a folder, not a file.',
    next: 'Name the file[[; it holds: {files}]].',
  },
  file_unreadable: {
    what: 'The file cannot be opened[[ ({cause})]].',
    next: 'Check that it is an ordinary file and that you may read it; close it where it is open.',
  },
  file_empty: {
    what: 'The file is empty.',
    next: 'Export it again; a header and at least one row are needed.',
  },
  file_no_rows: {
    what: 'The file has a header but no rows.',
    next: 'Export it again, or leave this source out of the run.',
  },
  file_is_workbook: {
    what: 'This is {format|code}, neither a workbook nor a text file that can be read.',
    next: 'Open it in Excel: Save As → "Excel Workbook (*.xlsx)", then name that file; unpack an archive first.',
  },
  page_without_table: {
    what: 'This is {format|code}, and there is no table of data in it.',
    next: 'Export it again; if Excel shows data in it: Save As → "Excel Workbook (*.xlsx)", then name that file.',
  },
  workbook_cut: {
    what: 'The file is incomplete: {format|code} stops in the middle and nothing follows.',
    next: 'Export it again and wait until it is written; the line named above is the last one of the table.',
  },
  workbook_damaged: {
    what: 'The workbook is damaged or incomplete[[ (part {part})]].',
    next: 'Open it in Excel or LibreOffice, save it again as .xlsx, and use the new file.',
  },
  workbook_encrypted: {
    what: 'The workbook is protected by a password and cannot be read.',
    next: 'Open it in Excel, remove the password under File → Info → Protect Workbook, save a copy, and use the copy; "doisoat answers" opens it with --password-file.',
  },
  workbook_password_wrong: {
    what: 'The password does not open this workbook.',
    next: 'Check the first line of the file of --password-file; read files with other passwords one at a time.',
  },
  workbook_too_large: {
    what: 'The workbook is too large: its part {part} unpacks to more than {megabytes} MB.',
    next: 'Check that this is the right file; if it is, save its sheet as "CSV UTF-8" and use that.',
  },
  workbook_sheet_missing: {
    what: 'The workbook has no sheet "{sheet}"[[; it has: {sheets}]].',
    next: '[[Did you mean "{suggestion}"? ]]Correct "sheet" in the configuration, or remove it to read the first sheet.',
  },
  workbook_sheet_empty: {
    what: 'The sheet "{sheet}" of the workbook holds nothing.',
    next: 'Name the sheet to read in the configuration with "sheet: …"[[; other sheets: {sheets}]].',
  },
  sheet_without_workbook: {
    what: 'The configuration says "sheet: {sheet}", but this is a text file, not a workbook.',
    next: 'Remove "sheet" from the configuration, or give the path of the workbook.',
  },
  file_changed: {
    what: 'The file was changed during the run.',
    next: 'Wait until it is complete, then run again.',
  },
  ward_table_invalid: {
    what: 'This file is no table of administrative units that can be read ({reason}).',
    next: 'It has to be a CSV file in UTF-8 with one of these header rows[[: {expected}]]; a ward code has at most five digits.',
  },
  ward_code_unknown: {
    what: '"{setting}" names the ward {code}, which is not in the table of units.',
    next: '[[Did you mean "{suggestion}"? ]]Correct the code in the configuration, or complete the table.',
  },
  encoding_doubtful: {
    what: 'The encoding of the file cannot be told for certain[[ (candidates: {candidates})]].',
    next: 'Fix it in the configuration[[: {configLine}]].',
  },
  letters_lost: {
    what: 'The file has lost its Vietnamese letters: {lost} of {words} words hold "?"[[ (such as {example})]].',
    next: 'Export it again from the original as "CSV UTF-8"; the letters cannot be restored.',
  },
  delimiter_unusable: {
    what: 'The delimiter "{delimiter}" does not cut this file into columns.',
    next: 'Remove "delimiter" from the configuration, or write the sign that the file uses.',
  },
  header_not_found: {
    what: 'No header row was found in the first {linesLookedAt} lines[[; expected for {kind|kind} for example: {expected}]].',
    next: '[[If the data stand in another sheet, name it with "sheet: …" ({sheets}). ]]Add a header row, or fix it in the configuration with "headerRow: N" and "columns: …".',
  },
  head_too_long: {
    what: 'The first {megabytes} MB of the file hold no header row: only empty lines, or a line that is too long.',
    next: 'Export the file again; the header row must stand in the first {megabytes} MB.',
  },
  header_row_missing: {
    what: 'There is no line {headerRow|raw} that could be the header[[; {lines} lines were looked at]].',
    next: 'Correct "headerRow" in the configuration, or remove it.',
  },
  header_duplicate: {
    what: 'The header "{header}"[[, needed for {field|field},]] stands in several columns ({positions}).',
    next: 'Give each column a header of its own.',
  },
  header_ambiguous: {
    what: 'The header "{header}" could be any of: {fields|field}.',
    next: 'Say which in the configuration: {configLine}',
  },
  column_ambiguous: {
    what: 'Several columns could be {field|field}: {candidates}.',
    next: 'Say which in the configuration: {configLine}',
  },
  required_column_missing: {
    what: 'A required column is missing: {fields|field}[[ (usual headers: {expected})]][[; found: {headers}]].',
    next: 'Name the column in the configuration[[: {configLine}]].',
  },
  configured_column_missing: {
    what: 'The configuration names the column "{column}" for {field|field}, but the file has none of that name[[; found: {headers}]].',
    next: '[[Did you mean "{suggestion}"? ]]Correct "columns" in the configuration.',
  },
  resident_id_repeated: {
    what: 'The column "{column}" is configured as the residents’ key, but {rows} rows repeat the key of another row[[; the first lines: {lines|raw}]].',
    next: 'Name another column for residentId in the configuration, or remove it: residents then go by citizen id or row number.',
  },
  too_many_rejected: {
    what: '{rejected} of {read} rows cannot be read (limit: {limit})[[; first lines: {lines|raw}]][[; reasons: {reasons|code}]].',
    next: 'Correct the file, fix delimiter or encoding in the configuration, or allow more with --max-rejected.',
  },
  model_unreadable: {
    what: 'The model cannot be read[[ ({cause})]].',
    next: 'Check the path given with --model; it is the model.json of an earlier run.',
  },
  model_invalid: {
    what: 'This is no model of doisoat[[: {faults}]].',
    next: 'Use the model.json of an earlier run unchanged, or leave --model out.',
  },
};
