/**
 * Does the column that would be the residents' key tell them apart? A run refuses a configured one that does not, so the
 * whole column is read, and nothing but it: a proposal must be accepted as it stands.
 */

import { readSource } from '../read/read-source.ts';
import { repeatedResidentId } from '../read/resident-id.ts';
import { sourceKind } from '../sources/list.ts';
import type { SourceKind } from '../sources/source-kind.ts';
import type { ProposedSource } from './proposal.ts';

const KEY = 'residentId';

/** The first lines that say the same, "12 = 40"; nothing where the key tells all residents apart or there is none. */
export async function repeatedKeys(
  { file, path, sniffed, encoding }: ProposedSource,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const header = sniffed.columns.find(({ key }) => key === KEY)?.header;
  if (header === undefined) return [];
  const { workbook, headerLine } = sniffed;
  const plan = {
    name: 'master',
    kind: 'master' as const,
    file,
    path,
    columns: { [KEY]: header },
    headerRow: headerLine,
    ...(encoding === undefined ? {} : { encoding }),
    ...(workbook === undefined ? {} : { sheet: workbook.sheet }),
  };
  const table = await readSource(plan, KEY_ONLY, { maxRejected: {}, signal });
  const lines = repeatedResidentId(table)?.facts['lines'];
  return Array.isArray(lines) ? lines.map(String) : [];
}

/** The residents' file with one field: columns without one are not kept. */
const master = sourceKind('master');
const KEY_ONLY: SourceKind = {
  ...master,
  fields: master.fields.filter(({ key }) => key === KEY),
  required: [],
};
