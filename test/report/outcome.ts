/** A small run's outcome from readable rows, as the stages before the reports would hand it over. */
import type {
  Books,
  CleanTable,
  Conflict,
  FieldKey,
  Finding,
  PersonSlot,
  RawColumn,
  RawTable,
  ReasonName,
  RejectedRecord,
  SourceKindName,
  StatusName,
  Verdicts,
} from '../../src/flow.ts';
import type { ExtractPlan, FilePlan, Plan } from '../../src/plan/plan.ts';
import { DEFAULT_REPORTING } from '../../src/plan/reporting.ts';
import type { ExtractOutcome, RunOutcome } from '../../src/report/model.ts';
import { fieldKey } from '../../src/sources/source-kind.ts';
import { Dictionary } from '../../src/table/dictionary.ts';
import { REASON_NAMES, STATUS_NAMES } from '../../src/table/verdict-codes.ts';

type Row = Readonly<Record<FieldKey, string>>;

/** What was decided for one person of one row; candidates are [master row, probability, bits], best first. */
export interface Decided {
  readonly status: StatusName;
  readonly reason?: ReasonName;
  readonly candidates?: readonly (readonly [resident: number, probability: number, bits: number])[];
}

interface ExtractRows {
  readonly name: string;
  readonly kind: SourceKindName;
  readonly rows: readonly Row[];
  /** By person slot, for each row. */
  readonly decided: Readonly<Partial<Record<PersonSlot, readonly Decided[]>>>;
  readonly rejected?: readonly RejectedRecord[];
}

export interface OutcomeRows {
  readonly master: readonly Row[];
  readonly extracts: readonly ExtractRows[];
  readonly findings?: readonly Partial<Finding>[];
  readonly conflicts?: readonly Conflict[];
  readonly issues?: RunOutcome['issues'];
  readonly copies?: readonly (readonly number[])[];
  readonly plan?: Partial<Plan>;
}

const texts = new Dictionary();

export function makeOutcome(rows: OutcomeRows): RunOutcome {
  const master = rawTable('master', 'master', rows.master);
  const clusterOf = Int32Array.from(rows.master, (_, row) => row);
  for (const copies of rows.copies ?? []) for (const row of copies) clusterOf[row] = copies[0]!;
  return {
    plan: makePlan(rows),
    version: '0.0.0',
    run: 'run-1',
    started: '2026-09-01T00:00:00.000Z',
    durations: { read: 12 },
    master,
    masterClean: cleanTable(master, 'self'),
    extracts: rows.extracts.map(makeExtract),
    books: makeBooks(),
    residentKeys: { kind: 'residentId', of: (row) => rows.master[row]!['residentId'] ?? `#${row + 1}` },
    clusters: { clusterOf, copies: rows.copies ?? [] },
    findings: (rows.findings ?? []).map(makeFinding),
    conflicts: rows.conflicts ?? [],
    notProduced: [{ code: 'dead_still_resident', needs: 'death_extract' }],
    wardTables: [],
    issues: rows.issues ?? [],
    blocking: [],
    shapes: [],
    modelJson: { prior: 0.01, u: [0.5, 0.5] },
  };
}

function rawTable(
  source: string,
  kind: SourceKindName,
  rows: readonly Row[],
  rejected: readonly RejectedRecord[] = [],
): RawTable {
  const columns = new Map<FieldKey, RawColumn>();
  for (const key of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const dictionary = new Dictionary();
    const codes = Int32Array.from(rows, (row) => dictionary.intern(row[key] ?? ''));
    columns.set(key, { header: key, codes, dictionary });
  }
  const numbers = new Set(rejected.map((record) => record.row));
  const row: number[] = [];
  for (let number = 1; row.length < rows.length; number++) if (!numbers.has(number)) row.push(number);
  return {
    source,
    kind,
    facts: {
      file: `${source}.csv`,
      path: `/data/${source}.csv`,
      bytes: 1,
      sha256: '00',
      encoding: 'utf-8',
      byteOrderMark: false,
      delimiter: ',',
      headerLine: 1,
      headers: [...columns.keys()],
      columns: [...columns.keys()].map((key) => ({ key, header: key, how: 'exact' as const })),
      unmappedHeaders: [],
      blankLines: 0,
      titleLines: 0,
      footerLines: 0,
      recordsRead: rows.length + rejected.length,
    },
    rowCount: rows.length,
    row: Int32Array.from(row),
    line: Int32Array.from(row, (number) => number + 1),
    columns,
    rejected,
  };
}

