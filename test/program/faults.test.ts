/** A hundred points of `npm run faults`: the publishing code of the built program, failing at each of its steps. */
import { mkdirSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { publishing } from '../faults/scenarios.ts';
import { whyNoStrace } from '../faults/strace.ts';
import { sweep } from '../faults/sweep.ts';
import { privateFolder } from '../helpers/program.ts';

const why = whyNoStrace();

if (why === undefined) {
  test('a hundred failing steps leave the old output or the new one, whole', {
    timeout: 240_000,
  }, async () => {
    const folder = privateFolder();
    const lanes = [false, true].map((replaces) => {
      const place = folder.file(`lane-${replaces}`);
      mkdirSync(place);
      return sweep(publishing(inject('programFolder'), replaces), place, { most: 50 });
    });
    const [made, replaced] = await Promise.all(lanes);
    expect([...made!.wrong, ...replaced!.wrong].join('\n')).toBe('');
    expect(made!.points + replaced!.points).toBe(100);
    expect(made!.killed + replaced!.killed).toBeGreaterThan(20);
  });
} else {
  test(`not run: ${why}`, () => {
    expect(why).toMatch(/strace/);
  });
}
