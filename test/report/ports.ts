/** The outside of the report room, for tests: silent progress and a signal that never comes. */
import type { ReportPorts } from '../../src/report/report.ts';
import { WORDING } from './wording.ts';

export function testPorts(signal: AbortSignal = new AbortController().signal): ReportPorts {
  const nothing = (): void => undefined;
  return {
    wording: WORDING,
    signal,
    progress: { begin: nothing, advance: nothing, end: nothing, note: nothing },
  };
}
