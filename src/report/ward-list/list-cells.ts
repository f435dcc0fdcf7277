/** One task as the cells of one row, in the order of the list's columns, and how high the row has to be. */
import type { PersonSlot, Role } from '../../flow.ts';
import { dayText } from '../../vietnamese/civil-date.ts';
import type { ListOutcome } from '../model.ts';
import { noteKeys } from '../over-time.ts';
import type { RecordTexts } from '../record-texts.ts';
import { MASTER, type SourceIndex } from '../sources.ts';
import type { ReportWording } from '../wording.ts';
import type { Cell } from '../xlsx/cell.ts';
import type { TaskDeadline } from './deadlines.ts';
import { recordText, type ShownPeople, shownPeople } from './entry-people.ts';
import { actionCell, type FindingContext, findingCell } from './finding-cell.ts';
import { Lines } from './lines.ts';
import { type ListEntry, personKey } from './list-entries.ts';
import { masked } from './masked.ts';
import { type PersonCells, personCells } from './person-cells.ts';
import { shown } from './shown.ts';
import type { Task } from './tasks.ts';
import type { Audience, ListPart, WardColumn } from './wording.ts';

/** Where each column stands in a row; -1 where the list does not have it. */
export type ColumnPlaces = Readonly<Record<WardColumn, number>>;

export interface ListContext {
  readonly outcome: ListOutcome;
  readonly wording: ReportWording;
  readonly index: SourceIndex;
  readonly ofMaster: RecordTexts;
  readonly deadlineOf: (task: Task) => TaskDeadline;
  /** What a ward is called. */
  readonly wardName: (code: string) => string;
}

/** Whose list it is decides what may stand in it. */
export type ListFor = 'ward' | 'unknownWard' | 'employer';

interface PartSheet {
  readonly part: ListPart;
  readonly tasks: readonly Task[];
}

/** What all officers see of an entry in lists of one part; made once for each part. */
interface EntryCells extends PersonCells {
  readonly resident: string;
  readonly source: string;
  readonly contact: string;
  readonly candidateWards: string;
  readonly name: string;
  readonly masterNumber: string;
  readonly extractNumber: string;
  readonly key: string;
}

export class ListCells {
  readonly #context: ListContext;
  readonly #for: ListFor;
  readonly #findings: FindingContext;
  /** Ledger and run that the list comes from: an answer is read into no other ledger. */
  readonly #stamp: string;
  readonly #known: Readonly<Record<ListPart, (EntryCells | undefined)[]>> = { check: [], proposals: [] };
  /** On how many sheets of each part an entry still comes. */
  readonly #toCome: Readonly<Record<ListPart, Uint8Array>>;
  /** The text of a deadline with how urgent it is; there are a handful. */
  #urgency = { severity: '', deadline: '', text: '' };

  /** `sheets`: all that will be written with these cells. */
  constructor(context: ListContext, listFor: ListFor, entries: number, sheets: readonly PartSheet[]) {
    this.#context = context;
    this.#for = listFor;
    this.#toCome = { check: new Uint8Array(entries), proposals: new Uint8Array(entries) };
    for (const { part, tasks } of sheets) for (const { entry } of tasks) this.#toCome[part][entry.at]!++;
    const { wording, wardName, outcome } = context;
    this.#findings = { wording, mask: outcome.plan.mask, forEmployer: listFor === 'employer', wardName };
    const { overTime } = context.outcome;
    this.#stamp = overTime === undefined ? '' : `${overTime.stamp.id}.${overTime.stamp.run}`;
  }

