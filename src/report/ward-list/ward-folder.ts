/** Names of the wards' folders: `<ward code>-<ascii name>`, such that every system can make and open them. */
import { foldText } from '../../vietnamese/letters.ts';

const UNKNOWN_WARD = 'chua-ro-xa';
const LONGEST_CODE = 20;
const LONGEST_NAME = 60;

export class WardFolders {
  readonly #taken = new Set<string>([UNKNOWN_WARD]);

  /** The folder of a ward; two wards never share one, also where case does not count. */
  folderOf(code: string, name: string): string {
    if (code === '') return UNKNOWN_WARD;
    const parts = [plain(code, LONGEST_CODE), plain(name, LONGEST_NAME)].filter((part) => part !== '');
    // A single word could be one that Windows keeps for itself (con, nul, com1); a number never is.
    const isSafe = parts.length === 2 || /^\d+$/.test(parts[0] ?? '');
    return this.#unique(isSafe ? parts.join('-') : `xa-${parts[0] ?? 'khac'}`);
  }

  #unique(folder: string): string {
    let name = folder;
    for (let number = 2; this.#taken.has(name); number++) name = `${folder}-${number}`;
    this.#taken.add(name);
    return name;
  }
}

/** Letters a–z, digits and single "-" only. */
function plain(text: string, longest: number): string {
  return foldText(text).slice(0, longest).trim().replaceAll(' ', '-');
}
