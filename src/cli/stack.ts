/**
 * The stack of an error and of what caused it, for --debug. Only where it happened: messages of errors that are not ours
 * are left out, because parsers quote what they were reading ("Nguyễn Văn …" is not valid JSON). Errors of the
 * system keep theirs; they name a call and a path.
 */
import { Failure } from '../failure.ts';
import { printable } from './printable.ts';

const MOST_CAUSES = 8;
export function stackLines(error: unknown): readonly string[] {
  const lines: string[] = [];
  let one: unknown = error;
  for (let depth = 0; one instanceof Error && depth < MOST_CAUSES; depth++) {
    lines.push(`${depth === 0 ? '' : 'cause: '}${headline(one)}`);
    lines.push(...frames(one));
    one = one.cause;
  }
  return lines.map(printable);
}

/** The lines of a stack behind the message, which may itself hold lines of any shape. */
function frames({ stack = '', message }: Error): string[] {
  const behind = stack.indexOf(message) + message.length;
  return stack
    .slice(behind)
    .split('\n')
    .filter((line) => line.startsWith('    at '));
}

function headline(error: Error): string {
  const system = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const name = /^[A-Za-z]\w{0,60}$/.test(error.name) ? error.name : 'Error';
  if (error instanceof Failure) return `${name}: ${error.message}`;
  if (system !== undefined && 'syscall' in error) return `${name}: ${error.message}`;
  return system !== undefined && /^\w{1,60}$/.test(system) ? `${name} [${system}]` : name;
}
