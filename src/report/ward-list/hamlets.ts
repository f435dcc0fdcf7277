/**
 * Hamlets of one list. Files write the same one in many ways (Tổ 3, TDP số 03, Tổ dân phố 3), and an officer walks it
 * once: people are grouped by what is meant, under the way it is written most often.
 */
import { readHamlet, wardInAddress } from '../../vietnamese/address.ts';
import { textRanks } from '../../vietnamese/name-order.ts';
import { foldWardName } from '../../vietnamese/ward.ts';
import type { RecordTexts } from '../record-texts.ts';
import { recordText } from './entry-people.ts';
import type { ListEntry } from './list-entries.ts';
import { shown } from './shown.ts';

export interface Hamlet {
  /** One for all ways of writing it; '' = not known. */
  readonly key: string;
  readonly label: string;
  /** Numbers by value, letters by the Vietnamese alphabet; not known comes last. */
  readonly rank: number;
}

/** How a hamlet was written, understood; the same for every list of a run, because texts repeat. */
const read = new Map<string, Written>();
const KNOWN_AT_MOST = 1 << 17;

type Written = Pick<NonNullable<ReturnType<typeof readHamlet>['value']>, 'hamlet' | 'hamletName'>;
const NOT_KNOWN: Written = { hamlet: '', hamletName: '' };

function writtenAs(text: string): Written {
  if (text === '') return NOT_KNOWN;
  let written = read.get(text);
  if (written === undefined) {
    written = readHamlet(text).value ?? NOT_KNOWN;
    if (read.size < KNOWN_AT_MOST) read.set(text, written);
  }
  return written;
}

/** Whether two texts name one hamlet: the same, or one of them leaves out what kind of place it is. */
export function isSameHamletText(left: string, right: string): boolean {
  const [a, b] = [writtenAs(left), writtenAs(right)];
  return a.hamlet === b.hamlet || a.hamlet === b.hamletName || a.hamletName === b.hamlet;
}

/** The part of an address that says that it is a hamlet; '' where none does, or the address is in another ward. */
function hamletInAddress(address: string, ward: string | undefined): string {
  for (let start = 0, at = 0; at <= address.length; at++) {
    const code = at < address.length ? address.charCodeAt(at) : COMMA;
    if (code !== COMMA && code !== SEMICOLON) continue;
    const part = address.slice(start, at).trim();
    start = at + 1;
    const { hamlet, hamletName } = writtenAs(part);
    if (hamlet === hamletName) continue;
    const there = ward === undefined ? '' : wardInAddress(address);
    return there === '' || there === ward ? part : '';
  }
  return '';
}

const COMMA = 0x2c;
const SEMICOLON = 0x3b;

/** What is known of hamlets beside the records themselves. */
export interface HamletSources {
  /** Left out: an employer is not told what the residents' file knows. */
  readonly ofMaster: RecordTexts | undefined;
  readonly wardName: (code: string) => string;
}

/** The ward of an entry in the form of addresses; undefined where its name is not known. */
function wardReader(wardName: HamletSources['wardName']): (entry: ListEntry) => string | undefined {
  const known = new Map<string, string | undefined>();
  return ({ findings }) => {
    const { wardCode } = findings[0]!;
    if (known.has(wardCode)) return known.get(wardCode);
    const name = wardName(wardCode);
    const ward = name === '' ? undefined : foldWardName(name);
    known.set(wardCode, ward);
    return ward;
  };
}

/** Where the officer has to go: the hamlet that a finding names, else what the addresses say. */
function hamletText(
  entry: ListEntry,
  ofMaster: HamletSources['ofMaster'],
  wardOf: (entry: ListEntry) => string | undefined,
): string {
  const { findings, resident, records } = entry;
  if (ofMaster !== undefined) {
    const named = findings.find(({ hamlet }) => hamlet !== '')?.hamlet;
    if (named !== undefined) return named;
    const home = resident < 0 ? '' : hamletInAddress(ofMaster.of('address', resident), wardOf(entry));
    if (home !== '') return home;
  }
  for (const record of records) {
    const there =
      recordText(record, 'hamlet') || hamletInAddress(recordText(record, 'address'), wardOf(entry));
    if (there !== '') return there;
  }
  return '';
}

export function hamletsOf(
  entries: readonly ListEntry[],
  { ofMaster, wardName }: HamletSources,
): (entry: ListEntry) => Hamlet {
  const wardOf = wardReader(wardName);
  const texts = new Map<string, number>();
  const textOf: string[] = [];
  for (const entry of entries) {
    const text = hamletText(entry, ofMaster, wardOf);
    textOf.push(text);
    texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  const keyOf = keysOf(texts.keys());
  const spellings = new Map<string, Map<string, number>>();
  for (const [text, count] of texts) {
    const key = keyOf(text);
    spellings.set(key, (spellings.get(key) ?? new Map<string, number>()).set(text, count));
  }
  const labels = new Map(
    [...spellings].map(([key, counts]) => [key, key === '' ? '' : shown(commonest(counts))]),
  );
  const rank = textRanks([...labels.values()].map(sortText));
  const hamlets = new Map(
    [...labels].map(([key, label]): [string, Hamlet] => [
      key,
      { key, label, rank: key === '' ? Number.POSITIVE_INFINITY : rank(sortText(label)) },
    ]),
  );
  const byText = new Map([...texts.keys()].map((text) => [text, hamlets.get(keyOf(text))!]));
  return (entry) => byText.get(textOf[entry.at]!)!;
}

/** What a label is sorted by: the kind of hamlet in one form for all its spellings, then the name with its marks. */
function sortText(label: string): string {
  const { hamlet, hamletName } = writtenAs(label);
  if (hamlet === hamletName) return label;
  const words = hamletName.split(' ').length;
  const name = /^\d/.test(hamletName) ? hamletName : label.split(' ').slice(-words).join(' ');
  return `${hamlet.slice(0, hamlet.length - hamletName.length)}${name}`;
}

/** A name without its kind ("Đông Hạ") is the hamlet of that name, where there is only one of them. */
function keysOf(texts: Iterable<string>): (text: string) => string {
  const kinds = new Map<string, Set<string>>();
  for (const text of texts) {
    const { hamlet, hamletName } = writtenAs(text);
    if (hamlet !== hamletName)
      kinds.set(hamletName, (kinds.get(hamletName) ?? new Set<string>()).add(hamlet));
  }
  return (text) => {
    const { hamlet, hamletName } = writtenAs(text);
    const known = kinds.get(hamlet);
    return hamlet === hamletName && known?.size === 1 ? [...known][0]! : hamlet;
  };
}

/** Of equally common spellings the first. */
function commonest(counts: ReadonlyMap<string, number>): string {
  let most = 0;
  let chosen = '';
  for (const [text, count] of counts) {
    if (count <= most) continue;
    most = count;
    chosen = text;
  }
  return chosen;
}
