/** Rows of the residence registers that are meant to differ from the home address, and the pupils for whom that is normal. */
import { foldText } from '../vietnamese/letters.ts';
import type { Context } from './context.ts';
import { type People, valueAt } from './people.ts';

export type ResidenceType = 'permanent' | 'temporary' | 'short_stay' | 'absent';

/** The type of a residence row; undefined where the extract does not say or is another register. */
export function residenceType(context: Context, at: People, row: number): ResidenceType | undefined {
  if (at.kind !== 'residence') return undefined;
  const code = valueAt(at, 'residenceType', row);
  if (code === 0) return undefined;
  return residenceTypes(context).get(code);
}

function residenceTypes(context: Context): ReadonlyMap<number, ResidenceType> {
  return context.shared('residenceTypes', () => {
    const types = new Map<number, ResidenceType>();
    for (const type of ['permanent', 'temporary', 'short_stay', 'absent'] as const) {
      const code = context.books.texts.find(type);
      if (code > 0) types.set(code, type);
    }
    return types;
  });
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

/** A property of a text of the books, worked out once for each distinct text. */
export function isTrueOf(
  context: Context,
  property: string,
  code: number,
  test: (text: string) => boolean,
): boolean {
  const known = context.shared(property, () => new Map<number, boolean>());
  let answer = known.get(code);
  if (answer === undefined) {
    answer = test(context.books.texts.text(code));
    known.set(code, answer);
  }
  return answer;
}
