/** One task as the cells of one row, in the order of the list's columns, and how high the row has to be. */
import type { CleanTable, Role } from '../../flow.ts';
import type { RunOutcome } from '../model.ts';
import type { RecordTexts } from '../record-texts.ts';
import { MASTER, type SourceIndex } from '../sources.ts';
import type { ReportWording } from '../wording.ts';
import type { Cell } from '../xlsx/cell.ts';
import type { Deadlines } from './deadlines.ts';
import { distinct, recordText, type ShownResidents, shownResidents } from './entry-people.ts';
import { actionCell, type FindingContext, findingCell } from './finding-cell.ts';
import { type ListEntry, personKey, type RecordPlace } from './list-entries.ts';
import { masked } from './masked.ts';
import { type PersonCells, personCells } from './person-cells.ts';
import { shown } from './shown.ts';
import type { Task } from './tasks.ts';
import type { WardColumn } from './wording.ts';

export interface ListContext {
  readonly outcome: RunOutcome;
  readonly wording: ReportWording;
  readonly index: SourceIndex;
  readonly ofMaster: RecordTexts;
  readonly deadlines: Deadlines;
  /** What a ward is called. */
  readonly wardName: (code: string) => string;
}

/** Whose list it is decides what may stand in it. */
export type ListFor = 'ward' | 'unknownWard' | 'employer';

/** What all officers see of an entry; made once. */
interface EntryCells extends Pick<PersonCells, 'master' | 'extract'> {
  readonly resident: string;
  readonly source: string;
  readonly contact: string;
  readonly candidateWards: string;
  readonly name: string;
  readonly masterNumber: string;
  readonly extractNumber: string;
  readonly key: string;
}

const NOBODY: ShownResidents = { residents: [], more: 0 };

export class ListCells {
  readonly #context: ListContext;
  readonly #for: ListFor;
  readonly #findings: FindingContext;
  readonly #known = new Map<ListEntry, EntryCells>();

  constructor(context: ListContext, listFor: ListFor) {
    this.#context = context;
    this.#for = listFor;
    const { mask } = context.outcome.plan;
    this.#findings = { wording: context.wording, mask, withoutOthers: listFor === 'employer' };
  }

  /** The cells of a task by column. */
  cellsOf(task: Task, number: number): Readonly<Record<WardColumn, Cell>> {
    const { wording, deadlines, wardName } = this.#context;
    const { entry, place, findings } = task;
    const of = this.#entryCells(entry);
    return {
      number,
      hamlet: place.hamlet.label,
      ward: this.#for === 'employer' ? shown(wardName(findings[0]!.wardCode)) : '',
      master: of.master,
      extract: of.extract,
      severity: wording.wardList.severity(task.severity),
      finding: findingCell(findings, this.#findings),
      resident: of.resident,
      source: of.source,
      contact: of.contact,
      candidateWards: of.candidateWards,
      action: actionCell(findings, this.#findings),
      deadline: deadlines.texts[task.deadline],
      answer: '',
      note: '',
      name: of.name,
      masterNumber: of.masterNumber,
      extractNumber: of.extractNumber,
      household: this.#for === 'employer' ? '' : shown(place.household),
      key: `${of.key} | ${findings.map(({ id }) => id).join(' ')}`,
    };
  }

  #entryCells(entry: ListEntry): EntryCells {
    const known = this.#known.get(entry);
    if (known !== undefined) return known;
    const { outcome, index, ofMaster, wording } = this.#context;
    const { mask } = this.#findings;
    const residents = this.#residentsOf(entry);
    const [first] = residents.residents;
    const people = personCells(entry, residents, { ofMaster, words: wording.wardList, mask });
    const own = first === undefined || first.status === 'unmatched' ? '' : people.resident!.name;
    const key = personKey(entry, outcome, index);
    const number = (text: string): string => shown(mask ? masked('citizenId', text) : text);
    const cells: EntryCells = {
      master: people.master,
      extract: people.extract,
      resident: this.#proposed(residents),
      source: this.#sources(entry),
      contact: this.#contact(entry, own),
      candidateWards: this.#for === 'unknownWard' ? this.#candidateWards(entry) : '',
      name: shown(own || people.record?.name || ''),
      masterNumber: first?.status === 'unmatched' ? '' : number(people.resident?.citizenId ?? ''),
      extractNumber: number(people.record?.citizenId ?? ''),
      key: mask && outcome.residentKeys.kind === 'citizenId' ? '-' : shown(key),
    };
    this.#known.set(entry, cells);
    return cells;
  }

  /** An employer sees a resident only where he is the insured person for certain, not people who resemble him. */
  #residentsOf(entry: ListEntry): ShownResidents {
    return this.#for === 'employer' && entry.resident < 0
      ? NOBODY
      : shownResidents(entry, this.#context.index);
  }

  #ofRecords({ records }: ListEntry, role: Role): readonly string[] {
    return distinct(records.map((record) => recordText(record, role)));
  }

