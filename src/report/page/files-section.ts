/** What stood in each file: how it was read, how well its columns are filled, and what is doubted in them. */
import { isSensitive } from '../../sources/roles.ts';
import type { InputSummary, IssueSummary } from '../model.ts';
import { html, type Markup, NOTHING } from './html.ts';
import type { PageContext } from './page-context.ts';
import { folded, type Section } from './section.ts';
import { cellsOf, table } from './table.ts';

export function filesSection(context: PageContext): Section {
  const { figures, text } = context;
  const body = html`<p class="lead">${text('filesLead')}</p>
${filesTable(context)}${figures.inputs.map((input) => fieldsTable(input, context))}`;
  return { id: 'tep', title: text('files'), body };
}

function filesTable(context: PageContext): Markup {
  const { figures, text, number, kind } = context;
  const cells = cellsOf(context);
  return table(
    {
      id: 'files',
      caption: text('filesTable'),
      first: text('file'),
      columns: [
        { key: 'read', head: text('read'), kind: 'number' },
        { key: 'rejected', head: text('rejected'), kind: 'number' },
        { key: 'used', head: text('used'), kind: 'number' },
        { key: 'encoding', head: text('encoding'), kind: 'text' },
        { key: 'headerLine', head: text('headerLine'), kind: 'number' },
        { key: 'otherLines', head: text('otherLines'), kind: 'text' },
      ],
      rows: figures.inputs.map((input) => ({
        key: input.source,
        name: html`${input.file} <small>${kind(input.kind)}</small><code title="SHA-256">${input.sha256.slice(0, 16)}…</code>`,
        cells: [
          cells.number(input.read),
          cells.ratio(input.rejected, input.read),
          cells.ratio(input.used, input.read),
          cells.text(input.encoding),
          cells.number(input.headerLine),
          html`<td class="lines">${text('otherLinesOf', {
            blank: number(input.blankLines),
            title: number(input.titleLines),
            footer: number(input.footerLines),
          })}</td>`,
        ],
      })),
    },
    context,
  );
}

function fieldsTable(input: InputSummary, context: PageContext): Markup {
  const { figures, text } = context;
  const { source, used } = input;
  const cells = cellsOf(context);
  const headers = new Map(input.columns.map(({ field, header }) => [field, header]));
  const body = table(
    {
      id: `fields-${figures.inputs.indexOf(input)}`,
      caption: text('fieldsTable', { source: input.file }),
      first: text('field'),
      columns: [
        { key: 'header', head: text('header'), kind: 'text' },
        { key: 'filled', head: text('filled'), kind: 'number' },
        { key: 'distinct', head: text('distinct'), kind: 'number' },
        { key: 'doubted', head: text('doubted'), kind: 'number' },
        { key: 'doubts', head: text('doubts'), kind: 'text' },
      ],
      rows: figures.fields
        .filter((one) => one.source === source)
        .map(({ field, filled, distinct, doubted }) => ({
          key: field,
          name: context.field(field),
          cells: [
            cells.text(headers.get(field) ?? ''),
            cells.ratio(filled, used),
            cells.number(distinct),
            cells.ratio(doubted, filled),
            doubtsCell(
              figures.issues.filter((issue) => issue.source === source && issue.field === field),
              context,
            ),
          ],
        })),
    },
    context,
  );
  return folded(text('fieldsTable', { source: input.file }), html`${body}${unmapped(input, context)}`);
}

/** Doubts of a column, the commonest first. */
function doubtsCell(issues: readonly IssueSummary[], { issue, number }: PageContext): Markup {
  const ordered = [...issues].sort((a, b) => b.cells - a.cells);
  const lines = ordered.map(
    ({ code, cells }) =>
      html`<li data-issue="${code}" data-v="${cells}">${issue(code)}: ${number(cells)}</li>`,
  );
  return html`<td class="doubts">${lines.length === 0 ? '' : html`<ul>${lines}</ul>`}</td>`;
}

function unmapped({ unmappedHeaders }: InputSummary, { text }: PageContext): Markup {
  const shown = unmappedHeaders.filter((header) => !isSensitive(header));
  return shown.length === 0 ? NOTHING : html`<p>${text('unmapped', { columns: shown })}</p>`;
}
