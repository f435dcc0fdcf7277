/** What doisoat doctor and config say: English. */
import type { ConfigWords, DoctorWords } from './words.contact.ts';

export const DOCTOR_WORDS: DoctorWords = {
  checks: {
    node: {
      is: 'Node.js {version}',
      cure: 'Node.js {least} or later is needed; install 22 or 24 from nodejs.org (20 gets no repairs any more).',
    },
    cores: {
      is: 'processor cores: {cores}',
      cure: 'It works, but large files take longer; two cores or more are better.',
    },
    memory: {
      is: 'memory: {total} GB, {free} GB free; Node.js may use {heap} GB',
      cure: 'Enough for a commune; for a whole province use a machine with 8 GB and close other programs.',
    },
    temporary: {
      is: 'temporary folder {folder}[[: cannot be written ({system})]]',
      cure: 'Allow writing there, or set TMPDIR (Windows: TEMP) to another folder.',
    },
    output: {
      is: 'place of the results {folder}[[: cannot be written ({system})]]',
      cure: 'Choose another place with --out, or allow writing there.',
    },
    space: {
      is: 'free disk space[[: {free} GB]]',
      cure: 'Make room, or write the results to another disk with --out.',
    },
    language: {
      is: 'encoding of the screen: {locale}',
      cure: 'Letters with marks may look wrong. Linux: set LANG=vi_VN.UTF-8 or C.UTF-8. Windows: use Windows Terminal, or type "chcp 65001" first.',
    },
    terminal: {
      is: 'terminal[[ of {columns} columns]]',
      cure: 'Make the window at least 80 columns wide, so that tables are not broken.',
    },
    ledger: {
      is: 'ledger {file}[[: damaged ({problems|raw}); it can be read: {tables|raw}]][[: sound, {rows} rows]]',
      cure: 'It was left as it is. Put a backup back (--adopt-ledger goes on with it), or save what can be read: sqlite3 {file} ".recover" | sqlite3 {file}.recovered',
    },
    clock: {
      is: "clock: {vietnam} in Việt Nam (this machine's time zone: {zone})",
      cure: 'Set date and time of the machine, or always give --as-of.',
    },
  },
  good: 'This machine is fit[[, with {warnings} points to look at]].',
  next: 'Next: doisoat init FILE… with your own files, or doisoat generate to try it.',
  bad: 'This machine is not fit yet: {count} points to put right.',
  badNext: 'Next: put the points marked x right and run doisoat doctor again.',
};

export const CONFIG_WORDS: ConfigWords = {
  columns: { setting: 'setting', value: 'value', from: 'from' },
  from: {
    flag: 'flag',
    environment: 'environment',
    file: 'configuration',
    default: 'default',
    unset: 'not set',
  },
  order: 'What counts first: flags, environment (DOISOAT_…), configuration, defaults.',
  next: 'Next: edit {file}, then look it through with doisoat check.',
};
