/**
 * The words that say what part of an address follows: thôn, tổ dân phố, đường, phường, huyện, tỉnh …
 * A word is recognised by its marks ("phường" is a kind of unit, "Phương" a name); where a whole address has no
 * marks, by its folded form.
 */
import { describeWord } from './syllable.ts';

export type PlaceKind = 'house' | 'street' | 'hamlet' | 'ward' | 'above';

export interface PlaceWord {
  readonly kind: PlaceKind;
  /** How the kind is written in the folded form: "to dan pho" for tổ, TDP, tổ dân phố. */
  readonly as: string;
  /** Among several hamlets of one address the lowest rank is kept: thôn before tổ before đội. */
  readonly rank: number;
  /** Believed only at the beginning of a part: single letters, and folded words that are often part of a name. */
  readonly onlyFirst: boolean;
}

/** kind, rank, spellings; the first spelling is how the kind is written. ! marks abbreviations. */
const TABLE: readonly (readonly [PlaceKind, number, string])[] = [
  ['hamlet', 1, 'thôn|!t'],
  ['hamlet', 1, 'khu phố|!kp|!kph'],
  ['hamlet', 1, 'ấp'],
  ['hamlet', 1, 'bản'],
  ['hamlet', 1, 'buôn'],
  ['hamlet', 1, 'làng'],
  ['hamlet', 1, 'plei'],
  ['hamlet', 1, 'bon'],
  ['hamlet', 1, 'khóm'],
  ['hamlet', 1, 'sóc'],
  ['hamlet', 1, 'phum'],
  ['hamlet', 1, 'tiểu khu|!tk'],
  ['hamlet', 2, 'xóm'],
  ['hamlet', 3, 'tổ dân phố|tổ|tổ dân cư|!tdp|!tdc'],
  ['hamlet', 4, 'khu dân cư|!kdc'],
  ['hamlet', 4, 'khu'],
  ['hamlet', 5, 'đội|cụm'],
  ['house', 0, 'số nhà|nhà số|số|!sn'],
  ['street', 0, 'đường|!đ'],
  ['street', 0, 'phố'],
  ['street', 0, 'đại lộ'],
  ['street', 0, 'quốc lộ|!ql'],
  ['street', 0, 'tỉnh lộ|!tl'],
  ['street', 0, 'ngõ'],
  ['street', 0, 'ngách'],
  ['street', 0, 'hẻm'],
  ['street', 0, 'kiệt'],
  ['street', 0, 'khu tập thể|!ktt'],
  ['ward', 0, 'phường|!p|!f'],
  ['ward', 0, 'xã|!x'],
  ['ward', 0, 'thị trấn|!tt'],
  ['ward', 0, 'đặc khu'],
  ['above', 0, 'quận|huyện|thị xã|thành phố|tỉnh|!q|!h|!tx|!tp|việt nam'],
];

const MARKED = new Map<string, Spelling[]>();
const BARE = new Map<string, Spelling[]>();
/** Folded words too often part of a name to be believed in the middle of an unmarked address. */
const DOUBTFUL = new Set(
  'to ban bon lang so pho duong ap khu soc doi cum phuong tinh quan kiet hem ngo plei phum'.split(' '),
);

/** Words that announce a part, without the first one, by which they are found. */
export interface Spelling {
  readonly rest: readonly string[];
  readonly word: PlaceWord;
}

for (const [kind, rank, spellings] of TABLE) {
  const all = spellings.split('|');
  const as = words(all[0], 'folded').join(' ');
  for (const spelling of all) {
    const plain = spelling.replace('!', '');
    const word: PlaceWord = { kind, as, rank, onlyFirst: plain.length === 1 };
    add(MARKED, words(plain, 'canonical'), word);
    const folded = words(plain, 'folded');
    add(BARE, folded, { ...word, onlyFirst: word.onlyFirst || DOUBTFUL.has(folded[0]) });
  }
}

/** What may be announced by this word and the next ones, longest first; folded words of an unmarked text, else canonical. */
export function spellingsFrom(word: string, bare: boolean): readonly Spelling[] | undefined {
  return (bare ? BARE : MARKED).get(word);
}

function add(table: Map<string, Spelling[]>, [first, ...rest]: readonly string[], word: PlaceWord): void {
  const spellings = table.get(first) ?? [];
  if (!spellings.some((known) => known.rest.join(' ') === rest.join(' '))) spellings.push({ rest, word });
  spellings.sort((a, b) => b.rest.length - a.rest.length);
  table.set(first, spellings);
}

function words(text: string, form: 'canonical' | 'folded'): string[] {
  return text.split(' ').map((word) => describeWord(word)[form]);
}
