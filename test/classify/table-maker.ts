/**
 * A small run from readable rows: the real normalisation, and verdicts as the rows themselves state them.
 * A row of an extract says with "@" (or "@husband", "@child" …) what was decided for the person:
 * '2' matched to the second resident, '?2' in review with him, '?2 equal_candidates', or a reason of not being found.
 */
import { type Classified, classify } from '../../src/classify/classify.ts';
import type { CleanTable, Conflict, Finding, RawTable, SourceKindName, Verdicts } from '../../src/flow.ts';
import { normalise } from '../../src/normalise/normalise.ts';
import { residentKeys } from '../../src/normalise/resident-key.ts';
import type { ReportedResident } from '../../src/plan/officer-decisions.ts';
import type { CustomField, ExtractPlan, Plan } from '../../src/plan/plan.ts';
import { DEFAULT_REPORTING } from '../../src/plan/reporting.ts';
import { REASON_NAMES, STATUS_NAMES } from '../../src/table/verdict-codes.ts';
import { type Row, rawTable } from '../helpers/raw-table.ts';

interface Extract {
  readonly kind: SourceKindName;
  /** Left out: the kind. */
  readonly name?: string;
  readonly rows: readonly Row[];
  readonly fields?: readonly CustomField[];
}

export interface Run {
  readonly master: readonly Row[];
  readonly masterKind?: SourceKindName;
  readonly extracts?: readonly Extract[];
  /** Rows (from 1) of the master that are one person. */
  readonly copies?: readonly (readonly number[])[];
  readonly asOf?: string;
  readonly reported?: readonly ReportedResident[];
}

function file(name: string, kind: SourceKindName) {
  return { name, kind, file: `${name}.csv`, path: `/nowhere/${name}.csv`, columns: {} };
}

function planOf(run: Run): Plan {
  return {
    master: { ...file('master', run.masterKind ?? 'master'), covers: [] },
    extracts: (run.extracts ?? []).map(
      ({ kind, name = kind, fields = [] }): ExtractPlan => ({ ...file(name, kind), oneToOne: [], fields }),
    ),
    decide: { match: 0.99, review: 0.5 },
    out: 'out',
    outPath: '/nowhere/out',
    overwrite: false,
    asOf: run.asOf ?? '2026-06-30',
    lang: 'vi',
    reports: 'tables',
    mask: false,
    workers: 1,
    maxRejected: {},
    failOn: [],
    reporting: DEFAULT_REPORTING,
  };
}

const withoutDecisions = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !key.startsWith('@')));

function verdictsOf(table: CleanTable, rows: readonly Row[]): Verdicts {
  const { count } = table;
  const empty = () => new Float64Array(count);
  const status = new Uint8Array(count);
  const reason = new Uint8Array(count);
  const partner = new Int32Array(count).fill(-1);
  const candidates: number[][] = [];
  for (let row = 0; row < count; row++) {
    const decision = rows[row]?.[table.person === 'self' ? '@' : `@${table.person}`] ?? 'no_candidate';
    const [, mark, numbers, word] = /^(\??)([\d,]*) ?(\w*)$/.exec(decision) ?? [];
    const residents = numbers ? numbers.split(',').map((number) => Number(number) - 1) : [];
    candidates.push(residents);
    if (table.present[row] === 0) continue;
    const [best = -1] = residents;
    partner[row] = best;
    const name = best >= 0 && mark === '' && !word ? 'match' : mark === '?' ? 'review' : 'unmatched';
    status[row] = STATUS_NAMES.indexOf(name);
    reason[row] = Math.max(
      0,
      REASON_NAMES.findIndex((one) => one === (word || (mark === '?' ? 'below_match' : ''))),
    );
  }
  const starts = new Int32Array(count + 1);
  candidates.forEach((list, row) => {
    starts[row + 1] = starts[row]! + list.length;
  });
  const candidate = Int32Array.from(candidates.flat());
  return {
    table,
    status,
    reason,
    partner,
    probability: empty(),
    weightBits: empty(),
    rival: new Int32Array(count).fill(-1),
    rivalProbability: empty(),
    starts,
    candidate,
    candidateProbability: new Float64Array(candidate.length),
    candidatePattern: new Int32Array(candidate.length),
    candidateBits: new Float64Array(candidate.length),
  };
}

/** What was classified, as arrays: tests look here and there. */
type ClassifiedRun = Omit<Classified, 'findings' | 'conflicts'> & {
  readonly findings: readonly Finding[];
  readonly conflicts: readonly Conflict[];
  readonly master: RawTable;
};

export function classifyRun(run: Run): ClassifiedRun {
  const plan = planOf(run);
  const extracts = run.extracts ?? [];
  const master = rawTable(run.masterKind ?? 'master', run.master, 'master');
  const raws = extracts.map(({ kind, name, rows }) => rawTable(kind, rows.map(withoutDecisions), name));
  const clean = normalise(
    [
      run.masterKind === 'custom' ? { raw: master, custom: { fields: [], keyOf: String } } : { raw: master },
      ...raws.map((raw, index) => {
        const fields = extracts[index]?.fields;
        return fields === undefined ? { raw } : { raw, custom: { fields, keyOf: String } };
      }),
    ],
    plan.asOf,
  );
  const clusterOf = Int32Array.from(run.master, (_, row) => row);
  const copies = (run.copies ?? []).map((rows) => rows.map((row) => row - 1));
  for (const rows of copies) for (const row of rows) clusterOf[row] = rows[0]!;
  const keys = residentKeys(master);
  const classified = classify({
    plan,
    master: clean.tables[0]![0]!,
    extracts: raws.map((raw, index) => ({
      raw,
      verdicts: clean.tables[index + 1]!.map((table) => verdictsOf(table, extracts[index]!.rows)),
    })),
    books: clean.books,
    clusters: { clusterOf, copies },
    reported: run.reported,
    residentKey: (row) => keys.of(row),
  });
  return { ...classified, findings: [...classified.findings], conflicts: [...classified.conflicts], master };
}

/** One finding as a line: "name_differs bao_hiem 1 → 2: fullName Nguyễn Văn A ≠ Nguyễn Văn B". */
export function show(finding: Finding): string {
  const { code, source, row, person, resident, evidence } = finding;
  const at = `${source} ${row + 1}${person === 'self' ? '' : ` ${person}`}`;
  const facts = evidence.map(({ field, extract, master, fact }) =>
    [field, extract, extract !== undefined && master !== undefined ? '≠' : undefined, master, fact]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );
  return `${code} ${at} → ${resident < 0 ? '–' : resident + 1}: ${facts.join('; ')}`;
}

/** Only the findings of one code, as lines. */
export function findingsOf(run: Run, code: string): string[] {
  return classifyRun(run)
    .findings.filter((finding) => finding.code === code)
    .map(show);
}
