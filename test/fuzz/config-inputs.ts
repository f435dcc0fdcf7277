/** Configurations as hands and editors spoil them: lines, scalars, indents, and everything YAML knows that ours does not want. */
import type { Dice } from './dice.ts';
import { changedText, nastyText } from './nasty.ts';

const KEYS = [
  'master',
  'extracts',
  'kind',
  'file',
  'name',
  'columns',
  'covers',
  'encoding',
  'delimiter',
  'headerRow',
  'fields',
  'assignment',
  'decide',
  'match',
  'review',
  'out',
  'ledger',
  'asOf',
  'lang',
  'reports',
  'workers',
  'maxRejected',
  'failOn',
  'wards',
  'units',
  'changes',
  'split',
  'officer',
  'hamlets',
  'targets',
  'scores',
  'weights',
  'green',
  'deadlines',
  'verifyDays',
  'mask',
  'model',
  '__proto__',
  'constructor',
  '<<',
];

const SNIPPETS: readonly ((dice: Dice) => string)[] = [
  () => '<<: *a',
  () => '&a',
  () => '*a',
  () => '!!binary',
  () => '!!set {a, b}',
  () => '!<tag:x,2000:y> x',
  () => '!doisoat x',
  () => '? [a, b]\n: c',
  () => '--- ',
  () => '...',
  () => '%YAML 9.9\n---',
  () => '%TAG ! tag:x,2000:\n---',
  () => '|+9\n  x',
  () => '>-\n  x\n   y',
  () => '# chú thích',
  () => '\t',
  () => '- - - -',
  (dice) => '['.repeat(1 + dice.count(6_000)),
  (dice) => '{a: '.repeat(1 + dice.count(3_000)),
  (dice) => '- '.repeat(1 + dice.count(3_000)),
  (dice) => `[${'&a '.repeat(1 + dice.count(30))}*a]`,
  (dice) =>
    `{${Array.from({ length: 1 + dice.count(200) }, (_, index) => `k${index}: &k${index} [*k${index - 1}]`).join(', ')}}`,
  (dice) => `"${nastyText(dice)}`,
  (dice) => `'${nastyText(dice)}'`,
  (dice) => JSON.stringify(nastyText(dice)),
  (dice) => `"\\${dice.pick(['x', 'u12', 'U00110000', 'q', 'N', '\n', 'uD800'])}"`,
  (dice) => `${dice.pick(KEYS)}: ${dice.pick(KEYS)}`,
  (dice) => `${dice.pick(KEYS)}:`,
  (dice) => nastyText(dice),
];

/** The text of a configuration, changed in one to six ways. */
export function configInput(dice: Dice, base: string): string {
  let text = dice.chance(0.2) ? flowStyle(base) : base;
  for (let change = 1 + dice.below(6); change > 0; change--) text = changed(dice, text);
  return text;
}

/** Without comments and with other line ends: other branches of the same grammar. */
function flowStyle(text: string): string {
  return text.replaceAll(/ +#[^\n]*/g, '').replaceAll('\n', '\r\n');
}

function changed(dice: Dice, text: string): string {
  const lines = text.split('\n');
  const at = dice.below(lines.length);
  const line = lines[at]!;
  const colon = line.indexOf(':');
  const put = (made: string): string => lines.with(at, made).join('\n');
  const snippet = (): string => dice.pick(SNIPPETS)(dice);
  switch (dice.below(14)) {
    case 0:
      return lines.toSpliced(at, 1).join('\n');
    case 1:
      return lines.toSpliced(at, 0, line).join('\n');
    case 2:
      return lines.toSpliced(at, 0, lines[dice.below(lines.length)]!).join('\n');
    case 3:
      return put(' '.repeat(dice.below(9)) + line.trimStart());
    case 4:
      return put(`${line.slice(0, colon + 1)} ${nastyText(dice)}`);
    case 5:
      return put(`${line.slice(0, colon + 1)} ${snippet()}`);
    case 6:
      return put(colon < 0 ? snippet() : `${dice.pick(KEYS)}${line.slice(colon)}`);
    case 7:
      return put(changedText(dice, line));
    case 8:
      return lines.toSpliced(at, 0, ' '.repeat(dice.below(7)) + snippet()).join('\n');
    case 9:
      return put(
        `${line.slice(0, colon + 1)} [${Array.from({ length: dice.below(4) }, snippet).join(', ')}]`,
      );
    case 10:
      return put(`${line.slice(0, colon + 1)} {${dice.pick(KEYS)}: ${snippet()}}`);
    case 11:
      return text.slice(0, dice.below(text.length + 1));
    case 12:
      return put(`${line.slice(0, colon + 1)} ${dice.pick(NUMBERS)}`);
    default: {
      const from = dice.below(text.length + 1);
      return text.slice(0, from) + snippet() + text.slice(from);
    }
  }
}

const NUMBERS = [
  '0',
  '-1',
  '1',
  '0.5',
  '1.0',
  '00123',
  '1e9',
  '1e999',
  '.5',
  '5.',
  '99999999999999999999',
  '0x1F',
  '0o17',
  '20%',
  '100%',
  '-5%',
  '1_000',
  '0,99',
  'NaN',
  'true',
  'no',
  '~',
  '2026-06-30',
  '2026-02-30',
  '30/06/2026',
];
