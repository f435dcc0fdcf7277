/** The delimiter of a file, by what comes out under each: header cells that are known, and records of equal length. */
import { type HeadPlan, type HeadRecord, headRecords } from './head.ts';
import { countFields, LAST_HEADER_ROW } from './header-row.ts';
import type { KnownHeaders } from './known-headers.ts';
import { readFailure } from './open-file.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const LOOKED_AT = 200;

/** A configured delimiter is obeyed, then Excel's first line `sep=;`, then the text itself decides. */
export function findDelimiter(
  text: Uint8Array,
  final: boolean,
  plan: HeadPlan,
  known: KnownHeaders,
  wanted: ReadonlySet<string>,
): string {
  const configured = plan.delimiter === 'tab' || plan.delimiter === '\\t' ? '\t' : plan.delimiter;
  if (configured !== undefined) {
    if (/^[\t\x20-\x7e]$/.test(configured) && configured !== '"') return configured;
    throw readFailure('delimiter_unusable', { file: plan.file }, { delimiter: configured });
  }
  const first = headRecords(text, final, '\n', 1)[0];
  const stated = first === undefined ? undefined : delimiterLine(first.cells);
  if (stated !== undefined) return stated;
  let best = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    // what does not occur divides nothing
    if (!text.includes(delimiter.charCodeAt(0))) continue;
    const score = scoreOf(headRecords(text, final, delimiter, LOOKED_AT), known, wanted);
    if (score <= bestScore) continue;
    best = delimiter;
    bestScore = score;
  }
  return best;
}

/** The delimiter that a line `sep=;` states. */
export function delimiterLine(cells: readonly string[]): string | undefined {
  const text = cells.length === 2 && cells[1] === '' ? `${cells[0]}` : (cells[0] ?? '');
  const stated = /^sep=([\t\x20-\x7e])$/i.exec(text)?.[1];
  return stated === '"' ? undefined : stated;
}

/** Known headers weigh most; then how many records have the usual number of fields, and how many fields that is. */
function scoreOf(records: readonly HeadRecord[], known: KnownHeaders, wanted: ReadonlySet<string>): number {
  const counts = new Map<number, number>();
  let filled = 0;
  let headers = 0;
  for (const [index, record] of records.entries()) {
    if (record.isBlank) continue;
    filled++;
    const { width } = record;
    counts.set(width, (counts.get(width) ?? 0) + 1);
    if (index < LAST_HEADER_ROW && width > 1)
      headers = Math.max(headers, countFields(record.cells, known, wanted));
  }
  let usual = 1;
  for (const [length, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = length;
  const share = usual === 1 ? 0 : (counts.get(usual) ?? 0) / filled;
  return headers + share * Math.log2(usual);
}
