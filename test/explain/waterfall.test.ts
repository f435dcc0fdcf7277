import { Chalk } from 'chalk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bars } from '../../src/cli/waterfall.ts';

const plain = new Chalk({ level: 0 });
const step = (bits: number) => ({ bits, isTotal: false });

test('bars start where the one before ended, against the even odds', () => {
  const steps = [step(-4), step(6), step(-1), { bits: 1, isTotal: true }];
  expect(bars(steps, 13, plain)).toEqual(['░░░░░░░░│', '████████████', '        │ ░░', '        ██']);
});

test('nothing to show gives one empty bar', () => {
  expect(bars([step(0)], 10, plain)).toEqual(['│']);
});

test('no bar leaves its columns, whatever the steps', () => {
  const some = fc.array(
    fc.record({
      bits: fc.integer({ min: -8000, max: 8000 }).map((hundredths) => hundredths / 100),
      isTotal: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 15,
    },
  );
  fc.assert(
    fc.property(some, fc.integer({ min: 10, max: 80 }), (steps, columns) => {
      const drawn = bars(steps, columns, plain);
      expect(drawn).toHaveLength(steps.length);
      drawn.forEach((bar, at) => {
        expect(bar.length).toBeLessThanOrEqual(columns);
        const { bits } = steps[at]!;
        expect(bar.includes('█')).toBe(bits > 0);
        expect(bar.includes('░')).toBe(bits < 0);
      });
    }),
  );
});
