/** What every section of the page is made from: the figures, the words, and where the values of examples are read. */
import type { RunFigures, RunOutcome } from '../model.ts';
import { wardNames } from '../ward-names.ts';
import type { ReportWording } from '../wording.ts';
import type { PageWording } from './page-wording.ts';

export interface PageContext extends PageWording {
  readonly figures: RunFigures;
  readonly outcome: RunOutcome;
  readonly wording: ReportWording;
  /** What a ward is called: its name, else its code, else that it is not known. */
  ward(code: string): string;
}

export function pageContext(outcome: RunOutcome, figures: RunFigures, wording: ReportWording): PageContext {
  const names = wardNames(outcome);
  const { page } = wording;
  return {
    ...page,
    figures,
    outcome,
    wording,
    ward: (code) => (code === '' ? page.text('unknownWard') : (names.get(code) ?? code)),
  };
}
