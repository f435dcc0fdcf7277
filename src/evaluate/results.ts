/** What a run decided, read from its output directory as any other program would. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { readTable } from './read-table.ts';

export interface RunFacts {
  readonly folder: string;
  readonly thresholds: { readonly match: number; readonly review: number };
  /** Key that names residents: residentId, citizenId or row. */
  readonly key: string;
  /** Rows read, by extract. */
  readonly rowsRead: ReadonlyMap<string, number>;
}

const TABLES = ['links.csv', 'unmatched.csv', 'findings.csv', 'summary.json'] as const;

export async function readRunFacts(folder: string): Promise<RunFacts> {
  const missing: string[] = [];
  for (const name of TABLES) if (!(await isFile(join(folder, name)))) missing.push(name);
  if (missing.length > 0) {
    throw Failure.of('results_missing', { file: folder }, { out: folder, names: missing });
  }
  const summary = await readJson(join(folder, 'summary.json'));
  if (at(summary, 'configuration', 'pseudonyms') !== undefined)
    throw Failure.of('results_pseudonymised', { file: folder }, { out: folder });
  const facts = factsOf(folder, summary);
  if (facts === undefined) throw Failure.of('results_not_ours', { file: folder }, { out: folder });
  return facts;
}

export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return undefined; // not ours
  }
}

/** undefined when this is no summary of a version that we know. */
function factsOf(folder: string, summary: unknown): RunFacts | undefined {
  if (at(summary, 'program', 'name') !== 'doisoat' || at(summary, 'schemaVersion') !== 1) return undefined;
  const match = at(summary, 'configuration', 'decide', 'match');
  const review = at(summary, 'configuration', 'decide', 'review');
  const key = at(summary, 'master', 'residentId');
  const extracts = at(summary, 'extracts');
  if (typeof match !== 'number' || typeof review !== 'number' || typeof key !== 'string') return undefined;
  if (!Array.isArray(extracts)) return undefined;
  const rowsRead = new Map<string, number>();
  for (const extract of extracts as readonly unknown[]) {
    const name = at(extract, 'name');
    const read = at(extract, 'read');
    if (typeof name !== 'string' || typeof read !== 'number') return undefined;
    rowsRead.set(name, read);
  }
  return { folder, thresholds: { match, review }, key, rowsRead };
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const name of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.hasOwn(here, name) ? (here as Readonly<Record<string, unknown>>)[name] : undefined;
  }
  return here;
}

/** One person as the run decided; `best` is the proposal, or the nearest resident of an unmatched person. */
export interface Decision {
  readonly extract: string;
  readonly row: number;
  readonly person: string;
  readonly status: string;
  readonly reason: string;
  readonly best: string;
  /** Probability of `best` in millionths; -1 without a candidate. */
  readonly millionths: number;
  readonly rival: string;
}

const LINK_COLUMNS = [
  'extract',
  'row',
  'person',
  'status',
  'resident_id',
  'probability',
  'rival_resident_id',
  'reason',
] as const;

export async function readDecisions(folder: string, onPerson: (decision: Decision) => void): Promise<void> {
  const nearest = await readNearest(folder);
  await readTable(join(folder, 'links.csv'), { required: LINK_COLUMNS }, (cells) => {
    const [extract, row, person, status, resident, probability, rival, reason] = cells;
    const near = status === 'unmatched' ? nearest.get(personKey(extract!, row!, person!)) : undefined;
    onPerson({
      extract: extract!,
      row: Number(row),
      person: person!,
      status: status!,
      reason: reason!,
      best: near?.resident ?? resident!,
      millionths: near?.millionths ?? millionthsOf(probability!),
      rival: rival!,
    });
  });
}

interface Nearest {
  readonly resident: string;
  readonly millionths: number;
}

async function readNearest(folder: string): Promise<ReadonlyMap<string, Nearest>> {
  const nearest = new Map<string, Nearest>();
  await readTable(
    join(folder, 'unmatched.csv'),
    { required: ['extract', 'row', 'person', 'nearest_resident_id', 'nearest_probability'] },
    ([extract, row, person, resident, probability]) => {
      if (resident === '') return;
      nearest.set(personKey(extract!, row!, person!), {
        resident: resident!,
        millionths: millionthsOf(probability!),
      });
    },
  );
  return nearest;
}

function personKey(extract: string, row: string, person: string): string {
  return `${row}\t${person}\t${extract}`;
}

function millionthsOf(probability: string): number {
  return probability === '' ? -1 : Math.round(Number(probability) * 1_000_000);
}
