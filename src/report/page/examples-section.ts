/** Differing values side by side, the letters that differ marked, numbers masked. */
import type { Conflict } from '../../flow.ts';
import { exampleConflicts } from '../examples.ts';
import type { Example } from '../measures.ts';
import { differing } from './differing.ts';
import { html, type Markup } from './html.ts';
import { hiddenCharacters, MASK } from './masked.ts';
import type { PageContext } from './page-context.ts';
import type { Section } from './section.ts';
import { cellsOf, table } from './table.ts';

/** A value longer than this is cut, and says so. */
const MOST_LETTERS = 200;

export function examplesSection(context: PageContext): Section {
  const { figures, outcome, text } = context;
  // The same rule chose them for summary.json, so the two lists run side by side.
  const conflicts = exampleConflicts(outcome.conflicts);
  const body =
    conflicts.length === 0
      ? html`<p>${text('noExamples')}</p>`
      : html`<p class="lead">${text('examplesLead')} ${text(context.outcome.plan.reporting.maskPage ? 'maskNote' : 'noMaskNote')}</p>
${examplesTable(conflicts, figures.examples, context)}`;
  return { id: 'vi-du', title: text('examples'), body };
}

function examplesTable(
  conflicts: readonly Conflict[],
  examples: readonly Example[],
  context: PageContext,
): Markup {
  const { text, wording, share } = context;
  const cells = cellsOf(context);
  return table(
    {
      id: 'examples',
      caption: text('examplesTable'),
      first: text('difference'),
      look: 'examples',
      columns: [
        { key: 'extract', head: text('inExtract'), kind: 'text' },
        { key: 'master', head: text('inMaster'), kind: 'text' },
        { key: 'where', head: text('where'), kind: 'text' },
        { key: 'probability', head: text('probability'), kind: 'number' },
      ],
      rows: conflicts.map((conflict, index) => {
        const { field, difference, source, row, person, probability, findingId } = examples[index]!;
        const [extract, master] = markedPair(conflict, context);
        return {
          key: findingId,
          name: html`${context.field(field)} <small>${context.difference(difference)}</small>`,
          cells: [
            cells.text(extract),
            cells.text(master),
            cells.text(
              html`${source}<small>${text('row', { row })}${person === 'self' ? '' : ` · ${wording.person(person)}`}</small>`,
            ),
            html`<td class="number" data-v="${probability}">${share(Number(probability), 1)}</td>`,
          ],
        };
      }),
    },
    context,
  );
}

/** Both values of a conflict, letters without a partner marked. */
function markedPair(
  {
    field,
    extractValue,
    masterValue,
    difference,
  }: Pick<Conflict, 'field' | 'extractValue' | 'masterValue' | 'difference'>,
  { outcome, wording }: PageContext,
): readonly [Markup, Markup] {
  const { left, right, leftMarks, rightMarks } = differing(extractValue, masterValue);
  // Two values with nothing in common: single letters that happen to be equal would only mislead.
  if (difference === 'different') for (const marks of [leftMarks, rightMarks]) marks.fill(1);
  const { maskPage } = outcome.plan.reporting;
  const side = (letters: readonly string[], marks: Uint8Array): Markup =>
    marked(letters, marks, maskPage ? hiddenCharacters(field, letters) : undefined, wording.cut);
  return [side(left, leftMarks), side(right, rightMarks)];
}

function marked(
  letters: readonly string[],
  marks: Uint8Array,
  hidden: readonly boolean[] | undefined,
  cut: string,
): Markup {
  const parts: Markup[] = [];
  const shown = Math.min(letters.length, MOST_LETTERS);
  for (let start = 0; start < shown; ) {
    let end = start + 1;
    while (end < shown && marks[end] === marks[start]) end++;
    const text = letters
      .slice(start, end)
      .map((letter, at) => (hidden?.[start + at] === true ? MASK : letter))
      .join('');
    parts.push(marks[start] === 1 ? html`<mark>${text}</mark>` : html`${text}`);
    start = end;
  }
  return html`<bdi class="value">${parts}</bdi>${shown < letters.length ? cut : ''}`;
}
