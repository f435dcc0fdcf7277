/** The dimensions as scores by ward, the rules that they are made of, and the time allowed. */
import type { RuleScore } from '../measures.ts';
import { dayAfter } from './days.ts';
import { html, type Markup } from './html.ts';
import { levelOf, scoreCell } from './levels.ts';
import type { PageContext } from './page-context.ts';
import { folded, type Section } from './section.ts';
import { cellsOf, table } from './table.ts';

export function scoresSection(context: PageContext): Section {
  const { figures, text, number } = context;
  const { colours } = figures.scores;
  const body = html`<p class="lead">${text('scoresLead', { green: number(colours.green), amber: number(colours.amber) })} ${text('defaults')}</p>
${wardTable(context)}${deadlines(context)}${folded(text('rulesTable'), rulesTable(context))}`;
  return { id: 'diem', title: text('scores'), body };
}

function wardTable(context: PageContext): Markup {
  const { figures, text, dimension, ward } = context;
  const { scores } = figures;
  const level = (score: number | null) => (score === null ? undefined : levelOf(score, scores.colours));
  const scoreCells = (one: Pick<typeof scores, 'dimensions' | 'score'>): Markup[] => [
    scoreCell(one.score, level(one.score), context),
    ...one.dimensions.map(({ score }) => scoreCell(score, level(score), context)),
  ];
  return table(
    {
      id: 'scores',
      caption: text('scoresTable'),
      first: text('ward'),
      filter: text('filterWards'),
      look: 'scores',
      columns: [
        { key: 'score', head: text('score'), kind: 'number' },
        ...scores.dimensions.map((one) => ({
          key: one.dimension,
          head: dimension(one.dimension),
          kind: 'number' as const,
        })),
      ],
      rows: unknownLast(scores.wards).map((one) => ({
        key: one.code,
        name: wardName(one.code, ward),
        cells: scoreCells(one),
      })),
      foot: { key: 'whole', name: text('whole'), cells: scoreCells(scores) },
    },
    context,
  );
}

/** The wards in their order, people of an unknown ward behind them. */
export function unknownLast<T extends { readonly code: string }>(wards: readonly T[]): readonly T[] {
  return [...wards.filter(({ code }) => code !== ''), ...wards.filter(({ code }) => code === '')];
}

/** Name and code; two wards may bear one name. */
export function wardName(code: string, ward: (code: string) => string): Markup {
  const name = ward(code);
  return name === code || code === '' ? html`${name}` : html`${name} <small>${code}</small>`;
}

function deadlines({ figures, text, number }: PageContext): Markup {
  const { verifyDays, repairDays, visitDays } = figures.scores.deadlines;
  const { asOf } = figures.configuration;
  return html`<div class="deadlines"><h3>${text('deadlines')}</h3>
<ul><li>${text('deadlineDesk', {
    verify: number(verifyDays),
    repair: number(repairDays),
    date: dayAfter(asOf, verifyDays + repairDays),
  })}</li><li>${text('deadlineVisit', { days: number(visitDays), date: dayAfter(asOf, visitDays) })}</li></ul></div>
`;
}

function rulesTable(context: PageContext): Markup {
  const { figures, text, number, wording, dimension } = context;
  const { scores } = figures;
  const cells = cellsOf(context);
  const asked = scores.rules.filter(({ total }) => total > 0);
  const name = ({ code, full }: RuleScore): Markup =>
    html`${wording.finding(code).title}${full ? html` <small>${text('full')}</small>` : ''}`;
  return table(
    {
      id: 'rules',
      caption: text('rulesTable'),
      first: text('rule'),
      filter: text('filter'),
      columns: [
        { key: 'dimension', head: text('dimension'), kind: 'text' },
        { key: 'weight', head: text('weight'), kind: 'number' },
        { key: 'passing', head: text('passing'), kind: 'number' },
        { key: 'score', head: text('score'), kind: 'number' },
      ],
      rows: asked.map((rule) => ({
        key: rule.code,
        name: name(rule),
        cells: [
          cells.text(dimension(rule.dimension)),
          html`<td class="number" data-v="${rule.weight}">${number(rule.weight)}</td>`,
          cells.ratio(rule.passing, rule.total),
          scoreCell(
            rule.score,
            rule.score === null ? undefined : levelOf(rule.score, scores.colours, rule.full),
            context,
          ),
        ],
      })),
    },
    context,
  );
}
