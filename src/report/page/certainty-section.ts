/** How certain the matches are: people by the probability of their best candidate, with the two thresholds. */
import type { CertaintyBin } from '../measures.ts';
import { histogram } from './charts.ts';
import { html, type Markup } from './html.ts';
import type { PageContext } from './page-context.ts';
import { folded, type Section } from './section.ts';
import { cellsOf, table } from './table.ts';

const SERIES = ['match', 'review', 'unmatched'] as const;

export function certaintySection(context: PageContext): Section {
  const { figures, text, number } = context;
  const { decide } = figures.configuration;
  const facts = { match: number(decide.match), review: number(decide.review) };
  const chart = histogram(figures.certainty.whole, decide, {
    title: text('certaintyChart'),
    match: text('thresholdMatch', { value: facts.match }),
    review: text('thresholdReview', { value: facts.review }),
    number,
  });
  const body = html`<p class="lead">${text('certaintyLead', facts)}</p>
<figure><div class="scroll" tabindex="0" role="region" aria-label="${text('certaintyChart')}">${chart}</div>
<figcaption class="legend">${SERIES.map((series) => html`<span><i class="key ${series}"></i>${text(series)}</span>`)}<span>${text('logScale')}</span></figcaption></figure>
${folded(text('certaintyTable'), certaintyTable(context))}`;
  return { id: 'do-tin-cay', title: text('certainty'), body };
}

function certaintyTable(context: PageContext): Markup {
  const { figures, text } = context;
  const { whole, extracts } = figures.certainty;
  const cells = cellsOf(context);
  return table(
    {
      id: 'certainty',
      caption: text('certaintyTable'),
      first: text('probability'),
      columns: [
        ...SERIES.map((series) => ({ key: series, head: text(series), kind: 'number' as const })),
        ...extracts.map(({ source }) => ({ key: `in ${source}`, head: source, kind: 'number' as const })),
      ],
      rows: whole.map((bin, index) => ({
        key: String(bin.upTo),
        name: binName(bin, index, whole.length, context),
        cells: [
          ...SERIES.map((series) => cells.number(bin[series])),
          ...extracts.map(({ bins }) => cells.number(bins[index]!.persons)),
        ],
      })),
    },
    context,
  );
}

function binName({ from, upTo }: CertaintyBin, index: number, bins: number, context: PageContext): string {
  const { text, number } = context;
  const facts = { from: number(from), upTo: number(upTo) };
  if (index === 0) return text('binUnder', facts);
  return text(index === bins - 1 ? 'binLast' : 'binFrom', facts);
}
