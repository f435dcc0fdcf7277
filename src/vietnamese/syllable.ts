/**
 * The Vietnamese syllable: onset + rime + tone, and its one canonical spelling.
 * "hòa" and "hoà", "Lý" and "Lí", "Qúy" and "quý" are one syllable each; whether a text is Vietnamese at all is
 * the share of its words that are legal syllables (orthography as in Từ điển chính tả, Hoàng Phê 1995).
 */

import { foldKey } from './letters.ts';

/** Tones as VNI numbers them: 0 ngang, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

export interface SyllableParts {
  readonly onset: string;
  /** Vowels and final consonant, quality marks kept, tone off: "uyên". */
  readonly rime: string;
  readonly coda: string;
  readonly tone: Tone;
}

/** A word taken apart without asking whether it is Vietnamese: letters with their quality marks, and its tone. */
export interface ToneSplit {
  readonly letters: string;
  readonly tone: Tone;
}

const TONE_MARKS = '\u0301\u0300\u0309\u0303\u0323';
const ONSETS = 'ngh ng nh gh kh ph th tr ch b c d đ g h k l m n p r s t v x'.split(' ');
const STOPS = new Set(['p', 't', 'c', 'ch']);
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
  uy uya uych uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y yêm yên yêng yêt yêu`.split(/\s+/),
);
/** After qu the glide is spelt already; y and i are the same there. */
const RIMES_AFTER_QU = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e en eng eo et
  ê êch ên ênh êt ơ ơn ơt ôc y ya ych yên yêt yn ynh yp yt yu`.split(/\s+/),
);
const RIMES_AFTER_GI = new Set('i in iêc iêm iên iêng iêp iêt iêu'.split(' '));

const RIMES_MARKS_OFF = new Set([...RIMES, ...RIMES_AFTER_QU, ...RIMES_AFTER_GI].map(foldKey));

/** All that names need to know of one word. */
export interface Word {
  readonly canonical: string;
  /** The canonical form with its marks off. */
  readonly folded: string;
  readonly parts: SyllableParts | undefined;
  /** The canonical form without its tone; of a word that bears two tones, the whole word. */
  readonly split: ToneSplit;
  /** A Vietnamese syllable, or what is left of one when its marks are lost. */
  readonly plausible: boolean;
}

/** What is known of each word met: a million names are made of a few thousand syllables. Bounded. */
const known = new Map<string, Word>();
const KNOWN_AT_MOST = 1 << 16;
const LONGEST_SYLLABLE = 16;

/** Lower case, tone where the new style puts it, i for y where both are written; other words as they are, in lower case. */
export function canonicalSyllable(syllable: string): string {
  return describeWord(syllable).canonical;
}

export function isLegalSyllable(syllable: string): boolean {
  return describeWord(syllable).parts !== undefined;
}

/** Onset, rime and tone in canonical letters, or undefined when no Vietnamese syllable is spelt so. */
export function syllableParts(syllable: string): SyllableParts | undefined {
  return describeWord(syllable).parts;
}

/** Could this be a Vietnamese syllable that lost its marks ("nguyet", "dac")? */
export function isBareSyllable(syllable: string): boolean {
  const letters = foldKey(syllable);
  const onset = letters.startsWith('qu') ? 'qu' : (ONSETS.find((start) => letters.startsWith(start)) ?? '');
  return (
    RIMES_MARKS_OFF.has(letters.slice(onset.length)) ||
    (letters.startsWith('gi') && RIMES_MARKS_OFF.has(letters.slice(2)))
  );
}

export function describeWord(syllable: string): Word {
  const found = known.get(syllable);
  if (found !== undefined) return found;
  const lower = lowerCase(syllable);
  const parts = lower.length > LONGEST_SYLLABLE ? undefined : takeApart(lower);
  const canonical = parts === undefined ? lower : spellSyllable(parts);
  const folded = foldKey(canonical);
  const plausible = parts !== undefined || (canonical === folded && isBareSyllable(folded));
  const split = splitTone(canonical) ?? { letters: canonical, tone: 0 };
  const word = { canonical, folded, parts, split, plausible };
  if (syllable.length <= LONGEST_SYLLABLE && known.size < KNOWN_AT_MOST) known.set(syllable, word);
  return word;
}

