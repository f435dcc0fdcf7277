/** What a leader reads first: how many people, how many found, how much is left to do, and the score of each dimension. */
import { gauge } from './charts.ts';
import { html, type Markup } from './html.ts';
import { levelOf, mark } from './levels.ts';
import type { PageContext } from './page-context.ts';
import type { Section } from './section.ts';

export function summarySection(context: PageContext): Section {
  const { figures, text, number, share } = context;
  const { extracts, master, totals } = figures;
  const { persons, match, open, findings: total, high } = totals;
  const tiles = [
    tile(
      'residents',
      text('residents'),
      number(master.used),
      master.used,
      text('residentsNote', { file: figures.inputs[0]!.file }),
    ),
    tile(
      'persons',
      text('persons'),
      number(persons),
      persons,
      text('personsNote', { sources: number(extracts.length) }),
    ),
    tile('match', text('matchedTile'), share(match, persons), match, `${number(match)}/${number(persons)}`),
    tile(
      'findings',
      text('findingsTile'),
      number(total),
      total,
      text('findingsNote', { high: number(high) }),
    ),
  ];
  const body = html`<p class="opening">${text('summaryLine', {
    persons: number(persons),
    sources: number(extracts.length),
    match: number(match),
    share: share(match, persons),
    open: number(open),
  })} ${text('summaryUrgent', { findings: number(total), high: number(high) })}</p>
<dl class="tiles">${tiles}</dl>
${scoreCard(context)}`;
  return { id: 'tom-tat', title: text('summary'), body };
}

function tile(key: string, name: string, figure: string, value: number, note: string): Markup {
  return html`<div data-figure="${key}" data-v="${value}"><dt>${name}</dt><dd>${figure}</dd><dd class="note">${note}</dd></div>
`;
}

/** One line a dimension: name and meaning, score with its sign, and how far it is from the colours' marks. */
function scoreCard(context: PageContext): Markup {
  const { figures, text, score: show } = context;
  const { scores } = figures;
  const { colours } = scores;
  const marks = [colours.amber, colours.green];
  const lines = scores.dimensions.map(({ dimension, score }) => {
    const level = score === null ? undefined : levelOf(score, colours);
    return html`<li data-dimension="${dimension}"${score === null ? '' : html` data-v="${score}"`}><span class="name"><b>${context.dimension(dimension)}</b> ${context.dimensionMeaning(dimension)}</span>${
      score === null || level === undefined
        ? html`<span class="score none">${text('notAsked')}</span>`
        : html`<span class="score ${level}">${mark(level, context)}${show(score)}</span>${gauge(score, level, marks)}`
    }</li>
`;
  });
  const whole =
    scores.score === null
      ? html`<p class="whole none">${text('notAsked')}</p>`
      : html`<p class="whole ${levelOf(scores.score, colours)}" data-score="whole" data-v="${scores.score}"><span>${text('scoreWhole')}</span><b>${show(scores.score)}</b><em>${mark(levelOf(scores.score, colours), context)}${text(levelOf(scores.score, colours))}</em></p>`;
  return html`<div class="scorecard">${whole}<ul>${lines}</ul></div>
`;
}
