/** Texts of --help: English. Examples come first and can be copied. */
import { EXAMPLES } from './words.examples.en.ts';
import type { HelpWords } from './words.ts';

export const HELP_WORDS: HelpWords = {
  about:
    'doisoat reconciles population records: which person in an extract is which resident, and what to check.',
  bare: `doisoat reconciles the records of other agencies with the residents' file, offline.

Try it on an invented commune:
  doisoat generate --residents 5000 --seed 1 --level typical --out thu-nghiem
  doisoat run thu-nghiem/doisoat.yaml --out ket-qua

With your own files:
  doisoat run --master dan_cu.csv --insurance bao_hiem.csv --out ket-qua

Next: "doisoat --help" for all commands, "doisoat run --help" for all options.
`,
  headings: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    examples: 'Examples:',
  },
  groups: {
    sources: 'Sources (repeatable; * and ? in file names are expanded):',
    kinds: 'Where you know the kind of a file (nothing is guessed then):',
    output: 'Output:',
    matching: 'Matching and limits:',
    screen: 'Screen:',
    making: 'What is made:',
    other: 'Other:',
  },
  usage: { options: '[options]', command: '[command]' },
  help: 'show help (-h short, --help with examples)',
  helpCommand: 'show the help of a command',
  version: 'show the version',
  config: 'configuration; default doisoat.yaml in this folder, if there is one',
  commands: {
    run: 'match every extract against the master and write the reports',
    init: 'look at files, guess kinds and columns, write a commented doisoat.yaml',
    answers: 'read the lists that officers answered into the ledger',
    diff: 'what changed between two runs, by ward and by finding',
    check: 'check configuration and data, profile every file, match nothing',
    config: 'every setting, its value, and where it comes from',
    doctor: 'whether this machine is fit, and what to put right',
    completion: 'print completion for bash, zsh, fish or PowerShell',
    evaluate: 'score a finished run against known answers: precision, recall, F1',
    explain: 'why a row matched, or did not: every candidate, field by field',
    generate: 'make an invented population with extracts and known answers',
    purge: 'delete the output of a run, or what is old in the ledger, and say what was removed',
    record: 'look through a processing record: is anything cut, changed or removed?',
  },
  examples: EXAMPLES,
  notes: {
    program: `Exit codes:
  0    done
  1    done, and a limit of --fail-on is exceeded
  2    could not run (arguments, configuration, input, output, memory); nothing was written
  3    a defect of the program; nothing was written
  129, 130, 143   stopped by SIGHUP, SIGINT (Ctrl-C), SIGTERM; nothing was written

doisoat works offline: it opens no network connection and reports nothing to anyone.
"doisoat COMMAND --help" shows the options of a command.
`,
    run: `How it works:
  Encoding, delimiter, header row and columns are found out; what was found is shown and recorded in summary.json.
  A source flag replaces all sources of that kind in the configuration. When --master and at least one extract are
  given as flags, doisoat.yaml of this folder is only read if it is named.
  Flags go before the configuration, the configuration before the defaults.
  --fail-on KIND=N: KIND is match, review, unmatched, rejected or a finding code; N is a count, or a percentage of each
  extract's persons (of its rows for rejected); exceeded when strictly greater.
  The output is made whole beside its place and then renamed: it is there completely or not at all.
`,
    init: `Reads only the beginning of each file, changes none, and never overwrites a configuration. A folder stands for the
tables in it. On a terminal you are asked about what is not sure (--yes: not asked); in a script the likeliest is taken
and marked "NOT SURE" in the configuration. Of values only their shape is shown: letters as x, digits as 9.
`,
    answers: `FILE is a workbook (xlsx, xls, xlsb, ods), CSV or "Unicode Text" saved from one, or a folder: then all files in it are read.
Rows are known by their hidden key, columns by their headings: sorting, filtering, adding and deleting rows and columns,
renaming sheets and merging wards do no harm. Answers without marks, in capitals or in Vietnamese or English are understood;
a word that is not known is never guessed but listed with file, sheet and cell. Reading a file again, or a copy of it,
changes nothing. All files are entered or none: a file that cannot be opened ends the command with 2. Rows that could not
be read leave the exit code 0, unless --fail-on KIND=N says otherwise: KIND is notUsed, contradictions, or a code that --json
gives in either; N is a count, or a percentage of the rows that were filled in. What was read is entered all the same.
Of two answers that differ counts the definite one before "unclear"; then that of the officer who acts first on the
finding; then that of the later run's list; then the one read last. The other stays in the ledger and is listed.
`,
    diff: `RUN1 and RUN2 are numbers of runs in the ledger (ledger.run in summary.json), or reference dates: then the last run up
to that day. Open = open before + new + reopened − resolved. Overdue is counted at the day of RUN2. The ledger is only read.
`,
    check: `Takes the arguments of run and ends with code 2 where run could not run either. Every count is of all rows.
Examples show only the shape of a value (letters as x, digits as 9) and its line in the file. Nothing is written.
`,
    config: `Flags count before the environment, the environment before the configuration, the configuration before defaults. Each
flag of run that takes a value has a variable: --as-of is DOISOAT_AS_OF, --max-rejected is DOISOAT_MAX_REJECTED;
DOISOAT_COLOR and DOISOAT_LOG_FORMAT say how it talks.
`,
    doctor: `+ is good, ! should be looked at, x must be put right (then it ends with code 2). It writes one small file and removes it.
`,
    completion: `Completes commands, options, values of options and file names. To keep it in PowerShell, add the line above to $PROFILE.
`,
    evaluate: `A table of answers has the columns extract, row, person, resident_id and, if you like, error_classes. resident_id is
empty for a person who is not in the master; several right residents, and several error classes, are joined by "|".
With --ledger the labels are the pairs on which officers decided and that the run followed (decisions.csv).
Tables with the columns resident_id, copy_of (copies in the master) or code, extract, row, resident_id (findings that
a run must make) are scored too. Reads only what the run wrote; changes nothing.
`,
    explain: `Reads the files named in summary.json again (they must not have changed) and uses the parameters in model.json.
ROW is the number in the column row of links.csv. PERSON is self, child, father, mother, husband or wife; without it
the first person of the row. With RESIDENT_ID it also says how that resident compares and, if the two were never
compared, which rules missed it. One bit doubles the odds: +10 bits make a resident about 1,000 times as likely.
With master (or the name of the residents’ file) it shows which other rows of that file are the same person as ROW, and
every row that was compared with it; in --json the keys "extract" and "master" then are this row and the other one.
Values of your files are shown on this screen; --mask hides all but the last three digits of numbers.
`,
    generate: `Same seed, same files. All people and numbers are invented. The folder holds a doisoat.yaml that runs unchanged,
and the known answers under truth/.
`,
    purge: `Deletes only a folder that a run wrote and that holds nothing else; otherwise it deletes nothing. Refused while a run is
writing there. Files are removed, not overwritten: on flash drives only an encrypted disk makes them unreadable.
--before removes from the ledger findings that were closed before that day, their answers, and notes, counts and scores from
before it. Open findings stay. A decision (same person, other person, dead, absent, abroad) stays while its people stand in
the data, and goes when no run since that day has found them. For every run to do it: "ledgerKeepDays: 730" in doisoat.yaml.
`,
    record: `A processing record gains one line a run: time, version, operator (DOISOAT_OPERATOR, else the user), the SHA-256 of
every input, counts; no names and no numbers of people. Each line carries its length, its checksum and the checksum of
the line before; FILE.end beside it says where it ends. Exit code 0 when everything is as it was written, 1 when not.
`,
  },
  screen: {
    lang: 'vi or en; default: the screen follows the system, reports are Vietnamese',
    quiet: 'only warnings and errors',
    color: 'auto, always or never (default auto; NO_COLOR is obeyed)',
    logFormat: 'text or json (one object a line, on standard error)',
    debug: 'show the stack trace of an error',
  },
  run: {
    master: "the residents' file that everything is matched against",
    insurance: 'insured people (BHXH, BHYT, BHTN)',
    births: 'register of births: child, father, mother',
    deaths: 'register of deaths',
    marriages: 'register of marriages: husband, wife',
    residence: 'permanent, temporary, short-stay or absence registers',
    out: 'output directory (default ket-qua)',
    overwrite: 'replace an output directory that doisoat wrote',
    reports: 'tables or all (default all)',
    mask: 'show only the last three digits of identity numbers, in the officers’ lists too',
    noMask: 'show whole numbers, on bao-cao.html too (default: the page is masked, the lists are not)',
    pseudonymise:
      'pseudonyms for names and numbers, made with this key; tables only, for exchange between agencies',
    record: 'add a line about this run to a processing record outside the output',
    passwordFile: 'protect the workbooks with a password: the first line of this file',
    ledger: 'ledger: keeps findings and answers over runs (made if it is not there)',
    adoptLedger: 'go on with a ledger that was copied or restored, as one of its own',
    only: 'lists hold new, open or overdue findings only (needs a ledger)',
    json: 'print the summary as JSON on standard output',
    asOf: 'reference date, 2026-06-30 or 30/06/2026 (default today in Việt Nam)',
    model: 'parameters to start from: the model.json of an earlier run',
    workers: 'number of worker threads (default: processor cores)',
    maxRejected: 'unreadable rows a file may have: 20% or 500 (default 20%)',
    failOn: 'exit code 1 when exceeded, for example unmatched=5% (repeatable)',
  },
  shell: 'one of',
  doctor: {
    out: 'where results will be written (default this folder)',
    ledger: 'a ledger to look through as a whole; it is not changed',
    json: 'print the result as JSON to standard output',
  },
  initFiles: 'files or folders; * and ? in names are expanded',
  init: {
    out: 'configuration to write (default doisoat.yaml; - for standard output)',
    yes: 'ask nothing: take the likeliest',
    json: 'print what was found as JSON to standard output',
  },
  answerFiles: 'lists that were answered, or a folder; * and ? may be used',
  answers: {
    ledger: 'the ledger; that of the doisoat.yaml here when absent',
    dryRun: 'show what is understood, write nothing',
    asOf: 'day of the answers, 2026-06-30 or 30/06/2026 (default today in Việt Nam)',
    passwordFile: 'password of the workbooks, on the first line of this file',
    adoptLedger: 'go on with a copied or restored ledger as one of its own',
    failOn: 'exit code 1 when exceeded, for example notUsed=0 (repeatable)',
    record: 'add a line about this reading to a processing record',
    json: 'print everything as JSON, with file, sheet and cell of each entry',
  },
  compared: {
    from: 'the earlier run; the last but one when absent',
    to: 'the later run; the last when absent',
  },
  diff: {
    ledger: 'the ledger; that of the doisoat.yaml here when absent',
    json: 'print everything as JSON, with the ids of findings',
  },
  explained: {
    out: 'output directory of the run',
    extract:
      'name of the extract, as in the column extract of links.csv; master: the residents’ file and its copies',
    row: 'row of the extract, as in the column row of links.csv; of master as in findings.csv',
    person: 'self, child, father, mother, husband or wife',
    resident: 'a resident to ask about, as in the column resident_id',
  },
  explain: {
    json: 'print everything as JSON on standard output',
    mask: 'show only the last three digits of numbers',
  },
  generate: {
    residents: 'number of residents',
    seed: 'any text; the same seed gives the same files',
    level: 'clean, typical or harsh: how many errors the extracts hold',
    out: 'folder to make',
    overwrite: 'replace a folder that generate made',
  },
  purgedOut: 'output directory of the run',
  purge: {
    before: 'remove from the ledger what is older than this day (2024-06-30 or 30/06/2024)',
    ledger: 'the ledger; default: the one that doisoat.yaml names',
    yes: 'do not ask',
    dryRun: 'show what would be removed and remove nothing',
    record: 'add a line about it to a processing record outside the output',
    json: 'print what was removed as JSON on standard output',
  },
  recordFile: 'the processing record that was given to "doisoat run --record"',
  record: { json: 'print all entries and damages as JSON on standard output' },
  evaluatedOut: 'output directory of the run',
  evaluate: {
    truth: 'tables of known answers, or folders that hold some',
    ledger: 'the ledger: score by what officers decided; without it the one in doisoat.yaml',
    calibrate:
      'propose thresholds from what officers decided, into this NEW file; no configuration is changed',
    svg: 'also draw precision, recall and review load by threshold',
    json: 'print all figures as JSON on standard output',
  },
};
