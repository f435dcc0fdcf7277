/** A section of the page: a landmark with a heading, found from the contents at the top. */
import { html, type Markup, type Part } from './html.ts';

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

export function sectionMarkup({ id, title, body }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}</section>
`;
}

/** More than everybody needs at once: folded away until it is asked for, open in print. */
export function folded(summary: string, body: Part): Markup {
  return html`<details><summary>${summary}</summary>
${body}</details>
`;
}
