/**
 * What is left to see of a citizen id that somebody has masked: "079******123", "xxxxxxxxx123", "079*****123" (people do not count
 * their asterisks). Shown as twelve places, '*' where nothing is known. Sex, century and year of birth (places 4 to 6) stay
 * hidden even where they can be read: they say again what stands in other fields, and would count twice.
 */

const PLACES = 12;
const TOLD_ELSEWHERE = [3, 4, 5];
const FEWEST_VISIBLE = 2;
/** Lengths of the old identity number and of insurance numbers: no citizen id was masked there. */
const OTHER_LENGTHS: ReadonlySet<number> = new Set([9, 10]);
const HIDDEN = '*';

/** start, end: digits seen in front and behind; hidden: how many signs stand between them. */
export function maskedCitizenId(start: string, hidden: number, end: string): string | undefined {
  if (OTHER_LENGTHS.has(start.length + hidden + end.length) || start.length + end.length >= PLACES)
    return undefined;
  const places = new Array<string>(PLACES).fill(HIDDEN);
  [...start].forEach((digit, at) => {
    places[at] = digit;
  });
  [...end].forEach((digit, at) => {
    places[PLACES - end.length + at] = digit;
  });
  for (const at of TOLD_ELSEWHERE) places[at] = HIDDEN;
  const visible = places.filter((place) => place !== HIDDEN).length;
  return visible < FEWEST_VISIBLE ? undefined : places.join('');
}
