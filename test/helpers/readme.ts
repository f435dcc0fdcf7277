/**
 * Parts of README.md that tell what the program says or knows. Each stands between `<!-- name -->` and `<!-- /name -->`
 * and is held against the program; with DOISOAT_UPDATE=1 it is written anew instead.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';

const FILE = resolve(import.meta.dirname, '../../README.md');

export function readme(): string {
  return readFileSync(FILE, 'utf8');
}

/** `compared` takes out what may differ from run to run. */
export function keepPart(name: string, content: string, compared = (text: string): string => text): void {
  const text = readme();
  const begin = `<!-- ${name} -->\n`;
  const end = `<!-- /${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no part "${name}"`);
  const kept = text.slice(from + begin.length, to);
  if (process.env['DOISOAT_UPDATE'] === '1') {
    if (compared(kept) === compared(content)) return;
    writeFileSync(FILE, text.slice(0, from + begin.length) + content + text.slice(to));
    return;
  }
  expect(compared(kept), `README.md, part "${name}" (DOISOAT_UPDATE=1 writes it anew)`).toBe(
    compared(content),
  );
}

/** A Markdown table; bars inside cells are escaped. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line), ''].join('\n');
}

export function codeBlock(text: string, language = 'text'): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;
}

/** The code block that stands between `<!-- name -->` and `<!-- /name -->`. */
export function codeOf(text: string, name: string): string {
  const part = text.slice(text.indexOf(`<!-- ${name} -->`), text.indexOf(`<!-- /${name} -->`));
  const code = /```\w+\n(.*?)```/s.exec(part)?.[1];
  if (code === undefined) throw new Error(`README.md has no code "${name}"`);
  return code;
}
