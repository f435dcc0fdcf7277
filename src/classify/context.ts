/**
 * What every finding may look at, prepared once: the people of all extracts, who is linked to whom, certain ages,
 * deaths. A finding reads typed arrays from here and makes objects only where it holds.
 */
import type { Books, CleanTable, Clusters, RawTable, Verdicts } from '../flow.ts';
import type { ReportedResident, StruckOff } from '../plan/officer-decisions.ts';
import type { Plan } from '../plan/plan.ts';
import { type DateBounds, dateBounds, packIso } from './date-bounds.ts';
import { type Links, linkResidents } from './links.ts';
import type { People, PersonTable } from './people.ts';

export interface ClassifyInput {
  readonly plan: Plan;
  readonly master: CleanTable;
  readonly extracts: readonly { readonly raw: RawTable; readonly verdicts: readonly Verdicts[] }[];
  readonly books: Books;
  readonly clusters: Clusters;
  /** Whom officers called dead, absent or gone abroad, by row. */
  readonly reported?: readonly ReportedResident[] | undefined;
  /** Registered deaths whose residents were struck off. */
  readonly struckOff?: readonly StruckOff[] | undefined;
  residentKey(row: number): string;
}

export interface Context {
  readonly plan: Plan;
  /** Reference date, packed yyyymmdd. */
  readonly asOf: number;
  readonly books: Books;
  readonly clusters: Clusters;
  readonly master: People;
  /** Every person slot of every extract. */
  readonly tables: readonly PersonTable[];
  /** Those whose columns are roles of people (not custom), where the master's are too. */
  readonly peopleTables: readonly PersonTable[];
  readonly links: Links;
  /** What dates may stand for, as births, as deaths, and as other events and deadlines. */
  readonly bounds: DateBounds;
  readonly deathBounds: DateBounds;
  readonly eventBounds: DateBounds;
  /** Position in `links` of the death record of each cluster root, or -1. */
  readonly deathOf: Int32Array;
  readonly reported: readonly ReportedResident[];
  readonly struckOff: readonly StruckOff[];
  /** The name of a resident in every table. */
  residentKey(row: number): string;
  /** Values that findings share, each worked out when first asked for. */
  shared<T>(key: string, make: () => T): T;
}

export function prepare(input: ClassifyInput): Context {
  const { plan, books, clusters } = input;
  const master: People = {
    order: 0,
    slot: 0,
    source: 'master',
    kind: input.master.kind,
    person: 'self',
    table: input.master,
  };
  const tables = input.extracts.flatMap(({ raw, verdicts }, index) =>
    verdicts.map(
      (one, slot): PersonTable => ({
        order: index + 1,
        slot,
        source: raw.source,
        kind: raw.kind,
        person: one.table.person,
        table: one.table,
        verdicts: one,
        plan: plan.extracts.find(({ name }) => name === raw.source),
      }),
    ),
  );
  const links = linkResidents(input.master.count, clusters, tables);
  const known = new Map<string, unknown>();
  return {
    plan,
    asOf: packIso(plan.asOf),
    books,
    clusters,
    master,
    tables,
    peopleTables: master.kind === 'custom' ? [] : tables.filter(({ kind }) => kind !== 'custom'),
    links,
    bounds: dateBounds(books.dates, 'birth'),
    deathBounds: dateBounds(books.dates, 'death'),
    eventBounds: dateBounds(books.dates, 'event'),
    deathOf: deathOfResidents(input.master.count, links, tables),
    reported: input.reported ?? [],
    struckOff: input.struckOff ?? [],
    residentKey: (row) => input.residentKey(row),
    shared: <T>(key: string, make: () => T): T => {
      if (!known.has(key)) known.set(key, make());
      return known.get(key) as T;
    },
  };
}

/** The first death record linked to each resident (a death is one-to-one, so more than one is a copy). */
function deathOfResidents(residents: number, links: Links, tables: readonly PersonTable[]): Int32Array {
  const deathOf = new Int32Array(residents).fill(-1);
  const isDeath = tables.map(({ kind }) => kind === 'death');
  if (!isDeath.includes(true)) return deathOf;
  for (let root = 0; root < residents; root++) {
    for (let at = links.starts[root]!; at < links.starts[root + 1]!; at++) {
      if (isDeath[links.table[at]!] === true) {
        deathOf[root] = at;
        break;
      }
    }
  }
  return deathOf;
}
