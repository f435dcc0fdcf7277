/**
 * `purge --before`: what is older than a day leaves the ledger. Counted first, then asked, then removed; the ledger is held
 * all the while, so that what was counted is what goes.
 */
import { Failure } from '../failure.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { Purged } from '../ledger/purge.ts';
import { parseDate } from '../plan/scalars.ts';
import { dayText } from '../vietnamese/civil-date.ts';
import { confirmPurge } from './confirm-purge.ts';
import { findLedger } from './find-ledger.ts';
import { termsOf } from './load-words.ts';
import { jsonLines } from './printable.ts';
import { say } from './say.ts';
import type { Session } from './session.ts';

export interface LedgerPurgeOptions {
  readonly before: string;
  readonly ledger?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly record?: string;
}

interface Told extends Purged {
  /** The ledger as the user knows it. */
  readonly file: string;
  /** ISO day. */
  readonly day: string;
}

export async function purgeFromLedger(options: LedgerPurgeOptions, session: Session): Promise<void> {
  const { screen } = session;
  const day = dayOf(options.before);
  const path = await findLedger(options.ledger, screen.cwd, 'purge');
  const [{ openLedger }, { countPurge }, { OUTPUTS }] = await Promise.all([
    import('../ledger/open-ledger.ts'),
    import('../ledger/purge.ts'),
    import('../keep-ledger.ts'),
  ]);
  const ledger = await openLedger(path, { use: 'write' }, OUTPUTS);
  try {
    const told = { file: options.ledger ?? path, day, ...countPurge(ledger, day) };
    const isEmpty = told.findings + told.answers + told.notes + told.decisions + told.runs === 0;
    if (!isEmpty && options.dryRun !== true) await remove(ledger, told, options, session);
    tell(told, { ...options, isEmpty }, session);
  } finally {
    ledger.close();
  }
}

function dayOf(before: string): string {
  const parsed = parseDate(before);
  if ('value' in parsed) return parsed.value;
  throw Failure.of(parsed.fault, {}, { setting: '--before', ...parsed.facts });
}

async function remove(
  ledger: Ledger,
  told: Told,
  { record: file, yes }: LedgerPurgeOptions,
  session: Session,
): Promise<void> {
  const [{ purgeLedger }, { openChangeRecord }] = await Promise.all([
    import('../ledger/purge.ts'),
    import('./processing-record.ts'),
  ]);
  const about = { is: 'ledger', path: ledger.path, shown: told.file } as const;
  const record = await openChangeRecord(file, about, session);
  const { question } = session.words.privacy.purge.ledger;
  if (yes !== true)
    await confirmPurge(told.file, say(question, factsOf(told), termsOf(session.words)), session);
  const { findings, answers, notes, decisions, runs } = told;
  await record?.before('purge', { before: told.day, findings, answers, notes, decisions, runs });
  try {
    purgeLedger(ledger, told.day);
  } catch (error) {
    await record?.failed(error);
    throw error;
  }
}

function tell(
  told: Told,
  { json, dryRun, isEmpty }: LedgerPurgeOptions & { readonly isEmpty: boolean },
  { screen, words, chalk, flags }: Session,
): void {
  const { file, day, ...counts } = told;
  if (json === true) {
    const removed = !isEmpty && dryRun !== true;
    const said = { schemaVersion: 1, ledger: file, before: day, removed, ...counts };
    screen.stdout.write(jsonLines(said));
    return;
  }
  if (flags.quiet) return;
  const said = words.privacy.purge.ledger;
  const sentence = isEmpty ? said.nothing : dryRun === true ? said.wouldRemove : said.removed;
  screen.stdout.write(`${chalk.bold(say(sentence, factsOf(told), termsOf(words)))}\n`);
}

function factsOf({ day, ...told }: Told) {
  return { before: dayText(day), ...told };
}
