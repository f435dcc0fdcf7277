/** Reads every file of a run, the largest extract in a thread of its own, and says how each is to be cleaned. */
import { readAside } from './engine/read-aside.ts';
import { Failure, type Fault } from './failure.ts';
import type { FieldKey, Progress, RawTable } from './flow.ts';
import type { Area, SourceToClean } from './normalise/normalise.ts';
import { nearest } from './plan/nearest.ts';
import type { ExtractPlan, Plan } from './plan/plan.ts';
import { ALL_WARDS } from './plan/reporting.ts';
import { fileBytes } from './read/open-file.ts';
import { readSource } from './read/read-source.ts';
import { readWardUnits, type WardTables } from './read/read-ward-units.ts';
import { repeatedResidentId } from './read/resident-id.ts';
import { sourceKind } from './sources/list.ts';

/** What reading needs of the outside. */
export interface ReadPorts {
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

type WithWards = Pick<Plan, 'wards' | 'master'> & Partial<Pick<Plan, 'reporting' | 'split'>>;

/** The table of units that the configuration names, if it names one; a ward that is not in it is a Failure. */
export async function readWards(plan: WithWards): Promise<WardTables | undefined> {
  if (plan.wards === undefined) return undefined;
  const tables = await readWardUnits(plan.wards);
  const { units, old } = tables.units;
  // A table of changes alone names no commune that stayed as it was.
  if (units.size === 0) return tables;
  const known = [...units.keys(), ...old.keys()];
  const faults = wardsNamed(plan)
    .filter(({ code }) => !units.has(code) && !old.has(code))
    .map(({ setting, code }): Fault => {
      const suggestion = nearest(code, known);
      const facts = { setting, code, ...(suggestion === undefined ? {} : { suggestion }) };
      return { code: 'ward_code_unknown', place: { file: plan.wards![0]!.file }, facts };
    });
  if (faults.length > 0) throw new Failure(faults);
  return tables;
}

/** Wards that the configuration speaks of. */
function wardsNamed({ master, reporting, split }: WithWards): { setting: string; code: string }[] {
  const officers =
    typeof split === 'object' ? split.flatMap(({ ward }) => (ward === undefined ? [] : [ward])) : [];
  const targets = Object.keys(reporting?.targets ?? {}).filter((code) => code !== ALL_WARDS);
  return [
    ...master.covers.map((code) => ({ setting: 'master.covers', code })),
    ...targets.map((code) => ({ setting: 'targets', code })),
    ...officers.map((code) => ({ setting: 'split', code })),
  ];
}

export function areaOf(plan: Pick<Plan, 'master'>, wards: WardTables | undefined): Area {
  return { covers: plan.master.covers, ...(wards === undefined ? {} : { units: wards.units }) };
}

type FilesToRead = Pick<Plan, 'master' | 'extracts' | 'maxRejected'> & Partial<Pick<Plan, 'workers'>>;

/** Every file is looked at before the run gives up, so that all bad ones are named at once. */
export async function readAll(
  plan: FilesToRead,
  ports: ReadPorts,
): Promise<{ master: RawTable; extracts: readonly RawTable[] }> {
  const { master, extracts, faults } = await readEach(plan, ports);
  if (faults.length > 0) throw new Failure(faults);
  return { master: master!, extracts: extracts.map((table) => table!) };
}

/** What could be read, in the order of the plan, and what was wrong with the rest. */
export async function readEach(
  plan: FilesToRead,
  ports: ReadPorts,
): Promise<{
  readonly master: RawTable | undefined;
  readonly extracts: readonly (RawTable | undefined)[];
  readonly faults: readonly Fault[];
}> {
  const tables: (RawTable | undefined)[] = [];
  const faults: Fault[] = [];
  const aside = await largestAside(plan, ports.signal);
  for (const file of [plan.master, ...plan.extracts]) {
    try {
      tables.push(await readOne(plan, file, ports, aside?.file === file ? aside.table : undefined));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      faults.push(...error.faults);
      tables.push(undefined);
    }
  }
  const repeated = tables[0] === undefined ? undefined : repeatedResidentId(tables[0]);
  if (repeated !== undefined) faults.push(repeated);
  return { master: tables[0], extracts: tables.slice(1), faults };
}

/** Extracts of fewer bytes are read sooner than a thread starts. */
const WORTH_A_THREAD = 16_000_000;

/** The largest extract, read in a thread of its own while this one reads the master; only where that pays. */
async function largestAside(
  plan: Pick<Plan, 'extracts' | 'maxRejected'> & Partial<Pick<Plan, 'workers'>>,
  signal: AbortSignal,
): Promise<{ file: ExtractPlan; table: Promise<RawTable> } | undefined> {
  if ((plan.workers ?? 1) < 2) return undefined;
  const sizes = await Promise.all(plan.extracts.map(({ path }) => fileBytes(path)));
  const largest = sizes.indexOf(Math.max(...sizes));
  const file = plan.extracts[largest];
  if (file === undefined || sizes[largest]! < WORTH_A_THREAD) return undefined;
  const { maxRejected } = plan;
  const table = readAside({ plan: file, customColumns: extractColumns(file), maxRejected }, signal);
  // Its failure is looked at when its turn comes.
  table.catch(() => undefined);
  return { file, table };
}

async function readOne(
  plan: Pick<Plan, 'master' | 'extracts' | 'maxRejected'>,
  file: Plan['master'] | ExtractPlan,
  { progress, signal }: ReadPorts,
  aside: Promise<RawTable> | undefined,
): Promise<RawTable> {
  progress.begin('read', file.name);
  const customColumns = file === plan.master ? masterColumns(plan) : extractColumns(file as ExtractPlan);
  const table = await (aside ??
    readSource(file, sourceKind(file.kind), {
      maxRejected: plan.maxRejected,
      customColumns,
      signal,
      onProgress: (done, total) => progress.advance(done, total),
    }));
  progress.end('read', { rows: table.rowCount, rejected: table.rejected.length }, file.name);
  progress.note('columns_found', {
    source: table.source,
    file: table.facts.file,
    ...(table.facts.workbook === undefined
      ? { encoding: table.facts.encoding }
      : { format: table.facts.encoding }),
    delimiter: table.facts.delimiter,
    headerLine: table.facts.headerLine,
    columns: table.facts.columns.map(({ key, header }) => `${key} = ${header}`),
  });
  noteWorkbook(table, progress);
  return table;
}

function noteWorkbook({ source, facts: { workbook } }: RawTable, progress: Progress): void {
  if (workbook === undefined) return;
  const { sheet, otherSheets, hiddenRows, uncalculated } = workbook;
  progress.note('workbook_read', {
    source,
    sheet,
    otherSheets,
    ...(hiddenRows === 0 ? {} : { hidden: hiddenRows }),
  });
  if (uncalculated > 0) progress.note('formulas_uncalculated', { source, cells: uncalculated });
}

function extractColumns(extract: ExtractPlan): ReadonlyMap<FieldKey, string> {
  return new Map(extract.fields.map((field) => [field.field, field.extract]));
}

/** Columns of the master that custom extracts are compared with, by extract and field. */
function masterColumns(plan: Pick<Plan, 'extracts'>): ReadonlyMap<FieldKey, string> {
  return new Map(
    plan.extracts.flatMap((extract) =>
      extract.fields.map((field) => [masterKey(extract, field.field), field.master] as const),
    ),
  );
}

function masterKey(extract: ExtractPlan, field: string): FieldKey {
  return `${extract.name}/${field}`;
}

/** The master first (as people, unless it is custom), then the extracts, then the master once more for each custom extract. */
export function sourcesToClean(
  plan: Pick<Plan, 'master' | 'extracts'>,
  master: RawTable,
  extracts: readonly RawTable[],
): SourceToClean[] {
  const sources: SourceToClean[] = [
    plan.master.kind === 'custom' ? { raw: master, custom: { fields: [], keyOf: String } } : { raw: master },
  ];
  extracts.forEach((raw, index) => {
    const { fields } = plan.extracts[index]!;
    sources.push(raw.kind === 'custom' ? { raw, custom: { fields, keyOf: String } } : { raw });
  });
  for (const extract of plan.extracts) {
    if (extract.kind === 'custom')
      sources.push({
        raw: master,
        custom: { fields: extract.fields, keyOf: (field) => masterKey(extract, field) },
      });
  }
  return sources;
}
