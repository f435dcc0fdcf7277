/** Scalars and comments of a YAML file that is written for people: plain where that is safe, else in double quotes. */
import { printable, printableJson } from './printable.ts';

/** Words that some YAML readers take for something else than text. */
const NOT_PLAIN = /^(?:true|false|yes|no|on|off|null|~|[-+.]?\d.*|0x.*)$/i;

/** A text as a YAML scalar; read back it is the same text. */
export function yamlScalar(text: string): string {
  const plain = /^[\p{L}\p{M}\p{N}_./][\p{L}\p{M}\p{N}_./ -]*$/u.test(text) && text === text.trim();
  return plain && !NOT_PLAIN.test(text) ? text : printableJson(JSON.stringify(text));
}

/** A comment on a line of its own or behind a value: never breaks the line. */
export function yamlComment(text: string): string {
  return `# ${printable(text.replace(/\s+/g, ' ').trim())}`;
}