  /** Residents who are proposed, each with how sure it is; of a person who was not found only how like the nearest is. */
  #proposed({ residents }: ShownResidents): string {
    const { outcome, wording } = this.#context;
    const { mask } = this.#findings;
    const lines = residents.flatMap(({ row, status, probability }, at) => {
      if (status === 'unmatched' && at > 0) return [];
      const key = status === 'unmatched' ? '' : outcome.residentKeys.of(row);
      const hidden = mask && outcome.residentKeys.kind === 'citizenId' ? masked('citizenId', key) : key;
      const sure =
        probability === undefined ? '' : wording.confidence(probability, status).replace(' %', '\u00a0%');
      return [shown(hidden), sure].filter((line) => line !== '');
    });
    return lines.join('\n');
  }

  /** Source and row of each record, with the number that the record itself goes by. */
  #sources(entry: ListEntry): string {
    const { index, ofMaster, outcome, wording } = this.#context;
    const { mask } = this.#findings;
    const places: readonly RecordPlace[] =
      entry.records.length > 0
        ? entry.records
        : [{ source: MASTER, row: entry.resident, person: 'self', texts: ofMaster }];
    const lines = places.flatMap((place) => {
      const { source, row, person } = place;
      const raw = source === MASTER ? outcome.master : index.raw(source);
      if (raw === undefined || row < 0) return [shown(source)];
      const said = shown(wording.wardList.sourceRow(source, raw.row[row]!, person));
      if (source === MASTER) return [said];
      const numbers = (['insuranceNumber', 'registrationNumber'] as const).flatMap((role) => {
        const text = recordText(place, role);
        if (text === '') return [];
        const hidden = mask && role === 'insuranceNumber' ? masked(role, text) : text;
        return [shown(wording.wardList.recordNumber(role, hidden))];
      });
      return [said, ...numbers];
    });
    return lines.join('\n');
  }

  /** Where to find him and how to reach him. */
  #contact(entry: ListEntry, name: string): string {
    const { ofMaster, wording } = this.#context;
    const own = (role: Role): readonly string[] => this.#ofRecords(entry, role);
    if (this.#for === 'employer') {
      return distinct(
        [...own('address').slice(0, 1), ...own('phone'), ...own('contactNote')].map(shown),
      ).join('\n');
    }
    const home = (role: Role): string => (entry.resident < 0 ? '' : ofMaster.of(role, entry.resident));
    const head = home('headName');
    return distinct(
      [
        home('address') || (own('address')[0] ?? ''),
        head === '' || head === name ? '' : wording.wardList.head(head),
        home('phone'),
        ...own('phone'),
        home('contactNote'),
        ...own('contactNote'),
      ].map(shown),
    ).join('\n');
  }

  /** Wards of the residents who may be meant, and what the record itself says of its ward. */
  #candidateWards(entry: ListEntry): string {
    const { outcome, index, wardName, wording } = this.#context;
    const wards = outcome.masterClean.columns.get('ward');
    const choices = entry.findings.flatMap(({ wardCode }) =>
      isOneOfSeveral(wardCode) ? wardCode.split('|') : [],
    );
    const candidates = shownResidents(entry, index).residents.map(({ row }) => wardText(outcome, wards, row));
    const written = (['wardCode', 'wardName'] as const).flatMap((role) => this.#ofRecords(entry, role));
    return distinct([
      ...[...choices, ...candidates].map((code) =>
        code === '' ? '' : wording.wardList.place(code, shown(wardName(code))),
      ),
      ...written.map((text) => shown(`${wording.wardList.inExtract}: ${text}`)),
    ]).join('\n');
  }
}

/** The code of an old commune that was split: the new ones that it may be, "00013|00097". */
export function isOneOfSeveral(wardCode: string): boolean {
  return wardCode.includes('|');
}

function wardText(
  { books }: RunOutcome,
  wards: ReturnType<CleanTable['columns']['get']>,
  row: number,
): string {
  const ward = wards?.[row] ?? 0;
  return ward === 0 ? '' : books.texts.text(ward);
}
