/** One pair as a waterfall: what each field adds or takes away, with both values, down to the sum. */
import type { ChalkInstance } from 'chalk';
import type { FieldExplanation, PairExplanation, Prior, Shown } from '../explain/explanation.ts';
import { bitsText, probabilityText } from '../report/figures.ts';
import { termsOf } from './load-words.ts';
import { padLeft, padRight, printable, width } from './printable.ts';
import { say } from './say.ts';
import { bars } from './waterfall.ts';
import type { Words } from './words.ts';

const NARROWEST = 72;
const WIDEST = 120;
const USUAL = 100;
const LEAST_LABEL = 18;
const MOST_LABEL = 30;
const BITS_COLUMNS = 7;
const LONGEST_VALUE = 70;

export interface PairView {
  readonly words: Words;
  readonly chalk: ChalkInstance;
  readonly columns: number | undefined;
}

/** A row of the waterfall; the lines below it carry no bar. */
interface Row {
  readonly label: string;
  readonly text: string;
  readonly bits: number;
  readonly isTotal: boolean;
  readonly below: readonly string[];
}

export function pairLines(pair: PairExplanation, prior: Prior, view: PairView): string[] {
  const { words, chalk, columns = USUAL } = view;
  const { explanation: own } = words;
  const room = Math.min(WIDEST, Math.max(NARROWEST, columns));
  const rows = rowsOf(pair, prior, words);
  const longest = Math.max(LEAST_LABEL, ...rows.map((row) => width(row.label)));
  const labelColumns = Math.min(MOST_LABEL, longest);
  const textColumns = Math.floor((room - labelColumns) * 0.46);
  const barColumns = room - labelColumns - textColumns - BITS_COLUMNS - 8;
  const line = (label: string, text: string, bits: string, bar: string): string =>
    `  ${padRight(label, labelColumns)}  ${padRight(text, textColumns)}  ${padLeft(bits, BITS_COLUMNS)}  ${bar}`.trimEnd();
  const drawn = bars(rows, barColumns, chalk);
  const lines = [chalk.dim(line(own.columns.field, own.columns.level, own.columns.bits, ''))];
  rows.forEach((row, at) => {
    const [first = '', ...rest] = wrap(row.text, textColumns);
    const bits = signed(row.bits, words);
    const text = line(row.label, first, bits, drawn[at]!);
    lines.push(row.isTotal ? chalk.bold(text) : text);
    for (const more of rest) lines.push(`  ${' '.repeat(labelColumns)}  ${more}`);
    for (const value of row.below)
      for (const part of wrap(value, room - labelColumns - 4))
        lines.push(chalk.dim(`  ${' '.repeat(labelColumns)}  ${part}`));
  });
  return [...lines, ...endLines(pair, room, words, chalk)];
}

/** The prior, then each compared field with its rarity, then corrections, then the sum. */
function rowsOf(pair: PairExplanation, prior: Prior, words: Words): Row[] {
  const { explanation: own } = words;

  const step = (label: string, text: string, bits: number, below: readonly string[] = []): Row => ({
    label,
    text,
    bits,
    isTotal: false,
    below,
  });
  const rows = [step(own.before, beforeText(prior, words), prior.bits)];
  for (const field of pair.fields) {
    if (field.state !== 'compared' || !field.counted) continue;
    const label = comparisonName(field.comparison, words);
    rows.push(step(label, levelText(field, words), field.bits, valueLines(field, words)));
    if (field.rarityBits !== 0) rows.push(step('', rarityText(field, words), field.rarityBits));
  }
  if (round(pair.householdBits) !== 0) rows.push(step(own.shared, own.sharedWhy, pair.householdBits));
  if (pair.homeBits !== 0) rows.push(step(own.home, own.homeWhy, pair.homeBits));
  if (round(prior.namesakeBits) !== 0) rows.push(step(own.namesakes, own.namesakesWhy, prior.namesakeBits));
  const bits = prior.bits + pair.weightBits + prior.namesakeBits;
  if (!pair.vetoed) rows.push({ label: own.sum, text: own.sumWhy, bits, isTotal: true, below: [] });
  return rows;
}

/** What stands below the sum; `columns` are those of the screen. */
function endLines(pair: PairExplanation, columns: number, words: Words, chalk: ChalkInstance): string[] {
  const room = columns - 2;
  const { explanation: own } = words;
  const lines: string[] = [];
  const silent = pair.fields.filter((field) => field.state === 'compared' && !field.counted);
  for (const field of silent) {
    const values = valueLines(field, words).join('; ');
    lines.push(
      `  ${comparisonName(field.comparison, words)}: ${levelText(field, words)} – ${own.notCounted}`,
      chalk.dim(`    ${values}`),
    );
  }
  const missing = pair.fields.filter(({ state }) => state !== 'compared');
  if (missing.length > 0) {
    const named = missing.map(
      (field) => `${comparisonName(field.comparison, words)} (${own.states[field.state]})`,
    );
    for (const part of wrap(`${own.notCompared}: ${named.join(', ')}`, room))
      lines.push(chalk.dim(`  ${part}`));
  }
  if (pair.vetoedBy !== null)
    for (const part of wrap(`! ${own.vetoed[pair.vetoedBy]}`, room)) lines.push(chalk.yellow(`  ${part}`));
  const facts = {
    weight: local(bitsText(pair.weightBits), words),
    probability: local(probabilityText(pair.probability), words),
  };
  const counts = pair.standing === 'candidate' || pair.standing === 'copy';
  const said = say(counts ? own.weightLine : own.wouldBe, facts, termsOf(words));
  for (const part of wrap(said, room)) lines.push(`  ${part}`);
  return lines;
}

