/** Progress on a terminal: one bar for the stage that runs, redrawn at most ten times a second, and a line when it ends. */
import { Presets, SingleBar } from 'cli-progress';
import { padRight } from './printable.ts';
import {
  noteText,
  type ProgressSetting,
  type ProgressView,
  sourceText,
  stageLine,
} from './progress-lines.ts';

const REDRAWS_PER_SECOND = 10;
const LABEL_COLUMNS = 32;

export function barProgress(setting: ProgressSetting): ProgressView {
  const { stream, words } = setting;
  let bar: SingleBar | undefined;
  let began = performance.now();
  let drawn = 0;

  const stop = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    begin: (stage, source) => {
      stop();
      began = performance.now();
      drawn = began;
      bar = new SingleBar(
        {
          format: '{label} {bar} {percentage} %',
          stream: stream as NodeJS.WriteStream,
          fps: REDRAWS_PER_SECOND,
          clearOnComplete: true,
          hideCursor: true,
          gracefulExit: false,
          barsize: 28,
        },
        Presets.shades_classic,
      );
      const label = [words.progress.stages[stage], sourceText(source, words)]
        .filter((part) => part !== '')
        .join(' ');
      bar.start(1, 0, { label: padRight(label, LABEL_COLUMNS) });
    },
    advance: (done, total) => {
      const now = performance.now();
      if (bar === undefined || now - drawn < 1000 / REDRAWS_PER_SECOND) return;
      drawn = now;
      bar.setTotal(Math.max(1, total));
      bar.update(Math.min(done, Math.max(1, total)));
    },
    end: (stage, facts, source) => {
      stop();
      stream.write(`${stageLine(stage, facts, source, performance.now() - began, setting)}\n`);
    },
    note: (code, facts) => {
      stop();
      stream.write(`${noteText(code, facts, setting)}\n`);
    },
    close: stop,
  };
}
