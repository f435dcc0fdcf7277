/**
 * Which of day, month and year of two dates differ, as they are written: 1/2/1980 is 01/02/1980, and a date of which only the
 * year is known differs from none of that year.
 */

/** Day, month and year with the place where each stands in the text. */
interface DateParts {
  readonly day: Part;
  readonly month: Part;
  readonly year: Part;
}
const DAY_FIRST = ['day', 'month', 'year'] as const;
const YEAR_FIRST = ['year', 'month', 'day'] as const;
type Part = readonly [value: number, start: number, end: number];

function datePartsOf(text: string): DateParts | undefined {
  const dayFirst = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})(?!\d)/.exec(text);
  const found = dayFirst ?? /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  if (found === null) return undefined;
  const [whole, first, month, last] = found as unknown as readonly [string, string, string, string];
  // one sign stands between two of them, and nothing behind the last
  const lastAt = whole.length - last.length;
  const monthAt = lastAt - 1 - month.length;
  const front = partAt(first, monthAt - 1 - first.length);
  const back = partAt(last, lastAt);
  const [day, year] = dayFirst === null ? [back, front] : [front, back];
  return { day, month: partAt(month, monthAt), year };
}

function partAt(digits: string, start: number): Part {
  return [Number(digits), start, start + digits.length];
}

/** Whether both are whole dates, and the same; a year alone does not say what a whole date says. */
export function isSameDate(own: string, other: string): boolean {
  const [left, right] = [datePartsOf(own), datePartsOf(other)];
  return (
    left !== undefined &&
    right !== undefined &&
    left.day[0] === right.day[0] &&
    left.month[0] === right.month[0] &&
    left.year[0] === right.year[0]
  );
}

/** Start and end of day, month and year of `own` that differ; all of it where one of them cannot be told. */
export function differingDate(own: string, other: string): readonly number[] {
  const [left, right] = [datePartsOf(own), datePartsOf(other)];
  if (left === undefined || right === undefined) {
    const [year, otherYear] = [yearOf(own, left), yearOf(other, right)];
    return year !== undefined && year === otherYear ? [] : [0, own.length];
  }
  const sameYear = left.year[0] === right.year[0];
  if (sameYear && (isNewYear(left) || isNewYear(right))) return [];
  const marks: number[] = [];
  const dayFirst = left.day[1] < left.year[1];
  for (const which of dayFirst ? DAY_FIRST : YEAR_FIRST) {
    const [value, start, end] = left[which];
    if (value !== right[which][0]) marks.push(start, end);
  }
  return marks;
}

/** Only the year is known: "1980", "/1980", "01/1980". */
function yearOf(text: string, parts: DateParts | undefined): number | undefined {
  const alone = /^\D*(?:\d{1,2}[/. -])?((?:19|20)\d{2})\s*$/.exec(text);
  return parts?.year[0] ?? (alone === null ? undefined : Number(alone[1]));
}

/** 01/01 often stands for "only the year is known". */
function isNewYear({ day, month }: DateParts): boolean {
  return day[0] <= 1 && month[0] <= 1;
}
