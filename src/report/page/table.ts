/**
 * A table of the page: caption, headings with scope, a row's name as its heading, exact figures in data attributes
 * (sorting and the agreement with summary.json read these). The script adds sorting and filtering; it reads well without.
 */
import { html, type Markup, NOTHING, type Part } from './html.ts';
import type { PageContext } from './page-context.ts';

export interface Column {
  readonly key: string;
  readonly head: Part;
  readonly kind: 'text' | 'number';
}

export interface Row {
  readonly key: string;
  readonly name: Part;
  readonly cells: readonly Markup[];
}

export interface Table {
  /** Also the name under which tests and readers of the source find it. */
  readonly id: string;
  readonly caption: string;
  /** A sentence under the caption. */
  readonly lead?: Part;
  readonly first: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The whole, under the rows; never sorted or filtered. */
  readonly foot?: Row;
  /** Label of the filter; without it there is none. */
  readonly filter?: string;
  readonly look?: string;
}

/** Tables as long as this scroll within the page, so that what follows stays near. */
const LONG = 16;

export function table(table: Table, { text }: PageContext): Markup {
  const { id, caption, lead, first, columns, rows, foot, filter, look } = table;
  const heads = [{ key: 'name', head: first, kind: 'text' as const }, ...columns].map(
    ({ key, head, kind }) => html`<th scope="col" data-col="${key}" class="${kind}">${head}</th>`,
  );
  const tools =
    filter === undefined || rows.length < 4
      ? NOTHING
      : html`<p class="tools" hidden><label for="${id}-filter">${filter}</label>
<input id="${id}-filter" type="search" autocomplete="off" data-filter="${id}">
<output for="${id}-filter" data-count="${id}" data-words="${text('rowsShown')}"></output></p>`;
  const named = look === undefined ? '' : ` ${look}`;
  return html`<div class="table${named}">
${tools}<div class="scroll${rows.length > LONG ? ' long' : ''}" tabindex="0" role="region" aria-labelledby="${id}-caption">
<table id="${id}" data-table="${id}"><caption id="${id}-caption">${caption}${
    lead === undefined ? NOTHING : html`<span class="lead">${lead}</span>`
  }</caption>
<thead><tr>${heads}</tr></thead>
<tbody>${rows.map(rowOf)}</tbody>${
    foot === undefined
      ? NOTHING
      : html`
<tfoot>${rowOf(foot)}</tfoot>`
  }
</table></div></div>
`;
}

function rowOf({ key, name, cells }: Row): Markup {
  return html`<tr data-row="${key}"><th scope="row">${name}</th>${cells}</tr>
`;
}

/** Cells, with the words of the page's language. */
export interface Cells {
  text(content: Part): Markup;
  number(value: number): Markup;
  /** Share, numerator and denominator: every ratio shows all three. */
  ratio(part: number, whole: number): Markup;
}

export function cellsOf({ number, share }: Pick<PageContext, 'number' | 'share'>): Cells {
  return {
    text: (content) => html`<td>${content}</td>`,
    number: (value) =>
      html`<td class="number${value === 0 ? ' zero' : ''}" data-v="${value}">${number(value)}</td>`,
    ratio: (part, whole) =>
      html`<td class="number ratio${part === 0 ? ' zero' : ''}" data-n="${part}" data-d="${whole}">${
        whole === 0 ? '–' : html`<b>${share(part, whole)}</b> <span>${number(part)}/${number(whole)}</span>`
      }</td>`,
  };
}
