/** What doisoat init says, on the screen and in the configuration: English. */
import type { ProposeFault } from '../propose/faults.ts';
import type { ContactFault } from './faults.ts';
import type { InitWords } from './words.contact.ts';
import type { FaultWords } from './words.ts';

export const INIT_WORDS: InitWords = {
  file: '{file}: {kind|kind}',
  sure: 'sure',
  unsure: 'NOT SURE',
  form: '[[encoding {encoding}, delimiter "{delimiter|code}"]][[{format|raw} file, sheet "{sheet}"]], header on line {line|raw}; looked at the first {rows} rows',
  unused: 'not used: {headers|all}',
  leftOut: '{file}: left out of the configuration',
  legend: '+ sure, ? look again; of values only their shape is shown: letters as x, digits as 9',
  doubts: {
    kind: 'could also be: {others|kind}',
    master: 'could also be: {others}',
    encoding: 'the encoding was found by a narrow lead',
    one_letter: 'the header has a wrong letter',
    content: 'the values do not look like {field|field}',
    key_repeated: 'not used as the key: rows have the same value (for example lines {others})',
    column_chosen: 'this column was taken[[; could also be: {others}]]',
    field_chosen: 'taken as {field|field}[[; could also be: {others|field}]]',
  },
  questions: {
    master: "Which file is the residents' file that everything is matched against?",
    kind: 'What kind of data is {file}?',
    column: '{file}: which column is {subject|field}?',
    field: '{file}: what is the column "{subject}"?',
  },
  answer: 'Choose 1–{most} (Enter = 1):',
  badAnswer: 'Type a number from 1 to {most}.',
  written: 'Wrote {file} with {sources} sources.',
  doubtful:
    '{doubts} places are not sure; they are marked "NOT SURE" in the file: look at them before you run.',
  next: 'Next: {command}',
  yaml: {
    intro:
      'Configuration made by "doisoat init". What follows # is a comment; remove the # in front of a line to use it.',
    check: 'Check the data: {command}',
    run: 'Reconcile: {command}',
    found: 'found out; remove # to fix it',
    covers: 'wards whose residents the file should hold; all when absent',
    shapes: 'looks like: {shapes|all}',
    filled: '{filled} of the first {rows} rows are filled',
    unused: 'Columns not used: {headers|all}',
    unsure: 'NOT SURE: {doubt}',
    leftOut: '{file} cannot be used: {why}',
    match: 'from here on: taken as the person',
    review: 'from here on: an officer looks again',
    out: 'output folder',
    more: 'Other settings; remove # to use them:',
  },
  settings: {
    asOf: 'reference date; today when absent',
    lang: 'language of the reports: vi or en',
    mask: 'show only the last three digits of numbers',
    maxRejected: 'unreadable rows allowed',
    failOn: 'end with code 1 when exceeded',
    split: 'cut the lists by hamlet',
    wards: "table of today's communes, and of old and new communes",
    ledger: 'findings followed over several runs',
    targets: 'coverage to reach',
  },
};

export const PROPOSE_FAULT_WORDS: Readonly<Record<ProposeFault, FaultWords>> = {
  init_master_missing: {
    what: "None of these files is a residents' file.",
    next: "Name the residents' file: doisoat init --master dan_cu.csv FILE…",
  },
  init_master_unsure: {
    what: "It is not certain which file is the residents' file: {files}.",
    next: 'Name it, for example: doisoat init --master "{file}" FILE…',
  },
  init_extracts_missing: {
    what: 'There is nothing yet to reconcile with {master}.',
    next: 'Name at least one more file: doisoat init {master} bao_hiem.csv',
  },
  init_kind_unknown: {
    what: 'It is not clear what kind of data this is[[; columns: {headers}]].',
    next: 'Say so with --insurance, --births, --deaths, --marriages or --residence, or leave the file out.',
  },
};

export const CONTACT_FAULT_WORDS: Readonly<Record<ContactFault, FaultWords>> = {
  init_exists: {
    what: '{file} exists already; init overwrites nothing.',
    next: 'Delete or rename the old file, or write another one with --out.',
  },
  stdin_twice: {
    what: 'Standard input (-) can stand for one file only.',
    next: 'Name the other files by their paths.',
  },
};
