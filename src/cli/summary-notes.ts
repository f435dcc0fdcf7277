/** What a user should know about a finished run beside its figures, as notes: read off the summary, said after the last stage. */
import type { Facts } from '../failure.ts';
import type { NoteCode } from '../plan/notes.ts';
import type { RunSummary } from '../report/model.ts';

export interface Note {
  readonly code: NoteCode;
  readonly facts: Facts;
}

export function summaryNotes(summary: RunSummary): Note[] {
  return [
    ...summary.inputs.flatMap(inputNotes),
    ...oversizeNotes(summary),
    { code: 'resident_key', facts: { kind: summary.master.residentId } },
    ...notProducedNotes(summary),
  ];
}

function inputNotes(input: RunSummary['inputs'][number]): Note[] {
  const { source, unmappedHeaders, rejected, read, blankLines, titleLines, footerLines } = input;
  const notes: Note[] = [];
  if (rejected > 0) notes.push({ code: 'rows_rejected', facts: { source, rejected, read } });
  if (unmappedHeaders.length > 0)
    notes.push({ code: 'columns_unmapped', facts: { source, headers: unmappedHeaders } });
  if (blankLines + titleLines + footerLines > 0) {
    notes.push({
      code: 'rows_passed_over',
      facts: { source, blank: blankLines, titles: titleLines, footers: footerLines },
    });
  }
  return notes;
}

function oversizeNotes({ blocking }: RunSummary): Note[] {
  return blocking.flatMap(({ source, rules }) =>
    rules
      .filter(({ uncomparedPairs }) => uncomparedPairs > 0)
      .map(({ rule, uncomparedPairs }) => ({
        code: 'blocks_oversize' as const,
        facts: { source, rule, pairs: uncomparedPairs },
      })),
  );
}

/** One note for each thing that was missing, with the findings that could not be looked for. */
function notProducedNotes({ notProduced }: RunSummary): Note[] {
  const byNeed = new Map<string, string[]>();
  for (const { code, needs } of notProduced) byNeed.set(needs, [...(byNeed.get(needs) ?? []), code]);
  return [...byNeed].map(([need, codes]) => ({ code: 'findings_not_produced', facts: { need, codes } }));
}
