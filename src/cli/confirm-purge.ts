/** Asks before anything is removed; off a terminal nobody can answer, so it must have been said beforehand (--yes). */
import { Failure } from '../failure.ts';
import type { Session } from './session.ts';

const YES = new Set(['y', 'yes', 'c', 'co', 'có']);

/** `out`: what would go, as the user named it. Throws Failures `purge_needs_yes`, `purge_declined`. */
export async function confirmPurge(out: string, question: string, { screen }: Session): Promise<void> {
  if (screen.ask === undefined) throw Failure.of('purge_needs_yes', { file: out }, { out });
  const answer = await screen.ask(`${question} `);
  if (!YES.has(answer.trim().normalize('NFC').toLowerCase()))
    throw Failure.of('purge_declined', { file: out }, { out });
}
