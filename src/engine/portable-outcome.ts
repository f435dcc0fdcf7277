/** What lists show of a run on its way to another thread: little is copied, for columns, texts and findings lie in shared memory. */
import { type FindingParts, foundFindings } from '../classify/found-findings.ts';
import type { CleanTable } from '../flow.ts';
import { residentKeys } from '../normalise/resident-key.ts';
import type { JudgedVerdicts } from '../plan/officer-decisions.ts';
import type { ListOutcome } from '../report/model.ts';
import { type PortableBooks, packBooks, unpackBooks } from './portable.ts';
import { type PortableRawTable, packTable, unpackTable } from './portable-tables.ts';

type PortableVerdicts = Omit<JudgedVerdicts, 'table'> & { readonly table: Omit<CleanTable, 'raw'> };

export interface PortableOutcome extends Pick<ListOutcome, 'plan' | 'clusters' | 'overTime'> {
  readonly master: PortableRawTable;
  readonly masterClean: Omit<CleanTable, 'raw'>;
  readonly extracts: readonly {
    readonly raw: PortableRawTable;
    readonly verdicts: readonly PortableVerdicts[];
  }[];
  readonly books: PortableBooks;
  readonly findings: FindingParts;
}

/** `findings`: those of the outcome, as columns. */
export function packOutcome(outcome: ListOutcome, findings: FindingParts): PortableOutcome {
  const { plan, clusters, overTime, master, masterClean, extracts, books } = outcome;
  return {
    plan,
    clusters,
    overTime,
    master: packTable(master),
    masterClean: withoutRaw(masterClean),
    extracts: extracts.map(({ raw, verdicts }) => ({
      raw: packTable(raw),
      verdicts: verdicts.map((one) => ({ ...one, table: withoutRaw(one.table) })),
    })),
    books: packBooks(books),
    findings,
  };
}

export function unpackOutcome(outcome: PortableOutcome): ListOutcome {
  const { plan, clusters, overTime } = outcome;
  const master = unpackTable(outcome.master);
  return {
    plan,
    clusters,
    overTime,
    master,
    masterClean: { ...outcome.masterClean, raw: master },
    extracts: outcome.extracts.map((extract) => {
      const raw = unpackTable(extract.raw);
      const verdicts = extract.verdicts.map((one) => ({ ...one, table: { ...one.table, raw } }));
      return { raw, verdicts, clean: verdicts.map(({ table }) => table) };
    }),
    books: unpackBooks(outcome.books),
    residentKeys: residentKeys(master),
    findings: foundFindings(outcome.findings),
  };
}

function withoutRaw({ raw: _, ...table }: CleanTable): Omit<CleanTable, 'raw'> {
  return table;
}