  /** Puts the cells of a task where their columns stand; answer and note stay as they are. */
  fill(
    row: Cell[],
    at: ColumnPlaces,
    task: Task,
    number: number,
    { part, audience }: { readonly part: ListPart; readonly audience: Audience },
  ): void {
    const { wording, deadlineOf, wardName } = this.#context;
    const { entry, place, findings } = task;
    const of = this.#entryCells(entry, part);
    row[at.number] = number;
    row[at.hamlet] = place.hamlet.label;
    if (at.ward >= 0) row[at.ward] = shown(wardName(findings[0]!.wardCode));
    row[at.master] = of.master;
    row[at.extract] = of.extract;
    row[at.finding] = findingCell(findings, this.#findings, part === 'proposals');
    row[at.resident] = of.resident;
    row[at.source] = of.source;
    row[at.contact] = of.contact;
    if (at.candidateWards >= 0) row[at.candidateWards] = of.candidateWards;
    row[at.action] = actionCell(findings, this.#findings);
    const severity = wording.wardList.severity(task.severity);
    const deadline = deadlineOf(task).text;
    row[at.deadline] = task.deadline === 'none' ? deadline : this.#urgent(severity, deadline);
    row[at.severity] = severity;
    row[at.name] = of.name;
    row[at.masterNumber] = of.masterNumber;
    row[at.extractNumber] = of.extractNumber;
    if (at.household >= 0) row[at.household] = shown(place.household);
    let key = `${of.key} |`;
    for (const { id } of findings) key += ` ${id}`;
    row[at.key] = this.#stamp === '' ? key : `${key} | ${this.#stamp}.${audience}`;
  }

  #urgent(severity: string, deadline: string): string {
    const known = this.#urgency;
    if (known.severity === severity && known.deadline === deadline) return known.text;
    this.#urgency = { severity, deadline, text: `${severity}\n${deadline}` };
    return this.#urgency.text;
  }

  #entryCells(entry: ListEntry, part: ListPart): EntryCells {
    const { at } = entry;
    const known = this.#known[part];
    const cells = known[at] ?? this.#cellsOf(entry, part);
    // most people stand on one sheet: what is not needed again does not outlive its row
    known[at] = --this.#toCome[part][at]! === 0 ? undefined : cells;
    return cells;
  }

