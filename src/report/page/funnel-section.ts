/** The funnel of each extract: read, rejected, used, persons, and what became of them. */
import type { ExtractSummary } from '../model.ts';
import { stackedBar } from './charts.ts';
import { html, type Markup } from './html.ts';
import type { PageContext } from './page-context.ts';
import { folded, type Section } from './section.ts';
import { cellsOf, table } from './table.ts';

const STATUSES = ['match', 'review', 'unmatched'] as const;

export function funnelSection(context: PageContext): Section {
  const { text } = context;
  const body = html`<p class="lead">${text('funnelLead')}</p>
<p class="legend">${STATUSES.map((status) => html`<span><i class="key ${status}"></i>${text(status)}</span>`)}</p>
<ul class="funnel">${context.figures.extracts.map((extract) => bar(extract, context))}</ul>
${funnelTable(context)}${folded(text('reasonsTable'), reasonsTable(context))}`;
  return { id: 'doi-soat', title: text('funnel'), body };
}

function bar(extract: ExtractSummary, { kind, number, share, text }: PageContext): Markup {
  const { name, persons } = extract;
  const parts = STATUSES.map((status) => ({ look: status, value: extract[status] }));
  return html`<li><span class="name"><b>${name}</b> ${kind(extract.kind)}</span><span class="figure">${text('match')}: <b>${share(extract.match, persons)}</b> ${number(extract.match)}/${number(persons)}</span>${stackedBar(parts)}</li>
`;
}

function funnelTable(context: PageContext): Markup {
  const { figures, text, kind } = context;
  const cells = cellsOf(context);
  return table(
    {
      id: 'extracts',
      caption: text('funnelTable'),
      first: text('extract'),
      columns: (['read', 'rejected', 'used', 'personsColumn', ...STATUSES] as const).map((key) => ({
        key: key === 'personsColumn' ? 'persons' : key,
        head: text(key),
        kind: 'number' as const,
      })),
      rows: figures.extracts.map((extract) => ({
        key: extract.name,
        name: html`${extract.name} <small>${kind(extract.kind)}</small>`,
        cells: [
          cells.number(extract.read),
          cells.ratio(extract.rejected, extract.read),
          cells.ratio(extract.used, extract.read),
          cells.number(extract.persons),
          ...STATUSES.map((status) => cells.ratio(extract[status], extract.persons)),
        ],
      })),
    },
    context,
  );
}

function reasonsTable(context: PageContext): Markup {
  const { figures, text } = context;
  const cells = cellsOf(context);
  const reasons = [
    ...new Set(figures.extracts.flatMap((extract) => extract.reasons.map(({ reason }) => reason))),
  ];
  return table(
    {
      id: 'reasons',
      caption: text('reasonsTable'),
      first: text('reason'),
      columns: figures.extracts.map(({ name }) => ({ key: name, head: name, kind: 'number' })),
      rows: reasons.map((reason) => ({
        key: reason,
        name: context.reason(reason),
        cells: figures.extracts.map((extract) =>
          cells.number(extract.reasons.find((one) => one.reason === reason)?.count ?? 0),
        ),
      })),
    },
    context,
  );
}