function takeApart(word: string): SyllableParts | undefined {
  const split = splitTone(word);
  if (split === undefined || toneOnFirstConsonant(word)) return undefined;
  const cut = cutOnset(split.letters);
  if (cut === undefined) return undefined;
  const coda = cut.rime.slice(vowelsEnd(cut.rime));
  // a stopped syllable (p, t, c, ch) carries only sắc or nặng
  if (STOPS.has(coda) && split.tone !== 1 && split.tone !== 5) return undefined;
  return { onset: cut.onset, rime: cut.rime, coda, tone: split.tone };
}

/** The syllable in new-style spelling: hoà, thuý, khuỷu, giếng. */
export function spellSyllable(parts: SyllableParts): string {
  const { onset, rime, tone } = parts;
  const letters = onset === 'gi' && rime.startsWith('i') ? `g${rime}` : onset + rime;
  if (tone === 0) return letters;
  const at = letters.length - rime.length + toneIndex(rime);
  return (letters.slice(0, at + 1) + TONE_MARKS[tone - 1] + letters.slice(at + 1)).normalize('NFC');
}

/** Takes the tone off a word in lower case, wherever it stands, also written twice (hòà); undefined when it bears two. */
function splitTone(word: string): ToneSplit | undefined {
  let letters = '';
  let tone: Tone = 0;
  for (const mark of word.normalize('NFD')) {
    const which = TONE_MARKS.indexOf(mark) + 1;
    if (which === 0) letters += mark;
    else if (tone !== 0 && tone !== which) return undefined;
    else tone = which as Tone;
  }
  return { letters: letters.normalize('NFC'), tone };
}

/** ñ at the beginning is a letter of Ê Đê and others; at the end ("Nguyêñ") it is a mark that slipped. */
function toneOnFirstConsonant(word: string): boolean {
  const [first, mark] = word.slice(0, 1).normalize('NFD');
  return mark !== undefined && !'aeiouy'.includes(first) && TONE_MARKS.includes(mark);
}

function cutOnset(letters: string): { onset: string; rime: string } | undefined {
  if (letters.startsWith('qu')) {
    const rime = letters.slice(2).replace(/^i/, 'y');
    return RIMES_AFTER_QU.has(rime) ? { onset: 'qu', rime } : undefined;
  }
  if (letters.startsWith('gi')) return cutAfterGi(letters);
  const onset = ONSETS.find((candidate) => letters.startsWith(candidate)) ?? '';
  const rime = rimeAfter(onset, letters.slice(onset.length));
  return RIMES.has(rime) && fits(onset, rime) ? { onset, rime } : undefined;
}

function cutAfterGi(letters: string): { onset: string; rime: string } | undefined {
  const whole = letters.slice(1);
  if (RIMES_AFTER_GI.has(whole)) return { onset: 'gi', rime: whole };
  const rime = letters.slice(2);
  return RIMES.has(rime) && !/^[iyê]/.test(rime) ? { onset: 'gi', rime } : undefined;
}

/** Lý = Lí after a consonant; at the beginning of a word y is usual (Ý, Yến). */
function rimeAfter(onset: string, rime: string): string {
  if (onset !== '') return rime === 'y' ? 'i' : rime;
  if (rime === 'i') return 'y';
  return rime.startsWith('iê') ? `y${rime.slice(1)}` : rime;
}

function fits(onset: string, rime: string): boolean {
  const front = /^[eêiy]/.test(rime);
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front;
  if (onset === 'c' || onset === 'g' || onset === 'ng') return !front;
  return onset === '' || !rime.startsWith('y');
}

function vowelsEnd(rime: string): number {
  let end = rime.length;
  while (end > 0 && 'cghmnpt'.includes(rime[end - 1])) end--;
  return end;
}

function toneIndex(rime: string): number {
  for (let i = rime.length - 1; i >= 0; i--) {
    if ('ăâêôơư'.includes(rime[i])) return i;
  }
  const vowels = vowelsEnd(rime);
  if (vowels < rime.length) return vowels - 1;
  if (vowels === 3) return 1;
  // after the glide (hoà, hoè, thuý); in all other pairs on the first vowel (mía, cháu, quỷu)
  return rime === 'oa' || rime === 'oe' || rime === 'uy' ? 1 : 0;
}

/** Đ in its Icelandic and African disguises must become đ before the case is lowered. */
function lowerCase(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00d0\u00f0\u0189\u0256]/g, 'đ')
    .toLowerCase()
    .normalize('NFC');
}