  #cellsOf(entry: ListEntry, part: ListPart): EntryCells {
    const { outcome, index, wording } = this.#context;
    const { mask, forEmployer } = this.#findings;
    const people = this.#peopleOf(entry);
    const [first] = people.residents;
    const isHe = first !== undefined && first.status !== 'unmatched';
    const [record] = people.records;
    const number = (text: string): string => shown(mask ? masked('citizenId', text) : text);
    const inOneLine = part === 'proposals';
    const { master, extract } = personCells(entry, people, {
      words: wording.wardList,
      mask,
      inOneLine,
      forEmployer,
    });
    return {
      master,
      extract,
      resident: this.#proposed(people),
      source: this.#sources(entry, inOneLine),
      contact: this.#contact(entry, isHe ? first.person.name : ''),
      candidateWards: this.#for === 'unknownWard' ? this.#candidateWards(entry, people) : '',
      name: shown((isHe ? first.person.name : '') || (record?.name ?? '')),
      masterNumber: isHe ? number(first.person.citizenId) : '',
      extractNumber: number(record?.citizenId ?? ''),
      key: mask && outcome.residentKeys.kind === 'citizenId' ? '-' : shown(personKey(entry, outcome, index)),
    };
  }

  /** An employer sees a resident only where he is the insured person for certain, not people who resemble him. */
  #peopleOf(entry: ListEntry): ShownPeople {
    const { index, ofMaster } = this.#context;
    const people = shownPeople(entry, index, ofMaster);
    return this.#for === 'employer' && entry.resident < 0 ? { ...people, residents: [], more: 0 } : people;
  }

  /** Residents who are proposed, each with how sure it is. */
  #proposed({ residents, status: decided }: ShownPeople): string {
    if (decided === 'unmatched') return this.#nearest(residents);
    const { outcome, wording } = this.#context;
    const { mask } = this.#findings;
    let text = '';
    for (const { row, status, probability, isConfirmed } of residents) {
      const key = outcome.residentKeys.of(row);
      const hidden = mask && outcome.residentKeys.kind === 'citizenId' ? masked('citizenId', key) : key;
      const sure =
        probability === undefined
          ? ''
          : isConfirmed
            ? wording.reason('officer_confirmed')
            : wording.confidence(probability, status);
      for (const line of [shown(hidden), sure.replace(' %', '\u00a0%')]) {
        if (line !== '') text += text === '' ? line : `\n${line}`;
      }
    }
    return text;
  }

  /** The nearest of a person who was not found, so that an officer can point to one, and how like the first one is. */
  #nearest(residents: ShownPeople['residents']): string {
    const { outcome, wording } = this.#context;
    const { kind, of } = outcome.residentKeys;
    const like = wording.confidence(residents[0]?.probability ?? 0, 'unmatched').replace(' %', '\u00a0%');
    // A number of a row, or one that is masked, leads to nobody when it is read back.
    if (kind === 'row' || (kind === 'citizenId' && this.#findings.mask)) return like;
    const keys = residents.map(({ row }) => shown(of(row)));
    // A line with a blank in it is read as a key only in front of a share.
    const between = keys.some((key) => /\s/.test(key)) ? `\n${like}\n` : '\n';
    return keys.length === 0 ? like : `${keys.join(between)}\n${like}`;
  }

  /** Source and row of each record; in several lines also the number that the record itself goes by. */
  #sources({ records, resident }: ListEntry, inOneLine: boolean): string {
    const { index, outcome, wording } = this.#context;
    const lines = new Lines();
    const add = (source: string, row: number, person: PersonSlot): void => {
      const raw = source === MASTER ? outcome.master : index.raw(source);
      lines.add(
        raw === undefined || row < 0 ? source : wording.wardList.sourceRow(source, raw.row[row]!, person),
      );
    };
    if (records.length === 0) add(MASTER, resident, 'self');
    for (const record of records) {
      add(record.source, record.row, record.person);
      if (inOneLine) continue;
      for (const role of RECORD_NUMBERS) {
        const text = recordText(record, role);
        if (text === '') continue;
        const hidden = this.#findings.mask && role === 'insuranceNumber' ? masked(role, text) : text;
        lines.add(wording.wardList.recordNumber(role, hidden));
      }
    }
    return lines.text(inOneLine ? '; ' : '\n');
  }

  /** Where to find him and how to reach him; `name` is the resident's. */
  #contact({ records, resident, findings }: ListEntry, name: string): string {
    const { ofMaster, wording } = this.#context;
    const lines = new Lines();
    const home = this.#for === 'employer' || resident < 0 ? undefined : resident;
    const address = home === undefined ? '' : ofMaster.of('address', home);
    if (address !== '') lines.add(address);
    else if (records.length > 0) lines.add(recordText(records[0]!, 'address'));
    if (home !== undefined) {
      const head = ofMaster.of('headName', home);
      if (head !== '' && head !== name) lines.add(wording.wardList.head(head));
    }
    for (const role of REACHED_BY) {
      if (home !== undefined) lines.add(ofMaster.of(role, home));
      for (const record of records) lines.add(recordText(record, role));
    }
    for (const note of this.#notesOf({ records, resident, findings })) lines.add(note);
    return lines.text();
  }

  /** What officers wrote about him on earlier lists; an employer sees only what employers wrote. */
  #notesOf({ records, resident, findings }: Pick<ListEntry, 'records' | 'resident' | 'findings'>): string[] {
    const { outcome, wording } = this.#context;
    const notes = outcome.overTime?.notes;
    if (notes === undefined || notes.size === 0) return [];
    const keys = new Set([
      ...(resident < 0 ? [] : [noteKeys.resident(resident)]),
      ...records.map(({ source, row, person }) => noteKeys.record(source, row, person)),
      ...findings.map(({ id }) => noteKeys.finding(id)),
    ]);
    return [...keys]
      .flatMap((key) => notes.get(key) ?? [])
      .filter(({ audience }) => this.#for !== 'employer' || audience === 'employer')
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .map(({ audience, on, text }) =>
        wording.wardList.earlierNote(
          audience,
          dayText(on),
          this.#findings.mask ? withoutNumbers(text) : text,
        ),
      );
  }

  /** Wards of the residents who may be meant, and what the record itself says of its ward. */
  #candidateWards(entry: ListEntry, { residents }: ShownPeople): string {
    const { outcome, wardName, wording } = this.#context;
    const { inExtract, place } = wording.wardList;
    const wards = outcome.masterClean.columns.get('ward');
    const lines = new Lines();
    const addWard = (code: string): void => {
      if (code !== '') lines.add(place(code, shown(wardName(code))));
    };
    for (const { wardCode } of entry.findings) {
      if (isOneOfSeveral(wardCode)) for (const code of wardCode.split('|')) addWard(code);
    }
    for (const { row } of residents) {
      const ward = wards?.[row] ?? 0;
      addWard(ward === 0 ? '' : outcome.books.texts.text(ward));
    }
    for (const record of entry.records) {
      for (const role of ['wardCode', 'wardName'] as const) {
        const text = recordText(record, role);
        if (text !== '') lines.add(`${inExtract}: ${text}`);
      }
    }
    return lines.text();
  }
}

/** Identity numbers that somebody wrote into a note; telephone numbers are what notes are for. */
function withoutNumbers(text: string): string {
  return text.replace(/(?<!\d)(?:\d{12}|\d{9})(?!\d)/g, (number) => masked('citizenId', number));
}

const RECORD_NUMBERS = ['insuranceNumber', 'registrationNumber'] as const satisfies readonly Role[];
const REACHED_BY = ['phone', 'contactNote'] as const satisfies readonly Role[];

/** The code of an old commune that was split: the new ones that it may be, "00013|00097". */
export function isOneOfSeveral(wardCode: string): boolean {
  return wardCode.includes('|');
}
