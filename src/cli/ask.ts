/** Questions on a terminal: numbered choices, Enter takes the first. Never asks where standard input or error is no terminal. */
import type { Interface } from 'node:readline';
import type { Ask, Question } from '../propose/proposal.ts';
import { termsOf } from './load-words.ts';
import { printable } from './printable.ts';
import { say } from './say.ts';
import type { Session } from './session.ts';

/** Somebody who answers, or nobody; `close` lets go of the keyboard. */
export interface Asker {
  readonly ask: Ask;
  close(): void;
}

export function openAsker({ screen, words }: Session, willing: boolean): Asker {
  const { stdin, stderr, signal } = screen;
  if (!willing || stdin.isTTY !== true || stderr.isTTY !== true) {
    return { ask: () => Promise.resolve(undefined), close: () => undefined };
  }
  let lines: Interface | undefined;
  let typed: AsyncIterator<string> | undefined;
  const ask: Ask = async (question) => {
    // asked for when somebody is asked: every command's start would wait for it
    const { createInterface } = await import('node:readline');
    lines ??= createInterface({ input: stdin, terminal: false, signal });
    typed ??= lines[Symbol.asyncIterator]();
    const most = question.choices.length;
    stderr.write(`\n${questionText(question, words)}`);
    for (;;) {
      const { value, done } = await typed.next();
      signal.throwIfAborted();
      if (done === true) return undefined;
      const number = value.trim() === '' ? 1 : Number(value.trim());
      if (Number.isInteger(number) && number >= 1 && number <= most) return number - 1;
      const terms = termsOf(words);
      stderr.write(
        `${say(words.init.badAnswer, { most }, terms)} ${say(words.init.answer, { most }, terms)} `,
      );
    }
  };
  return { ask, close: () => lines?.close() };
}

function questionText({ about, file, subject, choices }: Question, words: Session['words']): string {
  const terms = termsOf(words);
  const label = (choice: string): string =>
    about === 'kind' ? terms.kind(choice) : about === 'field' ? terms.field(choice) : printable(choice);
  return [
    say(words.init.questions[about], { file, subject }, terms),
    ...choices.map((choice, index) => `  ${index + 1}  ${label(choice)}`),
    `${say(words.init.answer, { most: choices.length }, terms)} `,
  ].join('\n');
}
