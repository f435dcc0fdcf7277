/**
 * theo-xa/<ward>/danh-sach.xlsx: the people whom the officers of a ward have to check, sheets for each officer.
 */
import type { Finding, Officer } from '../../flow.ts';
import { listed } from '../changes.ts';
import { isOneOfSeveral } from '../ward-list/list-cells.ts';
import { placesBy } from '../ward-list/list-entries.ts';
import { WardFolders } from '../ward-list/list-folders.ts';
import { LIST_FILE } from '../ward-list/list-writer.ts';
import { shown } from '../ward-list/shown.ts';
import { wardNames } from '../ward-names.ts';
import type { ListsWriter } from '../writer.ts';

const FOLDER = 'theo-xa';
const OFFICERS: readonly Officer[] = ['police', 'civil_status', 'insurance'];

export const wardLists: ListsWriter = {
  name: FOLDER,
  forPeople: true,
  lists({ outcome, wording, path }) {
    const names = wardNames(outcome);
    const folders = new WardFolders();
    const isListed = listed(outcome);
    const byWard = placesBy(outcome.findings, (finding, at) => (isListed(at) ? wardOf(finding) : undefined));
    return [...byWard].map(([code, findings]) => {
      const ward = shown(names.get(code) ?? '');
      const name = `${FOLDER}/${folders.folderOf(code, ward)}/${LIST_FILE}`;
      return {
        name,
        path: path(name),
        listFor: code === '' ? 'unknownWard' : 'ward',
        wardCode: code,
        place: wording.wardList.place(shown(code), ward),
        audiences: OFFICERS,
        findings,
      };
    });
  },
};

/** The code of an old commune that was split leads to several wards: none of them is guessed. */
function wardOf({ wardCode }: Finding): string {
  return isOneOfSeveral(wardCode) ? '' : wardCode;
}
