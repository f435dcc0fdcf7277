/** Names of the folders that lists are given out in, such that every system can make and open them. */
import { foldText } from '../../vietnamese/letters.ts';

const UNKNOWN_WARD = 'chua-ro-xa';
const LONGEST_CODE = 20;
const LONGEST_NAME = 60;
/** Words that Windows keeps for itself, whatever stands behind a dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Folders beside each other: no two alike, also where case does not count. */
class Names {
  readonly #taken = new Set<string>();

  unique(folder: string): string {
    let name = folder;
    for (let number = 2; this.#taken.has(name); number++) name = `${folder}-${number}`;
    this.#taken.add(name);
    return name;
  }
}

/** `<ward code>-<ascii name>`. */
export class WardFolders {
  readonly #names = new Names();

  constructor() {
    this.#names.unique(UNKNOWN_WARD);
  }

  folderOf(code: string, name: string): string {
    if (code === '') return UNKNOWN_WARD;
    const parts = [plain(code, LONGEST_CODE), plain(name, LONGEST_NAME)].filter((part) => part !== '');
    // A code is a number, and a number is no reserved word; anything else is told to be a ward's.
    const isSafe = parts.length === 2 || /^\d+$/.test(parts[0] ?? '');
    return this.#names.unique(isSafe ? parts.join('-') : `xa-${parts[0] ?? 'khac'}`);
  }
}

/** `<ascii name of the employer>`. */
export class EmployerFolders {
  readonly #names = new Names();

  folderOf(name: string): string {
    const folder = plain(name, LONGEST_NAME);
    if (folder === '') return this.#names.unique('don-vi-khac');
    return this.#names.unique(RESERVED.test(folder) ? `don-vi-${folder}` : folder);
  }
}

/** Letters a–z, digits and single "-" only, none at the ends. */
function plain(text: string, longest: number): string {
  return foldText(text).slice(0, longest).trim().replaceAll(' ', '-');
}
