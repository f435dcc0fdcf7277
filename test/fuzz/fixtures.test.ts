/** Inputs that failed once, each a folder under fixtures/fuzz, and a few hundred fresh ones: nothing but results and told failures. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makePopulations, type Population } from './bases.ts';
import { type Case, makeCase } from './cases.ts';
import { judge } from './judge.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/fuzz');
const names = readdirSync(FIXTURES).sort();
const folder = mkdtempSync(join(tmpdir(), 'doisoat-fuzz-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Longer than this was a hang when the input was found; the machine that runs the tests may be busy. */
const LIMIT_MS = 2_000;

function fixture(name: string, depth: Case['depth']): Case {
  const files = new Map(
    readdirSync(join(FIXTURES, name)).map(
      (file) => [file, readFileSync(join(FIXTURES, name, file))] as const,
    ),
  );
  const config = [...files.keys()].find((file) => file.startsWith('cau-hinh.'))!;
  return { depth, config, files };
}

test.each(names)('%s', async (name) => {
  const began = process.cpuUsage();
  const linked = await judge(fixture(name, 'link'), join(folder, 'a/b/c'), '');
  const ran = await judge(fixture(name, 'run'), join(folder, 'a/b/c'), '');
  expect(linked === 'done' ? 'exit 0' : 'exit 2').toBe(ran);
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(LIMIT_MS);
});

test('fresh inputs', async () => {
  const populations: readonly Population[] = await makePopulations();
  const outcomes = new Map<string, number>();
  for (let index = 0; index < 300; index++) {
    const made = makeCase(20_261_122, index, populations);
    const outcome = `${made.depth} ${await judge(made, join(folder, 'a/b/c'), '')}`;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(outcomes.get('read done')).toBeGreaterThan(20);
  expect(outcomes.get('plan done')).toBeGreaterThan(0);
  expect(outcomes.size).toBeGreaterThan(30);
});

test('the same seed and number make the same input', async () => {
  const populations = await makePopulations();
  for (let index = 0; index < 20; index++) {
    expect(makeCase(3, index, populations)).toEqual(makeCase(3, index, populations));
  }
  expect(makeCase(3, 1, populations)).not.toEqual(makeCase(3, 2, populations));
});
