/** A proposal as the text of doisoat.yaml: what was found, with what the tool is not sure of, and the settings on offer. */
import { dirname, relative, resolve } from 'node:path';
import type { LeftOut, Proposal, ProposedSource } from '../propose/proposal.ts';
import { doubtText } from './doubt-text.ts';
import { termsOf } from './load-words.ts';
import { faultText } from './print-failure.ts';
import { padRight } from './printable.ts';
import { say } from './say.ts';
import type { OfferedSetting } from './words.contact.ts';
import type { Words } from './words.ts';
import { yamlComment, yamlScalar } from './yaml-text.ts';

/** Column at which comments behind a value begin, where the value leaves room. */
const COMMENT_AT = 44;

export interface ConfigSetting {
  /** Absolute path of the file that is written; paths in it are relative to its folder. */
  readonly path: string;
  /** As the user calls it. */
  readonly shown: string;
  readonly platform: string;
  readonly words: Words;
}

export function configText({ master, extracts, leftOut }: Proposal, setting: ConfigSetting): string {
  const { words, shown } = setting;
  const { yaml } = words.init;
  const terms = termsOf(words);
  const command = (name: string): string => `doisoat ${name} ${shown}`;
  const lines = [
    yamlComment(yaml.intro),
    yamlComment(say(yaml.check, { command: command('check') }, terms)),
    yamlComment(say(yaml.run, { command: command('run') }, terms)),
    'master:',
    ...sourceLines(master, '  ', setting),
    behind('  # covers: ["00000"]', yaml.covers),
    'extracts:',
    ...extracts.flatMap((extract) => [
      behind(`  - kind: ${extract.kind}`, terms.kind(extract.kind)),
      `    name: ${yamlScalar(extract.name)}`,
      ...sourceLines(extract, '    ', setting),
    ]),
    ...leftOut.map((one) => leftOutLine(one, words)),
    'decide:',
    behind('  match: 0.99', yaml.match),
    behind('  review: 0.50', yaml.review),
    behind('out: ket-qua', yaml.out),
    yamlComment(yaml.more),
    ...Object.entries(OFFERED).map(([name, line]) =>
      behind(`# ${line}`, words.init.settings[name as OfferedSetting]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const OFFERED: Readonly<Record<OfferedSetting, string>> = {
  asOf: 'asOf: 2026-06-30',
  lang: 'lang: vi',
  mask: 'mask: yes',
  maxRejected: 'maxRejected: 20%',
  failOn: 'failOn: ["unmatched=5%"]',
  split: 'split: hamlet',
  wards: 'wards: { units: xa.csv, changes: xa_cu_xa_moi.csv }',
  ledger: 'ledger: so-theo-doi.db',
  targets: 'targets: { all: { insurance: 95% } }',
};

function sourceLines(source: ProposedSource, indent: string, setting: ConfigSetting): string[] {
  const { words } = setting;
  const { yaml } = words.init;
  const terms = termsOf(words);
  const { sniffed, encoding, doubts } = source;
  const ofFile = doubts.filter(({ key }) => key === undefined);
  const fixed = (line: string, active: boolean): string =>
    active ? `${indent}${line}` : behind(`${indent}# ${line}`, yaml.found);
  return [
    ...ofFile.map(
      (doubt) => indent + yamlComment(say(yaml.unsure, { doubt: doubtText(doubt, words) }, terms)),
    ),
    `${indent}file: ${yamlScalar(relativePath(source.path, setting))}`,
    ...(sniffed.workbook === undefined
      ? [
          fixed(`encoding: ${sniffed.encoding}`, encoding !== undefined),
          fixed(`delimiter: ${JSON.stringify(sniffed.delimiter)}`, false),
        ]
      : [fixed(`sheet: ${yamlScalar(sniffed.workbook.sheet)}`, sniffed.workbook.otherSheets.length > 0)]),
    fixed(`headerRow: ${sniffed.headerLine}`, false),
    `${indent}columns:`,
    ...sniffed.columns.map((column) => `${indent}  ${columnLine(column, source, words)}`),
    ...(sniffed.unused.length === 0
      ? []
      : [indent + yamlComment(say(yaml.unused, { headers: sniffed.unused }, terms))]),
  ];
}

function columnLine(
  { key, header, filled, shapes }: ProposedSource['sniffed']['columns'][number],
  { doubts, sniffed }: ProposedSource,
  words: Words,
): string {
  const { yaml } = words.init;
  const terms = termsOf(words);
  const about = doubts.filter((doubt) => doubt.key === key).map((doubt) => doubtText(doubt, words));
  const notes = [
    ...about.map((doubt) => say(yaml.unsure, { doubt }, terms)),
    terms.field(key),
    ...(shapes.length === 0 ? [] : [say(yaml.shapes, { shapes }, terms)]),
    ...(filled < sniffed.sampled ? [say(yaml.filled, { filled, rows: sniffed.sampled }, terms)] : []),
  ];
  const line = `${yamlScalar(key)}: ${yamlScalar(header)}`;
  const isUsed = !doubts.some((doubt) => doubt.key === key && doubt.code === 'key_repeated');
  return behind(isUsed ? line : `# ${line}`, notes.join('; '));
}

function leftOutLine({ file, faults }: LeftOut, words: Words): string {
  const why = faults.map((fault) => faultText(fault, words).what).join(' ');
  return `  ${yamlComment(say(words.init.yaml.leftOut, { file, why }, termsOf(words)))}`;
}

function behind(line: string, comment: string): string {
  return `${padRight(line, COMMENT_AT)} ${yamlComment(comment)}`;
}

/** Forward slashes work everywhere; a path on another drive stays whole. */
function relativePath(path: string, { path: config, platform }: ConfigSetting): string {
  const short = relative(dirname(resolve(config)), path);
  return platform === 'win32' ? short.replaceAll('\\', '/') : short;
}
