/**
 * Every text that a user reads stands in the words tables: no string elsewhere in src holds a sentence in English or letters
 * that only Vietnamese has. Knowledge about Vietnamese (names, headers, place words, made-up people) is data, not talk.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/list.ts';
import type { Session } from '../../src/cli/session.ts';
import { WORDS as ENGLISH } from '../../src/cli/words.en.ts';
import { WORDS as VIETNAMESE } from '../../src/cli/words.vi.ts';

const SRC = resolve(import.meta.dirname, '../../src');

/** Rooms and files whose Vietnamese is data. */
const DATA = [/^vietnamese\//, /^distance\//, /^generate\//, /^sources\//, /^normalise\//, /^cli\/words/];
/** Places of other texts, each with its reason. */
const REASONS: readonly (readonly [file: RegExp, text: RegExp, why: string])[] = [
  [/^plan\/schema\.ts$/, /./, 'descriptions of the JSON Schema, read in editors'],
  [/^compare\/kernels\/name\.kernel\.ts$/, /^huỳnh$/, 'a family name that is compared'],
  [/^ledger\/sqlite\.ts$/, /database/, 'what SQLite says, by which its errors are known'],
  [/^report\/xlsx\/text-height\.ts$/, /^AĐDG/, 'letters by their width'],
  [
    /^cli\/doctor\.ts$/,
    /^(Kiểm tra\.txt|đối soát)$/,
    'written and removed, to see whether the disk takes such names',
  ],
];
/** Errors of defects are no talk: they are shown with --debug only, to developers. */
const DEFECT = /(?:new (?:Range|Type)?Error|super)\(\s*$/;

/** String literals of a source text with their lines; comments and regular expressions are passed over. */
function literalsOf(text: string): { line: number; literal: string }[] {
  const found: { line: number; literal: string }[] = [];
  let line = 1;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '\n') line++;
    else if (text.startsWith('//', at)) at = lineEnd(text, at) - 1;
    else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at) + 2;
      line += text.slice(at, end).split('\n').length - 1;
      at = end - 1;
    } else if (sign === '/' && /[(,=:[!&|?{};\n]\s*$/.test(text.slice(Math.max(0, at - 40), at))) {
      at = regexEnd(text, at);
    } else if (sign === "'" || sign === '"' || sign === '`') {
      let end = at + 1;
      while (end < text.length && text[end] !== sign) end += text[end] === '\\' ? 2 : 1;
      const literal = text.slice(at + 1, end);
      if (!DEFECT.test(text.slice(Math.max(0, at - 60), at))) found.push({ line, literal });
      line += literal.split('\n').length - 1;
      at = end;
    }
  }
  return found;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function regexEnd(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') inClass = true;
    else if (text[at] === ']') inClass = false;
    else if (text[at] === '/' && !inClass) return at;
  }
  return start;
}

/** Letters that only Vietnamese has, or three words in a row that look like talk. */
function isTalk(literal: string): boolean {
  const plain = literal.replaceAll(/\$\{[^}]*\}/g, ' ');
  if (/[ăđơưạ-ỹ]/iu.test(plain)) return true;
  return (
    /(?:^|[.!?] )[A-Z][a-z]+(?: [a-z]+){2,}/.test(plain) ||
    /^[a-z]+(?: [a-z]{2,}){3,}[.!?]?$/.test(plain.trim())
  );
}

test('the scanner sees literals and talk, and nothing else', () => {
  const text =
    "// 'no'\nconst a = 'Đọc tệp'; /* \"no\" */ const b = /'no/; const c = `x The file is gone`;\n'ok'";
  expect(literalsOf(text).map(({ line, literal }) => `${line} ${literal}`)).toEqual([
    '2 Đọc tệp',
    '2 x The file is gone',
    '3 ok',
  ]);
  for (const [literal, is] of [
    ['Đọc tệp', true],
    ['The file is gone', true],
    ['nothing of that kind here', true],
    ['citizen_id', false],
    ['utf-8', false],
    ['no-store, max-age=0', false],
  ] as const)
    expect([literal, isTalk(literal)]).toEqual([literal, is]);
});

test('no text for users stands outside the words tables', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !DATA.some((room) => room.test(name)));
  expect(files.length).toBeGreaterThan(150);
  const outside = files.flatMap((name) =>
    literalsOf(readFileSync(join(SRC, name), 'utf8'))
      .filter(({ literal }) => isTalk(literal))
      .filter(({ literal }) => !REASONS.some(([file, text]) => file.test(name) && text.test(literal)))
      .map(({ line, literal }) => `${relative('.', name)}:${line} ${literal.slice(0, 80)}`),
  );
  expect(outside).toEqual([]);
});

test('what commander shows comes from the table of the session', () => {
  const texts = (words: typeof ENGLISH): string[] => {
    const program = new Command();
    const session = { words, longHelp: false, version: '0' } as unknown as Session;
    for (const command of COMMANDS) command.define(program, session, () => undefined);
    return program.commands.flatMap((command) => [
      command.description(),
      ...command.options.map(({ description }) => description),
      ...command.registeredArguments.map(({ description }) => description),
    ]);
  };
  const [english, vietnamese] = [texts(ENGLISH), texts(VIETNAMESE)];
  expect(english.length).toBeGreaterThan(100);
  expect(english.filter((text, index) => text === '' || text === vietnamese[index])).toEqual([]);
});
