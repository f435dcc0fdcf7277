/** What changed since the run before, by class and by ward, and how the scores went; only where a ledger is kept. */
import type { ChangeCounts } from '../../counts.ts';
import { DIMENSIONS } from '../../plan/reporting.ts';
import { dayText } from '../../vietnamese/civil-date.ts';
import { sumOf } from '../changes.ts';
import type { LedgerSummary } from '../model.ts';

import { html, type Markup } from './html.ts';
import type { PageContext } from './page-context.ts';
import type { PageText } from './page-wording.ts';
import { wardName } from './scores-section.ts';
import { folded, type Section } from './section.ts';
import { cellsOf, type Row, table } from './table.ts';
import { trendChart } from './trend-chart.ts';

const COUNTS = ['opened', 'reopened', 'resolved', 'open', 'answered', 'overdue', 'oldestDays'] as const;
const WHOLE = 'all';

export function changesSection(context: PageContext): Section | undefined {
  const { figures, text, number } = context;
  const { ledger } = figures;
  if (ledger === undefined) return undefined;
  const { whole, since } = ledger;
  const facts = {
    opened: number(whole.opened + whole.reopened),
    resolved: number(whole.resolved),
    open: number(whole.open),
    overdue: number(whole.overdue),
    days: number(whole.oldestDays),
  };
  const lead =
    since === undefined
      ? text('changesFirst', facts)
      : text('changesLead', { ...facts, run: since.run, date: dayText(since.asOf) });
  const body = html`<p class="lead">${lead}</p>
${changesTable('changes', 'changesByFinding', ledger, context)}${changesTable('ward-changes', 'changesByWard', ledger, context)}${trend(ledger, context)}`;
  return { id: 'thay-doi', title: text('changes'), body };
}

function changesTable(
  id: 'changes' | 'ward-changes',
  caption: PageText,
  { changes, whole }: LedgerSummary,
  context: PageContext,
): Markup {
  const { text, wording, ward } = context;
  const cells = cellsOf(context);
  const byFinding = id === 'changes';
  const groups = new Map<string, ChangeCounts[]>();
  for (const row of changes) {
    const key = byFinding ? row.code : row.ward;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const line = (key: string, name: Row['name'], counts: LedgerSummary['whole']): Row => ({
    key,
    name,
    cells: COUNTS.map((count) => cells.number(counts[count])),
  });
  const rows = [...groups]
    .map(([key, held]) => ({ key, sum: sumOf(held) }))
    .sort(
      (left, right) =>
        right.sum.overdue - left.sum.overdue ||
        right.sum.open - left.sum.open ||
        (left.key < right.key ? -1 : 1),
    )
    .map(({ key, sum }) => line(key, byFinding ? wording.finding(key).title : wardName(key, ward), sum));
  return table(
    {
      id,
      caption: text(caption),
      first: byFinding ? text('finding') : text('ward'),
      filter: text(byFinding ? 'filter' : 'filterWards'),
      columns: COUNTS.map((key) => ({ key, head: text(key), kind: 'number' })),
      rows,
      foot: line('whole', text('whole'), whole),
    },
    context,
  );
}

/** Lines of the dimensions and the table beside them. */
function trend({ trend: points }: LedgerSummary, context: PageContext): Markup {
  const { text, number, score, dimension } = context;
  if (points.length < 2)
    return html`<h3>${text('trend')}</h3>
<p>${text('trendFirst')}</p>
`;
  const keys = [...DIMENSIONS, WHOLE];
  const nameOf = (key: (typeof keys)[number]): string =>
    key === WHOLE ? text('scoreWhole') : dimension(key as (typeof DIMENSIONS)[number]);
  const scoreAt = (point: (typeof points)[number], key: string): number | null =>
    point.scores.find((one) => one.dimension === key)?.score ?? null;
  const days = points.map(({ asOf }) => ({
    label: dayText(asOf).slice(0, 5),
    at: Date.parse(`${asOf}T00:00:00Z`) / 86_400_000,
  }));
  const lines = keys.map((key) => ({
    key,
    name: nameOf(key),
    values: points.map((point) => scoreAt(point, key)),
  }));
  const asked = keys.filter((_, at) => lines[at]!.values.some((value) => value !== null));
  const rows = [...points].reverse().map(
    (point): Row => ({
      key: String(point.run),
      name: html`${dayText(point.asOf)} <small>${text('runNumber', { run: point.run })}</small>`,
      cells: asked.map((key) => {
        const value = scoreAt(point, key);
        return value === null
          ? html`<td class="number">–</td>`
          : html`<td class="number" data-v="${value}">${score(value)}</td>`;
      }),
    }),
  );
  const shown = table(
    {
      id: 'trend',
      caption: text('trendTable'),
      first: text('runDay'),
      columns: asked.map((key) => ({ key, head: nameOf(key), kind: 'number' })),
      rows,
    },
    context,
  );
  return html`<h3>${text('trend')}</h3>
<figure>${trendChart(lines, days, { title: text('trendTable'), number, score })}</figure>
${points.length > 12 ? folded(text('trendTable'), shown) : shown}`;
}
