/**
 * From a handful of files to a proposal: which one is the residents' file, what the others are, which column is what.
 * Only what is written into doisoat.yaml counts; a run never guesses kinds.
 */
import { Failure, type Fault } from '../failure.ts';
import type { SourceKindName } from '../flow.ts';
import { repeatedKeys } from './key-column.ts';
import { type Looked, look } from './look.ts';
import type { Ask, Doubt, LeftOut, NamedFile, Proposal, ProposedSource } from './proposal.ts';

/** The likeliest kind is sure when it leads by the weight of one telling field. */
const SURE_LEAD = 3;

/** A file whose kind is still open. */
interface Seen {
  readonly named: NamedFile;
  readonly looked: Looked;
}

/** Throws a Failure when no run can come of these files: no residents' file, or no usable extract. */
export async function propose(files: readonly NamedFile[], ask: Ask, signal: AbortSignal): Promise<Proposal> {
  const leftOut: LeftOut[] = [];
  const seen: Seen[] = [];
  for (const named of files) {
    try {
      seen.push({ named, looked: await look(named, nobody, named.kind) });
    } catch (error) {
      leftOut.push(without(named, error));
    }
  }
  const chosen = await chooseMaster(seen, ask, leftOut);
  const master = await settleSource(chosen.seen, 'master', chosen.doubts, ask);
  if ('faults' in master) throw new Failure(master.faults);
  const repeated = await repeatedKeys(master, signal);
  const extracts: ProposedSource[] = [];
  for (const one of seen) {
    if (one === chosen.seen) continue;
    const extract = await chooseKind(one, ask);
    if ('faults' in extract) leftOut.push(extract);
    else extracts.push(withFreeName(extract, extracts));
  }
  if (extracts.length === 0)
    throw new Failure([missingExtracts(chosen.seen), ...leftOut.flatMap(({ faults }) => faults)]);
  return { master: withoutKey(master, repeated), extracts, leftOut };
}

/** A key that repeats is shown and not used. */
function withoutKey(master: ProposedSource, others: readonly string[]): ProposedSource {
  if (others.length === 0) return master;
  const doubt: Doubt = { code: 'key_repeated', key: 'residentId', others };
  return { ...master, doubts: [...master.doubts, doubt] };
}

const nobody: Ask = () => Promise.resolve(undefined);

function without({ file, path, kind }: NamedFile, error: unknown): LeftOut {
  if (!(error instanceof Failure)) throw error;
  if (kind !== undefined) return { file, path, kind, faults: error.faults };
  // What headers would have been expected depends on the kind, and that is what is not known.
  const faults = error.faults.map((fault) =>
    fault.code === 'header_not_found' ? { ...fault, code: 'init_kind_unknown', facts: {} } : fault,
  );
  return { file, path, faults };
}

function missingExtracts({ named }: Seen): Fault {
  return { code: 'init_extracts_missing', place: {}, facts: { master: named.file } };
}

async function chooseMaster(
  seen: readonly Seen[],
  ask: Ask,
  leftOut: readonly LeftOut[],
): Promise<{ readonly seen: Seen; readonly doubts: readonly Doubt[] }> {
  const fixed = seen.filter(({ named }) => named.kind === 'master');
  if (fixed.length > 1) {
    throw Failure.of('master_twice', {}, { files: fixed.map(({ named }) => named.file) });
  }
  if (fixed[0] !== undefined) return { seen: fixed[0], doubts: [] };
  const able = seen
    .filter((one) => one.named.kind === undefined && scoreOf(one, 'master') > 0)
    .sort((a, b) => scoreOf(b, 'master') - scoreOf(a, 'master'));
  const tops = able.filter(({ looked }) => looked.sniffed.kinds[0]?.kind === 'master');
  const [first, second] = tops;
  const lead =
    first === undefined
      ? 0
      : scoreOf(first, 'master') - (second === undefined ? 0 : scoreOf(second, 'master'));
  if (first !== undefined && lead >= SURE_LEAD) {
    const others = kindsBeside(first, 'master');
    return { seen: first, doubts: others.length === 0 ? [] : [{ code: 'kind', others }] };
  }
  const choices = tops.length > 0 ? tops : able;
  const names = choices.map(({ named }) => named.file);
  const answer =
    names.length === 0
      ? undefined
      : await ask({ about: 'master', file: names[0]!, subject: '', choices: names });
  if (answer === undefined) {
    const fault =
      tops.length === 0
        ? { code: 'init_master_missing', place: {}, facts: {} }
        : { code: 'init_master_unsure', place: {}, facts: { files: names, file: names[0]! } };
    throw new Failure([fault, ...leftOut.flatMap((one) => one.faults)]);
  }
  return { seen: choices[answer]!, doubts: [] };
}