function cleanTable(raw: RawTable, person: PersonSlot, present?: Uint8Array): CleanTable {
  const wards = raw.columns.get(fieldKey(person, 'wardCode'));
  const columns = new Map<string, Int32Array>();
  if (wards !== undefined) {
    columns.set(
      'ward',
      Int32Array.from(wards.codes, (code) => texts.intern(wards.dictionary.text(code))),
    );
  }
  return {
    source: raw.source,
    kind: raw.kind,
    person,
    count: raw.rowCount,
    present: present ?? new Uint8Array(raw.rowCount).fill(1),
    columns,
    raw,
  };
}

function makeExtract(extract: ExtractRows): ExtractOutcome {
  const raw = rawTable(extract.name, extract.kind, extract.rows, extract.rejected);
  const verdicts = Object.entries(extract.decided).map(([person, decided]) =>
    makeVerdicts(raw, person as PersonSlot, decided),
  );
  return { raw, clean: verdicts.map((slot) => slot.table), verdicts };
}

function makeVerdicts(raw: RawTable, person: PersonSlot, decided: readonly Decided[]): Verdicts {
  const status = Uint8Array.from(decided, (each) => STATUS_NAMES.indexOf(each.status));
  const candidates = decided.map((each) => each.candidates ?? []);
  const all = candidates.flat();
  const starts = new Int32Array(decided.length + 1);
  candidates.forEach((list, row) => {
    starts[row + 1] = starts[row]! + list.length;
  });
  const best = (at: number, part: 0 | 1 | 2, none: number) =>
    candidates.map((list) => list[at]?.[part] ?? none);
  return {
    table: cleanTable(
      raw,
      person,
      status.map((each) => (each === 0 ? 0 : 1)),
    ),
    status,
    reason: Uint8Array.from(decided, (each) => REASON_NAMES.indexOf(each.reason ?? '')),
    partner: Int32Array.from(best(0, 0, -1)),
    probability: Float64Array.from(best(0, 1, 0)),
    weightBits: Float64Array.from(best(0, 2, 0)),
    rival: Int32Array.from(best(1, 0, -1)),
    rivalProbability: Float64Array.from(best(1, 1, 0)),
    starts,
    candidate: Int32Array.from(all, (each) => each[0]),
    candidateProbability: Float64Array.from(all, (each) => each[1]),
    candidatePattern: new Int32Array(all.length),
    candidateBits: Float64Array.from(all, (each) => each[2]),
  };
}

/** A finding of which only the given parts matter. */
export function makeFinding(finding: Partial<Finding>): Finding {
  return {
    id: 'f1',
    code: 'not_found',
    dimension: 'du',
    severity: 'high',
    who: ['police'],
    source: 'bao_hiem',
    row: 0,
    person: 'self',
    resident: -1,
    others: [],
    wardCode: '00004',
    hamlet: '',
    evidence: [],
    ...finding,
  };
}

function makeBooks(): Books {
  const none = new Int32Array(1);
  const bytes = new Uint8Array(1);
  const names = new Dictionary();
  return {
    names: {
      size: 1,
      texts: names,
      starts: none,
      syllables: none,
      syllableTexts: names,
      foldedTexts: names,
      folded: none,
      given: none,
      family: none,
      sorted: none,
      flags: bytes,
      alias: none,
    },
    dates: { size: 1, packed: none, defaults: bytes, equivalent: none, lunar7: none, lunar8: none },
    addresses: { size: 1, house: none, street: none, hamlet: none, ward: none },
    places: { bareHamlet: none, wardChoices: new Map(), wardNames: new Map() },
    texts,
  };
}

export function makePlan({ extracts, plan }: Pick<OutcomeRows, 'extracts' | 'plan'>): Plan {
  const file = (name: string, kind: SourceKindName): FilePlan => ({
    name,
    kind,
    file: `${name}.csv`,
    path: `/data/${name}.csv`,
    columns: {},
  });
  return {
    master: { ...file('master', 'master'), covers: [] },
    extracts: extracts.map(
      ({ name, kind }): ExtractPlan => ({ ...file(name, kind), oneToOne: [], fields: [] }),
    ),
    decide: { match: 0.99, review: 0.5 },
    out: 'ket-qua',
    outPath: '/data/ket-qua',
    overwrite: false,
    asOf: '2026-09-30',
    lang: 'vi',
    reports: 'all',
    mask: false,
    workers: 2,
    maxRejected: { share: 0.2 },
    failOn: [],
    reporting: DEFAULT_REPORTING,
    ...plan,
  };
}
