/** What a run says on the screen while it works, at its end, and when it fails: English. */
import type { ErrorWords, ProgressWords, ResultWords } from './words.ts';

export const ERROR_WORDS: ErrorWords = {
  error: 'error',
  next: 'what to do',
  more: '… and {count} more of the same kind (all of them with --log-format json)',
  defect: 'This is a defect of the program ({name}). Nothing was written.',
  defectNext: "Run again with --debug and report what it shows; leave out people's data.",
  unknown: 'It cannot go on: {code}[[ ({facts})]].',
};

export const PROGRESS_WORDS: ProgressWords = {
  stages: {
    read: 'Read',
    normalise: 'Normalise',
    block: 'Find candidates',
    compare: 'Compare',
    train: 'Estimate weights',
    decide: 'Decide',
    classify: 'Classify',
    report: 'Write reports',
    publish: 'Publish',
    generate: 'Generate',
  },
  counts: {
    rows: 'rows',
    read: 'read',
    rejected: 'rejected',
    used: 'used',
    persons: 'persons',
    names: 'names',
    dates: 'dates',
    addresses: 'addresses',
    texts: 'texts',
    rules: 'rules',
    blocks: 'blocks',
    pairs: 'pairs',
    newPairs: 'new pairs',
    kept: 'kept',
    patterns: 'patterns',
    rounds: 'rounds',
    iterations: 'rounds',
    match: 'matched',
    review: 'to review',
    unmatched: 'not found',
    clusters: 'clusters of copies',
    copies: 'copies',
    issues: 'doubts',
    findings: 'findings',
    conflicts: 'conflicts',
    files: 'files',
    wards: 'wards',
    residents: 'residents',
  },
  notes: {
    columns_found:
      '{source}[[: {file}]][[, {encoding}]][[, {format|raw} file]][[, delimiter "{delimiter|code}"]][[, header on line {headerLine|raw}]]\n    columns: {columns|all}',
    workbook_read:
      '{source}: sheet "{sheet}"[[; not read: {otherSheets}]][[; {hidden} hidden rows are read too]]',
    formulas_uncalculated:
      '{source}: {cells} formulas have no value and are read as empty; open the file in Excel, save it, and run again',
    columns_unmapped: '{source}: columns not used: {headers}',
    rows_rejected: '{source}: {rejected} of {read} rows could not be read (see rejected.csv)',
    rows_passed_over:
      '{source}: passed over: {blank} blank lines, {titles} title lines, {footers} footer lines',
    blocks_oversize: '{source}: rule {rule} left {pairs} pairs uncompared; its blocks are too large',
    pseudonyms_made:
      'Names and numbers in the tables are pseudonyms (key {key}); workbooks and page are not written',
    key_file_open:
      'Others may read the key file {file} (mode {mode|raw}); let its owner alone read it (chmod 600)',
    record_damaged:
      'The processing record {file} is damaged or incomplete (lines {lines}); this run goes on behind it. See "doisoat record"',
    record_not_written: 'The processing record {file} could not be written[[ ({codes})]]',
    ledger_moved:
      'The ledger was last written elsewhere ({original}). If that one is still used, the two will differ: use one only',
    ledger_confirmed: 'Run {run|raw} was killed after its output stood in {out}: it now stands in the ledger',
    ledger_taken_back:
      'Run {run|raw} was killed before its output stood in {out}: the ledger is as it was before',
    ledger_adopted: 'The ledger goes on as one of its own, apart from ledger {parent}',
    decisions_kept:
      'As officers answered: {pinned} pairs are one person, {forbidden} pairs are two persons[[; {lost} pairs were not found again because their records changed]]',
    ledger_purged:
      'Past their time in the ledger and removed: {findings} findings, {answers} answers, {notes} notes, {decisions} decisions whose people left the data',
    ledger_not_purged:
      'What is past its time could not be removed from the ledger[[ ({codes})]]; the next run tries again',
    legacy_column:
      '{source}: column {field|field} is in the old encoding {encoding}; converted for comparison ({share} % of its marked words are Vietnamese)',
    resident_key: 'Residents are named in reports by: {kind|code}',
    findings_not_produced: 'Not looked for without {need|code}: {codes|finding}',
  },
  interrupted: 'Stopped on request. Nothing was written.',
};

export const RESULT_WORDS: ResultWords = {
  done: 'Done[[ in {duration}]]: {persons} persons matched against {residents} residents (extracts: {extracts}).',
  columns: {
    extract: 'Extract',
    read: 'Rows',
    rejected: 'Rejected',
    persons: 'Persons',
    match: 'Matched',
    review: 'To review',
    unmatched: 'Not found',
  },
  findings: 'Findings: {count}',
  noFindings: 'No findings.',
  moreFindings: '… and {count} further kinds (findings.csv)',
  reports: 'Reports in {path}:',
  places: {
    wards: 'for each ward, the people to check',
    employers: 'for each employer, the people to check',
    workbook: 'all tables, for analysts',
    page: 'overview page',
    findings: 'everything found, one row each',
    review: 'people to decide on, with their candidates',
    unmatched: 'people not found among the residents',
    rejected: 'rows that could not be read',
    summary: 'counts, inputs and settings of this run',
  },
  next: {
    people: 'Next: open {path} and give each ward its list.',
    tables: 'Next: open {path}, or run without "--reports tables" for lists by ward.',
    nothing: 'Next: nothing is left to check.',
  },
  limitExceeded: 'Limit exceeded: {extract}: {kind} {found}, limit {limit}.',
  generated: 'Done: {residents} invented residents, {files} files in {out}[[ in {duration}]].',
  generatedNext: 'Next: doisoat run {config} --out ket-qua',
};
