/** Which of the findings that a run must make it has made: copies in the master, and findings by extract and row. */
import { join } from 'node:path';
import { readTable } from './read-table.ts';
import type { RunFacts } from './results.ts';
import { findingCountsOf, type Tally } from './tally.ts';
import { COPY_COLUMNS, FINDING_COLUMNS, type TruthFiles } from './truth-files.ts';

/** The finding about rows of the master that are one person. */
const COPIES = 'duplicate_resident';
/** Under this name pairs of copies are counted. */
export const COPY_PAIRS = 'copy_pairs';

interface Made {
  /** Every finding by its place (code, extract, row) and by its resident. */
  readonly at: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
  /** Cluster of copies of each resident who is in one. */
  readonly clusterOf: ReadonlyMap<string, number>;
}

export async function judgeFindings(run: RunFacts, truth: TruthFiles, tally: Tally): Promise<void> {
  if (truth.findings.length === 0 && truth.copies.length === 0) return;
  const made = await readMade(run.folder);
  const judged = new Set<string>();
  for (const file of truth.findings) {
    await readTable(file, { required: FINDING_COLUMNS }, ([code, extract, row, resident]) => {
      const place = placeKey(code!, extract!, row!);
      // Several records may tell the same of one resident: that is one finding.
      const subject = resident === '' ? place : residentKey(code!, resident!);
      if (judged.has(subject)) return;
      judged.add(subject);
      const counts = findingCountsOf(tally, code!);
      counts.expected++;
      const found = made.at.has(place) || made.about.has(residentKey(code!, resident!));
      if (found || (code === COPIES && made.clusterOf.has(resident!))) counts.found++;
    });
  }
  for (const file of truth.copies) {
    await readTable(file, { required: COPY_COLUMNS }, ([resident, copyOf]) => {
      const counts = findingCountsOf(tally, COPY_PAIRS);
      counts.expected++;
      const cluster = made.clusterOf.get(resident!);
      if (cluster !== undefined && cluster === made.clusterOf.get(copyOf!)) counts.found++;
    });
  }
}

async function readMade(folder: string): Promise<Made> {
  const at = new Set<string>();
  const about = new Set<string>();
  const clusterOf = new Map<string, number>();
  let clusters = 0;
  await readTable(
    join(folder, 'findings.csv'),
    { required: ['code', 'extract', 'row', 'resident_id', 'evidence'] },
    ([code, extract, row, resident, evidence]) => {
      at.add(placeKey(code!, extract!, row!));
      if (resident !== '') about.add(residentKey(code!, resident!));
      if (code !== COPIES) return;
      clusters++;
      for (const member of [resident!, ...copiesIn(evidence!)]) clusterOf.set(member, clusters);
    },
  );
  return { at, about, clusterOf };
}

/** Resident keys in the evidence of a cluster: "copy: KEY – name …; copy: KEY – …". */
export function copiesIn(evidence: string): readonly string[] {
  return evidence
    .split('; ')
    .filter((part) => part.startsWith('copy: '))
    .map((part) => part.slice('copy: '.length).split(' – ')[0]!);
}

function placeKey(code: string, extract: string, row: string): string {
  return `${code}\t${row}\t${extract}`;
}

function residentKey(code: string, resident: string): string {
  return `${code}\t${resident}`;
}