function scoreOf({ looked }: Seen, kind: SourceKindName): number {
  return looked.sniffed.kinds.find((score) => score.kind === kind)?.score ?? 0;
}

/** Kinds that the file could be nearly as well. */
function kindsBeside(seen: Seen, chosen: SourceKindName): SourceKindName[] {
  const most = scoreOf(seen, chosen);
  return seen.looked.sniffed.kinds
    .filter(({ kind, score }) => kind !== chosen && score > 0 && most - score < SURE_LEAD)
    .map(({ kind }) => kind);
}

async function chooseKind(seen: Seen, ask: Ask): Promise<ProposedSource | LeftOut> {
  const { named, looked } = seen;
  if (named.kind !== undefined) return settleSource(seen, named.kind, [], ask);
  const kinds = looked.sniffed.kinds.filter(({ kind, score }) => kind !== 'master' && score > 0);
  const [best] = kinds;
  if (best === undefined) {
    const facts = { headers: looked.sniffed.headers.filter(Boolean) };
    const fault = {
      code: 'init_kind_unknown',
      place: { file: named.file, line: looked.sniffed.headerLine },
      facts,
    };
    return { file: named.file, path: named.path, faults: [fault] };
  }
  const others = kinds.filter(({ kind, score }) => kind !== best.kind && best.score - score < SURE_LEAD);
  if (others.length === 0 && looked.sniffed.kinds[0]?.kind !== 'master')
    return settleSource(seen, best.kind, [], ask);
  const choices = [best.kind, ...others.map(({ kind }) => kind)];
  const answer =
    choices.length === 1 ? undefined : await ask({ about: 'kind', file: named.file, subject: '', choices });
  const kind = choices[answer ?? 0]!;
  const beside = choices.filter((one) => one !== kind);
  return settleSource(seen, kind, answer === undefined ? [{ code: 'kind', others: beside }] : [], ask);
}

async function settleSource(
  { named }: Seen,
  kind: SourceKindName,
  doubts: readonly Doubt[],
  ask: Ask,
): Promise<ProposedSource | LeftOut> {
  let looked: Looked;
  try {
    looked = await look(named, ask, kind);
  } catch (error) {
    return without({ ...named, kind }, error);
  }
  const { sniffed } = looked;
  const faults = sniffed.sampled === 0 ? [noRows(named, looked)] : sniffed.faults;
  if (faults.length > 0) return { file: named.file, path: named.path, kind, faults };
  return {
    kind,
    name: kind === 'master' ? 'master' : nameOf(named.file),
    file: named.file,
    path: named.path,
    ...looked,
    doubts: [...doubts, ...looked.doubts],
  };
}

/** A month without deaths has an empty register: a run would stop at it. */
function noRows({ file }: NamedFile, { sniffed }: Looked): Fault {
  const facts = { headers: sniffed.headers.filter(Boolean) };
  return { code: 'file_no_rows', place: { file, line: sniffed.headerLine }, facts };
}

/** The file's name without folders and ending; `master` is taken. */
function nameOf(file: string): string {
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  const name = (dot > 0 ? base.slice(0, dot) : base)
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 90);
  return name === '' || name === 'master' ? 'extract' : name;
}

function withFreeName(extract: ProposedSource, taken: readonly ProposedSource[]): ProposedSource {
  const names = new Set(taken.map(({ name }) => name));
  if (!names.has(extract.name)) return extract;
  let number = 2;
  while (names.has(`${extract.name}_${number}`)) number++;
  return { ...extract, name: `${extract.name}_${number}` };
}
