/**
 * Charts as SVG made when the page is written: no script draws them, so they print and need no network. Colours come
 * from classes of the style sheet (both themes); positions are attributes, which a strict policy allows.
 */
import type { CertaintyBin } from '../measures.ts';
import { html, type Markup } from './html.ts';

/** A bar of parts that stretches with its place; the words stand beside it, in the page. */
export function stackedBar(parts: readonly { readonly look: string; readonly value: number }[]): Markup {
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  let from = 0;
  const shapes = parts.map(({ look, value }) => {
    const width = whole === 0 ? 0 : (value / whole) * 100;
    const shape = html`<rect class="${look}" x="${round(from)}" y="0" width="${round(width)}" height="10"/>`;
    from += width;
    return width === 0 ? '' : shape;
  });
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/>${shapes}</svg>`;
}

/** A share of a hundred, with marks on the way. */
export function gauge(value: number, look: string, marks: readonly number[]): Markup {
  return html`<svg class="gauge" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/><rect class="${look}" width="${round(Math.min(100, value))}" height="10"/>${marks.map(
    (at) => html`<rect class="tick" x="${round(at - 0.2)}" width="0.4" height="10"/>`,
  )}</svg>`;
}

const WIDTH = 820;
const HEIGHT = 300;
const LEFT = 64;
const RIGHT = 16;
const TOP = 34;
const BOTTOM = 44;

export interface HistogramWords {
  readonly title: string;
  /** Labels of the two thresholds. */
  readonly match: string;
  readonly review: string;
  number(value: number): string;
}

const SERIES = ['match', 'review', 'unmatched'] as const;

/** Bars side by side on a logarithmic axis, because nearly everybody stands in the last bin. */
export function histogram(
  bins: readonly CertaintyBin[],
  thresholds: { readonly match: number; readonly review: number },
  words: HistogramWords,
): Markup {
  const most = Math.max(10, ...bins.flatMap((bin) => SERIES.map((series) => bin[series])));
  const decades = Math.ceil(Math.log10(most));
  const floor = HEIGHT - BOTTOM;
  const y = (count: number): number =>
    count === 0 ? floor : floor - 6 - ((floor - TOP - 6) * Math.log10(count)) / decades;
  const step = (WIDTH - LEFT - RIGHT) / bins.length;
  const x = (edge: number): number => LEFT + step * (bins.findIndex(({ upTo }) => upTo === edge) + 1);
  const grid = Array.from({ length: decades + 1 }, (_, power) => {
    const height = round(y(10 ** power));
    return html`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${height}" y2="${height}"/><text x="${LEFT - 10}" y="${height + 4}" text-anchor="end">${words.number(10 ** power)}</text>`;
  });
  const bars = bins.map((bin, index) => {
    const present = SERIES.filter((series) => bin[series] > 0);
    const width = Math.min(26, (step - 10) / Math.max(1, present.length));
    const start = LEFT + step * index + (step - width * present.length) / 2;
    return present.map((series, place) => {
      const top = round(y(bin[series]));
      return html`<rect class="${series}" x="${round(start + width * place + 1)}" y="${top}" width="${round(width - 2)}" height="${round(floor - top)}" rx="2"/>`;
    });
  });
  const edges = bins.map(
    ({ upTo }) =>
      html`<text x="${round(x(upTo))}" y="${floor + 20}" text-anchor="middle">${words.number(upTo)}</text>`,
  );
  const limit = (value: number, label: string, side: 'end' | 'start'): Markup =>
    html`<line class="limit" x1="${round(x(value))}" x2="${round(x(value))}" y1="${TOP - 12}" y2="${floor}"/><text class="limit" x="${round(x(value) + (side === 'end' ? -8 : 8))}" y="${TOP - 16}" text-anchor="${side}">${label}</text>`;
  return html`<svg class="histogram" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words.title}">
${grid}<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${floor}" y2="${floor}"/><text x="${LEFT}" y="${floor + 20}" text-anchor="middle">0</text>${edges}
${bars}
${limit(thresholds.review, words.review, 'end')}${limit(thresholds.match, words.match, 'end')}</svg>`;
}

function round(position: number): number {
  return Math.round(position * 100) / 100;
}
