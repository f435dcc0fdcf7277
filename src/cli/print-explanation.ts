/** What `explain` prints: the decision, the candidates with the best and the rival taken apart, and who was never compared. */
import type { ChalkInstance } from 'chalk';
import type { Decision, Explanation, PairExplanation, Standing } from '../explain/explanation.ts';
import { bitsText, probabilityText } from '../report/figures.ts';
import { dayText } from '../vietnamese/civil-date.ts';
import { termsOf } from './load-words.ts';
import { pairLines } from './print-pair.ts';
import { padLeft, padRight, printable, width } from './printable.ts';
import { say, type Terms } from './say.ts';
import type { Words } from './words.ts';

/** Candidates that are listed; --json has all. */
const LISTED = 10;

/** Those whose probability counts for something. */
const WEIGHED: ReadonlySet<Standing> = new Set([
  'candidate',
  'same_person',
  'joined',
  'confirmed',
  'another_person',
  'kept_apart',
]);

export interface ExplanationView {
  readonly words: Words;
  readonly chalk: ChalkInstance;
  /** Width of the terminal, as far as it is known. */
  readonly columns: number | undefined;
}

export function explanationText(explanation: Explanation, view: ExplanationView): string {
  return [
    ...decisionLines(explanation, view),
    '',
    ...searchLines(explanation, view),
    ...candidateTable(explanation, view),
    ...explanation.candidates
      .filter((pair, at) => isTakenApart(pair, at))
      .flatMap((pair, at) => ['', ...candidateLines(pair, at + 1, explanation, view)]),
    ...askedLines(explanation, view),
    '',
  ].join('\n');
}

/** The best and the rival; where nobody counts, the nearest. */
function isTakenApart({ standing }: PairExplanation, at: number): boolean {
  return at === 0 || (at === 1 && standing === 'candidate');
}

function decisionLines(explanation: Explanation, { words, chalk }: ExplanationView): string[] {
  const { explanation: own } = words;
  const { extract, row, line, decision, thresholds, takenBy, household } = explanation;
  const terms = termsOf(words);
  const person = explanation.person === 'self' ? '' : words.terms.persons[explanation.person];
  const lines = [
    chalk.bold(say(own.title, { extract, row, line, person }, terms)),
    chalk.bold(verdictLine(decision, words, terms)),
  ];
  const { status, reason, rivalResidentId } = decision;
  if (status !== 'unmatched' && reason !== '') lines.push(say(own.decisions.unsure, { reason }, terms));
  lines.push(...officersLines(explanation, words, terms));
  if (takenBy !== null) lines.push(say(own.taken, { resident: takenBy.residentId, row: takenBy.row }, terms));
  if (rivalResidentId !== '') {
    const facts = {
      resident: rivalResidentId,
      probability: probability(decision.rivalProbability, words),
    };
    lines.push(say(own.rival, facts, terms));
  } else if (status !== 'unmatched') lines.push(own.noRival);
  const shares = {
    probability: probability(explanation.noneProbability, words),
    match: localPoint(String(thresholds.match), words),
    review: localPoint(String(thresholds.review), words),
  };
  lines.push(say(own.none, shares, terms));
  if (household !== null) {
    const facts = { child: household.childResidentId ?? '', adults: household.adults };
    lines.push(say(own.household[household.outcome], facts, terms));
  }
  if (!explanation.agrees) lines.push(chalk.yellow(`! ${own.differs}`));
  return lines;
}

export function officersLines(
  { officers }: Pick<Explanation, 'officers'>,
  { explanation: own }: Words,
  terms: Terms,
): string[] {
  if (officers === null) return [];
  return (['confirmed', 'excluded'] as const).flatMap((kind) =>
    officers[kind].map(({ residentId: resident, on }) =>
      say(own[kind], { resident, day: dayText(on) }, terms),
    ),
  );
}

function verdictLine(decision: Decision, words: Words, terms: Terms): string {
  const { decisions } = words.explanation;
  const { status, reason, residentId } = decision;
  if (status !== 'match' && status !== 'review') return say(decisions.unmatched, { reason }, terms);
  const facts = { resident: residentId, probability: probability(decision.probability, words) };
  return say(decisions[status], facts, terms);
}

export function searchLines(
  { compared, search }: Pick<Explanation, 'compared' | 'search'>,
  { words, chalk }: ExplanationView,
): string[] {
  const { explanation: own } = words;
  const rows = search.map(({ rule, value, found }) => [
    ruleName(rule, words),
    found === null ? '–' : String(found),
    value === null ? own.noKey : `${printable(value)}${found === null ? ` (${own.notSought})` : ''}`,
  ]);
  const [name, count] = [0, 1].map((column) => Math.max(...rows.map((row) => width(row[column]!)), 0));
  return [
    chalk.bold(say(own.search, { count: compared }, termsOf(words))),
    ...rows.map(([rule, found, value]) => {
      const text = `  ${padRight(rule!, name!)}  ${padLeft(found!, count!)}  ${value}`;
      return found === '0' || found === '–' ? chalk.dim(text) : text;
    }),
  ];
}

