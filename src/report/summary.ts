/** The content of summary.json from a run's outcome: counts, inputs and configuration, never a value of a record. */
import type { Officer, RawTable, ReasonName, Severity } from '../flow.ts';
import { REASON_NAMES } from '../table/verdict-codes.ts';
import { columnDoubts } from './cell-doubts.ts';
import { ledgerSummary } from './changes.ts';
import { percentsOf } from './figures.ts';
import { identitiesOf, MATCH, REVIEW, UNMATCHED } from './identities.ts';
import { measure } from './measure.ts';
import type {
  ConfigurationSummary,
  ExtractOutcome,
  ExtractSummary,
  FindingSummary,
  InputSummary,
  IssueSummary,
  RunFigures,
  RunOutcome,
  RunSummary,
  SlotSummary,
} from './model.ts';
import { rawTables } from './sources.ts';
import { wardCounts } from './ward-counts.ts';

/** What is only known when everything else has been written. */
export interface WrittenFacts {
  readonly finished: string;
  readonly modelSha256: string;
  readonly files: RunSummary['files'];
  readonly cutCells: number;
}

export function summarise(outcome: RunOutcome, figures: RunFigures, written: WrittenFacts): RunSummary {
  const linkRows = written.files.find((file) => file.name === 'links.csv')?.rows;
  return {
    ...figures,
    finished: written.finished,
    identities: identitiesOf(outcome, linkRows),
    model: { file: 'model.json', sha256: written.modelSha256 },
    files: written.files,
    cutCells: written.cutCells,
  };
}

/** Every figure of a run; counted once, for summary.json and for the page. */
export function countRun(outcome: RunOutcome): RunFigures {
  const { master, clusters } = outcome;
  const extracts = outcome.extracts.map(extractOf);
  const findings = findingsOf(outcome);
  const measures = measure(outcome);
  return {
    schemaVersion: 1,
    program: { name: 'doisoat', version: outcome.version },
    started: outcome.started,
    durationsMs: outcome.durations,
    outPath: outcome.plan.outPath,
    configuration: configurationOf(outcome),
    inputs: rawTables(outcome).map(inputOf),
    wardTables: outcome.wardTables,
    master: {
      read: master.facts.recordsRead,
      rejected: master.rejected.length,
      used: master.rowCount,
      residentId: outcome.residentKeys.kind,
      clusters: clusters.copies.length,
      copies: clusters.copies.reduce((sum, rows) => sum + rows.length, 0),
    },
    extracts,
    totals: totalsOf(extracts, findings),
    wards: wardCounts(outcome),
    findings,
    notProduced: outcome.notProduced,
    ...ledgerSummary(outcome.overTime, outcome.plan.asOf, measures.scores),
    conflicts: conflictsOf(outcome),
    issues: rawTables(outcome).flatMap((raw) => issuesOf(raw, outcome)),
    blocking: outcome.blocking,
    comparisons: outcome.shapes,
    ...measures,
  };
}

/** The number of workers is left out: it must not change a byte of the output. */
function configurationOf({ plan, pseudonymKey }: RunOutcome): ConfigurationSummary {
  const {
    asOf,
    lang,
    wards,
    decide,
    out,
    overwrite,
    reports,
    mask,
    modelPath,
    maxRejected,
    failOn,
    master,
    extracts,
    reporting,
    split,
    passwordPath,
  } = plan;
  return {
    asOf,
    lang,
    ...(wards === undefined ? {} : { wards }),
    decide,
    out,
    overwrite,
    reports,
    mask,
    ...(modelPath === undefined ? {} : { modelPath }),
    maxRejected,
    failOn,
    master,
    extracts,
    reporting,
    ...(split === undefined ? {} : { split: split === 'hamlet' ? split : 'officers' }),
    ...(passwordPath === undefined ? {} : { passwordProtected: true }),
    ...(pseudonymKey === undefined ? {} : { pseudonyms: { key: pseudonymKey } }),
  };
}

function inputOf(raw: RawTable): InputSummary {
  const { facts } = raw;
  return {
    source: raw.source,
    kind: raw.kind,
    file: facts.file,
    path: facts.path,
    bytes: facts.bytes,
    sha256: facts.sha256,
    encoding: facts.encoding,
    byteOrderMark: facts.byteOrderMark,
    delimiter: facts.delimiter,
    ...(facts.workbook === undefined ? {} : { workbook: facts.workbook }),
    headerLine: facts.headerLine,
    columns: facts.columns.map(({ key, header, how }) => ({ field: key, header, how })),
    unmappedHeaders: facts.unmappedHeaders,
    blankLines: facts.blankLines,
    titleLines: facts.titleLines,
    footerLines: facts.footerLines,
    read: facts.recordsRead,
    rejected: raw.rejected.length,
    used: raw.rowCount,
    percent: percentsOf(facts.recordsRead, { rejected: raw.rejected.length, used: raw.rowCount }),
  };
}

