/** Findings by class with who acts and until when, and a heat map of classes by ward. */
import { SEVERITIES } from '../../table/verdict-codes.ts';
import type { FindingSummary, WardSummary } from '../model.ts';
import { RULES } from '../scores/rules.ts';
import { stackedBar } from './charts.ts';
import { dayAfter } from './days.ts';
import { html, type Markup } from './html.ts';
import type { PageContext } from './page-context.ts';
import { unknownLast, wardName } from './scores-section.ts';
import type { Section } from './section.ts';
import { cellsOf, type Row, table } from './table.ts';

/** With more wards than this the wards are the rows, and the classes stand on their side. */
const FEW_WARDS = 8;
/** Findings of a class to residents of the ward, in per cent: the lower edge of each shade. */
const SHADES: readonly number[] = [0, 0.1, 0.5, 2, 10];

export function findingsSection(context: PageContext): Section {
  const { figures, text, number } = context;
  const { findings } = figures;
  const count = findings.reduce((sum, finding) => sum + finding.count, 0);
  const body =
    findings.length === 0
      ? html`<p>${text('noFindings')}</p>`
      : html`<p class="lead">${text('findingsLead', { count: number(count) })}</p>
${findingsTable(context)}${heatMap(context)}`;
  return { id: 'phat-hien', title: text('findings'), body };
}

function findingsTable(context: PageContext): Markup {
  const { figures, text, severity, dimension } = context;
  const cells = cellsOf(context);
  const most = Math.max(...figures.findings.map(({ count }) => count));
  const visits = new Set(RULES.filter(({ visit }) => visit).map(({ code }) => code));
  const { verifyDays, repairDays, visitDays } = figures.scores.deadlines;
  const { asOf } = figures.configuration;
  const ordered = [...figures.findings].sort((a, b) => b.high - a.high || b.count - a.count);
  return table(
    {
      id: 'findings',
      caption: text('findingsTable'),
      first: text('finding'),
      filter: text('filter'),
      columns: [
        { key: 'dimension', head: text('dimension'), kind: 'text' },
        ...SEVERITIES.map((key) => ({ key, head: severity(key), kind: 'number' as const })),
        { key: 'count', head: text('total'), kind: 'number' },
        { key: 'officers', head: text('who'), kind: 'text' },
        { key: 'deadline', head: text('deadline'), kind: 'text' },
      ],
      rows: ordered.map((finding) => ({
        key: finding.code,
        name: findingName(finding, most, context),
        cells: [
          cells.text(dimension(finding.dimension)),
          ...SEVERITIES.map((key) => cells.number(finding[key])),
          cells.number(finding.count),
          html`<td class="officers">${context.officers(finding.officers.map(({ officer }) => officer))}</td>`,
          cells.text(
            isProposal(finding)
              ? '–'
              : dayAfter(asOf, visits.has(finding.code) ? visitDays : verifyDays + repairDays),
          ),
        ],
      })),
    },
    context,
  );
}

/** Findings of low severity only propose; they have no deadline (as in the officers' lists). */
function isProposal({ high, medium }: FindingSummary): boolean {
  return high + medium === 0;
}

/** The title, why it is a finding, and a bar of its severities against the commonest class. */
function findingName(finding: FindingSummary, most: number, { wording }: PageContext): Markup {
  const { title, explanation } = wording.finding(finding.code);
  const parts = SEVERITIES.map((key) => ({ look: key, value: finding[key] }));
  return html`${title}<small>${explanation}</small>${stackedBar([...parts, { look: 'rest', value: most - finding.count }])}`;
}

function heatMap(context: PageContext): Markup {
  const { figures, text, share, ward, wording } = context;
  const wards = unknownLast(
    figures.wards.filter(({ findings, residents }) => findings.length > 0 || residents > 0),
  );
  if (wards.length === 0) return html``;
  const counts = wards.map((one) => new Map(one.findings.map(({ code, count }) => [code, count])));
  const codes = figures.findings.map(({ code }) => code);
  const cell = (code: string, index: number): Markup =>
    heatCell(counts[index]!.get(code) ?? 0, wards[index]!, context);
  const fewWards = wards.length <= FEW_WARDS;
  const classRows: readonly Row[] = codes.map((code) => ({
    key: code,
    name: wording.finding(code).title,
    cells: wards.map((_, index) => cell(code, index)),
  }));
  const wardRows: readonly Row[] = wards.map((one, index) => ({
    key: one.code,
    name: wardName(one.code, ward),
    cells: codes.map((code) => cell(code, index)),
  }));
  const legend = html`<p class="legend">${text('heatLegend')} ${SHADES.map(
    (from, shade) =>
      html`<span><i class="key h${shade + 1}"></i>${shade === 0 ? `< ${share(SHADES[1]!, 100)}` : text('heatOver', { share: share(from, 100) })}</span>`,
  )}${wards.some(({ code, residents }) => code === '' || residents === 0) ? html`<span><i class="key none"></i>${text('heatNone')}</span>` : ''}</p>`;
  return html`${table(
    {
      id: 'heat',
      caption: text('heatTable'),
      lead: text('heatLead'),
      first: fewWards ? text('finding') : text('ward'),
      filter: fewWards ? text('filter') : text('filterWards'),
      look: fewWards ? 'heat' : 'heat upright',
      columns: fewWards
        ? wards.map(({ code }) => ({ key: code, head: wardName(code, ward), kind: 'number' }))
        : codes.map((code) => ({
            key: code,
            head: html`<span>${wording.finding(code).title}</span>`,
            kind: 'number',
          })),
      rows: fewWards ? classRows : wardRows,
    },
    context,
  )}${legend}`;
}

/** Short, because 500 wards have 25,000 of them. */
function heatCell(count: number, { code, residents }: WardSummary, { number }: PageContext): Markup {
  if (count === 0) return html`<td data-v="0"></td>`;
  // of people whose ward is not known, hardly any are residents: a share of them would say nothing
  if (code === '' || residents === 0) return html`<td data-v="${count}">${number(count)}</td>`;
  const percent = (count / residents) * 100;
  const shade = SHADES.findLastIndex((from) => percent >= from) + 1;
  return html`<td class="h${shade}" data-v="${count}">${number(count)}</td>`;
}
