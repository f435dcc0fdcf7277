/** What is to be checked, in words: the findings of a row with what tells them apart, differing parts marked. */
import type { Evidence, Finding } from '../../flow.ts';
import { type KeptText, textOf } from '../../table/kept-text.ts';
import type { ReportWording } from '../wording.ts';
import type { Cell } from '../xlsx/cell.ts';
import { differingParts, type Reading } from './differing-parts.ts';
import { MarkedBuilder } from './marked-builder.ts';
import { masked } from './masked.ts';

/** Fields that stand in the cells of the person and need not be said again. */
const IN_PERSON_CELLS: ReadonlySet<string> = new Set([
  'fullName',
  'birthDate',
  'sex',
  'citizenId',
  'oldIdNumber',
  'nearest',
  'copy',
]);
/** What an employer has no business to know: other people. */
const OF_OTHERS: ReadonlySet<string> = new Set(['numberHolder', 'otherRecord', 'spouse', 'head', 'headName']);

const READINGS: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...['insuranceNumber', 'healthCard', 'phone', 'fatherId', 'motherId', 'wardCode'].map(
    (field) => [field, 'number'] as const,
  ),
  ...['eventDate', 'fromDate', 'toDate', 'idIssueDate'].map((field) => [field, 'date'] as const),
]);

export interface FindingContext {
  readonly wording: ReportWording;
  readonly mask: boolean;
  /** Nothing is said of people other than the one whom the row is about, and the tasks are an employer's. */
  readonly forEmployer: boolean;
  /** Officers know places by name: what stands behind a ward's code, '' where that is not known. */
  readonly wardName: (code: string) => string;
}

/** `inOneLine`: several findings stand behind each other, else below each other. */
export function findingCell(findings: readonly Finding[], context: FindingContext, inOneLine: boolean): Cell {
  const cell = new MarkedBuilder();
  const bullet = findings.length > 1 ? '• ' : '';
  for (const finding of findings) {
    const { code } = finding;
    const { title } = context.wording.wardList.finding(code, context.forEmployer);
    if (!inOneLine) cell.line();
    else if (!cell.isEmpty) cell.add('  ');
    cell.add(bullet + title);
    let separator = title.endsWith('?') ? ' ' : ': ';
    for (const one of finding.keptEvidence ?? finding.evidence) {
      if (!isShown(one, context)) continue;
      cell.add(separator);
      addEvidence(cell, one, context, isSaidByTitle(code));
      separator = '; ';
    }
  }
  return cell.cell();
}

/** What to do about each, in a few words, each once. */
export function actionCell(findings: readonly Finding[], { wording, forEmployer }: FindingContext): string {
  const first = wording.wardList.finding(findings[0]!.code, forEmployer).action;
  if (findings.length === 1) return first;
  const actions = [first];
  for (const { code } of findings) {
    const { action } = wording.wardList.finding(code, forEmployer);
    if (!actions.includes(action)) actions.push(action);
  }
  return actions.length === 1 ? first : `• ${actions.join('\n• ')}`;
}

/** "Số điện thoại khác nhau": the field need not be named again. */
function isSaidByTitle(code: string): boolean {
  return code.endsWith('_differs') && code !== 'field_differs';
}

function isShown({ field, fact }: Evidence<KeptText>, { forEmployer }: FindingContext): boolean {
  if (IN_PERSON_CELLS.has(field) && (fact === undefined || field === 'nearest' || field === 'copy'))
    return false;
  // that nobody resembles him stands where the resident would be
  if (field === 'reason' && read(fact) === 'no_candidate') return false;
  return !(forEmployer && OF_OTHERS.has(field));
}

/** Where nearly everything differs, marks say nothing. */
function someParts(reading: Reading, own: string, other: string): readonly number[] {
  const marks = differingParts(reading, own, other);
  let marked = 0;
  for (let at = 0; at < marks.length; at += 2) marked += marks[at + 1]! - marks[at]!;
  return marked * 2 > own.length ? [] : marks;
}

function addEvidence(
  cell: MarkedBuilder,
  evidence: Evidence<KeptText>,
  { wording, mask, wardName }: FindingContext,
  isNamed: boolean,
): void {
  const { field } = evidence;
  const extract = read(evidence.extract);
  const master = read(evidence.master);
  const fact = read(evidence.fact);
  const { wardList } = wording;
  const isProposal = extract !== undefined && master === '';
  const visible = (text: string): string => (mask ? masked(field, text) : text);
  if (fact !== undefined && extract === undefined && master === undefined) {
    cell.addRead(wardList.fact(field, visible(fact)));
    return;
  }
  if (!isNamed) cell.add(`${wardList.label(field)}: `);
  if (isProposal) {
    cell.addRead(visible(extract));
    return;
  }
  const reading = READINGS.get(field) ?? 'words';
  const addSide = (own: string, other: string | undefined, where: string): void => {
    if (own === '') cell.add(wardList.empty);
    else cell.addRead(visible(own), other === undefined ? [] : someParts(reading, own, other));
    const name = field === 'wardCode' ? wardName(own.trim()) : '';
    if (name !== '') cell.add(' ').addRead(name);
    cell.add(` (${where})`);
  };
  if (extract !== undefined) addSide(extract, master, wardList.inExtract);
  if (extract !== undefined && master !== undefined) cell.add(' ≠ ');
  if (master !== undefined) addSide(master, extract, wardList.inMaster);
  if (fact !== undefined) cell.add(' – ').addRead(wording.difference(visible(fact)));
}

function read(kept: KeptText | undefined): string | undefined {
  return kept === undefined ? undefined : textOf(kept);
}
