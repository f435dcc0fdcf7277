/**
 * How a run shows that it is alive: a bar on a terminal, one plain line for each stage elsewhere, one JSON object a line
 * with --log-format json, only warnings with --quiet. All of it on standard error.
 */
import type { Log } from './log-lines.ts';
import { isWarning, noteText, type ProgressSetting, type ProgressView, stageLine } from './progress-lines.ts';

export async function openProgress(setting: ProgressSetting): Promise<ProgressView> {
  if (setting.log !== undefined) return jsonProgress(setting.log, setting.quiet);
  if (setting.quiet) return quietProgress(setting);
  if (setting.stream.isTTY === true) {
    const { barProgress } = await import('./progress-bar.ts');
    return barProgress(setting);
  }
  return lineProgress(setting);
}

const nothing = (): void => undefined;

function quietProgress(setting: ProgressSetting): ProgressView {
  return {
    begin: nothing,
    advance: nothing,
    end: nothing,
    note: (code, facts) => {
      if (isWarning(code)) setting.stream.write(`${noteText(code, facts, setting)}\n`);
    },
    close: nothing,
  };
}

function lineProgress(setting: ProgressSetting): ProgressView {
  let began = performance.now();
  return {
    begin: () => {
      began = performance.now();
    },
    advance: nothing,
    end: (stage, facts, source) => {
      const line = stageLine(stage, facts, source, performance.now() - began, setting);
      setting.stream.write(`${line}\n`);
    },
    note: (code, facts) => setting.stream.write(`${noteText(code, facts, setting)}\n`),
    close: nothing,
  };
}

function jsonProgress(line: Log, quiet: boolean): ProgressView {
  let began = performance.now();
  return {
    begin: (stage, source) => {
      began = performance.now();
      if (!quiet) line({ event: 'begin', stage, source });
    },
    advance: nothing,
    end: (stage, facts, source) => {
      const durationMs = Math.round(performance.now() - began);
      if (!quiet) line({ event: 'end', stage, source, durationMs, facts });
    },
    note: (code, facts) => {
      if (!quiet || isWarning(code))
        line({ event: 'note', level: isWarning(code) ? 'warning' : 'info', code, facts });
    },
    close: nothing,
  };
}