export function candidateTable(
  { candidates }: Pick<Explanation, 'candidates'>,
  view: ExplanationView,
): string[] {
  const { words, chalk } = view;
  const { explanation: own } = words;
  if (candidates.length < 2) return [];
  const { resident, probability: share, weight, standing } = own.columns;
  const rows = candidates
    .slice(0, LISTED)
    .map((pair, at) => [
      String(at + 1),
      printable(pair.residentId),
      WEIGHED.has(pair.standing) ? probability(pair.probability, words) : '',
      localPoint(bitsText(pair.weightBits), words),
      standingText(pair, words),
    ]);
  const all = [['', resident, share, weight, standing], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => width(row[column]!))));
  const lines = all.map(
    ([rank, id, figure, bits, how]) =>
      `  ${padLeft(rank!, widths[0]!)}  ${padRight(id!, widths[1]!)}  ${padLeft(figure!, widths[2]!)}  ${padLeft(bits!, widths[3]!)}  ${how}`,
  );
  const rest = candidates.length - rows.length;
  const more = rest > 0 ? [`  ${say(own.more, { count: rest }, termsOf(words))}`] : [];
  return ['', chalk.bold(own.others), ...lines, ...more];
}

export function standingText({ standing, copyOf, stage }: PairExplanation, words: Words): string {
  const { standings, atHome } = words.explanation;
  const text = say(standings[standing], { resident: copyOf ?? '' }, termsOf(words));
  return stage === 'household' ? `${text}, ${atHome}` : text;
}

function candidateLines(
  pair: PairExplanation,
  rank: number,
  explanation: Explanation,
  view: ExplanationView,
): string[] {
  const { explanation: own } = view.words;
  const title = pair.standing === 'below_floor' ? own.nearest : own.candidate;
  return pairWithTitle(title, pair, rank, explanation, view);
}

function pairWithTitle(
  title: string,
  pair: PairExplanation,
  rank: number,
  explanation: Explanation,
  view: ExplanationView,
): string[] {
  const { words, chalk } = view;
  const facts = { rank, resident: pair.residentId, row: pair.row };
  const heading = say(title, facts, termsOf(words));
  const home = pair.stage === 'household' ? `, ${words.explanation.atHome}` : '';
  return [chalk.bold(heading + home), ...pairLines(pair, explanation.prior, view)];
}

function askedLines(explanation: Explanation, view: ExplanationView): string[] {
  const { asked, candidates, extract, row, person, decision } = explanation;
  const { words, chalk } = view;
  const { explanation: own } = words;
  if (asked === null) {
    if (decision.status !== 'unmatched') return [];
    return ['', chalk.dim(say(own.hint, { extract, row, slot: person }, termsOf(words)))];
  }
  const at = candidates.findIndex(({ row }) => row === asked.row);
  if (at >= 0 && isTakenApart(candidates[at]!, at)) return [];
  const met = asked.standing !== 'never_compared';
  return [
    '',
    chalk.bold(say(own.askedAbout, { resident: asked.residentId, row: asked.row }, termsOf(words))),
    ...(met ? [`  ${standingText(asked, words)}`] : [`  ${own.never}`, '', ...missedLines(asked, view)]),
    ...(met ? [] : ['', `  ${own.would}`]),
    ...pairLines(asked, explanation.prior, view),
  ];
}

/** Why each rule did not bring the two together: both keys side by side. */
export function missedLines({ rules }: PairExplanation, { words, chalk }: ExplanationView): string[] {
  const { explanation: own } = words;
  const { rule: name, extract, master, result } = own.columns;
  const key = (value: string | null): string => (value === null ? own.noKey : printable(value));
  const rows = [
    [name, extract, master, result],
    ...rules.map((one) => [
      ruleName(one.rule, words),
      key(one.extract),
      key(one.master),
      own.ruleStates[one.state],
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => width(row[column]!))));
  return rows.map((row, at) => {
    const cells = row.map((cell, column) => padRight(cell, widths[column] ?? 0)).join('  ');
    return at === 0 ? chalk.bold(`  ${cells}`) : `  ${cells}`;
  });
}

function ruleName(rule: string, { explanation }: Words): string {
  return Object.hasOwn(explanation.rules, rule) ? explanation.rules[rule]! : printable(rule);
}

/** As links.csv rounds it, with the language's decimal sign. */
export function probability(value: number, words: Words): string {
  return localPoint(probabilityText(value), words);
}

export function localPoint(figure: string, { language }: Words): string {
  return language === 'vi' ? figure.replace('.', ',') : figure;
}
