/**
 * `doisoat generate`: an invented population, its registers with errors, and the known answers.
 * The story: plan the communes; for each one make the people, write the master, let every office write its
 * extract in its own order, note the right answers. One commune is in memory at a time.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { type Commune, makeCommune, type Setting } from './commune.ts';
import { configuration } from './configuration.ts';
import { csvLine } from './csv-line.ts';
import type { Extract, ExtractRecord } from './extracts/extract.ts';
import { EXTRACTS } from './extracts/list.ts';
import { type FileForm, LineFile, writeFailure } from './line-file.ts';
import { MASTER_FORM, masterRows } from './master.ts';
import { planCommunes } from './places.ts';
import { Random } from './random.ts';
import type { Level } from './rates.ts';

export interface GenerateOptions {
  readonly residents: number;
  /** Any text; the same text gives the same bytes. */
  readonly seed: string;
  readonly level: Level;
  /** Written into directly, created when missing; files of the same names are replaced. */
  readonly out: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface GenerateResult {
  readonly files: readonly { readonly path: string; readonly rows: number }[];
  readonly residents: number;
}

/** Above this the ranges of unique numbers would become too small for a commune. */
const MOST_RESIDENTS = 50_000_000;

export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const { residents, seed, level, out } = options;
  if (!Number.isInteger(residents) || residents < 1 || residents > MOST_RESIDENTS) {
    throw Failure.of('generate_residents', {}, { residents, most: MOST_RESIDENTS });
  }
  const communes = planCommunes(residents);
  const setting: Setting = { seed, level, communes };
  const books = await openBooks(out);
  try {
    let done = 0;
    for (const plan of communes) {
      const commune = makeCommune(setting, plan);
      writeMaster(books, commune);
      for (const extract of EXTRACTS) writeExtract(books, extract, commune);
      for (const file of books.all) await file.flush();
      done += plan.residents;
      options.onProgress?.(done, residents);
    }
  } finally {
    for (const file of books.all) await file.close();
  }
  const settings = join(out, 'doisoat.yaml');
  try {
    // a run would stop at a register in which nobody happens to stand
    const filled = EXTRACTS.filter((extract) => books.extracts.get(extract)!.records.rows > 0);
    await writeFile(settings, configuration(filled, { residents, seed, level }), { mode: 0o600 });
  } catch (cause) {
    throw writeFailure(cause, settings);
  }
  const files = books.all.map(({ path, rows }) => ({ path, rows }));
  return { files: [...files, { path: settings, rows: 0 }], residents };
}

interface Books {
  readonly master: LineFile;
  readonly extracts: ReadonlyMap<Extract, { readonly records: LineFile; readonly truth: LineFile }>;
  readonly copies: LineFile;
  readonly findings: LineFile;
  readonly all: readonly LineFile[];
}

const TRUTH_HEADER = 'extract,row,person,resident_id,error_classes';

async function openBooks(out: string): Promise<Books> {
  try {
    await mkdir(join(out, 'truth'), { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw writeFailure(cause, out);
  }
  const all: LineFile[] = [];
  const open = async (name: string, lineEnd: '\n' | '\r\n', start: string): Promise<LineFile> => {
    const file = await LineFile.create(join(out, name), lineEnd, start);
    all.push(file);
    return file;
  };
  const master = await open('dan_cu.csv', MASTER_FORM.lineEnd, startOf(MASTER_FORM));
  const extracts = new Map<Extract, { records: LineFile; truth: LineFile }>();
  for (const extract of EXTRACTS) {
    const records = await open(`${extract.name}.csv`, extract.form.lineEnd, startOf(extract.form));
    const truth = await open(join('truth', `${extract.name}.csv`), '\r\n', `${TRUTH_HEADER}\r\n`);
    extracts.set(extract, { records, truth });
  }
  const copies = await open(join('truth', 'copies.csv'), '\r\n', 'resident_id,copy_of\r\n');
  const findings = await open(join('truth', 'findings.csv'), '\r\n', 'code,extract,row,resident_id\r\n');
  return { master, extracts, copies, findings, all };
}

function startOf(form: FileForm): string {
  const mark = form.byteOrderMark ? '\uFEFF' : '';
  const title = form.title === undefined ? '' : form.title + form.lineEnd;
  return mark + title + csvLine(form.header, form.delimiter) + form.lineEnd;
}

function writeMaster(books: Books, commune: Commune): void {
  const random = new Random(commune.setting.seed, 'master', commune.plan.index);
  for (const { line, copy } of masterRows(random, commune)) {
    books.master.add(line);
    if (copy === undefined) continue;
    books.copies.add(csvLine([copy.id, copy.of]));
    books.findings.add(csvLine(['duplicate_resident', 'dan_cu', String(books.master.rows), copy.id]));
  }
}

/** The records of one commune in an order of their own, with their answers numbered alike. */
function writeExtract(books: Books, extract: Extract, commune: Commune): void {
  const { records, truth } = books.extracts.get(extract)!;
  const random = new Random(commune.setting.seed, extract.name, commune.plan.index);
  const found: ExtractRecord[] = extract.records(commune, random);
  random.shuffle(found);
  for (const record of found) {
    records.add(record.line);
    const row = String(records.rows);
    for (const { slot, residents, classes } of record.people) {
      truth.add(`${extract.name},${row},${slot},${residents},${classes.join('|')}`);
    }
    for (const { code, residentId } of record.findings) {
      books.findings.add(`${code},${extract.name},${row},${residentId}`);
    }
  }
}
