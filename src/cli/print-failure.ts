/**
 * A failure as people read it: what is wrong, where (file:line:column), what to do next; many faults of one kind are cut
 * after the first few. With --log-format json every fault is one object on its own line.
 */
import type { ChalkInstance } from 'chalk';
import type { Fault, Place } from '../failure.ts';
import { excerptLines } from './excerpt.ts';
import { termsOf } from './load-words.ts';
import type { Log } from './log-lines.ts';
import { printable } from './printable.ts';
import { say } from './say.ts';
import type { Stream } from './screen.ts';
import type { FaultWords, Words } from './words.ts';

const SHOWN_OF_A_KIND = 5;

export interface FailureView {
  readonly words: Words;
  readonly chalk: ChalkInstance;
  /** With --log-format json: takes every fault as an event. */
  readonly log: Log | undefined;
  /** With --debug: where it happened. */
  readonly stack: readonly string[] | undefined;
  /** Where files of places are looked for, to show the line; none: no lines are shown. */
  readonly folders?: readonly string[];
}

export function printFaults(faults: readonly Fault[], stream: Stream, view: FailureView): void {
  const { words, chalk, log, stack } = view;
  if (log !== undefined) {
    const shown = stack === undefined ? {} : { stack };
    for (const fault of faults)
      log({ event: 'error', ...fault, message: faultText(fault, words).what, ...shown });
    return;
  }
  const counts = new Map<string, number>();
  for (const fault of faults) {
    const count = (counts.get(fault.code) ?? 0) + 1;
    counts.set(fault.code, count);
    if (count > SHOWN_OF_A_KIND) continue;
    const { what, next } = faultText(fault, words);
    const place = placeText(fault.place);
    stream.write(`${chalk.red.bold(`${words.errors.error}:`)} ${what}\n`);
    if (place !== '') stream.write(`  ${chalk.cyan('-->')} ${place}\n`);
    for (const line of excerptLines(fault, view.folders ?? [])) stream.write(`  ${chalk.cyan(line)}\n`);
    if (next !== '') stream.write(`  ${chalk.bold(`${words.errors.next}:`)} ${next}\n`);
  }
  for (const [, count] of counts) {
    if (count <= SHOWN_OF_A_KIND) continue;
    stream.write(`${say(words.errors.more, { count: count - SHOWN_OF_A_KIND }, termsOf(words))}\n`);
  }
  if (stack !== undefined) stream.write(`${stack.join('\n')}\n`);
}

/** file:line:column, as far as they are known. */
export function placeText({ file, line, column }: Place): string {
  const where = [file === undefined ? undefined : printable(file), line, column];
  return where.filter((part) => part !== undefined).join(':');
}

/** What is wrong and what to do, as sentences. */
export function faultText({ code, facts }: Fault, words: Words): FaultWords {
  const terms = termsOf(words);
  const table: Readonly<Record<string, FaultWords>> = words.faults;
  if (!Object.hasOwn(table, code)) {
    const shown = Object.entries(facts).map(([name, fact]) => `${name} = ${fact}`);
    return { what: say(words.errors.unknown, { code, facts: shown }, terms), next: '' };
  }
  const { what, next } = table[code] as FaultWords;
  return { what: say(what, facts, terms), next: say(next, facts, terms) };
}
