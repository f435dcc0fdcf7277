/** Dates as they go wrong on paper: swapped, a digit, a year, the lunar day written as solar, the year only. */
import { solarToLunar } from '../../vietnamese/lunar.ts';
import { type DateStyle, type Day, monthLength, REFERENCE, writeDay } from '../calendar.ts';
import type { Random } from '../random.ts';
import { PARTIAL_DATE_FACTOR, PARTIAL_DATES_BEFORE } from '../rates.ts';
import { weighted } from '../weighted.ts';

interface WrittenDate {
  readonly text: string;
  /** Empty when the date is right. */
  readonly errorClass: string;
}

interface DateOdds {
  readonly date: number;
  readonly partialDate: number;
}

type Spoil = (random: Random, day: Day) => Day | undefined;

function swapped(_random: Random, day: Day): Day | undefined {
  if (day.day > 12 || day.day === day.month) return undefined;
  return { year: day.year, month: day.day, day: day.month };
}

/** One of the eight digits; day 31 of a short month may result, as it does on paper. */
function digitWrong(random: Random, day: Day): Day | undefined {
  const place = random.pick([0, 1, 1, 2, 3, 3, 6, 7, 7]);
  const digits = writeDay(day, 'dd/mm/yyyy').replaceAll('/', '');
  const changed = digits.slice(0, place) + String(random.below(10)) + digits.slice(place + 1);
  const other = {
    day: Number(changed.slice(0, 2)),
    month: Number(changed.slice(2, 4)),
    year: Number(changed.slice(4)),
  };
  const sound = other.day >= 1 && other.day <= 31 && other.month >= 1 && other.month <= 12;
  return sound && changed !== digits && other.year <= REFERENCE.year ? other : undefined;
}

/** Another day, or another month, altogether. */
function partWrong(random: Random, day: Day): Day | undefined {
  if (random.chance(0.6)) {
    const other = random.between(1, monthLength(day.year, day.month));
    return other === day.day ? undefined : { ...day, day: other };
  }
  const month = random.between(1, 12);
  return month === day.month || day.day > monthLength(day.year, month) ? undefined : { ...day, month };
}

function yearWrong(random: Random, day: Day): Day | undefined {
  const by = random.chance(0.7) ? 1 : 10;
  const year = day.year + (random.chance(0.5) ? by : -by);
  return year > REFERENCE.year ? undefined : { ...day, year };
}

/** Parents who told the lunar day: among older people only. */
function lunarDay(_random: Random, day: Day): Day | undefined {
  return day.year < LUNAR_BEFORE ? solarToLunar(day.year, day.month, day.day) : undefined;
}

const LUNAR_BEFORE = 1976;
const SPOIL = {
  date_lunar: lunarDay,
  date_swap: swapped,
  date_digit: digitWrong,
  date_part: partWrong,
  date_year: yearWrong,
} as const satisfies Record<string, Spoil>;
const drawKind = weighted<keyof typeof SPOIL>([
  ['date_lunar', 20],
  ['date_swap', 60],
  ['date_digit', 32],
  ['date_part', 16],
  ['date_year', 26],
]);

/** A date that differs from the right one; "date_part" counts as date_digit. */
export function wrongDate(random: Random, day: Day): { day: Day; errorClass: string } {
  for (let attempt = 0; attempt < 40; attempt++) {
    const kind = drawKind(random);
    const changed = SPOIL[kind](random, day);
    if (changed !== undefined) {
      return { day: changed, errorClass: kind === 'date_part' ? 'date_digit' : kind };
    }
  }
  return { day: { ...day, year: day.year - 1 }, errorClass: 'date_year' };
}

/** Writes a birth date with the errors that its odds bring; at most one class each. */
export function writeBirth(random: Random, day: Day, style: DateStyle, odds: DateOdds): WrittenDate {
  const factor = day.year < PARTIAL_DATES_BEFORE ? PARTIAL_DATE_FACTOR : 1;
  const draw = random.next();
  const partial = odds.partialDate * factor;
  if (draw < partial) return writePartial(random, day, style);
  if (draw >= partial + odds.date) return { text: writeDay(day, style), errorClass: '' };
  const wrong = wrongDate(random, day);
  return { text: writeDay(wrong.day, style), errorClass: wrong.errorClass };
}

/** The year only, or 1 January in its place. */
export function writePartial(random: Random, day: Day, style: DateStyle): WrittenDate {
  if (random.chance(0.5)) return { text: String(day.year), errorClass: 'date_year_only' };
  const text = writeDay({ year: day.year, month: 1, day: 1 }, style);
  const same = day.month === 1 && day.day === 1;
  return { text, errorClass: same ? '' : 'date_default' };
}
