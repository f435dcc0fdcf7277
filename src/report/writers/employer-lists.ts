/**
 * theo-don-vi/<employer>/danh-sach.xlsx: insured people whom their employer has to check (industrial zones). What the
 * insurance officer has to look at, of people who stand under an employer's name in an insurance extract.
 */
import type { Finding } from '../../flow.ts';
import { cleanText } from '../../vietnamese/letters.ts';
import { listed } from '../changes.ts';
import type { SourceIndex } from '../sources.ts';
import { listEntries, placesBy } from '../ward-list/list-entries.ts';
import { EmployerFolders } from '../ward-list/list-folders.ts';
import { LIST_FILE, listContext, writeLists } from '../ward-list/list-writer.ts';
import { shown } from '../ward-list/shown.ts';
import type { ArtefactWriter } from '../writer.ts';

const FOLDER = 'theo-don-vi';

export const employerLists: ArtefactWriter = {
  name: FOLDER,
  forPeople: true,
  async write(artefact) {
    const { outcome, wording } = artefact;
    const context = listContext(outcome, wording);
    const employers = new EmployerNames(context.index);
    const { findings } = outcome;
    const isListed = listed(outcome);
    const byEmployer = placesBy(findings, (finding, at) => {
      const name = isListed(at) ? employers.of(finding) : '';
      return name === '' ? undefined : sameEmployer(name);
    });
    const folders = new EmployerFolders();
    const lists = [...byEmployer.values()].map((places) => {
      const name = shown(employers.of(findings.at(places[0]!)!));
      const folder = `${FOLDER}/${folders.folderOf(name)}`;
      return {
        folder,
        open: () => ({
          path: artefact.path(`${folder}/${LIST_FILE}`),
          listFor: 'employer' as const,
          wardCode: '',
          place: name,
          audiences: ['employer'] as const,
          entries: listEntries(places, outcome, context.index),
        }),
      };
    });
    return writeLists(lists, context, artefact);
  },
};

/** Equal for one employer; marks count, so that nobody gets the people of another one. */
function sameEmployer(name: string): string {
  return (cleanText(name).value ?? '').toLowerCase();
}

/** Employers of the people whom findings are about; the text is decoded once for each employer of a file. */
class EmployerNames {
  readonly #index: SourceIndex;
  readonly #known = new Map<string, Map<number, string>>();

  constructor(index: SourceIndex) {
    this.#index = index;
  }

  /** As it stands in the file; '' where the finding is not for an employer. */
  of({ source, row, who }: Finding): string {
    if (row < 0 || !who.includes('insurance')) return '';
    const raw = this.#index.raw(source);
    const column = raw?.kind === 'insurance' ? raw.columns.get('employer') : undefined;
    const code = column?.codes[row] ?? 0;
    if (column === undefined || code === 0) return '';
    let names = this.#known.get(source);
    if (names === undefined) {
      names = new Map();
      this.#known.set(source, names);
    }
    let name = names.get(code);
    if (name === undefined) {
      const text = column.dictionary.text(code);
      name = /[\p{L}\p{N}]/u.test(text) ? text : '';
      names.set(code, name);
    }
    return name;
  }
}
