/** Which rows of the residents' file a run took for one person, read from its findings.csv as any other program would. */
import { join } from 'node:path';
import { copiesIn } from '../evaluate/judge-findings.ts';
import { readTable } from '../evaluate/read-table.ts';

/** Keys of all rows that are the same person as the resident, himself among them; empty where the run found no copy of him. */
export async function recordedCopies(folder: string, resident: string): Promise<readonly string[]> {
  let found: readonly string[] = [];
  await readTable(join(folder, 'findings.csv'), { required: ['code', 'evidence'] }, ([code, evidence]) => {
    if (code !== 'duplicate_resident') return;
    const rows = copiesIn(evidence!);
    if (rows.includes(resident)) found = rows;
  });
  return found;
}
