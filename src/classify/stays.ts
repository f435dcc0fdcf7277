/** Rows of the residence registers that are meant to differ from the home address, and the pupils for whom that is normal. */
import { foldText } from '../vietnamese/letters.ts';
import type { Context } from './context.ts';
import { type People, valueAt } from './people.ts';

const RESIDENCE_TYPES = ['permanent', 'temporary', 'short_stay', 'absent'] as const;
export type ResidenceType = (typeof RESIDENCE_TYPES)[number];

/** The type of a residence row; undefined where the extract does not say or is another register. */
export function residenceType(context: Context, at: People, row: number): ResidenceType | undefined {
  if (at.kind !== 'residence') return undefined;
  const code = valueAt(at, 'residenceType', row);
  if (code === 0) return undefined;
  return factOf(context, 'residenceTypes', code, (text) => RESIDENCE_TYPES.find((type) => type === text));
}

/** Temporary residence, short stay, absence: the place is not the permanent one. */
export function isStay(context: Context, at: People, row: number): boolean {
  const type = residenceType(context, at, row);
  return type !== undefined && type !== 'permanent';
}

const PUPIL_WORDS = /(?:^| )(?:hoc sinh|sinh vien|hssv|hs sv|hoc vien)(?: |$)/;
const SCHOOL_WORDS = /^(?:truong|thpt|thcs|dai hoc|cao dang|hoc vien) /;
/** Beneficiary groups of pupils and students on health cards. */
const PUPIL_GROUPS: ReadonlySet<string> = new Set(['HS', 'SV']);

/** Insured through a school: living elsewhere than at the permanent residence is normal then (domain.md section 7). */
export function isPupil(context: Context, at: People, row: number): boolean {
  if (at.kind !== 'insurance') return false;
  const card = valueAt(at, 'healthCard', row);
  const group = valueAt(at, 'insuranceType', row);
  const employer = valueAt(at, 'employer', row);
  return (
    (card !== 0 && isTrueOf(context, 'pupilCards', card, (text) => PUPIL_GROUPS.has(text.slice(0, 2)))) ||
    (group !== 0 && isTrueOf(context, 'pupilTypes', group, isPupilType)) ||
    (employer !== 0 && isTrueOf(context, 'schools', employer, (text) => SCHOOL_WORDS.test(foldText(text))))
  );
}

function isPupilType(text: string): boolean {
  return PUPIL_GROUPS.has(text.toUpperCase()) || PUPIL_WORDS.test(foldText(text));
}

/** Whether a text of the books has a property, worked out once for each distinct text. */
export function isTrueOf(
  context: Context,
  property: string,
  code: number,
  test: (text: string) => boolean,
): boolean {
  return factOf(context, property, code, test);
}

/** What a text of the books says, worked out once for each distinct text. */
function factOf<Fact>(context: Context, name: string, code: number, read: (text: string) => Fact): Fact {
  const known = context.shared(name, () => new Map<number, { readonly fact: Fact }>());
  let found = known.get(code);
  if (found === undefined) {
    found = { fact: read(context.books.texts.text(code)) };
    known.set(code, found);
  }
  return found.fact;
}
