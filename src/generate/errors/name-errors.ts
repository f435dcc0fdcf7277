/**
 * One way of writing a name wrongly, drawn from the mixture of section 4 of the domain facts.
 * A kind that does not apply to a name (no middle name to drop) gives way to another.
 */
import type { Person } from '../person.ts';
import type { Random } from '../random.ts';
import { weighted } from '../weighted.ts';
import { asTyped, slip } from './keys.ts';
import { wrongMark } from './marks.ts';
import { soundAlikes } from './sounds.ts';

interface WrongName {
  readonly name: string;
  readonly errorClass: string;
}

type Spoil = (random: Random, name: string, person: Person) => string;

const drawClass = weighted<keyof typeof SPOIL>([
  ['name_typo', 28],
  ['name_mark', 24],
  ['name_sound', 14],
  ['name_middle', 16],
  ['name_order', 4],
  ['name_keys', 5],
  ['name_alias', 6],
  ['name_variant', 3],
]);

/** Changes one syllable; the family name less often, it is the one that clerks know. */
function changeOne(random: Random, name: string, change: (syllable: string) => string): string {
  const syllables = name.split(' ');
  const from = syllables.length > 1 && random.chance(0.75) ? 1 : 0;
  const at = random.between(from, syllables.length - 1);
  syllables[at] = change(syllables[at]!);
  return syllables.join(' ');
}

function soundWrong(random: Random, name: string): string {
  const syllables = name.split(' ');
  const places = syllables
    .map((syllable, at) => ({ at, alike: soundAlikes(syllable) }))
    .filter((place) => place.alike.length > 0 && (place.at > 0 || random.chance(0.3)));
  if (places.length === 0) return name;
  const place = random.pick(places);
  syllables[place.at] = random.pick(place.alike);
  return syllables.join(' ');
}

function middleWrong(random: Random, name: string, person: Person): string {
  const syllables = name.split(' ');
  if (person.group !== 'kinh') {
    if (syllables.length < 3) return name;
    syllables.splice(syllables[0] === 'Y' ? syllables.length - 1 : 1, 1);
    return syllables.join(' ');
  }
  const plain = person.sex === 'male' ? 'Văn' : 'Thị';
  const canAdd = syllables.length < 4 && syllables[1] !== plain;
  if (syllables.length > 2 && (!canAdd || random.chance(0.6))) {
    syllables.splice(random.between(1, syllables.length - 2), 1);
  } else if (canAdd) syllables.splice(1, 0, plain);
  return syllables.join(' ');
}

/** Given name in front ("Hùng Nguyễn Văn"), or family name at the end ("Văn Hùng Nguyễn"). */
function orderWrong(random: Random, name: string): string {
  const syllables = name.split(' ');
  if (random.chance(0.5)) syllables.unshift(syllables.pop()!);
  else syllables.push(syllables.shift()!);
  return syllables.join(' ');
}

function keysLeftIn(random: Random, name: string): string {
  const method = random.chance(0.7) ? 'telex' : 'vni';
  if (random.chance(0.5)) return changeOne(random, name, (syllable) => asTyped(syllable, method));
  return name
    .split(' ')
    .map((syllable) => asTyped(syllable, method))
    .join(' ');
}

const NICKNAMES = [
  'Tý',
  'Ba',
  'Tư',
  'Út',
  'Bé',
  'Cu',
  'Năm',
  'Sáu',
  'Mận',
  'Đen',
  'Còi',
  'Sơn',
  'Bốn',
  'Hai',
];

function aliasAdded(random: Random, name: string, person: Person): string {
  const form = random.next();
  if (form < 0.4) return `${name} (tức ${random.pick(NICKNAMES)})`;
  if (form < 0.6) return `${name} (${random.pick(NICKNAMES)})`;
  if (person.birth.year > 2008) return `Cháu ${name}`;
  return `${person.sex === 'male' ? 'Ông' : 'Bà'} ${name}`;
}

const VARIANTS = new Map([
  ['Hoàng', 'Huỳnh'],
  ['Huỳnh', 'Hoàng'],
  ['Vũ', 'Võ'],
  ['Võ', 'Vũ'],
]);

/** The other form of an old surname; for names with H' or K' the apostrophe lost. */
function variant(random: Random, name: string): string {
  const apostrophe = name.indexOf("'");
  if (apostrophe >= 0) {
    return name.slice(0, apostrophe) + (random.chance(0.5) ? ' ' : '') + name.slice(apostrophe + 1);
  }
  const syllables = name.split(' ');
  const other = VARIANTS.get(syllables[0]!);
  return other === undefined ? name : [other, ...syllables.slice(1)].join(' ');
}

const SPOIL = {
  name_typo: (random, name) => changeOne(random, name, (syllable) => slip(random, syllable)),
  name_mark: (random, name) => changeOne(random, name, (syllable) => wrongMark(random, syllable)),
  name_sound: soundWrong,
  name_middle: middleWrong,
  name_order: orderWrong,
  name_keys: keysLeftIn,
  name_alias: aliasAdded,
  name_variant: variant,
} as const satisfies Record<string, Spoil>;

/** Always a name that differs from the right one, and the class of the error. */
export function wrongName(random: Random, name: string, person: Person): WrongName {
  const hasVariant = VARIANTS.has(person.family) || name.includes("'");
  for (let attempt = 0; attempt < 20; attempt++) {
    const errorClass = hasVariant && random.chance(0.15) ? 'name_variant' : drawClass(random);
    const changed = SPOIL[errorClass](random, name, person);
    if (changed !== name) return { name: changed, errorClass };
  }
  return { name: `${name} ${name.slice(-1)}`, errorClass: 'name_typo' };
}
