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
const HEIGHT = 480;
const PLOT = { left: 64, right: 640, top: 56, bottom: 420 } as const;

interface Line {
  readonly name: 'precision' | 'recall' | 'matchReviewRecall' | 'reviewLoad';
  readonly colour: string;
  readonly dashes: string;
}

/** Colours of Okabe and Ito, told apart by the colour-blind too. */
const LINES: readonly Line[] = [
  { name: 'precision', colour: '#0072B2', dashes: '' },
  { name: 'recall', colour: '#D55E00', dashes: '8 4' },
  { name: 'matchReviewRecall', colour: '#009E73', dashes: '2 4' },
  { name: 'reviewLoad', colour: '#555555', dashes: '12 4 2 4' },
];

export function chart(rows: readonly ThresholdRow[], words: ChartWords): string {
  const chosen = rows.find((row) => row.chosen);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" font-family="sans-serif" font-size="13">`,
    `<title>${escaped(words.title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(PLOT.left, 28, words.title, 'font-size="17"'),
    ...axes(rows, words),
    ...(chosen === undefined ? [] : mark(chosen, words)),
    ...LINES.flatMap((line, index) => drawn(line, index, rows, words)),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

function axes(rows: readonly ThresholdRow[], words: ChartWords): string[] {
  const parts: string[] = [];
  for (let tenth = 0; tenth <= 10; tenth += 2) {
    const height = y(tenth / 10);
    parts.push(
      `<line x1="${PLOT.left}" y1="${height}" x2="${PLOT.right}" y2="${height}" stroke="#dddddd"/>`,
      text(PLOT.left - 8, height + 4, `${tenth * 10} %`, 'text-anchor="end"'),
    );
  }
  for (const { threshold } of rows) {
    const across = x(threshold);
    parts.push(
      `<line x1="${across}" y1="${PLOT.bottom}" x2="${across}" y2="${PLOT.bottom + 5}" stroke="#333333"/>`,
      `<text x="${across}" y="${PLOT.bottom + 10}" transform="rotate(45 ${across} ${PLOT.bottom + 10})" font-size="11">${threshold}</text>`,
    );
  }
  parts.push(
    `<line x1="${PLOT.left}" y1="${PLOT.bottom}" x2="${PLOT.right}" y2="${PLOT.bottom}" stroke="#333333"/>`,
    text(PLOT.right + 16, PLOT.bottom + 4, words.threshold),
  );
  return parts;
}

function mark({ threshold }: ThresholdRow, words: ChartWords): string[] {
  const across = x(threshold);
  return [
    `<line x1="${across}" y1="${PLOT.top - 8}" x2="${across}" y2="${PLOT.bottom}" stroke="#333333" stroke-dasharray="3 3"/>`,
    text(across, PLOT.top - 12, `${words.chosen} ${threshold}`, 'text-anchor="middle" font-size="11"'),
  ];
}

function drawn(
  { name, colour, dashes }: Line,
  index: number,
  rows: readonly ThresholdRow[],
  words: ChartWords,
): string[] {
  const style = `stroke="${colour}"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}`;
  const points = rows.flatMap((row) => {
    const { value } = row[name];
    return value === null ? [] : [`${x(row.threshold)},${y(value)}`];
  });
  const height = PLOT.top + 24 + index * 26;
  const legend = PLOT.right + 16;
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
  return round(PLOT.left + (Math.min(odds, most) / most) * (PLOT.right - PLOT.left));
}

function y(value: number): number {
  return round(PLOT.bottom - value * (PLOT.bottom - PLOT.top));
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
