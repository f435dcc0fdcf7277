/** The password of the workbooks: the first line of a file, so that it stands in no command line and no configuration. */
import { readFile } from 'node:fs/promises';
import { Failure } from '../failure.ts';

/** What Excel lets people type. */
const LONGEST = 255;

export async function readPassword(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw Failure.of('password_file_unreadable', { file: path }, { file: path, system }, error);
  }
  const password = firstLine(bytes);
  if (password === undefined || password === '' || password.length > LONGEST) {
    throw Failure.of('password_file_bad', { file: path }, { file: path, most: LONGEST });
  }
  return password;
}

/** In the form in which keyboards type letters with marks; undefined where the bytes are no text. */
function firstLine(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.split(/\r?\n|\r/, 1)[0]?.normalize('NFC');
  } catch {
    return undefined;
  }
}
