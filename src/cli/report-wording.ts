/** The words that the report writers ask for (src/report/wording.ts), from the words tables. Never throws for a code. */
import { DEFAULT_REPORTING, type ReportingPlan } from '../plan/reporting.ts';
import { percentOf } from '../report/figures.ts';
import type { FindingText, ReportWording } from '../report/wording.ts';
import { termsOf } from './load-words.ts';
import { pageWording } from './page-wording.ts';
import { formatShare, say } from './say.ts';
import { wardListWording } from './ward-list-wording.ts';
import type { Words } from './words.ts';

/** `deadlines` are the days that actions name. */
export function reportWording(
  words: Words,
  deadlines: ReportingPlan['deadlines'] = DEFAULT_REPORTING.deadlines,
): ReportWording {
  const { terms, language } = words;
  const named = termsOf(words);
  const findings = findingTexts(words, deadlines);
  const ofShare = (): Map<number, string> => new Map();
  const confidences = {
    sure: ofShare(),
    high: ofShare(),
    likely: ofShare(),
    open: ofShare(),
    unmatched: ofShare(),
    none: ofShare(),
  };
  const find = (table: Readonly<Record<string, string>>, code: string): string =>
    Object.hasOwn(table, code) ? (table[code] as string) : code;
  return {
    lang: language,
    finding: (code): FindingText => findings.get(code) ?? { title: code, explanation: code, action: code },
    reason: (code) => find(terms.reasons, code),
    status: (code) => find(terms.statuses, code),
    difference: (code) => find(terms.differences, code),
    field: named.field,
    person: (slot) => terms.persons[slot],
    officer: (code) => terms.officers[code],
    confidence: (probability, status) => {
      const { confidence } = words.wardList;
      const kind = confidenceOf(probability, status);
      // lists ask for it once a row, and there are a thousand shares at most
      const percent = percentOf(probability, 1) ?? -1;
      const known = confidences[kind].get(percent);
      if (known !== undefined) return known;
      const sentence = say(confidence[kind], { share: formatShare(probability, 1, language) }, named);
      confidences[kind].set(percent, sentence);
      return sentence;
    },
    cut: words.wardList.cut,
    wardList: wardListWording(words),
    page: pageWording(words),
    overTime: { text: (name, facts = {}) => say(words.overTime[name], facts, named) },
  };
}

/** Made once: findings.csv asks for an action once a row. */
function findingTexts(words: Words, deadlines: ReportingPlan['deadlines']): ReadonlyMap<string, FindingText> {
  const { verifyDays: verify, repairDays: repair, visitDays: visit } = deadlines;
  const named = termsOf(words);
  return new Map(
    Object.entries(words.findings).map(([code, text]) => [
      code,
      { ...text, action: say(text.action, { verify, repair, visit }, named) },
    ]),
  );
}

function confidenceOf(probability: number, status: string): keyof Words['wardList']['confidence'] {
  if (!(probability > 0)) return 'none';
  if (status === 'unmatched') return 'unmatched';
  if (probability >= 0.99) return 'sure';
  if (probability >= 0.9) return 'high';
  return probability >= 0.5 ? 'likely' : 'open';
}
