/** What was not checked and why: nobody may read "no findings" where nothing was looked for. */
import { html, type Markup, NOTHING } from './html.ts';
import type { PageContext } from './page-context.ts';
import type { Section } from './section.ts';
import { cellsOf, table } from './table.ts';

export function uncheckedSection(context: PageContext): Section {
  const { figures, text, number } = context;
  const rejected = figures.inputs.reduce((sum, input) => sum + input.rejected, 0);
  const uncompared = figures.blocking.reduce(
    (sum, { rules }) => sum + rules.reduce((all, rule) => all + rule.uncomparedPairs, 0),
    0,
  );
  const remarks = [
    ...(rejected > 0
      ? [
          html`<li data-figure="rejected" data-v="${rejected}">${text('rejectedRows', { count: number(rejected) })}</li>`,
        ]
      : []),
    ...(uncompared > 0
      ? [
          html`<li data-figure="uncompared" data-v="${uncompared}">${text('uncompared', { count: number(uncompared) })}</li>`,
        ]
      : []),
  ];
  const body = html`<p class="lead">${text('uncheckedLead')}</p>
${figures.notProduced.length === 0 ? html`<p>${text('allChecked')}</p>` : uncheckedTable(context)}${
  remarks.length === 0 ? NOTHING : html`<ul>${remarks}</ul>`
}<h3>${text('method')}</h3>
<p class="prose">${text('methodText')}</p>
`;
  return { id: 'chua-kiem-tra', title: text('unchecked'), body };
}

function uncheckedTable(context: PageContext): Markup {
  const { figures, text, wording, need } = context;
  const cells = cellsOf(context);
  return table(
    {
      id: 'notProduced',
      caption: text('uncheckedTable'),
      first: text('finding'),
      columns: [{ key: 'needs', head: text('needs'), kind: 'text' }],
      rows: figures.notProduced.map(({ code, needs }) => ({
        key: code,
        name: wording.finding(code).title,
        cells: [cells.text(need(needs))],
      })),
    },
    context,
  );
}
