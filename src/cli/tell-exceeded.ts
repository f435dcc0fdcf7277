/** Says which limits of --fail-on a finished command exceeds: a line each, and how the command ends. */
import type { Ending } from './exit-codes.ts';
import type { Exceeded } from './fail-on.ts';
import { termsOf } from './load-words.ts';
import { formatNumber, formatShare, say } from './say.ts';
import type { Session } from './session.ts';
import type { Words } from './words.ts';

export function tellExceeded(
  exceeded: readonly Exceeded[],
  { screen, words, chalkStderr, log }: Session,
  published = true,
): Ending {
  for (const one of exceeded) {
    const { limit, ...found } = one;
    const message = exceededText(one, words);
    if (log !== undefined) log({ event: 'limit', ...limit, ...found, message });
    else screen.stderr.write(`${chalkStderr.yellow(`! ${message}`)}\n`);
  }
  return { kind: exceeded.length > 0 ? 'limit_exceeded' : 'done', published };
}

function exceededText({ limit, source, count, of }: Exceeded, words: Words): string {
  const { language } = words;
  const percent = limit.unit === 'percent';
  return say(
    words.result.limitExceeded,
    {
      extract: source,
      kind: limit.kind,
      found: percent
        ? `${formatNumber(count, language)}/${formatNumber(of, language)} (${formatShare(count, of, language)})`
        : formatNumber(count, language),
      limit: percent ? formatShare(limit.limit, 100, language) : formatNumber(limit.limit, language),
    },
    termsOf(words),
  );
}
