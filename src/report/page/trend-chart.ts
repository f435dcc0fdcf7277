/** Lines over the runs as SVG made when the page is written; each is named at its end and has strokes of its own, so colour alone says nothing. */
import { html, type Markup } from './html.ts';

const WIDTH = 820;
const HEIGHT = 300;
const LEFT = 48;
const RIGHT = 150;
const TOP = 18;
const BOTTOM = 40;
/** Labels at the ends of lines stay so far apart. */
const LABEL_STEP = 16;
const MOST_DAYS_SHOWN = 8;
/** A day's label and some air beside it. */
const DAY_ROOM = 48;

export interface TrendLine {
  readonly key: string;
  readonly name: string;
  /** One value a day, 0 to 100; null where nothing was asked. */
  readonly values: readonly (number | null)[];
}

export interface TrendWords {
  readonly title: string;
  number(value: number): string;
  score(value: number): string;
}

/** `days` are written under the axis; `at` are their places in time. */
export function trendChart(
  lines: readonly TrendLine[],
  days: readonly { readonly label: string; readonly at: number }[],
  words: TrendWords,
): Markup {
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const lowest = Math.max(0, Math.floor((Math.min(...known, 100) - 1) / 10) * 10);
  const [first, last] = [days[0]!.at, days.at(-1)!.at];
  const x = (at: number): number =>
    round(LEFT + ((WIDTH - LEFT - RIGHT) * (at - first)) / Math.max(1, last - first));
  const y = (value: number): number =>
    round(TOP + ((HEIGHT - TOP - BOTTOM) * (100 - value)) / Math.max(1, 100 - lowest));
  const range = 100 - lowest;
  const step = range <= 10 ? 2 : range <= 30 ? 5 : 20;
  const grid = Array.from({ length: Math.floor(range / step) + 1 }, (_, at) => 100 - at * step).map(
    (value) =>
      html`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value)}" y2="${y(value)}"/><text x="${LEFT - 10}" y="${y(value) + 4}" text-anchor="end">${words.number(value)}</text>`,
  );
  const marks = shownDays(days.map(({ label, at }) => ({ label, place: x(at) }))).map(
    ({ label, place }) =>
      html`<text x="${place}" y="${HEIGHT - BOTTOM + 22}" text-anchor="middle">${label}</text>`,
  );
  const drawn = lines.filter(({ values }) => values.some((value) => value !== null));
  const ends = spread(drawn.map(({ values }) => y(values.findLast((value) => value !== null) ?? 0)));
  const shapes = drawn.map(({ key, name, values }, at) => {
    const points = values.flatMap((value, day) =>
      value === null ? [] : [{ x: x(days[day]!.at), y: y(value) }],
    );
    const end = values.findLast((value) => value !== null) ?? 0;
    return html`<polyline class="line ${key}" points="${points.map((point) => `${point.x},${point.y}`).join(' ')}"/><circle class="dot ${key}" cx="${points.at(-1)!.x}" cy="${points.at(-1)!.y}" r="3.5"/><text class="named" x="${WIDTH - RIGHT + 14}" y="${ends[at]! + 4}">${name} ${words.score(end)}</text>`;
  });
  return html`<svg class="histogram trend" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words.title}">
${grid}${marks}
${shapes}</svg>`;
}

/** The last and as many before it as there is room for: nights are not always as far from each other. */
function shownDays<T extends { readonly place: number }>(days: readonly T[]): readonly T[] {
  const step = Math.ceil((days.length - 1) / (MOST_DAYS_SHOWN - 1));
  const shown: T[] = [];
  for (let at = days.length - 1; at >= 0; at -= Math.max(1, step)) {
    const next = shown[0];
    if (next === undefined || next.place - days[at]!.place >= DAY_ROOM) shown.unshift(days[at]!);
  }
  return shown;
}

/** Heights in their order, moved so that none covers another. */
function spread(heights: readonly number[]): readonly number[] {
  const order = [...heights.keys()].sort((a, b) => heights[a]! - heights[b]!);
  const moved = [...heights];
  let least = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    moved[at] = Math.max(heights[at]!, least + LABEL_STEP);
    least = moved[at]!;
  }
  const over = Math.max(0, least - (HEIGHT - BOTTOM));
  return moved.map((height) => round(height - over));
}

function round(position: number): number {
  return Math.round(position * 100) / 100;
}
