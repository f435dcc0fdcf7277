/**
 * What is left to see of a number that somebody has masked: "079******123", "xxxxxxxxx123", "079*****123" (people do not count
 * their asterisks). Shown at its places, '*' where nothing is known. Of a citizen id sex, century and year of birth (places 4 to 6)
 * stay hidden even where they can be read: they say again what stands in other fields, and would count twice.
 */

const FEWEST_VISIBLE = 2;
const HIDDEN = '*';
const OLD_ID = 9;
const TEN = 10;
const TWELVE = 12;
const TOLD_ELSEWHERE = [3, 4, 5];
/** Level of benefit and province of a health card, which stand in front of its BHXH number. */
const CARD_FRONT = 3;

/** Digits seen in front and behind of so many hidden ones. */
export interface MaskedDigits {
  readonly start: string;
  readonly hidden: number;
  readonly end: string;
}

export type MaskedKind = 'citizen' | 'old' | 'insurance';

/** A masked number of a column; undefined where it could be any, or what is seen tells nobody apart. */
export function maskedNumberOf(
  { start, hidden, end }: MaskedDigits,
  column: 'citizenId' | 'oldIdNumber' | 'insuranceNumber',
): { readonly kind: MaskedKind; readonly visible: string } | undefined {
  const length = start.length + hidden + end.length;
  const of = (kind: MaskedKind, visible: string | undefined) =>
    visible === undefined ? undefined : { kind, visible };
  if (column === 'citizenId')
    return length === OLD_ID || length === TEN ? undefined : of('citizen', maskedCitizenId(start, end));
  if (length === TWELVE) return of('citizen', maskedCitizenId(start, end));
  return column === 'oldIdNumber'
    ? of('old', atPlaces(start, end, OLD_ID))
    : of('insurance', atPlaces(start, end, TEN));
}

/** The BHXH number in a masked card: what can be seen behind its letters, level and province. */
export function maskedCard({ start, end }: MaskedDigits): string | undefined {
  return atPlaces(start.slice(CARD_FRONT), end, TEN);
}

/** A telephone number of ten places. */
export function maskedPhone({ start, end }: MaskedDigits): string | undefined {
  const national = start.startsWith('84') ? `0${start.slice(2)}` : start;
  return national === '' || national.startsWith('0') ? atPlaces(national, end, TEN) : undefined;
}

function maskedCitizenId(start: string, end: string): string | undefined {
  return atPlaces(start, end, TWELVE, TOLD_ELSEWHERE);
}

function atPlaces(
  start: string,
  end: string,
  length: number,
  toldElsewhere: readonly number[] = [],
): string | undefined {
  if (start.length + end.length >= length) return undefined;
  const places = new Array<string>(length).fill(HIDDEN);
  [...start].forEach((digit, at) => {
    places[at] = digit;
  });
  [...end].forEach((digit, at) => {
    places[length - end.length + at] = digit;
  });
  for (const at of toldElsewhere) places[at] = HIDDEN;
  const visible = places.filter((place) => place !== HIDDEN).length;
  return visible < FEWEST_VISIBLE ? undefined : places.join('');
}
