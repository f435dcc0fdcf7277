/**
 * bao-cao.html: one page for analysts and leaders that needs nothing but itself. Its policy allows no network, no form
 * and no script or style but those whose hashes it names, so nothing in the data can ever run.
 */
import { createHash } from 'node:crypto';
import type { RunFigures, RunOutcome } from '../model.ts';
import type { ReportWording } from '../wording.ts';
import { certaintySection } from './certainty-section.ts';
import { changesSection } from './changes-section.ts';
import { coverageSection } from './coverage-section.ts';
import { dayAfter, dayInVietnam } from './days.ts';
import { examplesSection } from './examples-section.ts';
import { filesSection } from './files-section.ts';
import { findingsSection } from './findings-section.ts';
import { funnelSection } from './funnel-section.ts';
import { html, type Markup, trusted } from './html.ts';
import { type PageContext, pageContext } from './page-context.ts';
import { scoresSection } from './scores-section.ts';
import { SCRIPT } from './script.ts';
import { sectionMarkup } from './section.ts';
import { summarySection } from './summary-section.ts';
import { STYLE } from './theme.ts';
import { uncheckedSection } from './unchecked-section.ts';

const SECTIONS = [
  summarySection,
  changesSection,
  funnelSection,
  scoresSection,
  findingsSection,
  certaintySection,
  examplesSection,
  coverageSection,
  filesSection,
  uncheckedSection,
] as const;

/** The names of so many wards stand in the heading; of more, their number. */
const MOST_NAMES = 3;

export function pageText(outcome: RunOutcome, figures: RunFigures, wording: ReportWording): string {
  const context = pageContext(outcome, figures, wording);
  const sections = SECTIONS.map((section) => section(context)).filter((section) => section !== undefined);
  const { text } = context;
  const place = placeOf(context);
  const contents = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<!doctype html>
<html lang="${wording.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${text('documentTitle', { place })}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#noi-dung">${text('skip')}</a>
<header class="mast"><div>${masthead(place, context)}</div></header>
<div class="page">
<nav class="contents" aria-labelledby="contents-title"><h2 id="contents-title">${text('contents')}</h2><ol>${contents}</ol></nav>
<main id="noi-dung">
${sections.map(sectionMarkup)}</main>
</div>
<footer class="foot"><div><p>${text('figuresIn')}</p><p>${text('privacy')}</p><p>${text('program', { version: figures.program.version })}</p></div></footer>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.text;
}

function policy(): string {
  const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash(STYLE)}'`,
    `script-src 'sha256-${hash(SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function masthead(place: string, { figures, text }: PageContext): Markup {
  const { configuration, started } = figures;
  return html`<p class="overline">${text('overline')}</p>
<h1>${place}</h1>
<ul class="facts"><li>${text('asOf', { date: dayAfter(configuration.asOf, 0) })}</li><li>${text('made', { date: dayInVietnam(started) })}</li></ul>`;
}

/** The wards that the residents' file is about. */
function placeOf({ figures, text, number, ward }: PageContext): string {
  const { covers } = figures.configuration.master;
  const codes =
    covers.length > 0
      ? covers
      : figures.wards.filter(({ code, residents }) => code !== '' && residents > 0).map(({ code }) => code);
  if (codes.length > 0 && codes.length <= MOST_NAMES) return codes.map(ward).join(', ');
  return codes.length === 0 ? text('unknownWard') : text('places', { count: number(codes.length) });
}
