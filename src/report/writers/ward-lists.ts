/**
 * theo-xa/<ward>/danh-sach.xlsx: the people whom the officers of a ward have to check, sheets for each officer.
 * One workbook at a time in memory.
 */
import type { Finding, Officer } from '../../flow.ts';
import { listed } from '../changes.ts';
import { isOneOfSeveral } from '../ward-list/list-cells.ts';
import { listEntries, placesBy } from '../ward-list/list-entries.ts';
import { WardFolders } from '../ward-list/list-folders.ts';
import { LIST_FILE, listContext, writeLists } from '../ward-list/list-writer.ts';
import { shown } from '../ward-list/shown.ts';
import type { ArtefactWriter } from '../writer.ts';

const FOLDER = 'theo-xa';
const OFFICERS: readonly Officer[] = ['police', 'civil_status', 'insurance'];

export const wardLists: ArtefactWriter = {
  name: FOLDER,
  forPeople: true,
  async write(artefact) {
    const { outcome, wording } = artefact;
    const context = listContext(outcome, wording);
    const folders = new WardFolders();
    const isListed = listed(outcome);
    const byWard = placesBy(outcome.findings, (finding, at) => (isListed(at) ? wardOf(finding) : undefined));
    const lists = [...byWard].map(([code, places]) => {
      const name = shown(context.wardName(code));
      const folder = `${FOLDER}/${folders.folderOf(code, name)}`;
      return {
        folder,
        open: () => ({
          path: artefact.path(`${folder}/${LIST_FILE}`),
          listFor: code === '' ? ('unknownWard' as const) : ('ward' as const),
          wardCode: code,
          place: wording.wardList.place(shown(code), name),
          audiences: OFFICERS,
          entries: listEntries(places, outcome, context.index),
        }),
      };
    });
    return writeLists(lists, context, artefact);
  },
};

/** The code of an old commune that was split leads to several wards: none of them is guessed. */
function wardOf({ wardCode }: Finding): string {
  return isOneOfSeveral(wardCode) ? '' : wardCode;
}
