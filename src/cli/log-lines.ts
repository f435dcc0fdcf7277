/**
 * --log-format json: one JSON object a line on standard error, each with its time and its event. README.md describes
 * the events; the field `schemaVersion` of the first one changes when a program that reads them would have to.
 */
import { jsonLine } from './printable.ts';
import type { Screen } from './screen.ts';

export const LOG_SCHEMA_VERSION = 1;

/** The fields of each event besides `time` and `event`; a question mark behind those that may be absent. */
export const LOG_EVENTS = {
  start: ['schemaVersion', 'version', 'command'],
  begin: ['stage', 'source?'],
  end: ['stage', 'source?', 'durationMs', 'facts'],
  note: ['level', 'code', 'facts'],
  limit: ['kind', 'limit', 'unit', 'source', 'count', 'of', 'message'],
  error: ['code', 'place', 'facts', 'message', 'stack?'],
  defect: ['name', 'message', 'stack?'],
  stopped: ['signal'],
  done: ['exitCode', 'durationMs'],
} as const;

export type LogEvent = { readonly event: keyof typeof LOG_EVENTS } & Readonly<Record<string, unknown>>;

/** Writes one event. */
export type Log = (event: LogEvent) => void;

export function logTo({ stderr, now }: Pick<Screen, 'stderr' | 'now'>): Log {
  return (event) => void stderr.write(jsonLine({ time: now().toISOString(), ...event }));
}