function extractOf({ raw, verdicts }: ExtractOutcome): ExtractSummary {
  const reasons = new Array<number>(REASON_NAMES.length).fill(0);
  const slots = verdicts.map(({ table, status, reason }): SlotSummary => {
    const counts = [0, 0, 0, 0];
    for (let row = 0; row < status.length; row++) {
      const decided = status[row]!;
      counts[decided]!++;
      if (decided !== 0) reasons[reason[row]!]!++;
    }
    const [match, review, unmatched] = [counts[MATCH]!, counts[REVIEW]!, counts[UNMATCHED]!];
    return { person: table.person, persons: match + review + unmatched, match, review, unmatched };
  });
  const sum = (key: 'persons' | 'match' | 'review' | 'unmatched'): number =>
    slots.reduce((total, slot) => total + slot[key], 0);
  const [read, rejected, used] = [raw.facts.recordsRead, raw.rejected.length, raw.rowCount];
  const persons = sum('persons');
  const decided = { match: sum('match'), review: sum('review'), unmatched: sum('unmatched') };
  return {
    name: raw.source,
    kind: raw.kind,
    read,
    rejected,
    used,
    persons,
    ...decided,
    percent: { ...percentsOf(read, { rejected, used }), ...percentsOf(persons, decided) },
    reasons: REASON_NAMES.map((reason: ReasonName, code) => ({ reason, count: reasons[code]! })).filter(
      ({ reason, count }) => reason !== '' && count > 0,
    ),
    slots,
  };
}

function totalsOf(
  extracts: readonly ExtractSummary[],
  findings: readonly FindingSummary[],
): RunSummary['totals'] {
  const sum = (key: 'persons' | 'match' | 'review' | 'unmatched'): number =>
    extracts.reduce((total, extract) => total + extract[key], 0);
  const persons = sum('persons');
  const decided = { match: sum('match'), review: sum('review'), unmatched: sum('unmatched') };
  return {
    persons,
    ...decided,
    open: persons - decided.match,
    findings: findings.reduce((total, { count }) => total + count, 0),
    high: findings.reduce((total, finding) => total + finding.high, 0),
    percent: percentsOf(persons, decided),
  };
}

const OFFICERS: readonly Officer[] = ['police', 'civil_status', 'insurance'];

function findingsOf(outcome: RunOutcome): readonly FindingSummary[] {
  const sources = ['master', ...outcome.extracts.map(({ raw }) => raw.source)];
  const byCode = new Map<string, CodeCounts>();
  for (const { code, dimension, severity, source, who } of outcome.findings) {
    let counts = byCode.get(code);
    if (counts === undefined) {
      counts = { dimension, severities: new Map(), sources: new Map(), officers: new Map() };
      byCode.set(code, counts);
    }
    addOne(counts.severities, severity);
    addOne(counts.sources, source);
    for (const officer of who) addOne(counts.officers, officer);
  }
  return [...byCode.keys()].sort().map((code) => {
    const counts = byCode.get(code)!;
    const { dimension, severities } = counts;
    const graded = (severity: Severity): number => severities.get(severity) ?? 0;
    const [high, medium, low] = [graded('high'), graded('medium'), graded('low')];
    const counted = <Key>(keys: readonly Key[], of: ReadonlyMap<Key, number>) =>
      keys.flatMap((key) => ((of.get(key) ?? 0) > 0 ? [{ key, count: of.get(key)! }] : []));
    return {
      code,
      dimension,
      count: high + medium + low,
      high,
      medium,
      low,
      sources: counted(sources, counts.sources).map(({ key, count }) => ({ source: key, count })),
      officers: counted(OFFICERS, counts.officers).map(({ key, count }) => ({ officer: key, count })),
    };
  });
}

/** Of the findings of one class: how many by severity, source and officer. */
interface CodeCounts {
  readonly dimension: FindingSummary['dimension'];
  readonly severities: Map<Severity, number>;
  readonly sources: Map<string, number>;
  readonly officers: Map<Officer, number>;
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function conflictsOf(outcome: RunOutcome): RunSummary['conflicts'] {
  const byField = new Map<string, Map<string, number>>();
  for (const { field, difference } of outcome.conflicts) {
    const counts = byField.get(field) ?? new Map<string, number>();
    byField.set(field, counts);
    addOne(counts, difference);
  }
  const rows = [...byField].flatMap(([field, counts]) =>
    [...counts].map(([difference, count]) => ({ field, difference, count })),
  );
  const keyOf = ({ field, difference }: { field: string; difference: string }): string =>
    `${field} ${difference}`;
  return rows.sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

function issuesOf(raw: RawTable, outcome: RunOutcome): readonly IssueSummary[] {
  return columnDoubts(raw, outcome.issues).flatMap((column) => {
    const { cells } = column.counted;
    return [...cells.keys()].sort().map((code) => ({
      source: raw.source,
      file: raw.facts.file,
      field: column.key,
      code,
      cells: cells.get(code)!,
    }));
  });
}
