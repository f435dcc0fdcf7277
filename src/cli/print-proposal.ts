/** What init found out, file by file, for the screen and as JSON. */
import type { ChalkInstance } from 'chalk';
import type { Proposal, ProposedSource } from '../propose/proposal.ts';
import { doubtText } from './doubt-text.ts';
import { termsOf } from './load-words.ts';
import { padRight, printable, width } from './printable.ts';
import { say } from './say.ts';
import type { Words } from './words.ts';

export function proposalText(proposal: Proposal, words: Words, chalk: ChalkInstance): string {
  const sources = [proposal.master, ...proposal.extracts];
  return [
    ...sources.flatMap((source) => [...sourceLines(source, words, chalk), '']),
    ...proposal.leftOut.map(({ file }) =>
      chalk.yellow(`! ${say(words.init.leftOut, { file }, termsOf(words))}`),
    ),
    chalk.dim(words.init.legend),
    '',
  ].join('\n');
}

function sourceLines(
  { kind, file, sniffed, doubts }: ProposedSource,
  words: Words,
  chalk: ChalkInstance,
): string[] {
  const { init } = words;
  const terms = termsOf(words);
  const ofFile = doubts.filter(({ key }) => key === undefined);
  const trust = ofFile.length === 0 ? init.sure : init.unsure;
  const { encoding, delimiter, headerLine: line, sampled: rows, unused: headers, workbook } = sniffed;
  const form = workbook === undefined ? { encoding, delimiter } : { format: encoding, sheet: workbook.sheet };
  const names = sniffed.columns.map(({ key }) => terms.field(key));
  const titles = sniffed.columns.map(({ header }) => printable(header));
  const [nameColumns, titleColumns] = [names, titles].map((texts) => Math.max(0, ...texts.map(width)));
  return [
    `${chalk.bold(say(init.file, { file, kind }, terms))} (${trust})`,
    ...ofFile.map((doubt) => chalk.yellow(`  ? ${doubtText(doubt, words)}`)),
    chalk.dim(`  ${say(init.form, { ...form, line, rows }, terms)}`),
    ...sniffed.columns.map(({ key, shapes }, index) => {
      const about = doubts.filter((doubt) => doubt.key === key).map((doubt) => doubtText(doubt, words));
      const sign = about.length === 0 ? '+' : '?';
      const cells = [padRight(names[index]!, nameColumns!), padRight(titles[index]!, titleColumns!)];
      const shown = `  ${sign} ${cells.join('  ')}  ${printable(shapes[0] ?? '')}`.trimEnd();
      return about.length === 0 ? shown : chalk.yellow(`${shown}  (${about.join('; ')})`);
    }),
    ...(headers.length === 0 ? [] : [chalk.dim(`  ${say(init.unused, { headers }, terms)}`)]),
  ];
}

export const PROPOSAL_VERSION = 1;

/** The same for programs; paths as the user gave them. */
export function proposalJson({ master, extracts, leftOut }: Proposal, config: string | null): object {
  const source = ({ kind, name, file, sniffed, encoding, doubts }: ProposedSource): object => ({
    file,
    kind,
    name,
    encoding: sniffed.encoding,
    encodingFixed: encoding !== undefined,
    delimiter: sniffed.delimiter,
    headerRow: sniffed.headerLine,
    rowsLookedAt: sniffed.sampled,
    columns: sniffed.columns.map(({ key, header, how, filled, shapes, fits }) => {
      return { field: key, header, how, filled, shapes, fits };
    }),
    unusedHeaders: sniffed.unused,
    doubts,
  });
  return {
    schemaVersion: PROPOSAL_VERSION,
    config,
    master: source(master),
    extracts: extracts.map(source),
    leftOut: leftOut.map(({ file, kind, faults }) => ({ file, kind: kind ?? null, faults })),
  };
}

export function countDoubts({ master, extracts }: Proposal): number {
  return [master, ...extracts].reduce((sum, { doubts }) => sum + doubts.length, 0);
}
