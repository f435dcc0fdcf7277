/** A run's output made by hand: only what evaluate reads, and the known answers beside it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const LINK_HEADER =
  'extract,row,person,status,resident_id,probability,weight,rival_resident_id,rival_probability,reason';
const UNMATCHED_HEADER = 'extract,row,person,reason,nearest_resident_id,nearest_probability,full_name';
const FINDING_HEADER =
  'finding_id,code,dimension,severity,extract,row,person,resident_id,ward_code,hamlet,evidence,action,who';

export interface RunTexts {
  readonly links?: readonly string[];
  readonly unmatched?: readonly string[];
  readonly findings?: readonly string[];
  readonly extracts?: Readonly<Record<string, number>>;
  readonly files?: Readonly<Record<string, readonly string[]>>;
  readonly summary?: unknown;
}

export class RunFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'doisoat-evaluate-'));

  constructor(texts: RunTexts) {
    const extracts = Object.entries(texts.extracts ?? { bh: 10 }).map(([name, read]) => ({ name, read }));
    const summary = texts.summary ?? {
      schemaVersion: 1,
      program: { name: 'doisoat', version: '0.0.0' },
      configuration: { decide: { match: 0.99, review: 0.5 } },
      master: { residentId: 'residentId' },
      extracts,
    };
    mkdirSync(join(this.path, 'out'));
    this.write('out/summary.json', [JSON.stringify(summary)]);
    this.write('out/links.csv', [LINK_HEADER, ...(texts.links ?? [])]);
    this.write('out/unmatched.csv', [UNMATCHED_HEADER, ...(texts.unmatched ?? [])]);
    this.write('out/findings.csv', [FINDING_HEADER, ...(texts.findings ?? [])]);
    for (const [name, lines] of Object.entries(texts.files ?? {})) this.write(name, lines);
  }

  get out(): string {
    return join(this.path, 'out');
  }

  file(name: string): string {
    return join(this.path, name);
  }

  write(name: string, lines: readonly string[]): void {
    mkdirSync(join(this.path, name, '..'), { recursive: true });
    writeFileSync(join(this.path, name), lines.map((line) => `${line}\r\n`).join(''));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
