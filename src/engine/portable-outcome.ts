/** What a run knows on its way to another thread: little is copied, for columns, texts and findings lie in shared memory. */
import { type FindingParts, foundConflicts, foundFindings } from '../classify/found-findings.ts';
import type { CleanTable } from '../flow.ts';
import { residentKeys } from '../normalise/resident-key.ts';
import type { JudgedVerdicts } from '../plan/officer-decisions.ts';
import type { TableOutcome } from '../report/model.ts';
import { type PortableBooks, packBooks, unpackBooks } from './portable.ts';
import { type PortableRawTable, packTable, unpackTable } from './portable-tables.ts';

/** What is known when linking is done. */
export type Linked = Pick<
  TableOutcome,
  'plan' | 'clusters' | 'master' | 'masterClean' | 'books' | 'residentKeys'
> & {
  readonly extracts: readonly Pick<TableOutcome['extracts'][number], 'raw' | 'verdicts'>[];
};

type PortableVerdicts = Omit<JudgedVerdicts, 'table'> & { readonly table: Omit<CleanTable, 'raw'> };

export interface PortableLinked extends Pick<Linked, 'plan' | 'clusters'> {
  readonly master: PortableRawTable;
  readonly masterClean: Omit<CleanTable, 'raw'>;
  readonly extracts: readonly {
    readonly raw: PortableRawTable;
    readonly verdicts: readonly PortableVerdicts[];
  }[];
  readonly books: PortableBooks;
}

/** What becomes known after: findings as columns, and what the ledger says. */
export interface FoundOut extends Pick<TableOutcome, 'overTime'> {
  readonly findings: FindingParts;
}

export function packLinked({ plan, clusters, master, masterClean, extracts, books }: Linked): PortableLinked {
  return {
    plan,
    clusters,
    master: packTable(master),
    masterClean: withoutRaw(masterClean),
    extracts: extracts.map(({ raw, verdicts }) => ({
      raw: packTable(raw),
      verdicts: verdicts.map((one) => ({ ...one, table: withoutRaw(one.table) })),
    })),
    books: packBooks(books),
  };
}

export function unpackLinked(linked: PortableLinked): Linked {
  const { plan, clusters } = linked;
  const master = unpackTable(linked.master);
  return {
    plan,
    clusters,
    master,
    masterClean: { ...linked.masterClean, raw: master },
    extracts: linked.extracts.map((extract) => {
      const raw = unpackTable(extract.raw);
      return { raw, verdicts: extract.verdicts.map((one) => ({ ...one, table: { ...one.table, raw } })) };
    }),
    books: unpackBooks(linked.books),
    residentKeys: residentKeys(master),
  };
}

export function withFound(linked: Linked, { findings, overTime }: FoundOut): TableOutcome {
  return {
    ...linked,
    extracts: linked.extracts.map(({ raw, verdicts }) => ({
      raw,
      verdicts,
      clean: verdicts.map(({ table }) => table),
    })),
    findings: foundFindings(findings),
    conflicts: foundConflicts(findings),
    overTime,
  };
}

function withoutRaw({ raw: _, ...table }: CleanTable): Omit<CleanTable, 'raw'> {
  return table;
}
