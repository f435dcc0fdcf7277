/** Which kind of source a file is, by its headers and its name: a proposal for `doisoat init`, never used by a run. */
import type { SourceKindName } from '../flow.ts';
import { SOURCE_KINDS } from '../sources/list.ts';
import { foldKey } from '../vietnamese/letters.ts';
import { KnownHeaders } from './known-headers.ts';

export interface KindScore {
  readonly kind: SourceKindName;
  /** 0: a required field has no column. */
  readonly score: number;
}

/** Fields that hardly any other kind has. */
const TELLING: Partial<Record<SourceKindName, readonly string[]>> = {
  master: ['householdId', 'relationToHead', 'residentId'],
  insurance: ['insuranceNumber', 'insuranceType', 'healthCard', 'employer'],
  birth: ['father.fullName', 'mother.fullName', 'father.citizenId', 'mother.citizenId'],
  death: ['eventDate', 'registrationNumber'],
  marriage: ['husband.fullName', 'wife.fullName'],
  residence: ['residenceType', 'fromDate', 'toDate'],
};

const FILE_NAMES: readonly (readonly [kind: SourceKindName, words: RegExp])[] = [
  ['master', /dancu|nhankhau|congdan|master/],
  ['insurance', /bhyt|bhxh|bhtn|baohiem|insur/],
  ['birth', /khaisinh|birth/],
  ['death', /khaitu|chungtu|tuvong|death/],
  ['marriage', /kethon|honnhan|marriage/],
  ['residence', /tamtru|luutru|cutru|tamvang|residence/],
];

const TELLING_WEIGHT = 3;
const NAME_WEIGHT = 4;

/** All kinds but custom, the likeliest first; equal scores in the order of the list of kinds. */
export function guessKind(headers: readonly string[], file: string): KindScore[] {
  const name = foldKey(file.replace(/^.*[\\/]/, ''));
  const named = FILE_NAMES.filter(([, words]) => words.test(name)).map(([kind]) => kind);
  const scores = SOURCE_KINDS.filter((kind) => kind.name !== 'custom').map((kind) => {
    const known = KnownHeaders.of(kind);
    const found = new Set<string>();
    for (const header of headers) {
      const folded = foldKey(header);
      const spelling = known.exact(folded)[0] ?? known.oneLetter(folded)[0];
      if (spelling !== undefined) found.add(spelling.key);
    }
    const complete = kind.required.every((group) => group.some((key) => found.has(key)));
    const telling = (TELLING[kind.name] ?? []).filter((key) => found.has(key)).length;
    const score = found.size + TELLING_WEIGHT * telling + (named.includes(kind.name) ? NAME_WEIGHT : 0);
    return { kind: kind.name, score: complete ? score : 0 };
  });
  return scores.sort((a, b) => b.score - a.score);
}
