/** Good, fair or poor: a score against the colours of the configuration, never shown by colour alone. */
import type { Scores } from '../measures.ts';
import { html, type Markup } from './html.ts';
import type { PageContext } from './page-context.ts';

export type Level = 'good' | 'fair' | 'poor';

/** `full`: only all of them is good (citizen numbers, domain.md section 2). */
export function levelOf(score: number, colours: Scores['colours'], full = false): Level {
  if (full) return score >= 100 ? 'good' : score >= colours.amber ? 'fair' : 'poor';
  if (score >= colours.green) return 'good';
  return score >= colours.amber ? 'fair' : 'poor';
}

export function scoreCell(score: number | null, level: Level | undefined, context: PageContext): Markup {
  if (score === null || level === undefined)
    return html`<td class="number none" title="${context.text('notAsked')}">–</td>`;
  return html`<td class="number level ${level}" data-v="${score}">${mark(level, context)}${context.score(score)}</td>`;
}

/** The sign of a level, with its word for those who cannot see it. */
export function mark(level: Level, { text }: PageContext): Markup {
  return html`<i class="mark ${level}" role="img" aria-label="${text(level)}" title="${text(level)}"></i>`;
}
