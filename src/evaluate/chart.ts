/**
 * Precision, recall and review load by threshold as a self-contained SVG: no script, no font, no link. The horizontal
 * axis is log-odds, so that 0.99, 0.999 and 0.9999 stand apart; each line has its own dashes besides its colour.
 */
import type { ThresholdRow } from './thresholds.ts';

export interface ChartWords {
  readonly title: string;
  readonly threshold: string;
  readonly precision: string;
  readonly recall: string;
  readonly matchReviewRecall: string;
  readonly reviewLoad: string;
  /** The threshold in force. */
  readonly chosen: string;
}

const WIDTH = 860;
const HEIGHT = 560;
const LEFT = 72;
const RIGHT = 640;

/** One panel: its place on the page, and the shares at its lower and upper edge. */
interface Panel {
  readonly top: number;
  readonly bottom: number;
  readonly low: number;
  readonly high: number;
}

interface Line {
  readonly name: 'precision' | 'recall' | 'matchReviewRecall' | 'reviewLoad';
  readonly colour: string;
  readonly dashes: string;
}

/** Colours of Okabe and Ito, told apart by the colour-blind too. */
const RIGHT_LINES: readonly Line[] = [
  { name: 'precision', colour: '#0072B2', dashes: '' },
  { name: 'recall', colour: '#D55E00', dashes: '8 4' },
  { name: 'matchReviewRecall', colour: '#009E73', dashes: '2 4' },
];
const LOAD_LINES: readonly Line[] = [{ name: 'reviewLoad', colour: '#555555', dashes: '12 4 2 4' }];

/** Where the axes may begin and end: the narrowest that holds every point, so that differences near 100 % show. */
const LOWEST = [0.99, 0.98, 0.95, 0.9, 0.8, 0.5, 0] as const;
const HIGHEST = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1] as const;

export function chart(rows: readonly ThresholdRow[], words: ChartWords): string {
  const rightValues = valuesOf(rows, RIGHT_LINES);
  const loads = valuesOf(rows, LOAD_LINES);
  const right: Panel = {
    top: 60,
    bottom: 330,
    low: LOWEST.find((edge) => rightValues.every((value) => value >= edge)) ?? 0,
    high: 1,
  };
  const load: Panel = {
    top: 370,
    bottom: 490,
    low: 0,
    high: HIGHEST.find((edge) => loads.every((value) => value <= edge)) ?? 1,
  };
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" font-family="sans-serif" font-size="13">`,
    `<title>${escaped(words.title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(LEFT, 26, words.title, 'font-size="17"'),
    ...grid(right),
    ...grid(load),
    ...thresholdAxis(rows, load.bottom, words),
    ...chosenMark(rows, right.top, load.bottom, words),
    ...RIGHT_LINES.flatMap((line, index) => drawn(line, index, right, rows, words)),
    ...LOAD_LINES.flatMap((line, index) => drawn(line, index, load, rows, words)),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

function valuesOf(rows: readonly ThresholdRow[], lines: readonly Line[]): readonly number[] {
  return rows.flatMap((row) => lines.map(({ name }) => row[name].value)).filter((value) => value !== null);
}

function grid(panel: Panel): string[] {
  const parts: string[] = [];
  for (let step = 0; step <= 5; step++) {
    const share = panel.low + ((panel.high - panel.low) * step) / 5;
    const height = y(share, panel);
    parts.push(
      `<line x1="${LEFT}" y1="${height}" x2="${RIGHT}" y2="${height}" stroke="#dddddd"/>`,
      text(LEFT - 8, height + 4, `${round(share * 1000) / 10} %`, 'text-anchor="end"'),
    );
  }
  return parts;
}

function thresholdAxis(rows: readonly ThresholdRow[], bottom: number, words: ChartWords): string[] {
  const parts = [
    `<line x1="${LEFT}" y1="${bottom}" x2="${RIGHT}" y2="${bottom}" stroke="#333333"/>`,
    text(RIGHT + 16, bottom + 4, words.threshold),
  ];
  for (const { threshold } of rows) {
    const across = x(threshold);
    const down = bottom + 14;
    parts.push(
      `<line x1="${across}" y1="${bottom}" x2="${across}" y2="${bottom + 5}" stroke="#333333"/>`,
      text(across, down, String(threshold), `transform="rotate(45 ${across} ${down})" font-size="11"`),
    );
  }
  return parts;
}

function chosenMark(rows: readonly ThresholdRow[], top: number, bottom: number, words: ChartWords): string[] {
  const chosen = rows.find((row) => row.chosen);
  if (chosen === undefined) return [];
  const across = x(chosen.threshold);
  return [
    `<line x1="${across}" y1="${top - 8}" x2="${across}" y2="${bottom}" stroke="#333333" stroke-dasharray="3 3"/>`,
    text(across, top - 12, `${words.chosen} ${chosen.threshold}`, 'text-anchor="middle" font-size="11"'),
  ];
}

function drawn(
  { name, colour, dashes }: Line,
  index: number,
  panel: Panel,
  rows: readonly ThresholdRow[],
  words: ChartWords,
): string[] {
  const style = `stroke="${colour}"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}`;
  const points = rows.flatMap((row) => {
    const { value } = row[name];
    return value === null ? [] : [`${x(row.threshold)},${y(value, panel)}`];
  });
  const height = panel.top + 24 + index * 26;
  const legend = RIGHT + 16;
  return [
    `<polyline points="${points.join(' ')}" fill="none" stroke-width="2" ${style}/>`,
    `<line x1="${legend}" y1="${height}" x2="${legend + 36}" y2="${height}" stroke-width="2" ${style}/>`,
    text(legend + 44, height + 4, words[name], `fill="${colour}"`),
  ];
}

/** From 0.5 (log-odds 0) to 0.9999 (log-odds 9.2); beyond either end at the end. */
function x(threshold: number): number {
  const most = Math.log(0.9999 / 0.0001);
  const odds = Math.log(Math.max(threshold, 0.5) / Math.max(1 - threshold, 0.0001));
  return round(LEFT + (Math.min(odds, most) / most) * (RIGHT - LEFT));
}

function y(value: number, { top, bottom, low, high }: Panel): number {
  return round(bottom - ((value - low) / (high - low)) * (bottom - top));
}

function round(position: number): number {
  return Math.round(position * 10) / 10;
}

function text(across: number, down: number, content: string, more = ''): string {
  return `<text x="${across}" y="${down}"${more === '' ? '' : ` ${more}`}>${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
