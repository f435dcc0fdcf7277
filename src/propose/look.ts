/** Looks at one file as one kind of source until nothing is open: what is ambiguous is asked, or the first choice is taken and marked. */
import { Failure, type Fault } from '../failure.ts';
import type { FieldKey, SourceKindName } from '../flow.ts';
import { ENCODINGS, type EncodingName } from '../plan/plan.ts';
import { type Sniffed, sniff } from '../read/sniff.ts';
import type { Ask, Doubt, NamedFile } from './proposal.ts';

export interface Looked {
  readonly sniffed: Sniffed;
  readonly encoding?: EncodingName;
  readonly doubts: readonly Doubt[];
}

/** A file has fewer open questions than that, or is hopeless. */
const MOST_QUESTIONS = 60;
const OLD_ENCODINGS: ReadonlySet<string> = new Set(['windows-1258', 'tcvn3', 'vni', 'viscii']);

/** Throws a Failure where the file cannot be looked at; faults that remain are in `sniffed`. */
export async function look(
  { file, path }: NamedFile,
  ask: Ask,
  kind: SourceKindName | undefined,
): Promise<Looked> {
  const configured = new Map<FieldKey, string>();
  const doubts: Doubt[] = [];
  let encoding: EncodingName | undefined;
  for (let round = 0; ; round++) {
    let sniffed: Sniffed;
    try {
      sniffed = await sniff(
        { file, path, ...(encoding === undefined ? {} : { encoding }) },
        kind,
        configured,
      );
    } catch (error) {
      const likely = encoding === undefined ? likelyEncoding(error) : undefined;
      if (likely === undefined) throw error;
      encoding = likely;
      doubts.push({ code: 'encoding', others: [] });
      continue;
    }
    const open = kind === undefined || round > MOST_QUESTIONS ? undefined : sniffed.faults.find(isOpen);
    if (open === undefined) {
      const fixed =
        encoding ?? (OLD_ENCODINGS.has(sniffed.encoding) ? encodingOf(sniffed.encoding) : undefined);
      return {
        sniffed,
        ...(fixed === undefined ? {} : { encoding: fixed }),
        doubts: [...doubts, ...columnDoubts(sniffed)],
      };
    }
    doubts.push(await settle(open, file, ask, configured));
  }
}

function likelyEncoding(error: unknown): EncodingName | undefined {
  if (!(error instanceof Failure)) return undefined;
  const fault = error.faults.find(({ code }) => code === 'encoding_doubtful');
  return encodingOf(String(fault?.facts['likely'] ?? ''));
}

function encodingOf(name: string): EncodingName | undefined {
  return ENCODINGS.find((known) => known === name);
}

function isOpen({ code }: Fault): boolean {
  return code === 'column_ambiguous' || code === 'header_ambiguous';
}

/** Fixes one column by an answer, or by the first choice where nobody answers. */
async function settle(
  { code, facts }: Fault,
  file: string,
  ask: Ask,
  configured: Map<FieldKey, string>,
): Promise<Doubt> {
  const list = (name: string): readonly string[] => {
    const value = facts[name];
    return typeof value === 'object' ? value : [];
  };
  if (code === 'column_ambiguous') {
    const key = String(facts['field']);
    const choices = list('candidates');
    const answer = await ask({ about: 'column', file, subject: key, choices });
    const chosen = choices[answer ?? 0]!;
    configured.set(key, chosen);
    const others = choices.filter((header) => header !== chosen);
    return { code: 'column_chosen', key, others: answer === undefined ? others : [] };
  }
  const choices = list('fields');
  const header = String(facts['header']);
  const answer = await ask({ about: 'field', file, subject: header, choices });
  const key = choices[answer ?? 0]!;
  configured.set(key, header);
  const others = choices.filter((field) => field !== key);
  return { code: 'field_chosen', key, others: answer === undefined ? others : [] };
}

function columnDoubts({ columns }: Sniffed): Doubt[] {
  return columns.flatMap(({ key, how, fits }): Doubt[] => [
    ...(how === 'one_letter' ? [{ code: 'one_letter' as const, key, others: [] }] : []),
    ...(fits ? [] : [{ code: 'content' as const, key, others: [] }]),
  ]);
}
