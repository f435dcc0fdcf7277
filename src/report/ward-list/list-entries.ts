/**
 * Who stands on a ward's list: one entry for each person, with all findings about him. Records that were matched to
 * one resident are one person; everybody else is the record he stands in.
 */
import type { Finding, PersonSlot, Severity } from '../../flow.ts';
import { MATCH } from '../identities.ts';
import type { RunOutcome } from '../model.ts';
import { MASTER, type SourceIndex } from '../sources.ts';

interface RecordPlace {
  readonly source: string;
  /** Used-row index. */
  readonly row: number;
  readonly person: PersonSlot;
}

export interface ListEntry {
  readonly findings: Finding[];
  /** Records of extracts in which he stands, in order of the findings. */
  readonly records: RecordPlace[];
  /** The resident he is; -1 where that is not decided. */
  readonly resident: number;
}

/** Findings by the ward where somebody has to look, wards in order of their codes; '' = ward unknown. */
export function findingsByWard(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const wards = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = wards.get(finding.wardCode);
    if (known === undefined) wards.set(finding.wardCode, [finding]);
    else known.push(finding);
  }
  return new Map([...wards.keys()].sort().map((code) => [code, wards.get(code)!]));
}

/** The people of one ward, in order of their first findings; each one's gravest findings first. */
export function listEntries(
  findings: readonly Finding[],
  outcome: RunOutcome,
  index: SourceIndex,
): readonly ListEntry[] {
  const entries = new Map<string, ListEntry>();
  for (const finding of findings) {
    const resident = residentOf(finding, index);
    const isInExtract = finding.source !== MASTER && finding.row >= 0;
    const key =
      resident >= 0
        ? `resident ${outcome.clusters.clusterOf[resident] ?? resident}`
        : isInExtract
          ? `${finding.person} ${finding.row} ${finding.source}`
          : `finding ${finding.id}`;
    let entry = entries.get(key);
    if (entry === undefined) {
      entry = { findings: [], records: [], resident };
      entries.set(key, entry);
    }
    entry.findings.push(finding);
    if (isInExtract && !entry.records.some((record) => isSameRecord(record, finding))) {
      entry.records.push({ source: finding.source, row: finding.row, person: finding.person });
    }
  }
  for (const entry of entries.values()) entry.findings.sort(bySeverity);
  return [...entries.values()];
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
