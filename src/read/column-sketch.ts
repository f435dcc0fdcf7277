/** What the first cells of a column look like: how many are filled, in which shapes, and whether they can be the field. */
import type { FieldKey } from '../flow.ts';
import { readDate } from '../vietnamese/birth-date.ts';
import { readIdentityNumber } from '../vietnamese/identity-number.ts';
import { readHealthCard, readInsuranceNumber } from '../vietnamese/insurance-number.ts';
import { cleanText, foldText } from '../vietnamese/letters.ts';
import { readPersonName } from '../vietnamese/person-name.ts';
import { readPhone } from '../vietnamese/phone.ts';
import { isPlaceholder } from '../vietnamese/placeholder.ts';
import type { Reading } from '../vietnamese/reading.ts';
import { readSex, readSexTick } from '../vietnamese/sex.ts';
import { textShape } from '../vietnamese/text-shape.ts';

export interface ColumnSketch {
  readonly header: string;
  readonly filled: number;
  /** Commonest shapes of values, masked. */
  readonly shapes: readonly string[];
}

const SHOWN_SHAPES = 2;
/** With fewer values that can be the field, the header may lie about its column. */
const FITTING_SHARE = 0.6;
const FEWEST_CELLS = 3;

export function sketchColumn(header: string, cells: readonly string[]): ColumnSketch {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    filled++;
    const shape = textShape(text);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const shapes = [...counts].sort((a, b) => b[1] - a[1]).slice(0, SHOWN_SHAPES);
  return { header, filled, shapes: shapes.map(([shape]) => shape) };
}

/** Whether most filled cells can be read as the field; fields of free text take anything. */
export function looksLike(key: FieldKey, header: string, cells: readonly string[]): boolean {
  const read = readerOf(key.slice(key.indexOf('.') + 1), header);
  if (read === undefined) return true;
  const texts = cells.flatMap((cell) => {
    const { value } = cleanText(cell);
    return value === undefined || isPlaceholder(value) ? [] : [value];
  });
  if (texts.length < FEWEST_CELLS) return true;
  const fitting = texts.filter((text) => read(text).value !== undefined).length;
  return fitting >= FITTING_SHARE * texts.length;
}

function readerOf(role: string, header: string): ((text: string) => Reading<unknown>) | undefined {
  switch (role) {
    case 'fullName':
    case 'headName':
    case 'fatherName':
    case 'motherName':
      return (text) => (/\d{3}/.test(text) ? NOTHING : readPersonName(text));
    case 'birthDate':
    case 'eventDate':
    case 'fromDate':
    case 'toDate':
    case 'idIssueDate':
      return (text) => readDate(text);
    case 'sex':
      return foldText(header) === 'nu' ? readSexTick : readSex;
    case 'citizenId':
    case 'oldIdNumber':
      return (text) => readIdentityNumber(text);
    case 'insuranceNumber':
      return readInsuranceNumber;
    case 'healthCard':
      return readHealthCard;
    case 'phone':
      return readPhone;
    default:
      return undefined;
  }
}

const NOTHING: Reading<string> = { value: undefined, issues: [] };
