/**
 * Who stands on a list: one entry for each person, with all findings about him. Records that were matched to
 * one resident are one person; everybody else is the record he stands in.
 */
import type { Finding, PersonSlot, Severity } from '../../flow.ts';
import { MATCH } from '../identities.ts';
import type { ListOutcome } from '../model.ts';
import type { RecordTexts } from '../record-texts.ts';
import { MASTER, type SourceIndex } from '../sources.ts';

export interface RecordPlace {
  readonly source: string;
  /** Used-row index. */
  readonly row: number;
  readonly person: PersonSlot;
  readonly texts: RecordTexts | undefined;
}

export interface ListEntry {
  /** Its place among the entries of its list: what is known of entries stands in arrays, not in maps of objects. */
  readonly at: number;
  /** Gravest first. */
  readonly findings: Finding[];
  /** Records of extracts in which he stands, in order of the findings. */
  readonly records: RecordPlace[];
  /** The resident he is; -1 where that is not decided. */
  readonly resident: number;
}

/** Places of findings by a key, keys in ascending order; what has none stands on no list. */
export function placesBy(
  findings: Iterable<Finding>,
  keyOf: (finding: Finding, at: number) => string | undefined,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  let at = 0;
  for (const finding of findings) {
    const place = at++;
    const key = keyOf(finding, place);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [place]);
    else known.push(place);
  }
  return new Map([...groups.keys()].sort().map((key) => [key, groups.get(key)!]));
}

/** The people of one list, by the places of its findings, in order of their first ones. */
export function listEntries(
  places: readonly number[],
  outcome: ListOutcome,
  index: SourceIndex,
): readonly ListEntry[] {
  const entries = new Map<string | number, ListEntry>();
  for (const place of places) {
    const finding = outcome.findings.at(place)!;
    const resident = residentOf(finding, index);
    const isInExtract = finding.source !== MASTER && finding.row >= 0;
    const key =
      resident >= 0
        ? (outcome.clusters.clusterOf[resident] ?? resident)
        : isInExtract
          ? `${finding.person} ${finding.row} ${finding.source}`
          : `finding ${finding.id}`;
    let entry = entries.get(key);
    if (entry === undefined) {
      entry = { at: entries.size, findings: [], records: [], resident };
      entries.set(key, entry);
    }
    entry.findings.push(finding);
    if (isInExtract && !entry.records.some((record) => isSameRecord(record, finding))) {
      const { source, row, person } = finding;
      entry.records.push({ source, row, person, texts: index.texts(source, person) });
    }
  }
  for (const { findings: held } of entries.values()) if (held.length > 1) held.sort(bySeverity);
  return [...entries.values()];
}

/**
 * Names the person when answers are read back: `R` and the resident's key, `E` with source, read-record number and
 * person of a record that is nobody's yet, or `F` and the finding that names nobody.
 */
export function personKey(
  { resident, records, findings }: ListEntry,
  outcome: ListOutcome,
  index: SourceIndex,
): string {
  if (resident >= 0) return `R:${outcome.residentKeys.of(resident)}`;
  const [record] = records;
  return record === undefined
    ? `F:${findings[0]!.id}`
    : `E:${record.source}:${index.recordNumber(record.source, record.row)}:${record.person}`;
}

const GRAVITY: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };

function bySeverity(left: Finding, right: Finding): number {
  return GRAVITY[left.severity] - GRAVITY[right.severity];
}

/** The resident whom the finding is about for certain: himself, or the one his record was matched to. */
function residentOf(finding: Finding, index: SourceIndex): number {
  if (finding.source === MASTER) return finding.resident >= 0 ? finding.resident : finding.row;
  if (finding.row < 0) return finding.resident;
  const verdicts = index.verdicts(finding.source, finding.person);
  if (verdicts?.status[finding.row] !== MATCH) return -1;
  return finding.resident >= 0 ? finding.resident : verdicts.partner[finding.row]!;
}

function isSameRecord(record: RecordPlace, finding: Finding): boolean {
  return record.source === finding.source && record.row === finding.row && record.person === finding.person;
}
