/**
 * theo-don-vi/<employer>/danh-sach.xlsx: insured people whom their employer has to check (industrial zones). What the
 * insurance officer has to look at, of people who stand under an employer's name in an insurance extract.
 */
import type { Finding } from '../../flow.ts';
import { cleanText } from '../../vietnamese/letters.ts';
import { listed } from '../changes.ts';
import { SourceIndex } from '../sources.ts';
import { placesBy } from '../ward-list/list-entries.ts';
import { EmployerFolders } from '../ward-list/list-folders.ts';
import { LIST_FILE } from '../ward-list/list-writer.ts';
import { shown } from '../ward-list/shown.ts';
import type { ListsWriter } from '../writer.ts';

const FOLDER = 'theo-don-vi';

export const employerLists: ListsWriter = {
  name: FOLDER,
  forPeople: true,
  lists({ outcome, path }) {
    const employers = new EmployerNames(new SourceIndex(outcome));
    const { findings } = outcome;
    const isListed = listed(outcome);
    const byEmployer = placesBy(findings, (finding, at) => {
      const name = isListed(at) ? employers.of(finding) : '';
      return name === '' ? undefined : sameEmployer(name);
    });
    const folders = new EmployerFolders();
    return [...byEmployer.values()].map((places) => {
      const employer = shown(employers.of(findings.at(places[0]!)!));
      const name = `${FOLDER}/${folders.folderOf(employer)}/${LIST_FILE}`;
      return {
        name,
        path: path(name),
        listFor: 'employer',
        wardCode: '',
        place: employer,
        audiences: ['employer'],
        findings: places,
      };
    });
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
