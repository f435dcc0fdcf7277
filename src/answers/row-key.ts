/**
 * The hidden key of a row: who it is about | ids of his findings | ledger.run.officer. The last part is absent in lists
 * that were written without a ledger. Written by report/ward-list/list-cells.ts.
 */
import type { OfficerStatement } from '../answer-flow.ts';

export interface RowKey extends Pick<OfficerStatement, 'findings' | 'about' | 'made' | 'audience'> {
  /** Some of its ids are none any more. */
  readonly isDamaged: boolean;
}

const ID = /^[0-9a-f]{16}$/i;
const STAMP = /^([0-9a-f]{16})\.(\d{1,9})\.([a-z_]{1,20})$/i;
const ABOUT: Readonly<Record<string, OfficerStatement['about']>> = {
  R: 'resident',
  E: 'record',
  F: 'nobody',
};

/** Undefined where the text is no key, or one of which no id is left. */
export function readRowKey(text: string): RowKey | undefined {
  const parts = text.split('|').map((part) => part.trim());
  if (parts.length < 2) return undefined;
  const stamp = STAMP.exec(parts.at(-1)!);
  const ids = (parts.at(stamp === null ? -1 : -2) ?? '').split(/\s+/u);
  const findings = ids.filter((id) => ID.test(id)).map((id) => id.toLowerCase());
  if (findings.length === 0) return undefined;
  const person = parts[0]!;
  return {
    findings: [...new Set(findings)],
    about: person[1] === ':' ? ABOUT[person[0]!.toUpperCase()] : undefined,
    made: stamp === null ? undefined : { ledger: stamp[1]!.toLowerCase(), run: Number(stamp[2]) },
    audience: stamp?.[3]?.toLowerCase(),
    isDamaged: findings.length < ids.length,
  };
}

/** Whether a text was a key once: it is one, or what is left of it. */
export function looksLikeKey(text: string): boolean {
  return text.includes('|') && (/^\s*[REF]:/i.test(text) || /[0-9a-f]{12}/i.test(text));
}