export function comparisonName(name: string, words: Words): string {
  const { comparisons } = words.explanation;
  const own: Readonly<Record<string, string>> = comparisons;
  return Object.hasOwn(own, name) ? own[name]! : termsOf(words).field(printable(name));
}

/** The level reached, in words. */
export function levelText(field: Pick<FieldExplanation, 'comparison' | 'level'>, words: Words): string {
  const { levels } = words.explanation;
  const own = `${field.comparison}.${field.level}`;
  if (Object.hasOwn(levels, own)) return levels[own]!;
  return Object.hasOwn(levels, field.level) ? levels[field.level]! : termsOf(words).code(field.level);
}

function beforeText({ residents, population, share }: Prior, words: Words): string {
  const { oneOf, oneOfMore } = words.explanation;
  return say(population > residents ? oneOfMore : oneOf, { residents: population, share }, termsOf(words));
}

/** A fifth more or less likely than values are on the whole is no more than usual. */
const USUAL_BITS = 0.26;

function rarityText({ rarityBits, rareValue }: FieldExplanation, words: Words): string {
  const { rarity, borne } = words.explanation;
  const how = Math.abs(rarityBits) < USUAL_BITS ? 'usual' : rarityBits > 0 ? 'rare' : 'common';
  if (rareValue === null) return rarity[how];
  return `${rarity[how]}; ${say(borne[rareValue.unit], { residents: rareValue.residents }, termsOf(words))}`;
}

/** Levels at which two spellings say the same. */
const ALIKE: ReadonlySet<string> = new Set(['same', 'equivalent', 'compatible']);

/** `Nguyễn Văn A ≠ Nguyễn Văn B`; fields of several values name each and leave the judgement to their level. */
function valueLines(field: FieldExplanation, words: Words): string[] {
  const { empty } = words.explanation;
  const several = field.values.length > 1 || field.values[0]?.field !== roleOf(field.comparison);
  const sign = several ? '|' : ALIKE.has(field.level) ? '≈' : '≠';
  return field.values.map(({ field: name, extract, master }) => {
    const [a, b] = [valueText(name, extract, words), valueText(name, master, words)];
    const shown = a === b ? `= ${a}` : `${a} ${a === empty || b === empty ? '|' : sign} ${b}`;
    return several && Object.hasOwn(words.terms.fields, name)
      ? `${termsOf(words).field(name)}: ${shown}`
      : shown;
  });
}

/** Comparisons of one value go under another name than its role. */
const ROLES: Readonly<Record<string, string>> = {
  name: 'fullName',
  birth: 'birthDate',
  oldId: 'oldIdNumber',
  insurance: 'insuranceNumber',
};

function roleOf(comparison: string): string {
  return ROLES[comparison] ?? comparison;
}

function valueText(field: string, { text, reading }: Shown, words: Words): string {
  const { explanation: own } = words;
  const sexes: Readonly<Record<string, string>> = own.sexes;
  const read = field === 'sex' && Object.hasOwn(sexes, reading) ? sexes[reading]! : clipped(reading);
  if (read === '') return text === '' ? own.empty : clipped(text);
  const note = say(own.readAs, { reading: read }, termsOf(words));
  return text === '' ? `(${note})` : `${clipped(text)} (${note})`;
}

function clipped(text: string): string {
  const safe = printable(text);
  return safe.length > LONGEST_VALUE ? `${safe.slice(0, LONGEST_VALUE)}…` : safe;
}

/** +9.22 or -6.41; the sign is always there. */
function signed(bits: number, words: Words): string {
  const text = bitsText(bits);
  return local(text.startsWith('-') ? text : `+${text}`, words);
}

function local(figure: string, { language }: Words): string {
  return language === 'vi' ? figure.replace('.', ',') : figure;
}

function round(bits: number): number {
  return Math.round(bits * 100);
}

/** Lines of at most so many columns, broken at spaces. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let last = '';
  for (const word of text.split(' ')) {
    if (last !== '' && width(last) + 1 + width(word) > columns) {
      lines.push(last);
      last = word;
    } else last = last === '' ? word : `${last} ${word}`;
  }
  return [...lines, last];
}
