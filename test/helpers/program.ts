/**
 * The real program in a private folder: write files, run bin/doisoat.js, read what it wrote. When it ends otherwise than
 * expected, the error shows everything: arguments, exit code, both outputs, and the files of the folder.
 */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parse } from 'csv-parse/sync';
import { inject, onTestFinished } from 'vitest';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunSetting {
  readonly env?: Readonly<Record<string, string>>;
  /** Folder inside the private folder to start from. */
  readonly from?: string;
  /** Called for every piece of standard error; may kill the program. */
  readonly onStderr?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
}

export type Row = Readonly<Record<string, string>>;

export class PrivateFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'doisoat-test-'));

  file(name: string): string {
    return join(this.path, name);
  }

  /** Lines end with CRLF, as Excel writes them; bytes are written as they are. */
  write(name: string, content: readonly string[] | string | Uint8Array): string {
    mkdirSync(dirname(this.file(name)), { recursive: true });
    const isLines = typeof content !== 'string' && !(content instanceof Uint8Array);
    writeFileSync(this.file(name), isLines ? content.map((line) => `${line}\r\n`).join('') : content);
    return this.file(name);
  }

  exists(name: string): boolean {
    return existsSync(this.file(name));
  }

  text(name: string): string {
    return readFileSync(this.file(name), 'utf8');
  }

  json(name: string): unknown {
    return JSON.parse(this.text(name));
  }

  /** The table's header, and its rows by column. */
  table(name: string): { readonly header: string; readonly rows: readonly Row[] } {
    const text = this.text(name);
    const rows = parse(text, { columns: true, record_delimiter: '\r\n' }) as unknown as readonly Row[];
    return { header: text.slice(0, text.indexOf('\r\n')), rows };
  }

  /** Every file below, with "/" between folders, in the order of the alphabet. */
  files(inside = '.'): readonly string[] {
    const root = this.file(inside);
    if (!existsSync(root)) return [];
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort();
  }

  /** Runs `doisoat …argv` here, in English unless the environment says otherwise. */
  run(argv: readonly string[], { env = {}, from = '.', onStderr }: RunSetting = {}): Promise<Ran> {
    const program = join(inject('programFolder'), 'bin/doisoat.js');
    const child = spawn(process.execPath, [program, ...argv], {
      cwd: this.file(from),
      env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', TZ: 'UTC', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      onStderr?.(text, (signal) => void child.kill(signal));
    });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, stdout, stderr }));
    });
  }

  /** Runs and insists on the exit code. */
  async expect(code: number, argv: readonly string[], setting: RunSetting = {}): Promise<Ran> {
    const ran = await this.run(argv, setting);
    if (ran.code !== code) throw new Error(this.everything(argv, ran, code));
    return ran;
  }

  everything(argv: readonly string[], { code, stdout, stderr }: Ran, wanted: number): string {
    return [
      `doisoat ${argv.join(' ')}`,
      `ended with ${code}, expected ${wanted}, in ${this.path}`,
      `--- standard output\n${stdout}`,
      `--- standard error\n${stderr}`,
      `--- files\n${this.files().slice(0, 60).join('\n')}`,
    ].join('\n');
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A private folder that goes away with the test. */
export function privateFolder(): PrivateFolder {
  const folder = new PrivateFolder();
  onTestFinished(() => folder.remove());
  return folder;
}
