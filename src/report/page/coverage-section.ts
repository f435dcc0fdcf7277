/** Coverage by ward, hamlet and employer, against the targets of the configuration where there are any. */
import type { Target } from '../../plan/reporting.ts';
import type { Coverage, Covered, HamletCoverage, WardCoverage } from '../measures.ts';
import { gauge } from './charts.ts';
import { html, type Markup, NOTHING } from './html.ts';
import type { PageContext } from './page-context.ts';
import { unknownLast, wardName } from './scores-section.ts';
import { folded, type Section } from './section.ts';
import { type Column, cellsOf, table } from './table.ts';

/** The page stays small: more rows than this stand in summary.json only, and the page says so. */
const MOST_HAMLETS = 2500;
const MOST_EMPLOYERS = 1000;

export function coverageSection(context: PageContext): Section {
  const { figures, text } = context;
  const { coverage } = figures;
  const body =
    coverage.measures.length === 0
      ? html`<p>${text('noCoverage')}</p>`
      : html`<p class="lead">${text('coverageLead')}</p>
${notes(coverage, context)}${wardTable(coverage, context)}${hamletTable(coverage, context)}${employerTable(coverage, context)}`;
  return { id: 'bao-phu', title: text('coverage'), body };
}

function notes({ measures }: Coverage, { text, measure }: PageContext): Markup {
  const incomplete = measures.filter(({ complete }) => !complete);
  if (incomplete.length === 0) return NOTHING;
  const names = incomplete.map((one) => measure(one.measure)).join(', ');
  return html`<p class="note-box">${names}: ${text('incomplete')}</p>
`;
}

function measureColumns({ measures }: Coverage, { measure, measureOf }: PageContext): readonly Column[] {
  return measures.map((one) => ({
    key: one.measure,
    head: html`${measure(one.measure)} <small>${measureOf(one.measure)}</small>`,
    kind: 'number',
  }));
}

function wardTable(coverage: Coverage, context: PageContext): Markup {
  const { text, ward } = context;
  const cell = (one: WardCoverage['measures'][number]): Markup => coveredCell(one, context, one.target);
  return table(
    {
      id: 'coverage',
      caption: text('coverageTable'),
      first: text('ward'),
      filter: text('filterWards'),
      look: 'coverage',
      columns: measureColumns(coverage, context),
      rows: unknownLast(coverage.wards).map(({ code, measures }) => ({
        key: code,
        name: wardName(code, ward),
        cells: measures.map(cell),
      })),
      foot: { key: 'whole', name: text('whole'), cells: coverage.whole.map(cell) },
    },
    context,
  );
}

/** Share with numerator and denominator, a bar, and how many are missing to the target. */
function coveredCell(
  { covered, total }: Covered,
  { share, number, text }: PageContext,
  target?: Target & { readonly missing: number },
): Markup {
  if (total === 0) return html`<td class="number none" data-n="0" data-d="0">–</td>`;
  const at = target?.unit === 'percent' ? [target.limit] : [];
  const limit = target === undefined ? '' : `${number(target.limit)}${target.unit === 'percent' ? ' %' : ''}`;
  const goal =
    target === undefined
      ? NOTHING
      : html`<span class="goal ${target.missing > 0 ? 'fair' : 'good'}" data-missing="${target.missing}">${text('target', { limit })}: ${
          target.missing > 0
            ? text('targetMissing', { count: number(target.missing) })
            : text('targetReached')
        }</span>`;
  return html`<td class="number ratio" data-n="${covered}" data-d="${total}"><b>${share(covered, total)}</b> <span>${number(covered)}/${number(total)}</span>${gauge((covered / total) * 100, 'match', at)}${goal}</td>`;
}

function hamletTable(coverage: Coverage, context: PageContext): Markup {
  const { text, number, ward } = context;
  if (coverage.hamlets.length === 0) return NOTHING;
  const cells = cellsOf(context);
  const kept = largest(coverage.hamlets, MOST_HAMLETS, missing);
  const body = table(
    {
      id: 'hamlets',
      caption: text('hamletTable'),
      lead: cutNote(kept.length, coverage.hamlets.length, context),
      first: text('hamlet'),
      filter: text('filter'),
      columns: [{ key: 'ward', head: text('ward'), kind: 'text' }, ...measureColumns(coverage, context)],
      rows: kept.map((place) => ({
        key: `${place.ward}/${place.hamlet}`,
        name: place.hamlet,
        cells: [
          cells.text(ward(place.ward)),
          ...place.measures.map(({ covered, total }) => cells.ratio(covered, total)),
        ],
      })),
    },
    context,
  );
  return folded(`${text('hamletTable')} (${number(coverage.hamlets.length)})`, body);
}

function missing({ measures }: HamletCoverage): number {
  return measures.reduce((sum, { total, covered }) => sum + total - covered, 0);
}

function employerTable(coverage: Coverage, context: PageContext): Markup {
  const { text, number } = context;
  if (coverage.employers.length === 0) return NOTHING;
  const cells = cellsOf(context);
  const kept = coverage.employers.slice(0, MOST_EMPLOYERS);
  const body = table(
    {
      id: 'employers',
      caption: text('employerTable'),
      lead: html`${text('employerLead')}${cutNote(kept.length, coverage.employers.length, context)}`,
      first: text('employer'),
      filter: text('filter'),
      columns: [
        { key: 'persons', head: text('employerPersons'), kind: 'number' },
        { key: 'match', head: text('match'), kind: 'number' },
        { key: 'review', head: text('review'), kind: 'number' },
        { key: 'unmatched', head: text('unmatched'), kind: 'number' },
        { key: 'citizenId', head: text('withCitizenId'), kind: 'number' },
      ],
      rows: kept.map((one) => ({
        key: one.employer,
        name: one.employer,
        cells: [
          cells.number(one.persons),
          cells.ratio(one.match, one.persons),
          cells.ratio(one.review, one.persons),
          cells.ratio(one.unmatched, one.persons),
          cells.ratio(one.citizenId, one.match),
        ],
      })),
    },
    context,
  );
  return folded(`${text('employerTable')} (${number(coverage.employers.length)})`, body);
}

/** The so many of which most is missing, in the order of the list. */
function largest<T>(list: readonly T[], most: number, sizeOf: (one: T) => number): readonly T[] {
  if (list.length <= most) return list;
  const order = list.map((_, index) => index).sort((a, b) => sizeOf(list[b]!) - sizeOf(list[a]!) || a - b);
  const kept = new Set(order.slice(0, most));
  return list.filter((_, index) => kept.has(index));
}

export function cutNote(shown: number, all: number, { text, number }: PageContext): Markup {
  if (shown === all) return NOTHING;
  return html` ${text('cut', { shown: number(shown), all: number(all) })}`;
}
